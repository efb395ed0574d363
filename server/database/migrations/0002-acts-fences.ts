import type { Kysely } from 'kysely'
import { raiseFences } from '../fences.ts'

/** From here on the database itself refuses what the rules refuse. */
export const up = (db: Kysely<unknown>): Promise<void> => raiseFences(db)
