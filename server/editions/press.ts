import { createHash } from 'node:crypto'
import type { Digest } from '#playlists/digest.ts'
import { edition, editionBytes, parseEdition, type Edition } from '#playlists/edition.ts'
import { DAY, type Instant } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { admit } from '../publications/admission.ts'
import { compileGroup, type Compiled } from './compile.ts'
import { makeCurrent, type Current, type LeftOut } from './current.ts'
import type { Group } from './group.ts'
import { outrunGroups } from './outrun.ts'
import type { PageLayout } from './pages.ts'
import { saysTheSame } from './same.ts'
import { keepEdition, keepNumber, lastNumber, recallCount, runningEditions, withheldByGroup, type EditionRow } from './store.ts'
import type { World } from './world.ts'

/** When less than this is left of an edition, a new one is made even if nothing changed. */
export const SHORT_HORIZON_MS = 7 * DAY

/** What the press knows of a group: the editions that hold or will hold its glass, the newest last, and what could not be laid out. */
export type Known = { running: readonly Edition[]; current: Current | undefined; leftOut: readonly LeftOut[] }

type Given = Readonly<{ house: Pick<House, 'acts' | 'now' | 'settings' | 'key' | 'log' | 'lines'>; world: World; layout: PageLayout; known: Map<Digest, Known> }>

/**
 * Compiles, signs and stores the editions of some groups in one transaction.
 * @returns the new ones; a group that would say the same again keeps the edition it has.
 */
export const press = async (given: Given, groups: readonly Digest[], how: { atOnce: boolean }): Promise<readonly Current[]> => {
  const { house, world, known } = given
  const wanted = groups.flatMap((id) => world.groups().get(id) ?? [])
  for (const group of wanted) if (!known.has(group.id)) known.set(group.id, await recollect(house, group.id))
  for (;;) {
    const now = house.now()
    const recalls = await recallCount(house.acts)
    const compiled = await compileAll(given, wanted, { ...how, now })
    const outrun = await outrunGroups(given)
    const fresh = compiled.filter(({ group, made }) => outrun.has(group.id) || isNews(known.get(group.id)?.current, made, now))
    const stored = await store(house, fresh, { now, recalls })
    if (stored === 'overtaken') continue
    for (const { group, made } of compiled) remember(known, group.id, { made, current: stored.get(group.id), now })
    return [...stored.values()]
  }
}

type Made = Readonly<{ group: Group; made: Compiled }>

const compileAll = async ({ house, world, layout, known }: Given, groups: readonly Group[], { now, atOnce }: { now: Instant; atOnce: boolean }): Promise<readonly Made[]> => {
  const picked = new Map(groups.map((group) => [group.id, world.picked(group)]))
  const digests = new Set([...picked].flatMap(([id, lists]) => [...lists.values()].flat().filter(({ notice }) => notice.surfaces.includes(surfaceOf(groups, id))).map(({ notice }) => notice.digest)))
  const contents = await admit(house, [...digests], now)
  const withheld = await withheldByGroup(house.acts, now)
  return groups.map((group) => {
    const running = known.get(group.id)?.running ?? []
    const made = compileGroup({ group, picked: picked.get(group.id) ?? new Map(), contents, withheld: withheld.get(group.id) ?? [], running, now, atOnce, bureau: house.settings.bureau, layout })
    return { group, made }
  })
}

const surfaceOf = (groups: readonly Group[], id: Digest) => groups.find((group) => group.id === id)?.profile.surface ?? 'outdoor'

const isNews = (current: Current | undefined, { edition: made }: Compiled, now: Instant): boolean =>
  !current || current.isAheadOf(now) || current.horizonAt - now < SHORT_HORIZON_MS || !saysTheSame(current.edition, made, now)

/**
 * Numbers and signs inside the transaction, so that numbers follow each other as the rows do. A recall that came in since the wordings were
 * admitted overtakes the batch: nothing is stored and all is compiled again.
 */
const store = (house: Given['house'], fresh: readonly Made[], { now, recalls }: { now: Instant; recalls: number }): Promise<ReadonlyMap<Digest, Current> | 'overtaken'> => {
  if (fresh.length === 0) return Promise.resolve(new Map())
  return house.acts.transaction().execute(async (tx) => {
    if ((await recallCount(tx)) !== recalls) return 'overtaken'
    let number = await lastNumber(tx)
    const stored = new Map<Digest, Current>()
    for (const { group, made } of fresh) {
      number = Math.max(number + 1, now)
      const current = sign(house, group.id, { ...made.edition, number })
      await keepEdition(tx, { row: rowOf(current), revisions: made.revisions, assets: made.kioskAssets })
      stored.set(group.id, current)
    }
    await keepNumber(tx, number)
    return stored
  })
}

/** Throws when what was compiled is no edition. What is kept in memory are the compiled slides themselves: groups share them. */
const sign = ({ key }: Given['house'], group: Digest, made: Edition): Current => {
  edition.parse(made)
  const bytes = Buffer.from(editionBytes(made))
  const digest = createHash('sha256').update(bytes).digest('hex')
  return makeCurrent({ group, number: made.number, digest, bytes, signature: hex(key.sign(bytes)), startsAt: made.startsAt, horizonAt: endOf(made), edition: made }, key)
}

const rowOf = ({ number, group, digest, signature, bytes, startsAt, horizonAt, edition: made }: Current): EditionRow => ({
  number, group, digest, signature, bytes, compiled_at: made.compiledAt, starts_at: startsAt, horizon_at: horizonAt,
})

const endOf = ({ stretches, compiledAt }: Edition): Instant => stretches.at(-1)?.to ?? compiledAt

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const remember = (known: Map<Digest, Known>, group: Digest, { made, current, now }: { made: Compiled; current: Current | undefined; now: Instant }): void => {
  const before = known.get(group)
  const running = [...(before?.running ?? []), ...(current ? [current.edition] : [])]
  const started = running.findLastIndex(({ startsAt }) => startsAt <= now)
  known.set(group, { running: running.slice(Math.max(0, started)), current: current ?? before?.current, leftOut: made.leftOut })
}

/** What the store still has of a group. Bytes that are not what we signed, with the key we have now, count as nothing (P1). */
const recollect = async ({ acts, now, key, log }: Given['house'], group: Digest): Promise<Known> => {
  const rows = await runningEditions(acts, group, now())
  const sound = rows.flatMap((row) => readBack(row, key) ?? [])
  if (sound.length < rows.length) log.error({ group: group.slice(0, 12) }, "kept editions are not signed with the key in DATA_DIR/keys: put the right key back, or enrol these screens anew; they follow no other key")
  return { running: sound.map(({ edition: kept }) => kept), current: sound.at(-1), leftOut: [] }
}

/** Ed25519 signs the same bytes to the same signature, so signing again is verifying. */
const readBack = (row: EditionRow, key: House['key']): Current | undefined => {
  const bytes = Buffer.from(row.bytes)
  const kept = parseEdition(bytes)
  if (!kept || createHash('sha256').update(bytes).digest('hex') !== row.digest || hex(key.sign(bytes)) !== row.signature) return undefined
  return makeCurrent({ group: row.group, number: row.number, digest: row.digest, bytes, signature: row.signature, startsAt: row.starts_at, horizonAt: row.horizon_at, edition: kept }, key)
}

