import { type Kysely, type Migration, Migrator } from 'kysely'
import * as acts from './migrations/0001-acts.ts'
import * as fences from './migrations/0002-acts-fences.ts'
import * as road from './migrations/0003-acts-review-road.ts'
import * as attachments from './migrations/0004-acts-attachments.ts'
import * as seals from './migrations/0005-acts-seals.ts'
import * as proposals from './migrations/0006-acts-proposals.ts'
import * as traces from './migrations/0001-traces.ts'
import * as ratings from './migrations/0002-traces-ratings.ts'
import type { Databases } from './open.ts'

/** Every step of each file, in order. A step that has been released is never changed; a mistake is mended by the next one. */
const actsSteps: Record<string, Migration> = {
  '0001-acts': acts, '0002-acts-fences': fences, '0003-acts-review-road': road, '0004-acts-attachments': attachments, '0005-acts-seals': seals,
  '0006-acts-proposals': proposals,
}
const tracesSteps: Record<string, Migration> = { '0001-traces': traces, '0002-traces-ratings': ratings }

/** Brings both files to the newest shape. Throws when a step fails (nothing of that step stays) or a file is newer than this program. */
export const migrate = async ({ acts, traces }: Pick<Databases, 'acts' | 'traces'>): Promise<void> => {
  await run(acts, actsSteps)
  await run(traces, tracesSteps)
}

const run = async <T>(db: Kysely<T>, steps: Record<string, Migration>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error(String(error))
}
