import { afterEach, expect, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import type { CaseList } from '../../server/accountability/answers.ts'
import { expireDue } from '../../server/publications/expire.ts'
import { shareOf } from '../../server/registers/share.ts'
import type { NoticeView } from '../../server/notices/answers.ts'
import type { ActName } from '../../server/reviews/answers.ts'
import { type Answer, inDays, openHouse, type TestHouse } from '../house.ts'
import { hang, kiosk, outdoor, revisionsIn } from '../server/publications/glass.ts'
import { both, done, drafted, holiday, important, send, submitted, view, walked } from '../server/reviews/road.ts'
import { alsoHolds, bureauAt, local, showsFrom, typed } from './day.ts'

/** The scenarios of domain.md 3.7 that are about the road, in its order and under its numbers. */

let h: TestHouse
let later: TestHouse | undefined
afterEach(async () => {
  await later?.close()
  later = undefined
  await h.close()
})

/** The same bureau so many days later: everybody signs in anew. */
const daysLater = async (days: number): Promise<TestHouse> => {
  later = await openHouse({ dataDir: h.dataDir, now: h.house.now() + days * DAY })
  return later
}

const letter = { addressee: '望州市国家保密局', number: '望劳社函〔2026〕9号', on: inDays(0) }
const reply = { number: '望密函〔2026〕7号', on: inDays(8) }
const doubtful = { reason: '第二段是否涉密，拿不准' }

/** What a step's people are offered for one notice. */
const offered = async (login: string, id: string): Promise<ActName[]> => (await view(h, login, id)).acts.filter(({ allowed }) => allowed).map(({ act }) => act)
const revisionOf = ({ revisions }: NoticeView, digest: string) => revisions.find((revision) => revision.digest === digest)!
const wordingOf = async (id: string, digest: string): Promise<string> => (await h.as('director')('GET', `/api/office/notices/${id}/revisions/${digest}/wording`)).text

test('TS01: a closing notice goes through five different people onto the air, with an index number and its acts in the journal', async () => {
  h = await bureauAt('2009-11-25T09:00')
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  const { id, digest } = await walked(h, typed('S01'))
  const revision = revisionOf(await view(h, 'office', id), digest)
  const acting = [revision.author, ...revision.reviews.map(({ person }) => person), revision.publication!.publisher].map(({ id: person }) => person)
  expect(new Set(acting).size).toBe(5)
  expect(revision.state).toBe('PUBLISHED')
  expect((await view(h, 'office', id)).row.indexNumber).toMatch(/\/2009-0000\d$/)
  const entries = (await h.journal()).filter(({ subject }) => subject === `notice:${id}`).map(({ action }) => action)
  expect(entries).toEqual(expect.arrayContaining(['CREATE', 'SUBMIT', 'SECTION_APPROVE', 'LEADER_SIGN', 'OFFICE_PASS', 'PUBLISH']))
  expect((await h.journal()).length).toBeGreaterThanOrEqual(7)

  const edition = await glass.poll()
  const opens = local('2009-11-26T08:00')
  expect(showsFrom(edition, digest, opens)).toBe(true)
  expect(showsFrom(edition, digest, opens - 2 * HOUR)).toBe(false)
})

test('TS02: what is important is not passed by the office but by the director', async () => {
  h = await bureauAt('2009-12-14T09:00')
  const { id, digest } = await walked(h, typed('S08'), 'escalate')
  expect((await send(h, ['office', id, 'office-pass'], { digest })).code).toBe('NEEDS_DIRECTOR')
  expect((await done(h, ['office', id, 'escalate'], { digest })).state).toBe('PENDING_DIRECTOR')
  expect((await done(h, ['director', id, 'director-approve'], { digest })).state).toBe('READY')
})

test('TS03: a section head who approves in doubt still stops the office: it can only escalate or return', async () => {
  h = await bureauAt('2009-12-04T09:00')
  const { id, digest } = await submitted(h, typed('S04'))
  await done(h, ['head', id, 'doubt'], { digest, ...doubtful })
  await done(h, ['head', id, 'section-approve'], { digest })
  await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  expect((await send(h, ['office', id, 'office-pass'], { digest })).code).toBe('OPEN_DOUBT')
  const steps = (await offered('office', id)).filter((act) => ['office-pass', 'escalate', 'office-return', 'office-close-on-request', 'office-close-not-public'].includes(act))
  expect(steps.sort()).toEqual(['escalate', 'office-return'])
})

test('TS04: what is referred outside leaves the house, comes back byte for byte or not at all, and still needs the director', async () => {
  h = await openHouse()
  const { id, digest } = await walked(h, important(), 'director-approve')
  const bytes = await wordingOf(id, digest)
  await done(h, ['director', id, 'refer'], { digest, ...letter })
  expect(revisionOf(await view(h, 'director', id), digest)).toMatchObject({ state: 'PENDING_EXTERNAL', content: null })
  expect(await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', digest).execute()).toEqual([])

  const then = await daysLater(8) // six working days
  const other = bytes.replace('三天', '四天')
  expect(other).not.toBe(bytes)
  expect((await send(then, ['director', id, 'readmit'], { digest, ...reply, bytes: other })).code).toBe('DIGEST_MISMATCH')
  expect((await done(then, ['director', id, 'readmit'], { digest, ...reply, bytes })).state).toBe('PENDING_DIRECTOR')
  expect((await send(then, ['centre', id, 'publish'], { digest })).code).toBe('WRONG_STATE')
  expect((await done(then, ['director', id, 'director-approve'], { digest })).state).toBe('READY')
})

test('TS05: what the reply calls secret leaves a stub, no word in any table, and nothing to be found', async () => {
  h = await openHouse()
  const { id, digest } = await walked(h, important(), 'director-approve')
  await done(h, ['director', id, 'refer'], { digest, ...letter })
  const blocked = await done(h, ['director', id, 'confirm-secret'], { digest, ...reply, level: 'secret', years: 10 })
  expect(blocked.state).toBe('BLOCKED_CLASSIFIED')
  const words = h.databases.files.acts.prepare("select json_extract(bytes, '$.wording.title') as title, json_extract(bytes, '$.wording.body') as body from contents where digest = ?").all(digest)
  expect(words).toEqual([])
  const found = await h.as('office')('GET', `/api/office/notices?q=${encodeURIComponent('元旦假期')}`)
  expect(found.body).toMatchObject({ notices: [], total: 0 })
})

test('TS06: one full stop changed after the leader signed is another revision with no review at all', async () => {
  h = await openHouse()
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  await done(h, ['author', id, 'edit'], { digest })
  const words = holiday()
  const stopped = { ...words, wording: { ...words.wording, summary: words.wording.summary.replace('。', '；') } }
  await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: stopped })
  const again = await done(h, ['author', id, 'submit'], { edit: 1, statements: both })
  const seen = await view(h, 'author', id)
  expect(again.digest).not.toBe(digest)
  expect(revisionOf(seen, again.digest!)).toMatchObject({ number: 2, state: 'PENDING_SECTION', reviews: [] })
  expect(revisionOf(seen, digest)).toMatchObject({ number: 1, state: 'RETURNED' })
  expect((await h.journal()).filter(({ action, body }) => action === 'NEW_REVISION' && (JSON.parse(body) as { reasonCode?: string }).reasonCode === 'EDITED')).toHaveLength(1)
})

