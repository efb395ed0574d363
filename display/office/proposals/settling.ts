import type { Me, Settled } from '../../../server/people/answers.ts'
import { ask, type Answer } from '../api.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'

/** What a person decides about some proposals. `reason`: of a refusal. `confirm`: asks who is there, when the server wants to know that anew. */
export type Settling = Readonly<{ ids: readonly string[]; verdict: 'countersigned' | 'refused'; reason?: string; confirm: Pick<ConfirmIdentity, 'prove'> }>

/** So many are settled in one request. */
const AT_ONCE = 100

/**
 * Settles proposals, each for itself: the answer says which were refused by the server and why. Asks for the password first when the last time is
 * longer ago than five minutes, so that no refusal stands in the journal. Null when the person turned away: then nothing was settled.
 */
export const settle = async (settling: Settling): Promise<Answer<Settled> | null> => {
  const me = await ask<Me>('GET', '/session')
  if (me.ok && me.value.mustConfirm && !(await settling.confirm.prove('countersignLead'))) return null
  const answer = await send(settling)
  if (answer.ok || answer.trouble.code !== 'REAUTH_REQUIRED') return answer
  return (await settling.confirm.prove('countersignLead')) ? send(settling) : null
}

const send = async ({ ids, verdict, reason }: Settling): Promise<Answer<Settled>> => {
  const settled: Settled['settled'] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const answer = await ask<Settled>('POST', '/proposals/settle', { ids: ids.slice(from, from + AT_ONCE), verdict, ...(reason ? { reason } : {}) })
    if (!answer.ok) return answer
    settled.push(...answer.value.settled)
  }
  return { ok: true, value: { settled } }
}
