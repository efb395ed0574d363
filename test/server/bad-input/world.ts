import { expect } from 'vitest'
import type { ActName } from '../../../server/reviews/answers.ts'
import { type Answer, inDays, openHouse, PASSWORD, staff, type TestHouse } from '../../house.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { sealStanding } from '../../../server/seals/seals.ts'
import { countersign } from '../people/countersigned.ts'
import { both, done, drafted, holiday, submitted } from '../reviews/road.ts'
import { outdoor, pageKey } from '../screens/box.ts'

/**
 * One good request, ready to be sent and to be spoilt: whose it is, where to, and the bodies it may have (several where alternatives do not
 * fit into one). Nothing but the spoilt part stands in its way.
 */
export type Ready = Readonly<{ h: TestHouse; path: string; headers: Record<string, string>; bodies: readonly unknown[] }>

export type World = Readonly<{
  h: TestHouse
  /** Numbers that nobody used yet, for names. */
  next: () => number
  /** The cookie of a session of this person, signed in once. */
  cookie: (login: string) => Promise<string>
  /** What a door answers when a person does the ordinary thing; fails the test when it refuses. */
  made: (login: string, door: string, body?: unknown) => Promise<Record<string, string>>
  /** An author's complete draft; a notice that stands before an act. */
  notice: Readonly<{ draft: () => Promise<{ id: string; edit: number }>; before: (act: ActName) => Promise<Walked> }>
  /** A screen that was let in, and what it proves itself with. */
  screen: () => Promise<{ id: string; headers: { authorization: string } }>
  /** A page that shows a code and waits. */
  knock: () => Promise<Knocked>
  /** An account of a person made for it, with a session and the handover code that came with its login. */
  account: () => Promise<{ person: string; login: string; code: string; cookie: string }>
  close: () => Promise<void>
  /** Houses opened on the way, closed with this one. */
  alsoClose: (house: TestHouse) => void
}>

/** `bytes`: the exact wording as it was frozen. */
type Walked = { id: string; digest: string; bytes: string }
type Knocked = { code: string; claim: string; fingerprint: string; publicKey: string; sign: (text: string) => string }

/** Someone with an account and no post at all, beside the people of every test. */
export const IDLE = 'idle'
export const logins: readonly string[] = [...Object.keys(staff), IDLE]

export const openWorld = async (): Promise<World> => {
  const h = await openHouse()
  await letIdleIn(h)
  const others: TestHouse[] = []
  let used = 0
  const next = () => (used += 1)
  const made: World['made'] = async (login, door, body) => {
    const [method = '', path = ''] = door.split(' ')
    const answer = await h.as(login)(method, path, body)
    expect([door, answer.status < 300, answer.text], `${login} made something ready`).toEqual([door, true, answer.text])
    return answer.body as Record<string, string>
  }
  const cookies = new Map<string, Promise<string>>()
  const cookie = (login: string): Promise<string> => {
    const held = cookies.get(login) ?? signIn(h, login)
    cookies.set(login, held)
    return held
  }
  return {
    h, next, made, cookie,
    notice: { draft: () => drafted(h), before: (act) => walkedBefore(h, act) },
    screen: () => letScreenIn(h, made, next()),
    knock: () => knockAt(h),
    account: async () => {
      const login = `clerk-${next()}`
      const { id } = await made('admin', 'POST /api/office/people', { name: '临时' })
      await made('admin', `POST /api/office/people/${id}/account`, { login, password: PASSWORD })
      const codes = await countersign(h, `login:${login}`)
      return { person: id!, login, code: codes.get(login)!, cookie: await signIn(h, login) }
    },
    alsoClose: (house) => void others.push(house),
    close: async () => {
      for (const house of [...others, h]) await house.close()
    },
  }
}

const letIdleIn = async (h: TestHouse): Promise<void> => {
  const { password_hash } = await h.house.acts.selectFrom('accounts').select('password_hash').where('login', '=', 'head').executeTakeFirstOrThrow()
  await h.house.acts.insertInto('people').values({ id: IDLE, name: '闲人', created_at: 1, active: 1 }).execute()
  await h.house.acts.insertInto('accounts').values({ login: IDLE, person: IDLE, password_hash, must_change: 0, created_at: 1, disabled_at: null }).execute()
  await sealStanding({ ...h.house, now: h.house.now() })
}

