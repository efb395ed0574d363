import { expect, test } from 'vitest'
import { HOUR } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import { changedFacts, pairOf } from '../../../../display/office/notices/compared.ts'
import type { RevisionView } from '../../../../server/notices/answers.ts'

const MONDAY_TEN = Date.UTC(2026, 10, 23, 2, 0)

const content = (change: Partial<Content> = {}): Content => ({
  format: 1, notice: 'n', number: 1, category: 'affairs', kind: 'announcement', section: '社会保险科', documentNumber: null, formedOn: '2026-11-20',
  wording: { title: '标题', summary: '摘要', body: [], details: {} },
  decisions: { disclosure: 'proactive', scope: 'public', channels: ['website'], secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
  windows: {}, ...change,
})
const revision = (number: number, state: RevisionView['state'], more: Partial<RevisionView> = {}): RevisionView => ({
  number, digest: String(number), state, since: 0, content: content(), author: { id: 'a', name: 'a' }, editors: [], formNumber: '', submittedAt: 0, reviews: [], archived: null, left: null, ...more,
})

test('a reviewer compares with the last returned wording, then with the published one, then with the one before', () => {
  const earlier = (...revisions: RevisionView[]) => pairOf({ revisions: [revision(9, 'PENDING_LEADER'), ...revisions] })?.earlier.number ?? null
  expect(earlier(revision(4, 'WITHDRAWN'), revision(3, 'RETURNED'), revision(2, 'PUBLISHED'), revision(1, 'RETURNED'))).toBe(3)
  expect(earlier(revision(4, 'WITHDRAWN'), revision(2, 'PUBLISHED'))).toBe(2)
  expect(earlier(revision(4, 'EXPIRED'))).toBe(4)
  expect(earlier()).toBeNull()
})

test('what had to leave the system is compared with nothing, and nothing with it', () => {
  expect(pairOf({ revisions: [revision(2, 'PENDING_LEADER'), revision(1, 'RETURNED', { content: null })] })).toBeNull()
  expect(pairOf({ revisions: [revision(2, 'PENDING_EXTERNAL', { content: null }), revision(1, 'RETURNED')] })).toBeNull()
})

test('every changed answer of the form is told as it was and as it is', () => {
  const { decisions } = content()
  const later = content({ decisions: { ...decisions, channels: ['website', 'outdoor'], importance: 'important' }, windows: { outdoor: { from: MONDAY_TEN, to: MONDAY_TEN + HOUR } }, documentNumber: '望劳社发〔2026〕8号' })
  const pair = { earlier: { ...revision(1, 'RETURNED'), content: content() }, later }
  expect(changedFacts(pair).map(({ name, was, is }) => [name, was, is])).toEqual([
    ['文号', '—', '望劳社发〔2026〕8号'], ['公开方式', '网站', '网站、户外大屏'], ['重要程度', '一般', '重要'], ['户外显示', '—', '11月23日 10:00 至 11月23日 11:00'],
  ])
  expect(changedFacts({ ...pair, later: content() })).toEqual([])
})

test('attachments that went, came, or have another name are told by name and digest', () => {
  const file = (name: string, sign: string) => ({ digest: sign.repeat(64), name, type: 'pdf' as const, bytes: 9 })
  const changed = (before: Content['attachments'], after: Content['attachments']) =>
    changedFacts({ earlier: { ...revision(1, 'RETURNED'), content: content({ attachments: before }) }, later: content({ attachments: after }) }).map(({ name, was, is }) => [name, was, is])
  const [list, map, other] = [file('名单.pdf', 'a'), file('地图.pdf', 'b'), file('名单.pdf', 'c')]
  expect(changed([list], [list])).toEqual([])
  expect(changed(undefined, [map])).toEqual([['附件', '—', '地图.pdf（bbbbbbbb）']])
  expect(changed([list, map], [other, map])).toEqual([['附件', '名单.pdf（aaaaaaaa）', '—'], ['附件', '—', '名单.pdf（cccccccc）']])
  expect(changed([list], [{ ...list, name: '公示名单.pdf' }])).toEqual([['附件', '名单.pdf（aaaaaaaa）', '公示名单.pdf（aaaaaaaa）']])
})
