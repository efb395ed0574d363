import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import { CannotStart } from '../cannot-start.ts'
import type { Acts } from '../database/tables.ts'
import type { Sealer, SigningKey } from '../house.ts'
import { append, entryText, GENESIS, markedText } from '../journal/journal.ts'
import { spelt, type StandingTable, standingTables } from '../journal/standing.ts'
import { allOf, lastEntry } from '../journal/store.ts'
import { textOf, type ToSeal } from './sealed.ts'
import { allSeals, forgetSeals, keepSeals, keepTexts, markNames, markOf, putMark, sealedEntries, standing, type Texts } from './store.ts'

/** What is sealed to tell one key from another, and that the register is sealed by it. */
const marked = { key: 'the key of these seals', register: 'the register is sealed' } as const

type Given = Readonly<{ acts: Kysely<Acts>; key: Pick<SigningKey, 'seal'>; dataDir: string; now: Instant }>

/**
 * At every start: the seals in the records must be of the key in `DATA_DIR/keys`. Where that key never sealed anything, what stands is sealed, once
 * and never again; a file beside the key remembers it, so that nobody brings it about by writing into the database.
 * @throws CannotStart when the records were sealed with another key, or come from before the seals while the key has sealed already: the sentence
 * says what to do.
 */
export const settleSeals = async ({ acts, key, dataDir, now }: Given): Promise<void> => {
  const hasSealed = existsSync(rememberedIn(dataDir))
  if (!(await isKeyOf(acts, key.seal))) {
    if (hasSealed || (await markOf(acts, 'key')) !== undefined) throw new CannotStart(anotherKey(dataDir))
    await sealStanding({ acts, key, now })
  }
  if (!hasSealed) remember(dataDir)
}

/** Whether the records say of themselves that they were sealed with this key. */
export const isKeyOf = (db: Kysely<Acts>, seal: Sealer): Promise<boolean> => isMarked(db, 'key', seal)

/** Whether the house said so of its records, with this key. */
export const isMarked = async (db: Kysely<Acts>, name: keyof typeof marked, seal: Sealer): Promise<boolean> => {
  const mark = await markOf(db, name)
  return mark?.id === 'house' && mark.seal === seal(marked[name])
}

/** What the records say of themselves and this house did not: marks it never makes, and those that are not as it made them. */
export const oddMarks = async (db: Kysely<Acts>, seal: Sealer): Promise<string[]> => {
  const names = await markNames(db)
  const odd = names.filter((name) => !['key', 'register', 'journal', 'head'].includes(name))
  if (!(await isKeyOf(db, seal))) odd.push('key')
  if (names.includes('register') && !(await isMarked(db, 'register', seal))) odd.push('register')
  return odd
}

/** Says so. */
export const markAs = (tx: Kysely<Acts>, name: keyof typeof marked, seal: Sealer): Promise<void> => putMark(tx, name, { id: 'house', seal: seal(marked[name]) })

const anotherKey = (dataDir: string): string =>
  `The records in ${dataDir} were not sealed with the key in ${join(dataDir, 'keys')}; nothing was changed. Put the folder keys back that belongs to them. If it is lost, or the records are a backup from before there were seals: npm run journal -- seal, then start again.`

/** The file that remembers that the key in a folder has sealed. */
const rememberedIn = (dataDir: string): string => join(dataDir, 'keys', 'sealed')

/** For a folder that is emptied on purpose and keeps its key: the key's first records are yet to come. Nobody may call it on records that stand. */
export const forgetSealed = (dataDir: string): void => rmSync(rememberedIn(dataDir), { force: true })

const remember = (dataDir: string): void => {
  writeFileSync(rememberedIn(dataDir), '', { mode: 0o600, flush: true })
  const directory = openSync(join(dataDir, 'keys'), 'r')
  fsyncSync(directory)
  closeSync(directory)
}

/**
 * Seals everything of the road, the register and the remarks as it stands, in place of whatever seals there are, and says so in the journal when there
 * was anything of the road.
 * @returns how many rows of the road.
 */
export const sealStanding = ({ acts, key, now }: Omit<Given, 'dataDir'>): Promise<number> =>
  acts.transaction().execute(async (tx) => {
    const all = await standing(tx)
    await forgetSeals(tx)
    await keepSeals(tx, key.seal, all)
    await keepTexts(tx, key.seal, await standingTexts(tx))
    if (all.length > 0) await append(tx, { at: now, actor: null, action: 'SEAL', subject: 'office:records', body: { rows: all.length } })
    const last = (await lastEntry(tx)) ?? { seq: 0, hash: GENESIS }
    for (const of of ['journal', 'head'] as const) await putMark(tx, of, { id: String(last.seq), seal: key.seal(markedText(of, last)) })
    for (const name of ['key', 'register'] as const) await markAs(tx, name, key.seal)
    return all.length
  })

/** Every row that may change, but only by an act, in the spelling in which the journal remembers it. */
export const standingTexts = async (db: Kysely<Acts>): Promise<Texts> => {
  const texts: { kind: string; id: string; text: string }[] = []
  for (const [table, column] of Object.entries(standingTables) as [StandingTable, string][]) {
    for (const row of await allOf(db, { table, column })) {
      const id = String(row[column])
      texts.push({ kind: table, id, text: spelt({ table, id }, row) })
    }
  }
  return texts
}

/** Whether a row carries the seal it must. `kept`: null where it has none. */
export const holdsSeal = (one: ToSeal, kept: string | null, seal: Sealer): boolean => kept !== null && kept === seal(textOf(one))

/** The rows of the road that carry no seal of this house, or another one than theirs. */
export const unsealedRows = async (db: Kysely<Acts>, seal: Sealer): Promise<ToSeal[]> => {
  const seals = await allSeals(db)
  return (await standing(db)).filter((one) => !holdsSeal(one, seals.get(`${one.kind} ${one.id}`) ?? null, seal))
}

/** Whether a key has sealed anything in these records: a row of the road, or an entry of the journal. */
export const isSealedWith = async (db: Kysely<Acts>, seal: Sealer): Promise<boolean> => {
  const seals = await allSeals(db)
  if ((await standing(db)).some((one) => holdsSeal(one, seals.get(`${one.kind} ${one.id}`) ?? null, seal))) return true
  return (await sealedEntries(db)).some(({ hash, mac }) => mac === seal(entryText(hash)))
}

/**
 * The entry of the journal that a mark names: `journal`, the newest of those that are older than their seals; `head`, the newest that the house
 * wrote. `isStill`: whether the hash that stands there is the one that was sealed; at place 0, before the first entry, GENESIS.
 */
export const markedEntry = async (db: Kysely<Acts>, of: 'journal' | 'head', seal: Sealer): Promise<Readonly<{ seq: number; isStill: (hash: string) => boolean }>> => {
  const mark = await markOf(db, of)
  if (mark === undefined) return { seq: 0, isStill: () => false }
  const seq = Number(mark.id)
  return { seq, isStill: (hash) => mark.seal === seal(markedText(of, { seq, hash })) }
}