export const signIn = async (h: TestHouse, login: string): Promise<string> => cookieIn(await h.stranger('POST', '/api/office/session', { login, password: PASSWORD }))

const cookieIn = (answer: Answer): string => {
  expect(answer.status, answer.text).toBe(204)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

const letScreenIn = async (h: TestHouse, made: World['made'], n: number): Promise<{ id: string; headers: { authorization: string } }> => {
  h.wait(10_000)
  const link = await made('admin', 'POST /api/office/enrolment-links', { surface: 'outdoor', name: `屏 ${n}`, place: '门口', tags: [], profile: outdoor, zone: 'Asia/Shanghai' })
  const secret = /#link=(.+)$/.exec(link.url!)![1]
  const { token, screen } = (await h.stranger('POST', '/api/enrolments/link', { link: secret, publicKey: pageKey().publicKey })).body as { token: string; screen: string }
  const headers = { authorization: `Bearer ${token}` }
  await h.request('/api/screen/seat', { headers }) // the first use of a token ends its enrolment
  return { id: screen, headers }
}

const knockAt = async (h: TestHouse): Promise<Knocked> => {
  h.wait(10_000)
  const { publicKey, sign } = pageKey()
  const answer = await h.stranger('POST', '/api/enrolments', { surface: 'outdoor', publicKey })
  expect(answer.status, answer.text).toBe(200)
  return { ...(answer.body as Omit<Knocked, 'publicKey' | 'sign'>), publicKey, sign }
}

/** What is done on the way to a state, by whom. */
const doubt: Step = ['head', 'doubt']
const toOffice: readonly Step[] = [['head', 'section-approve'], ['leader', 'leader-sign']]
const toDirector: readonly Step[] = [doubt, ...toOffice, ['office', 'escalate']]
const toReady: readonly Step[] = [...toOffice, ['office', 'office-pass']]
const toPublished: readonly Step[] = [...toReady, ['centre', 'publish']]
const toOutside: readonly Step[] = [...toDirector, ['director', 'refer']]

type Step = readonly [string, ActName]
const ways: Readonly<Partial<Record<ActName, readonly Step[]>>> = {
  'leader-sign': toOffice.slice(0, 1), 'leader-return': toOffice.slice(0, 1),
  'office-pass': toOffice, escalate: toOffice, 'office-return': toOffice, 'office-close-on-request': toOffice, 'office-close-not-public': toOffice,
  'director-approve': toDirector, 'director-return': toDirector, 'director-close-on-request': toDirector, 'director-close-not-public': toDirector, refer: toDirector,
  readmit: toOutside, 'confirm-secret': toOutside,
  publish: toReady, 'technical-return': toReady, 'doubt-approved': toReady,
  recall: toPublished, revise: toPublished, 'doubt-published': toPublished, 'confirm-recall': [...toPublished, ['head', 'recall']],
  archive: [['head', 'section-return']],
}

/** Everything that the acts on the way want. */
const said = { statements: both, reasonCode: 'OTHER', reason: '须由局长审定', addressee: '市国家保密局', number: '望密函〔2026〕3号', on: inDays(0) }

const wordsFor = (act: ActName): DraftWords => {
  const disclosure = act === 'office-close-on-request' ? 'on-request' : act === 'office-close-not-public' ? 'not-public' : 'proactive'
  return disclosure === 'proactive' ? holiday() : holiday({ decisions: { ...holiday().decisions, disclosure, channels: [] }, windows: { outdoor: null, kiosk: null } })
}

const walkedBefore = async (h: TestHouse, act: ActName): Promise<Walked> => {
  const walked = await submitted(h, wordsFor(act))
  const { bytes } = await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', walked.digest).executeTakeFirstOrThrow()
  for (const [login, before] of ways[act] ?? []) await done(h, [login, walked.id, before], { digest: walked.digest, ...said })
  return { ...walked, bytes }
}
