import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArchiveDone, ArchiveList, NoticeList } from '../../../server/notices/answers.ts'
import { type Answer, openHouse, type TestHouse } from '../../house.ts'
import { done } from './road.ts'
import { stood } from './states.ts'

let h: TestHouse
beforeEach(async () => void (h = await openHouse()))
afterEach(() => h.close())

const offered = async (login = 'office'): Promise<ArchiveList> => (await h.as(login)('GET', '/api/office/archive')).body as ArchiveList
const file = (login: string, wordings: readonly { notice: string; digest: string }[], retention = '10y'): Promise<Answer> => h.as(login)('POST', '/api/office/archive', { wordings, retention })
const stateOf = async (digest: string) => (await h.house.acts.selectFrom('stages').select('state').where('digest', '=', digest).executeTakeFirstOrThrow()).state

test('the office files everything that is over in one act, and the journal has an entry for each', async () => {
  const over = [await stood(h, 'WITHDRAWN'), await stood(h, 'EXPIRED'), await stood(h, 'SUPERSEDED'), await stood(h, 'CLOSED_ON_REQUEST')]
  await stood(h, 'RETURNED')
  const { wordings, total } = await offered()
  expect([wordings.map(({ row }) => row.id).sort(), total]).toEqual([over.map(({ id }) => id).sort(), 4])
  const before = (await h.journal()).length
  const answer = await file('office', wordings.map(({ row, digest }) => ({ notice: row.id, digest })), '30y')
  expect([answer.status, (answer.body as ArchiveDone).refused]).toEqual([200, []])
  expect((await h.journal(before)).map(({ action, actor, body }) => [action, actor, (JSON.parse(body) as { retention: string }).retention])).toEqual(Array.from({ length: 4 }, () => ['ARCHIVE', 'office', '30y']))
  expect(await Promise.all(wordings.map(({ digest }) => stateOf(digest)))).toEqual(Array.from({ length: 4 }, () => 'ARCHIVED'))
  expect(await offered()).toEqual({ wordings: [], total: 0 })
})

test('what can’t be filed is told with its reason, is kept as refused, and stops nothing else', async () => {
  const [taken, recalled, withdrawn] = [await stood(h, 'EXPIRED'), await stood(h, 'RECALLED'), await stood(h, 'WITHDRAWN')]
  await done(h, ['author', taken.id, 'revise'], { digest: taken.digest! })
  const wanted = [taken, recalled, { id: 'nothing', digest: withdrawn.digest }, withdrawn].map(({ id, digest }) => ({ notice: id, digest: digest! }))
  const before = (await h.journal()).length
  const { archived, refused } = (await file('office', wanted)).body as ArchiveDone
  expect(archived).toEqual([{ notice: withdrawn.id, number: 1 }])
  expect(refused.map(({ notice, why }) => [notice, why.code])).toEqual([[taken.id, 'DRAFT_OPEN'], [recalled.id, 'RECALL_NOT_CONFIRMED'], ['nothing', 'NOT_FOUND']])
  expect((await h.journal(before)).map(({ action, subject }) => [action, subject])).toEqual([['DENIED', `notice:${taken.id}`], ['DENIED', `notice:${recalled.id}`], ['ARCHIVE', `notice:${withdrawn.id}`]])
})

test('nobody but the office files', async () => {
  const { id, digest } = await stood(h, 'WITHDRAWN')
  for (const login of ['author', 'director', 'centre']) {
    expect([(await h.as(login)('GET', '/api/office/archive')).code, (await file(login, [{ notice: id, digest: digest! }])).code]).toEqual(['WRONG_ROLE', 'WRONG_ROLE'])
  }
  expect(await stateOf(digest!)).toBe('WITHDRAWN')
})

test('the list says who has what is left to do, and is narrowed by it', async () => {
  const recalled = await stood(h, 'RECALLED')
  const over = await stood(h, 'EXPIRED')
  const list = async (login: string, query = '') => ((await h.as(login)('GET', `/api/office/notices${query}`)).body as NoticeList).notices
  const left = Object.fromEntries((await list('office')).map((row) => [row.id, row.left]))
  expect(left[recalled.id]).toEqual({ duty: 'confirm-recall', number: 1, with: ['supervising-leader', 'director'], unconfirmed: 0, until: null })
  expect(left[over.id]).toEqual({ duty: 'archive', number: 1, with: ['office'], unconfirmed: 0, until: null })
  const withRole = async (role: string) => (await list('office', `?withRole=${role}`)).map(({ id }) => id)
  expect([await withRole('office'), await withRole('director'), await withRole('information-centre')]).toEqual([[over.id], [recalled.id], []])
  await done(h, ['director', recalled.id, 'confirm-recall'], { digest: recalled.digest! })
  expect([(await withRole('office')).sort(), await withRole('director')]).toEqual([[over.id, recalled.id].sort(), []])
  expect((await list('author-2')).map((row) => row.left)).toEqual([null, null])
})
