import type { ActAsk, ActDone, ActName } from '../../../server/reviews/answers.ts'
import { ask as send, type Answer } from '../api.ts'
import type { ConfirmIdentity } from '../confirm/confirm-identity.ts'

/** An act about to be sent. `confirm`: asks who is there, when the server wants to know that anew before a signature. */
export type Sending = Readonly<{ notice: string; act: ActName; ask: ActAsk; confirm: Pick<ConfirmIdentity, 'ask'> }>

const CANCELLED = { code: 'REAUTH_REQUIRED', zh: '没有确认身份，未签字。', en: 'Nobody confirmed who they are; nothing was signed.', status: 403 } as const

/**
 * Sends one act. A signature asks for the password or the passkey when the last time is longer ago than five minutes (domain.md D20), and is
 * then sent once more.
 */
export const perform = async ({ notice, act, ask, confirm }: Sending): Promise<Answer<ActDone>> => {
  const path = `/notices/${notice}/acts/${act}`
  const answer = await send<ActDone>('POST', path, ask)
  if (answer.ok || answer.trouble.code !== 'REAUTH_REQUIRED') return answer
  const confirmed = await confirm.ask({ act, digest: ask.digest ?? '', statements: ask.statements ?? null })
  if (confirmed === null) return { ok: false, trouble: CANCELLED }
  return send<ActDone>('POST', path, { ...ask, ...(confirmed.assertion ? { assertion: confirmed.assertion } : {}) })
}
