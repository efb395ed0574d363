import { type FaultCode, faults } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from './journal.ts'

/** Refusals that are no refused act: someone typed faster than another save, asked in a form nobody can read, or came before the countersign. */
const noAct: ReadonlySet<FaultCode> = new Set(['STALE_EDIT', 'TOO_LARGE', 'BAD_REQUEST', 'NOT_FOUND', 'AWAITS_COUNTERSIGN'])
const refusedActs: ReadonlySet<number> = new Set([403, 409, 410, 422])

const nouns: Readonly<Record<string, string>> = {
  notices: 'notice', screens: 'screen', playlists: 'playlist', rules: 'rule', people: 'person', sections: 'section', posts: 'post', enrolments: 'enrolment', delegations: 'delegation', proposals: 'proposal',
}

/** One request of a signed-in person: `POST`, `/api/office/notices/N1/acts/publish`. */
export type Attempt = Readonly<{ person: string; method: string; path: string }>

/** Keeps that a signed-in person tried an act that was refused (domain.md 3.6 DENIED): one entry, in its own transaction, with the code alone. */
export const recordDenied = async (house: Pick<House, 'acts' | 'now'>, code: FaultCode, { person, method, path }: Attempt): Promise<void> => {
  if (!isRefusedAct(code, method)) return
  const [noun = '', id = '', ...rest] = path.replace(/^\/api\/office\//, '').split('/').map(plain)
  const subject = nouns[noun] !== undefined && id !== '' && id !== 'settle' ? `${nouns[noun]}:${id}` : `office:${noun}`
  const act = [method, noun, ...rest].join(' ')
  await house.acts.transaction().execute((tx) => append(tx, { at: house.now(), actor: person, action: 'DENIED', subject, body: { code, act } }))
}

/** Whether a refusal is one of an act, to be kept. Looking is not an act. */
const isRefusedAct = (code: FaultCode, method: string): boolean =>
  refusedActs.has(faults[code].status) && !noAct.has(code) && method !== 'GET' && method !== 'HEAD'

/** The path is the caller's own text and the journal can't be purged: only what can be an id or a name of ours goes in. */
const plain = (part: string): string => (/^[\w.-]{1,40}$/.test(part) ? part : '?')
