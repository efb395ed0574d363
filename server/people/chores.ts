import type { House } from '../house.ts'
import { deleteOverChallenges } from './passkey-store.ts'
import { deleteOverInvitations, deleteOverSessions } from './store.ts'

/** Forgets sessions, one-time links and questions to passkeys that are over. Returns how many. */
export const forgetOver = async ({ acts, now }: Pick<House, 'acts' | 'now'>): Promise<number> =>
  (await deleteOverSessions(acts, now())) + (await deleteOverInvitations(acts, now())) + (await deleteOverChallenges(acts, now()))
