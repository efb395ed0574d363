import { afterEach, beforeEach, expect, test } from 'vitest'
import { verify } from '../../../server/journal/journal.ts'
import { MONDAY_IN_2026, openHouse, type TestHouse, TUESDAY_IN_2027, YEAR } from '../../house.ts'
import { actsOf, both, done, holiday, holidayFrom, important, importantRoad, ordinaryRoad, submitted, view, walked } from './road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

test('an ordinary notice goes from its author through four other people to the public', async () => {
  const { id, digest } = await submitted(h)
  const states = []
  for (const [login, act, sent] of ordinaryRoad) states.push((await done(h, [login, id, act], { digest, ...sent })).state)
  expect(states).toEqual(['PENDING_LEADER', 'PENDING_OFFICE', 'READY', 'PUBLISHED'])
  const { row, revisions } = await view(h, 'author', id)
  expect(row).toMatchObject({ state: 'PUBLISHED', onAir: true, indexNumber: `WZRS/${YEAR}-00001`, waitsFor: null })
  const people = [revisions[0]!.author, ...revisions[0]!.reviews.map(({ person }) => person), revisions[0]!.publication!.publisher].map(({ id: person }) => person)
  expect(people).toEqual(['author', 'head', 'leader', 'office', 'centre'])
  expect(await actsOf(h)).toEqual(['CREATE author', 'SUBMIT author', 'SECTION_APPROVE head', 'LEADER_SIGN leader', 'OFFICE_PASS office', 'PUBLISH centre'])
  expect(await verify(h.house.acts)).toMatchObject({ ok: true })
})

test('an important notice needs the director, and a sixth person publishes it', async () => {
  const { id, digest } = await submitted(h, important())
  const states = []
  for (const [login, act, sent] of importantRoad) states.push((await done(h, [login, id, act], { digest, ...sent })).state)
  expect(states).toEqual(['PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'READY', 'PUBLISHED'])
  const { revisions } = await view(h, 'office', id)
  expect(revisions[0]!.reviews.map(({ step, verdict }) => `${step} ${verdict}`)).toEqual(['section pass', 'leader pass', 'office escalate', 'director pass'])
})

test('where every revision stands can be told from the journal alone', async () => {
  const first = await walked(h)
  await done(h, ['author', first.id, 'revise'], { digest: first.digest })
  const second = await done(h, ['author', first.id, 'submit'], { edit: 0, statements: both })
  for (const [login, act, sent] of ordinaryRoad) await done(h, [login, first.id, act], { digest: second.digest, ...sent })
  await done(h, ['centre', first.id, 'recall'], { digest: second.digest, reasonCode: 'LEGAL' })
  const taken = await submitted(h)
  await done(h, ['author', taken.id, 'edit'], { digest: taken.digest })
  await submitted(h, important())
  const rebuilt = new Map<string, string>()
  for (const { body } of await h.journal()) {
    const { digest, to } = JSON.parse(body) as { digest?: string; to?: string }
    if (digest !== undefined && to !== undefined) rebuilt.set(digest, to)
  }
  const stages = await h.house.acts.selectFrom('stages').select(['digest', 'state']).execute()
  expect(new Map(stages.map(({ digest, state }) => [digest, state]))).toEqual(rebuilt)
  expect(stages.map(({ state }) => state).sort()).toEqual(['PENDING_SECTION', 'RECALLED', 'RETURNED', 'SUPERSEDED'])
})

const saidOf = async (action: string): Promise<object[]> => (await h.journal()).filter((entry) => entry.action === action).map(({ body }) => JSON.parse(body) as object)

test('the journal says why something was sent to the director', async () => {
  const notice = await walked(h, important(), 'escalate')
  await done(h, ['head', notice.id, 'doubt'], { digest: notice.digest, reason: '数字是否可以公开' })
  await done(h, ['office', notice.id, 'escalate'], { digest: notice.digest, reasonCode: 'SCOPE', reason: '建议只在网上公开' })
  expect(await saidOf('ESCALATE')).toMatchObject([{ as: 'office', because: ['importance', 'doubt', 'opinion'] }])
})

for (const { what, now, formedOn, overdueDays } of [
  { what: 'by how many working days something was published too late', now: MONDAY_IN_2026, formedOn: '2026-10-12', overdueDays: 10 },
  { what: 'that nobody can say by how many, where a calendar is missing in between', now: TUESDAY_IN_2027, formedOn: '2026-11-24', overdueDays: null },
])
  test(`the journal says ${what}`, async () => {
    h.setNow(now)
    await walked(h, { ...holidayFrom(now), formedOn })
    expect(await saidOf('PUBLISH')).toMatchObject([{ as: 'information-centre', overdueDays }])
  })

test('the journal holds codes and ids, never a word of a notice or of a reason', async () => {
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  await done(h, ['office', id, 'office-return'], { digest, reasonCode: 'CONTENT_ERROR', reason: '第二段的日期有误' })
  const entries = (await h.journal()).map(({ body }) => body).join()
  expect(entries).toMatch(/CONTENT_ERROR/)
  expect(entries).not.toMatch(/日期|元旦|大厅/)
})
