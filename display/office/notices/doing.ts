import type { Me } from '../../../server/people/answers.ts'
import type { ActAsk, ActDone, ActName, Need } from '../../../server/reviews/answers.ts'
import { ask as send, type Answer } from '../api.ts'
import type { Confirmed, ConfirmIdentity } from '../confirm/confirm-identity.ts'

/** An act about to be sent, and what it needs. `confirm`: asks who is there, when the server wants to know that anew before a signature. */
export type Sending = Readonly<{ notice: string; act: Readonly<{ act: ActName; needs: readonly Need[] }>; ask: ActAsk; confirm: Pick<ConfirmIdentity, 'ask'> }>

const CANCELLED = { code: 'REAUTH_REQUIRED', zh: '没有确认身份，未签字。', en: 'Nobody confirmed who they are; nothing was signed.', status: 403 } as const

/**
 * Sends one act. A signature asks for the password or the passkey first when the last time is longer ago than five minutes (domain.md D20): the
 * server would refuse it and keep in the journal that somebody was refused. When it does so all the same, it is asked for then.
 */
export const perform = async (sending: Sending): Promise<Answer<ActDone>> => {
  if (await mustConfirm(sending.act.needs)) return confirmAndSend(sending)
  const answer = await sendAct(sending, {})
  return answer.ok || answer.trouble.code !== 'REAUTH_REQUIRED' ? answer : confirmAndSend(sending)
}

const mustConfirm = async (needs: readonly Need[]): Promise<boolean> => {
  if (!needs.includes('signature')) return false
  const me = await send<Me>('GET', '/session')
  return me.ok && me.value.mustConfirm
}

const confirmAndSend = async (sending: Sending): Promise<Answer<ActDone>> => {
  const { act, ask, confirm } = sending
  const confirmed = await confirm.ask({ act: act.act, digest: ask.digest ?? '', statements: ask.statements ?? null })
  return confirmed === null ? { ok: false, trouble: CANCELLED } : sendAct(sending, confirmed)
}

const sendAct = ({ notice, act, ask }: Sending, { assertion }: Confirmed): Promise<Answer<ActDone>> =>
  send<ActDone>('POST', `/notices/${notice}/acts/${act.act}`, { ...ask, ...(assertion ? { assertion } : {}) })
