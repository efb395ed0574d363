import type { CoverageRow } from './answers.ts'

/**
 * The ten aspects in which the bureau's policies order the work (seed line 17; domain.md D10), each with the parts of the product that carry it
 * and the tests that prove it, by their place in this repository. A test looks that every place exists.
 */
export const coverageRows = [
  { aspect: 'working-mechanism', zh: '工作机制', en: 'How the work is organised', features: ['server/people', 'server/clocks'], tests: ['test/server/people', 'test/server/clocks'] },
  { aspect: 'running-mechanism', zh: '运行机制', en: 'How it runs', features: ['server/reviews/transitions.ts', 'server/people/delegations.ts'], tests: ['test/server/reviews', 'test/scenarios'] },
  { aspect: 'secrecy-review', zh: '保密审查', en: 'Secrecy review', features: ['playlists/scan', 'server/scans', 'server/secrecy'], tests: ['test/playlists/scan', 'test/server/scans', 'test/server/secrecy'] },
  { aspect: 'social-evaluation', zh: '社会评议', en: 'What the public says', features: ['server/ratings', 'display/kiosk/rating.ts'], tests: ['test/server/ratings'] },
  { aspect: 'compilation', zh: '信息编制', en: 'How information is written', features: ['server/notices', 'display/office/write'], tests: ['test/server/notices', 'test/journeys/office-road.test.ts'] },
  { aspect: 'content', zh: '公开内容', en: 'What is made public', features: ['playlists/notice.ts', 'server/publications'], tests: ['test/playlists/notice.test.ts', 'test/server/publications'] },
  { aspect: 'ways', zh: '方式', en: 'By which ways', features: ['display/outdoor', 'display/kiosk', 'server/schedules'], tests: ['test/journeys/notice-reaches-glass.test.ts', 'test/journeys/kiosk.test.ts'] },
  { aspect: 'procedure', zh: '程序', en: 'By which procedure', features: ['server/reviews/guards.ts', 'server/forms'], tests: ['test/server/reviews', 'test/server/forms'] },
  { aspect: 'supervision', zh: '监督考核', en: 'Supervision and assessment', features: ['server/accountability/scorecard.ts', 'server/journal'], tests: ['test/server/accountability', 'test/server/journal'] },
  { aspect: 'accountability', zh: '责任追究', en: 'Accountability', features: ['server/accountability'], tests: ['test/server/accountability'] },
] as const satisfies readonly Readonly<Omit<CoverageRow, 'features' | 'tests'> & { features: readonly string[]; tests: readonly string[] }>[]

/** The matrix as a table for spreadsheets, which read UTF-8 only with a byte order mark. */
export const coverageCsv = (): string => {
  const rows = coverageRows.map(({ zh, en, features, tests }) => [zh, en, features.join(' '), tests.join(' ')])
  return `\uFEFF${[['方面', 'Aspect', '功能', '测试'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`
