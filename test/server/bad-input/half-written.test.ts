import { afterAll, beforeAll, expect, test } from 'vitest'
import { kinds } from '#playlists/notice.ts'
import type { Profile } from '#playlists/profile.ts'
import { blankWords, type DraftBlock, type DraftWords } from '../../../server/notices/words.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { kiosk, outdoor, wall } from '../screens/box.ts'
import { flawOf } from './refused.ts'

let h: TestHouse
let id: string
beforeAll(async () => {
  h = await openHouse()
  const started = await h.as('author')('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })
  id = (started.body as { id: string }).id
})
afterAll(() => h.close())

const strip: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 64, pitchMm: 10, distanceM: 10, roadside: true }
const now = Date.UTC(2026, 10, 23, 2)
const windows: DraftWords['windows']['outdoor'][] = [null, { from: null, to: null }, { from: now, to: null }, { from: null, to: now }, { from: now, to: now }, { from: now, to: now - 1 }, { from: 0, to: 253_402_300_799_999 }]
const bodies: DraftBlock[][] = [
  [],
  [{ type: 'heading', text: '' }],
  [{ type: 'paragraph', text: ' \n ' }],
  [{ type: 'list', ordered: true, items: [] }],
  [{ type: 'list', ordered: false, items: ['', ' '] }],
  [{ type: 'table', columns: [], rows: [] }],
  [{ type: 'table', columns: [{ name: '', showOn: [] }], rows: [[]] }],
  [{ type: 'table', columns: [{ name: '姓名', showOn: [] }], rows: [['张三', '李四']], totalRow: [] }],
  [{ type: 'heading', text: '\u200d' }, { type: 'paragraph', text: '١٢٣ שלום \u{1f469}\u200d\u{1f9b0} e\u0301\u0301\u0301' }],
  [{ type: 'paragraph', text: '9'.repeat(6_000) }],
]

const unwindowed = kinds.flatMap((kind) => windows.map((window): DraftWords => ({ ...blankWords({ category: 'guides', kind }), windows: { outdoor: window, kiosk: window } })))
const drafts = [
  ...bodies.flatMap((body) => ['', ' ', '\u200b标题', 'W'.repeat(80)].map((title): DraftWords => {
    const words = blankWords({ category: 'affairs', kind: 'announcement' })
    return { ...words, wording: { ...words.wording, title, summary: title, body } }
  })),
]

test.each([['an outdoor screen', outdoor], ['a wall', wall], ['a strip', strip], ['a kiosk', kiosk]])('draws whatever half of a draft there is on %s, or says what is missing', async (_, profile) => {
  const flaws: string[] = []
  for (const words of drafts) {
    const answer = await h.as('author')('POST', `/api/office/notices/${id}/preview`, { profile, words })
    const flaw = answer.status === 200 ? ((answer.body as { slides: unknown[]; findings: unknown[] }).slides.length + (answer.body as { findings: unknown[] }).findings.length > 0 ? null : 'shows and says nothing') : flawOf(answer)
    if (flaw !== null) flaws.push(`${words.kind} ${JSON.stringify([words.wording, words.windows]).slice(0, 120)}: ${flaw}`)
  }
  expect(flaws).toEqual([])
})

test('draws a draft of whatever kind with whatever windows: they matter when it is submitted', async () => {
  for (const profile of [outdoor, kiosk]) for (const words of unwindowed) {
    const answer = await h.as('author')('POST', `/api/office/notices/${id}/preview`, { profile, words })
    expect([words.kind, words.windows, answer.status]).toEqual([words.kind, words.windows, 200])
  }
})

test('previews a draft nobody has written into yet', async () => {
  for (const kind of kinds) {
    const { id: blank } = (await h.as('author')('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind })).body as { id: string }
    for (const profile of [outdoor, wall, kiosk, strip]) expect([kind, (await h.as('author')('POST', `/api/office/notices/${blank}/preview`, { profile })).status]).toEqual([kind, 200])
  }
})
