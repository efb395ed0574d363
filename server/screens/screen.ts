import type { Kysely } from 'kysely'
import { SECOND, type Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import type { ScreenChange } from './answers.ts'
import { nextSeat, rulesOf } from './seats.ts'
import { liveScreens, revokeScreen, screensById, updateScreen, type KeptScreen } from './store.ts'

/** The house, and the person who acts. */
export type By = Readonly<{ house: House; actor: string }>

/** How long a screen shows its name when asked to. */
const IDENTIFY_MS = 10 * SECOND

/** A screen that is enrolled and not revoked. Throws NOT_FOUND. */
export const liveScreen = async (db: Kysely<Acts>, id: string): Promise<KeptScreen> => {
  const [screen] = await screensById(db, [id])
  if (!screen || screen.revokedAt !== null) throw new Fault('NOT_FOUND')
  return screen
}

/** Renames, moves, re-tags a screen or gives it another profile; its seat and edition follow. Throws NOT_FOUND, NAME_TAKEN, SURFACE_MISMATCH. */
export const changeScreen = async ({ house, actor }: By, id: string, change: ScreenChange): Promise<void> => {
  await house.acts.transaction().execute(async (tx) => {
    const before = await liveScreen(tx, id)
    const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const after: KeptScreen = { ...before, ...wanted }
    if (after.profile.surface !== before.profile.surface) throw new Fault('SURFACE_MISMATCH', { at: 'profile.surface' })
    if ((await liveScreens(tx)).some((other) => other.id !== id && other.name === after.name)) throw new Fault('NAME_TAKEN', { at: 'name' })
    await updateScreen(tx, id, { ...after, seated: nextSeat(before, after, await rulesOf(tx)) })
    await append(tx, { at: house.now(), actor, action: 'SCREEN_CHANGE', subject: `screen:${id}`, body: wanted })
  })
  await house.editions.changed({ screens: [id] }, { atOnce: false })
}

/** Ends a screen: its token is dead at once, a hanging poll hears of it. Rules that name it keep doing so in vain. Throws NOT_FOUND. */
export const revoke = async ({ house, actor }: By, id: string): Promise<void> => {
  await house.acts.transaction().execute(async (tx) => {
    await liveScreen(tx, id)
    await revokeScreen(tx, id, house.now())
    await append(tx, { at: house.now(), actor, action: 'SCREEN_REVOKE', subject: `screen:${id}`, body: {} })
  })
  house.lines.drop(id)
  await house.editions.changed({ screens: [id] }, { atOnce: false })
}

/** Asks a screen to show its name; it hears of it with the answer to its hanging poll. Returns until when. Throws NOT_FOUND. */
export const identify = async ({ house, actor }: By, id: string): Promise<Instant> => {
  const until = house.now() + IDENTIFY_MS
  const screen = await liveScreen(house.acts, id)
  await house.acts.transaction().execute((tx) => append(tx, { at: house.now(), actor, action: 'SCREEN_IDENTIFY', subject: `screen:${id}`, body: {} }))
  const line = house.lines.open(id, screen.seated)
  line.identifyUntil = until
  line.wake?.()
  return until
}
