import { HOUR } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { deleteLoose } from './store.ts'

/** So long a file may wait to be named by the words it was uploaded for, ms: time enough to save them, and to undo. */
export const LOOSE_MS = HOUR

/** Destroys files that were uploaded and never attached, or were taken out of their draft. @returns how many. */
export const forgetLoose = ({ acts, now }: House): Promise<number> => deleteLoose(acts, { before: now() - LOOSE_MS })
