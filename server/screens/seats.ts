import type { Kysely } from 'kysely'
import { seatBytes } from '#playlists/edition.ts'
import type { Rule } from '#playlists/rule.ts'
import type { Acts } from '../database/tables.ts'
import { groupOf } from '../editions/group.ts'
import type { SigningKey } from '../house.ts'
import { keptRules } from '../schedules/store.ts'
import type { Seated } from './lines.ts'
import { liveScreens, updateScreen, type KeptScreen } from './store.ts'

/** What decides a seat. */
export type Sitting = Pick<KeptScreen, 'id' | 'name' | 'tags' | 'profile' | 'zone'>

/** The first seat of a screen. */
export const firstSeat = async (tx: Kysely<Acts>, screen: Omit<Sitting, 'name'>): Promise<Seated> => ({ group: groupOf(screen, await rulesOf(tx)), serial: 1 })

/** The seat of a screen that is changed into something else: the next serial if the seat says anything else now, else the same. */
export const nextSeat = (before: KeptScreen, after: Sitting, rules: readonly Rule[]): Seated => {
  const group = groupOf(after, rules)
  const same = group === before.seated.group && after.name === before.name
  return same ? before.seated : { group, serial: before.seated.serial + 1 }
}

/** After rules changed: gives every screen whose group is another one now its next seat, in the rules' own transaction. */
export const reseat = async (tx: Kysely<Acts>): Promise<void> => {
  const rules = await rulesOf(tx)
  for (const screen of await liveScreens(tx)) {
    const seated = nextSeat(screen, screen, rules)
    if (seated.serial !== screen.seated.serial) await updateScreen(tx, screen.id, { ...screen, seated })
  }
}

export const rulesOf = async (db: Kysely<Acts>): Promise<readonly Rule[]> => (await keptRules(db)).map(({ rule }) => rule)

/** A seat as it is sent: the exact text, and the signature over it in hex. */
export const signedSeat = (screen: KeptScreen, key: SigningKey): { seat: string; seatSignature: string } => {
  const { id, name, seated, profile, zone } = screen
  const seat = seatBytes({ screen: id, name, serial: seated.serial, group: seated.group, surface: profile.surface, profile, zone })
  return { seat, seatSignature: Buffer.from(key.sign(Buffer.from(seat))).toString('hex') }
}
