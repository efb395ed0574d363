import { expect, test } from 'vitest'
import { arcsOf, journeyOf, roundsOf, type Station } from '../../../../display/office/notices/journey.ts'
import type { NoticeView, RevisionView, ReviewView } from '../../../../server/notices/answers.ts'
import { blankWords } from '../../../../server/notices/words.ts'

const named = (name: string) => ({ id: name, name })
const review = (step: ReviewView['step'], verdict: ReviewView['verdict']): ReviewView => ({ step, verdict, person: named(step), role: step, statements: null, reasonCode: null, reason: null, at: 2, onBehalfOf: null, ground: null, signature: null })
const revision = (given: Partial<RevisionView>): RevisionView => ({
  number: 1, digest: 'd', state: 'PENDING_SECTION', since: 5, content: null, author: named('author'), editors: [], formNumber: '1', submittedAt: 1, reviews: [], archived: null, left: null, ...given,
})
const view = (given: Partial<NoticeView>): NoticeView => ({
  row: { id: 'n', title: '', kind: 'closure', category: 'service-hall', section: named('s'), state: 'DRAFT', number: 1, since: 0, waitsFor: 'author', author: named('author'), indexNumber: null, validTo: null, digest: null, onAir: false, keptOff: null, left: null, doubted: false, clock: null },
  draft: null, revisions: [], doubts: [], referral: null, stub: null, copies: [], scan: null, acts: [], ...given,
})
const road = (given: Partial<NoticeView>): string[] => journeyOf(view(given)).map(({ step, status }: Station) => `${step} ${status}`)

test('an ordinary notice lies with whoever has it now; the director is not on its road', () => {
  expect(road({ revisions: [revision({ state: 'PENDING_LEADER', reviews: [review('section', 'pass')] })] })).toEqual(['draft done', 'section done', 'leader now', 'office ahead', 'publish ahead'])
})

test('sent to the director, he is on its road', () => {
  const passed = [review('section', 'pass'), review('leader', 'pass'), review('office', 'escalate')]
  expect(road({ revisions: [revision({ state: 'PENDING_DIRECTOR', reviews: passed })] })).toContain('director now')
  expect(road({ revisions: [revision({ state: 'RETURNED', reviews: passed })] })).toContain('director ahead')
  expect(road({ revisions: [revision({ state: 'READY', reviews: [...passed, review('director', 'pass')] })] }).slice(-2)).toEqual(['director done', 'publish now'])
})

test('a returned notice shows where it was sent back', () => {
  expect(road({ revisions: [revision({ state: 'RETURNED', reviews: [review('section', 'return')] })] })).toEqual(['draft done', 'section back', 'leader ahead', 'office ahead', 'publish ahead'])
})

test('while a newer draft is written, its own road is shown from the beginning', () => {
  const words = blankWords({ category: 'affairs', kind: 'announcement' })
  const draft = { number: 2, words: { ...words, decisions: { ...words.decisions, importance: 'major' as const } }, edit: 1, savedAt: 9, savedBy: named('editor'), findings: [], mayWrite: true }
  expect(road({ draft, revisions: [revision({ state: 'PUBLISHED' })] })).toEqual(['draft now', 'section ahead', 'leader ahead', 'office ahead', 'director ahead', 'publish ahead'])
})

const passed = (step: ReviewView['step'], at: number, verdict: ReviewView['verdict'] = 'pass'): ReviewView => ({ ...review(step, verdict), at })
const doubt = (at: number, more: Partial<NoticeView['doubts'][number]> = {}): NoticeView['doubts'][number] => ({ id: `d${String(at)}`, person: named('孙丽'), role: 'office', at, number: 1, text: '把握不准', resolution: null, ...more })

test('a doubt hangs where the wording lay when it was raised, and its arc ends at the director', () => {
  const stations = journeyOf(view({ revisions: [revision({ state: 'PENDING_OFFICE', reviews: [passed('section', 3), passed('leader', 6)] })], doubts: [doubt(4)] }))
  expect(stations.filter(({ flags }) => flags.length > 0).map(({ step, flags }) => [step, flags[0]])).toEqual([['leader', { person: '孙丽', at: 4, open: true }]])
  expect(arcsOf(stations)).toEqual([{ from: 2, to: 4, kind: 'doubt' }])
})

test('once the director has resolved it, the doubt stays on the picture and its arc goes', () => {
  const resolved = doubt(4, { resolution: { person: named('马国平'), at: 9, text: '可以公开' } })
  const stations = journeyOf(view({ revisions: [revision({ state: 'READY', reviews: [passed('section', 3), passed('leader', 6), passed('office', 7, 'escalate'), passed('director', 9)] })], doubts: [resolved] }))
  expect(stations.flatMap(({ flags }) => flags)).toEqual([{ person: '孙丽', at: 4, open: false }])
  expect(arcsOf(stations)).toEqual([])
})

