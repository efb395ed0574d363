import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts, Traces } from './database/tables.ts'
import type { Current, LeftOut } from './editions/current.ts'
import type { Published } from './schedules/picks.ts'
import type { Lines } from './screens/lines.ts'
import type { Settings } from './settings.ts'

/**
 * The bureau's Ed25519 key: signs editions, stamps and seats; lives in `DATA_DIR/keys`, never in the database nor its backup. `seal`: HMAC-SHA-256
 * over a text under a key derived from it, in hex, for what only this house has to know again.
 */
export type SigningKey = Readonly<{ publicKeyHex: string; sign: (bytes: Uint8Array) => Uint8Array; seal: Sealer }>
export type Sealer = (text: string) => string

/** What an act changed, so that only the editions it touches are compiled anew. */
export type Touched = Readonly<{ notices?: readonly string[]; playlists?: readonly string[]; rules?: boolean; screens?: readonly string[] }>

/**
 * Turns committed state into signed, stored, announced editions. `changed` resolves when every touched edition is stored and announced, and
 * names their numbers. `atOnce`: for recalls, mid-slide; otherwise the new edition starts at a slide boundary (design.md P4).
 */
export type Editions = Readonly<{
  changed: (touched: Touched, how: { atOnce: boolean }) => Promise<{ numbers: readonly number[] }>
  compileMissing: () => Promise<{ numbers: readonly number[] }>
  /** For the chores: compiles every edition that covers less than seven days. */
  extendHorizon: () => Promise<{ numbers: readonly number[] }>
  /**
   * For the chores: makes the editions that could not be made when they were due (until then whoever acted was told NOT_YET_ON_SCREENS), and
   * those that screens wait for after the machine's clock was put back.
   */
  catchUp: () => Promise<{ numbers: readonly number[] }>
  /** From memory: the notices with a published wording, the newest edition of a group, and what can't be read on its glass. */
  published: () => ReadonlyMap<string, Published>
  current: (group: Digest) => Current | undefined
  leftOut: (group: Digest) => readonly LeftOut[]
}>

/** What main hands to every capability. */
export type House = Readonly<{
  acts: Kysely<Acts>
  traces: Kysely<Traces>
  now: () => Instant
  log: Logger
  settings: Settings
  key: SigningKey
  editions: Editions
  lines: Lines
  /** After words were destroyed and committed: wipes what they left in the files (domain.md I11). What fails stays owed to a chore. */
  scrub: () => Promise<void>
}>
