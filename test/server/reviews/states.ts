import { HOUR } from '#playlists/instant.ts'
import { expireDue } from '../../../server/publications/expire.ts'
import type { ActName, State } from '../../../server/reviews/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { inDays, type TestHouse } from '../../house.ts'
import { both, done, drafted, holiday, submitted } from './road.ts'

/** A notice where it was brought. `bytes`: its exact wording, while there was one; `edit`: of its draft. */
export type Stood = Readonly<{ id: string; digest?: string; bytes?: string; edit?: number }>

type Step = readonly [login: string, act: ActName]

const toOffice: readonly Step[] = [['head', 'section-approve'], ['leader', 'leader-sign']]
const toDirector: readonly Step[] = [...toOffice, ['office', 'escalate']]
const toPublished: readonly Step[] = [...toOffice, ['office', 'office-pass'], ['centre', 'publish']]

/** Who does what so that a submitted notice comes to stand in a state; what is replaced is made by `stood` itself. */
const ways: Readonly<Record<Exclude<State, 'DRAFT' | 'SUPERSEDED'>, readonly Step[]>> = {
  PENDING_SECTION: [],
  PENDING_LEADER: toOffice.slice(0, 1),
  PENDING_OFFICE: toOffice,
  PENDING_DIRECTOR: toDirector,
  PENDING_EXTERNAL: [...toDirector, ['director', 'refer']],
  READY: toPublished.slice(0, 3),
  PUBLISHED: toPublished,
  RECALLED: [...toPublished, ['head', 'recall']],
  EXPIRED: toPublished,
  RETURNED: [['head', 'section-return']],
  WITHDRAWN: [['author', 'withdraw']],
  CLOSED_ON_REQUEST: [...toOffice, ['office', 'office-close-on-request']],
  CLOSED_NOT_PUBLIC: [...toOffice, ['office', 'office-close-not-public']],
  BLOCKED_CLASSIFIED: [...toDirector, ['director', 'refer'], ['office', 'confirm-secret']],
  ARCHIVED: [['head', 'section-return'], ['office', 'archive']],
}

/** Everything that any act wants, but for what belongs to one wording. */
export const everything = (act: ActName): object => ({
  statements: both, reasonCode: act === 'recall' ? 'ERROR' : 'OTHER', reason: '请局长审定此事', ground: 'REG2019-16-1', level: 'secret', years: 10,
  addressee: '市国家保密局', number: '望密函〔2026〕3号', on: inDays(0), retention: '10y',
})

/** Words whose form decided otherwise than to make them public. */
export const decided = (disclosure: 'on-request' | 'not-public'): DraftWords => holiday({ decisions: { ...holiday().decisions, disclosure, channels: [] }, windows: { outdoor: null, kiosk: null } })

const shortLived = (h: TestHouse): DraftWords => {
  const now = h.house.now()
  return holiday({ windows: { outdoor: { from: now, to: now + HOUR / 60 }, kiosk: { from: now, to: now + HOUR / 60 } } })
}

const wordsFor = (h: TestHouse, state: State): DraftWords => {
  if (state === 'CLOSED_ON_REQUEST') return decided('on-request')
  if (state === 'CLOSED_NOT_PUBLIC') return decided('not-public')
  return state === 'EXPIRED' ? shortLived(h) : holiday()
}

/** Brings a new notice to a state, over the office's own doors. The clock goes on by a minute when it has to expire. */
export const stood = async (h: TestHouse, state: State, words: DraftWords = wordsFor(h, state)): Promise<Stood> => {
  if (state === 'DRAFT') return drafted(h, words)
  if (state === 'SUPERSEDED') return replaced(h)
  const { id, digest } = await submitted(h, words)
  const { bytes } = await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', digest).executeTakeFirstOrThrow()
  for (const [login, act] of ways[state]) await done(h, [login, id, act], { digest, ...everything(act) })
  if (state === 'EXPIRED') {
    h.wait(HOUR / 60)
    await expireDue(h.house)
  }
  return { id, digest, bytes }
}

/** An older wording that a newer one took the place of; its digest is the older one's. */
const replaced = async (h: TestHouse): Promise<Stood> => {
  const { id, digest } = (await stood(h, 'PUBLISHED')) as { id: string; digest: string }
  await done(h, ['author', id, 'revise'], { digest })
  const next = await done(h, ['author', id, 'submit'], { edit: 0, statements: both })
  for (const [login, act] of toPublished) await done(h, [login, id, act], { digest: next.digest, ...everything(act) })
  return { id, digest }
}
