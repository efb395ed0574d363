import type { Kysely } from 'kysely'
import type { Json } from '#playlists/canonical.ts'
import { CannotStart } from '../cannot-start.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer, SigningKey } from '../house.ts'
import type { Action } from '../journal/actions.ts'
import { standingTold } from '../journal/altered.ts'
import { verify } from '../journal/journal.ts'
import { foreignEntries } from '../journal/whole.ts'
import { isMarked, markAs, standingTexts } from './seals.ts'
import { keepTexts } from './store.ts'

type Given = Readonly<{ acts: Kysely<Acts>; key: Pick<SigningKey, 'seal'>; dataDir: string }>

/**
 * At every start, after `settleSeals`: where an older program kept the records, whose acts did not seal the rows they left, each row of the register is
 * sealed that stands as its newest entry left it, or as it was sealed itself. A row somebody wrote into the file is neither, so it stays without a seal
 * whoever brings this about again.
 * @throws CannotStart when the journal, which vouches for the rows, is not what was written.
 */
export const settleRegister = async ({ acts, key: { seal }, dataDir }: Given): Promise<void> => {
  if (await isMarked(acts, 'register', seal)) return
  await acts.transaction().execute(async (tx) => {
    const altered = await alteredRows(tx, seal)
    if (altered === null) throw new CannotStart(`The journal in ${dataDir} is not what was written, so it can’t say which people and posts are; nothing was changed. npm run journal -- verify names the entry. Compare with the newest backup.`)
    await keepTexts(tx, seal, (await standingTexts(tx)).filter(({ kind, id }) => kind !== 'remarks' && !altered.has(`${kind} ${id}`)))
    await markAs(tx, 'register', seal)
  })
}

/** The rows that are not as an entry, or their own seal, says; null when the entries themselves are not what was written. */
const alteredRows = async (tx: Kysely<Acts>, seal: Sealer): Promise<ReadonlySet<string> | null> => {
  const told = standingTold()
  const foreign = await foreignEntries(tx, seal)
  const chain = await verify(tx, (row) => {
    foreign.look(row)
    told.add({ seq: row.seq, action: row.action as Action, subject: row.subject, body: JSON.parse(row.body) as Record<string, Json> })
  })
  if (!chain.ok || foreign.found().length > 0) return null
  return new Set((await told.altered(tx, { seal, upTo: foreign.upTo })).map(({ of }) => of))
}
