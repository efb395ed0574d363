import type { House } from '../house.ts'
import { deleteOverInvitations, deleteOverSessions } from './store.ts'

/** Forgets sessions and one-time links that are over. Returns how many. */
export const forgetOver = async ({ acts, now }: Pick<House, 'acts' | 'now'>): Promise<number> => (await deleteOverSessions(acts, now())) + (await deleteOverInvitations(acts, now()))