test('TS07: a published wording stays on the air while the next is reviewed, and one edition changes them', async () => {
  h = await bureauAt('2009-12-04T09:00')
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  h.setNow(local('2009-12-06T10:00'))
  const { id, digest } = await walked(h, typed('S04'))
  await done(h, ['author', id, 'revise'], { digest })
  expect((await view(h, 'office', id)).row.state).toBe('DRAFT')
  expect(revisionsIn(await glass.poll())).toEqual([digest])
  const next = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
  await done(h, ['head', id, 'section-approve'], { digest: next })
  await done(h, ['leader', id, 'leader-sign'], { digest: next, statements: both })
  await done(h, ['office', id, 'office-pass'], { digest: next })
  expect(revisionsIn(await glass.poll())).toEqual([digest])
  const { editions } = await done(h, ['centre', id, 'publish'], { digest: next })
  const edition = await glass.poll()
  expect([editions, revisionsIn(edition)]).toEqual([[edition.number], [next]])
  expect(revisionOf(await view(h, 'office', id), digest).state).toBe('SUPERSEDED')
})

const entrust = (giver: string, given: object): Promise<Answer> => h.as(giver)('POST', '/api/office/delegations', { basis: '望劳社办〔2026〕50号', section: null, ...given })

test('TS08: a section head does not approve their own words, a deputy named in writing does', async () => {
  h = await openHouse()
  const { id } = (await h.as('head')('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })).body as { id: string }
  await h.as('head')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: holiday() })
  const { digest } = await done(h, ['head', id, 'submit'], { edit: 1, statements: both })
  expect((await send(h, ['head', id, 'section-approve'], { digest })).code).toBe('FOUR_EYES')
  expect((await entrust('leader', { role: 'section-head', section: 'insurance', holder: 'coauthor', fromOn: inDays(0), toOn: inDays(1) })).status).toBe(201)
  expect((await done(h, ['coauthor', id, 'section-approve'], { digest })).state).toBe('PENDING_LEADER')
  expect(revisionOf(await view(h, 'head', id), digest!).reviews).toMatchObject([{ person: { id: 'coauthor' }, onBehalfOf: { id: 'leader' } }])
})

