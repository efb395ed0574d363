import type { Me, Settled } from '../../../server/people/answers.ts'
import { ask, type Trouble } from '../api.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'

/** What a person decides about some proposals. `reason`: of a refusal. `confirm`: asks who is there, when the server wants to know that anew. */
export type Settling = Readonly<{ ids: readonly string[]; verdict: 'countersigned' | 'refused'; reason?: string; confirm: Pick<ConfirmIdentity, 'prove'> }>

/** So many are settled in one request. */
const AT_ONCE = 100

/** What became of each until something went wrong, if anything did: codes are shown once, so none of a part that was done may be lost. */
export type Outcome = Settled & Readonly<{ trouble: Trouble | null }>

/**
 * Settles proposals, each for itself: the answer says which were refused by the server and why. Asks for the password first when the last time is
 * longer ago than five minutes, so that no refusal stands in the journal. Null when the person turned away: then nothing was settled.
 */
export const settle = async (settling: Settling): Promise<Outcome | null> => {
  const me = await ask<Me>('GET', '/session')
  if (me.ok && me.value.mustConfirm && !(await settling.confirm.prove('countersignLead'))) return null
  const first = await send(settling)
  if (first.trouble?.code !== 'REAUTH_REQUIRED') return first
  if (!(await settling.confirm.prove('countersignLead'))) return first.settled.length > 0 ? first : null
  const rest = await send({ ...settling, ids: settling.ids.slice(first.settled.length) })
  return { ...rest, settled: [...first.settled, ...rest.settled] }
}

const send = async ({ ids, verdict, reason }: Settling): Promise<Outcome> => {
  const settled: Settled['settled'] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const answer = await ask<Settled>('POST', '/proposals/settle', { ids: ids.slice(from, from + AT_ONCE), verdict, ...(reason ? { reason } : {}) })
    if (!answer.ok) return { settled, trouble: answer.trouble }
    settled.push(...answer.value.settled)
  }
  return { settled, trouble: null }
}
