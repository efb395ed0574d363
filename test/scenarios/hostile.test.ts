import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { type ActName, acts } from '../../server/reviews/answers.ts'
import { road } from '../../server/reviews/transitions.ts'
import { inDays, openHouse, type TestHouse, WORKDAY_TEN } from '../house.ts'
import { holiday, important, send } from '../server/reviews/road.ts'
import { everything, stood, type Stood } from '../server/reviews/states.ts'
import { alsoHolds } from './day.ts'

/** Hostile use of the road beyond what each act's own tests try: delegations that do not hold, and two people in one moment. */

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const lenders: readonly (readonly [string, string])[] = [['head', 'section-head'], ['leader', 'supervising-leader'], ['office', 'office'], ['director', 'director'], ['centre', 'information-centre']]

/** Everybody entrusts their role to somebody for these days; answers the delegations' ids. */
const allEntrust = async (holder: string, days: Readonly<{ fromOn: string; toOn: string }>): Promise<(readonly [string, string])[]> => {
  const given: (readonly [string, string])[] = []
  for (const [giver, role] of lenders) {
    const answer = await h.as(giver)('POST', '/api/office/delegations', { role, section: null, holder, ...days, basis: '望劳社办〔2026〕50号' })
    expect(answer.status, answer.text).toBe(201)
    given.push([giver, (answer.body as { id: string }).id])
  }
  return given
}

/** What an honest person would send with an act on this notice. */
const whole = (act: ActName, { digest, edit, bytes }: Stood): object => {
  const named = act === 'submit' || act === 'declare-secret' ? { edit } : { digest }
  return { ...everything(act), ...named, ...(act === 'readmit' ? { bytes } : {}) }
}

test('nobody does any act by a delegation that is over, has not begun or was taken back: one code, one denied entry, no other row', async () => {
  await allEntrust('admin', { fromOn: inDays(0), toOn: inDays(0) })
  await allEntrust('author-2', { fromOn: inDays(2), toOn: inDays(3) })
  for (const [giver, id] of await allEntrust('head-2', { fromOn: inDays(0), toOn: inDays(7) })) expect((await h.as(giver)('POST', `/api/office/delegations/${id}/revoke`)).status).toBe(204)
  const tuesday = await openHouse({ dataDir: h.dataDir, now: WORKDAY_TEN + DAY })
  try {
    for (const login of ['admin', 'author-2', 'head-2']) await tuesday.as(login)('GET', '/api/office/session')
    for (const act of acts) {
      const from = road[act].from[0]!
      const notice = await stood(tuesday, from)
      const [counts, before] = [await tuesday.rowCounts(), (await tuesday.journal()).length]
      for (const login of ['admin', 'author-2', 'head-2']) expect((await send(tuesday, [login, notice.id, act], whole(act, notice))).code, `${login} ${act}`).toBe('DELEGATION_INVALID')
      const entries = (await tuesday.journal(before)).map(({ action, actor, subject, body }) => `${action} ${String(actor)} ${subject} ${(JSON.parse(body) as { code: string }).code}`)
      expect(entries).toEqual(['admin', 'author-2', 'head-2'].map((login) => `DENIED ${login} notice:${notice.id} DELEGATION_INVALID`))
      expect(await tuesday.rowCounts(), act).toEqual(counts)
    }
  } finally {
    await tuesday.close()
  }
}, 60_000)

type One = readonly [login: string, act: ActName]
const races: readonly Readonly<{ name: string; from: () => Promise<Stood>; both: readonly [One, One]; loser: readonly string[] }>[] = [
  { name: 'submitting and declaring secret', from: () => stood(h, 'DRAFT'), both: [['author', 'submit'], ['coauthor', 'declare-secret']], loser: ['NO_DRAFT', 'WRONG_STATE'] },
  { name: 'approving and referring outside', from: () => stood(h, 'PENDING_DIRECTOR', important()), both: [['director', 'director-approve'], ['deputy', 'refer']], loser: ['WRONG_STATE'] },
  { name: 'two replies from outside', from: () => stood(h, 'PENDING_EXTERNAL', important()), both: [['director', 'readmit'], ['office', 'confirm-secret']], loser: ['WRONG_STATE'] },
  { name: 'two people who publish', from: () => stood(h, 'READY'), both: [['centre', 'publish'], ['deputy', 'publish']], loser: ['WRONG_STATE'] },
  { name: 'two recalls', from: () => stood(h, 'PUBLISHED'), both: [['head', 'recall'], ['office', 'recall']], loser: ['WRONG_STATE'] },
  { name: 'a doubt and a recall', from: () => stood(h, 'PUBLISHED'), both: [['author', 'doubt-published'], ['centre', 'recall']], loser: ['WRONG_STATE'] },
  { name: 'two answers for one recall', from: () => stood(h, 'RECALLED'), both: [['leader', 'confirm-recall'], ['director', 'confirm-recall']], loser: ['ALREADY_CONFIRMED'] },
  { name: 'archiving and writing on', from: () => stood(h, 'RETURNED'), both: [['office', 'archive'], ['author', 'revise']], loser: ['WRONG_STATE', 'DRAFT_OPEN'] },
  { name: 'two people who write on', from: () => stood(h, 'PUBLISHED'), both: [['author', 'revise'], ['coauthor', 'revise']], loser: ['DRAFT_OPEN'] },
  { name: 'passing and escalating', from: () => stood(h, 'PENDING_OFFICE'), both: [['office', 'office-pass'], ['deputy', 'escalate']], loser: ['WRONG_STATE'] },
]

for (const { name, from, both, loser } of races)
  for (const order of [both, [both[1], both[0]]])
    test(`${name} in one moment, ${order[0]![1]} by ${order[0]![0]} first: one wins, the other is told`, async () => {
      for (const role of ['director', 'office', 'information-centre'] as const) await alsoHolds(h, 'author-2', [role, null])
      const people = order.map(([login, act]): One => [login === 'deputy' ? 'author-2' : login, act])
      const notice = await from()
      for (const [login] of people) await h.as(login)('GET', '/api/office/session')
      const before = (await h.journal()).length
      const answers = await Promise.all(people.map(([login, act]) => send(h, [login, notice.id, act], whole(act, notice))))
      expect(answers.filter(({ status }) => status === 200), answers.map(({ text }) => text).join('\n')).toHaveLength(1)
      expect(loser).toContain(answers.find(({ status }) => status !== 200)!.code)
      expect((await h.journal(before)).filter(({ action }) => action === 'DENIED')).toHaveLength(1)
    })

test('two saves of one draft in one moment: one is kept, the other is told and overwrites nothing', async () => {
  const { id, edit } = await stood(h, 'DRAFT')
  for (const login of ['author', 'coauthor']) await h.as(login)('GET', '/api/office/session')
  const titled = (title: string) => ({ edit, words: { ...holiday(), wording: { ...holiday().wording, title } } })
  const answers = await Promise.all([h.as('author')('PUT', `/api/office/notices/${id}/draft`, titled('甲稿')), h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, titled('乙稿'))])
  expect(answers.map(({ status, code }) => `${String(status)} ${String(code)}`).sort()).toEqual(['200 null', '409 STALE_EDIT'])
  const won = answers[0]!.status === 200 ? '甲稿' : '乙稿'
  expect((await h.house.acts.selectFrom('drafts').select('words').where('notice', '=', id).executeTakeFirstOrThrow()).words).toContain(won)
})