test('TS09: who holds the posts of section head and office acts at one of the two steps only', async () => {
  h = await openHouse()
  await alsoHolds(h, 'head', ['office', null])
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  expect((await send(h, ['head', id, 'office-pass'], { digest })).code).toBe('FOUR_EYES')
})

test('TS10: a delegation that ended yesterday is none', async () => {
  h = await openHouse()
  expect((await entrust('office', { role: 'office', holder: 'author-2', fromOn: inDays(0), toOn: inDays(0) })).status).toBe(201)
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  h.setNow(local(`${inDays(1)}T00:00`))
  expect((await send(h, ['author-2', id, 'office-pass'], { digest })).code).toBe('DELEGATION_INVALID')
  h.setNow(local(`${inDays(1)}T00:00`) - 1)
  expect((await done(h, ['author-2', id, 'office-pass'], { digest })).state).toBe('READY')
})

test('TS11: a leader who returns without a reason is asked for one', async () => {
  h = await openHouse()
  const { id, digest } = await walked(h, holiday(), 'leader-sign')
  expect((await send(h, ['leader', id, 'leader-return'], { digest })).code).toBe('REASON_REQUIRED')
})

test('TS12: publish and recall 5 ms apart end recalled, a hundred times out of a hundred', async () => {
  h = await openHouse()
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  const ends: string[] = []
  await Promise.all(['centre', 'office'].map((login) => h.as(login)('GET', '/api/office/session')))
  for (let run = 0; run < 100; run += 1) {
    const { id, digest } = await walked(h, holiday(), 'publish')
    const publishing = send(h, ['centre', id, 'publish'], { digest })
    await new Promise((resolve) => setTimeout(resolve, 5))
    const [published, recalled] = await Promise.all([publishing, send(h, ['office', id, 'recall'], { digest, reasonCode: 'ERROR' })])
    expect([published.status, recalled.status], recalled.text).toEqual([200, 200])
    const { state } = await h.house.acts.selectFrom('stages').select('state').where('digest', '=', digest).executeTakeFirstOrThrow()
    ends.push(state)
  }
  expect(ends).toEqual(Array.from({ length: 100 }, () => 'RECALLED'))
  expect(revisionsIn(await glass.poll())).toEqual([])
}, 120_000)