test('a doubt after the approval sends it back to the office: what was passed after it has to be passed again', () => {
  const reviews = [passed('section', 3), passed('leader', 6), passed('office', 7)]
  expect(road({ revisions: [revision({ state: 'PENDING_OFFICE', since: 8, reviews })], doubts: [doubt(8)] })).toEqual(['draft done', 'section done', 'leader done', 'office now', 'director ahead', 'publish ahead'])
})

test('a doubt about an earlier wording comes along with the new one from its beginning', () => {
  const stations = journeyOf(view({ revisions: [revision({ number: 2, state: 'PENDING_SECTION' }), revision({ state: 'RETURNED' })], doubts: [doubt(4)] }))
  expect(stations[0]!.flags).toHaveLength(1)
})

test('outside the bureau is a station of its own while the answer is awaited, and stays one afterwards', () => {
  const reviews = [passed('section', 3), passed('leader', 4), passed('office', 5, 'escalate')]
  const referral = { number: '1', addressee: '市国家保密局', on: '2026-11-20', at: 6, reply: null }
  const waiting = journeyOf(view({ revisions: [revision({ state: 'PENDING_EXTERNAL', reviews })], referral }))
  expect(waiting.map(({ step, status }) => `${step} ${status}`).slice(-3)).toEqual(['director done', 'outside now', 'publish ahead'])
  expect(waiting.find(({ step }) => step === 'outside')?.person).toBe('市国家保密局')
  const replied = { ...referral, reply: { number: '2', on: '2026-11-22', secret: false, at: 8 } }
  expect(road({ revisions: [revision({ state: 'PENDING_DIRECTOR', reviews })], referral: replied }).slice(-3)).toEqual(['director now', 'outside done', 'publish ahead'])
})

test('what left the road says how it ended and by whom, and has nothing more ahead', () => {
  const left = { person: named('周敏'), at: 9, reasonCode: null, reason: '重复登记' }
  expect(road({ revisions: [revision({ state: 'WITHDRAWN', reviews: [passed('section', 3)], left })] })).toEqual(['draft done', 'section done', 'end end'])
  expect(journeyOf(view({ revisions: [revision({ state: 'WITHDRAWN', left })] })).at(-1)).toMatchObject({ ended: 'WITHDRAWN', person: '周敏' })
  expect(road({ revisions: [revision({ state: 'RETURNED', reviews: [passed('section', 3), passed('leader', 4), passed('office', 5)], left })] }).at(-1)).toBe('publish back')
})

test('a recalled and archived wording shows both ends', () => {
  const publication = { id: 'p', at: 7, publisher: named('林浩'), validTo: 99 }
  const recall = { at: 8, person: named('何静'), reasonCode: 'ERROR' as const, reason: null, confirmations: [], confirmed: null }
  const archived = { retention: '10y' as const, person: named('何静'), at: 12 }
  expect(journeyOf(view({ revisions: [revision({ state: 'ARCHIVED', publication, recall, archived, reviews: [passed('section', 3), passed('leader', 4), passed('office', 5)] })] })).slice(-3).map(({ ended, person }) => [ended, person])).toEqual([[null, '林浩'], ['RECALLED', '何静'], ['ARCHIVED', '何静']])
})

test('of what turned out to be secret nothing is drawn but that it was blocked', () => {
  expect(road({ revisions: [revision({ state: 'BLOCKED_CLASSIFIED' })], stub: { formNumber: '2026-00009', level: 'secret', years: 10, person: named('马国平'), at: 9 } })).toEqual(['draft done', 'end end'])
})

test('who holds the post is named where it lies and where it will lie, never where somebody else has passed it', () => {
  const holders = { sectionHeads: [named('刘建国')], direct: named('段立新'), office: [named('何静'), named('吴倩')], overall: [named('马国平')], centre: [named('林浩')] }
  const stations = journeyOf(view({ revisions: [revision({ state: 'PENDING_LEADER', reviews: [passed('section', 3)] })] }), holders)
  expect(stations.map(({ holders: names }) => names)).toEqual([[], [], ['段立新'], ['何静', '吴倩'], ['林浩']])
})

test('earlier wordings are told in a line each, with who sent them back and why', () => {
  const returned = revision({ state: 'RETURNED', reviews: [{ ...passed('section', 3, 'return'), reasonCode: 'CONTENT_ERROR' }] })
  expect(roundsOf(view({ revisions: [revision({ number: 2 }), returned] }))).toEqual([{ number: 1, state: 'RETURNED', person: 'section', at: 3, reasonCode: 'CONTENT_ERROR' }])
})