test('TS17: thirty days on the leader’s desk move nothing: it waits, it is overdue, and a case of not publishing in time is proposed', async () => {
  h = await openHouse({ now: local('2026-08-03T09:00') })
  const words = holiday({ formedOn: '2026-08-03', windows: { outdoor: null, kiosk: { from: local('2026-08-04T09:00'), to: local('2026-12-01T09:00') } }, decisions: { ...holiday().decisions, channels: ['website', 'kiosk'] } })
  const { id } = await walked(h, words, 'leader-sign')
  const then = await daysLater(30)
  const { row } = await view(then, 'leader', id)
  expect([row.state, row.clock?.warn]).toEqual(['PENDING_LEADER', 'overdue'])
  const { cases } = (await then.as('office')('GET', '/api/office/cases')).body as CaseList
  expect(cases.filter(({ notice }) => notice?.id === id)).toMatchObject([{ kind: 'late', status: 'proposed' }])
})

test('TS18: a list of people leaves the screens, the kiosk’s shelf and its texts when its time is over', async () => {
  h = await bureauAt('2009-12-01T09:00')
  const [wall, lobby] = [await hang(h, { name: '南门墙', profile: outdoor }), await hang(h, { name: '大厅查询机', profile: kiosk })]
  const end = typed('S03').windows.outdoor!.to!
  h.setNow(end - HOUR)
  const lasting = (await walked(h, typed('S09'))).digest
  const { digest } = await walked(h, typed('S03'))
  const before = [await wall.poll(), await lobby.poll()]
  for (const edition of before) expect(revisionsIn(edition).sort()).toEqual([digest, lasting].sort())
  for (const edition of before) expect(showsFrom(edition, digest, end)).toBe(false)
  h.setNow(end)
  await expireDue(h.house)
  const over = [await wall.poll(), await lobby.poll()]
  expect(over.map((edition) => [revisionsIn(edition), JSON.stringify(edition).includes(digest)])).toEqual([[[lasting], false], [[lasting], false]])
})

test('TS20: a channel nobody approved is not added by whoever arranges the playlist', async () => {
  h = await openHouse()
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  const words = holiday({ decisions: { ...holiday().decisions, channels: ['website', 'kiosk'] }, windows: { outdoor: null, kiosk: holiday().windows.kiosk } })
  const { id, digest } = await walked(h, words)
  const added = await h.as('centre')('POST', '/api/office/playlists', { name: '大厅', picks: { by: 'list', entries: [{ notice: id, weight: 1 }] } })
  const rule = { name: '户外', playlist: (added.body as { id: string }).id, screens: [], tags: [], level: 'standing', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }
  const arranged = await h.as('centre')('POST', '/api/office/rules', rule)
  expect([arranged.status, arranged.code]).toEqual([422, 'CHANNEL_NOT_APPROVED'])
  expect(revisionsIn(await glass.poll())).not.toContain(digest)
})

test('TS21: what is not made public names the article that allows it', async () => {
  h = await openHouse()
  const words = holiday({ decisions: { ...holiday().decisions, disclosure: 'not-public', channels: [] }, windows: { outdoor: null, kiosk: null } })
  const { id, digest } = await walked(h, words, 'office-pass')
  expect((await send(h, ['office', id, 'office-close-not-public'], { digest })).code).toBe('GROUND_REQUIRED')
  expect((await done(h, ['office', id, 'office-close-not-public'], { digest, ground: 'REG2019-16-1' })).state).toBe('CLOSED_NOT_PUBLIC')
})

test('TS22: what is for the bureau itself does not go to a kiosk', async () => {
  h = await openHouse()
  const words = holiday({ decisions: { ...holiday().decisions, scope: 'internal', channels: ['kiosk'] }, windows: { outdoor: null, kiosk: holiday().windows.kiosk } })
  const { id, edit } = await drafted(h, words)
  expect((await send(h, ['author', id, 'submit'], { edit, statements: both })).code).toBe('SCOPE_CHANNEL_CONFLICT')
})

test('TS25: of 615 notices 614 in full are 99.84 %', async () => {
  h = await openHouse()
  expect([shareOf(614, 615), shareOf(615, 615)]).toEqual(['99.84%', '100%'])
  expect((await h.as('office')('GET', '/api/office/registers/year/2026')).body).toMatchObject({ published: 0, share: null })
})
