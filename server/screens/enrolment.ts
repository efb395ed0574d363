import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { HOUR, MINUTE, type Instant } from '#playlists/instant.ts'
import type { Surface } from '#playlists/profile.ts'
import type { Acts } from '../database/tables.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { hashOfSecret, newSecret } from '../people/session.ts'
import { screenBody, type Claimed, type EnrolBody, type LinkBody, type ScreenBody } from './answers.ts'
import { fingerprintOf, hasSigned, isFingerprint } from './fingerprint.ts'
import { firstSeat, signedSeat } from './seats.ts'
import { countEnrolments, deleteEnrolments, enrolmentBy, insertEnrolment, insertScreen, liveScreens, screensById, updateEnrolment, updateToken, type EnrolmentRow } from './store.ts'

/** A code on a screen lasts this long before the page asks for another. */
const CODE_MS = 15 * MINUTE
/** A one-time link lasts long enough to be carried to a box. */
const LINK_MS = 24 * HOUR
/** So many codes may be open at once in the whole house. */
const MOST_OPEN = 1000

/** A page nobody knows knocks: it gets a code to show, and a claim to ask with. */
export const knockAt = async (house: House, asked: Readonly<{ surface: Surface; publicKey: string }>) => {
  const now = house.now()
  const claim = newSecret()
  const expiresAt = now + CODE_MS
  const code = await house.acts.transaction().execute(async (tx) => {
    if ((await countEnrolments(tx, now)) >= MOST_OPEN) throw new Fault('TOO_MANY_TRIES', { values: { seconds: 60 } })
    const code = await freeCode(tx)
    const row = { code, claim_hash: claim.hash, surface: asked.surface, public_key: asked.publicKey, asked_at: now, expires_at: expiresAt, screen: null, token: null, prepared: null }
    await insertEnrolment(tx, row)
    return code
  })
  return { code, claim: claim.token, fingerprint: fingerprintOf(asked.publicKey), expiresAt, bureau: house.settings.bureau }
}

/** Six digits that no other enrolment has: easy to read from a wall and to type on any keyboard. It is no secret; the fingerprint is compared. */
const freeCode = async (tx: Kysely<Acts>): Promise<string> => {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (!(await enrolmentBy(tx, ['code', code], 0))) return code
  }
}

/** The open enrolment behind a code that somebody compared with the screen. Throws ENROLMENT_UNKNOWN, ALREADY_ENROLLED, FINGERPRINT_MISMATCH. */
const askingPage = async (tx: Kysely<Acts>, now: Instant, { code, fingerprint }: Readonly<{ code: string; fingerprint: string }>): Promise<EnrolmentRow> => {
  const asking = await enrolmentBy(tx, ['code', code.trim()], now)
  if (!asking || asking.prepared !== null) throw new Fault('ENROLMENT_UNKNOWN', { at: 'code' })
  if (asking.screen !== null) throw new Fault('ALREADY_ENROLLED', { at: 'code' })
  if (!isFingerprint(fingerprint, asking.public_key)) throw new Fault('FINGERPRINT_MISMATCH', { at: 'fingerprint' })
  return asking
}

/** Takes the page with this code in as a new screen; it gets its token when it claims. Returns the screen's id. */
export const enrolByCode = (house: House, actor: string, { code, body }: Readonly<{ code: string; body: EnrolBody }>): Promise<string> =>
  house.acts.transaction().execute(async (tx) => {
    const { fingerprint, ...screen } = body
    const asking = await askingPage(tx, house.now(), { code, fingerprint })
    if (screen.profile.surface !== asking.surface) throw new Fault('SURFACE_MISMATCH', { at: 'profile.surface' })
    const id = await takeIn(tx, house.now(), { screen, publicKey: asking.public_key })
    await updateEnrolment(tx, asking.code, { screen: id })
    await append(tx, { at: house.now(), actor, action: 'SCREEN_ENROL', subject: `screen:${id}`, body: { by: 'code', fingerprint: fingerprintOf(asking.public_key), name: screen.name } })
    return id
  })

/** Puts the page with this code into the place of an enrolled screen; the old box goes on until the new one claims. */
export const replaceByCode = (house: House, actor: string, given: Readonly<{ screen: string; code: string; fingerprint: string }>): Promise<void> =>
  house.acts.transaction().execute(async (tx) => {
    const asking = await askingPage(tx, house.now(), given)
    const [screen] = await screensById(tx, [given.screen])
    if (!screen || screen.revokedAt !== null) throw new Fault('NOT_FOUND')
    if (screen.profile.surface !== asking.surface) throw new Fault('SURFACE_MISMATCH', { at: 'code' })
    await updateEnrolment(tx, asking.code, { screen: screen.id })
    await append(tx, { at: house.now(), actor, action: 'SCREEN_REPLACE', subject: `screen:${screen.id}`, body: { by: 'code', fingerprint: fingerprintOf(asking.public_key) } })
  })

const takeIn = async (tx: Kysely<Acts>, now: Instant, { screen, publicKey }: Readonly<{ screen: ScreenBody; publicKey: string }>): Promise<string> => {
  const id = newId()
  if ((await liveScreens(tx)).some(({ name }) => name === screen.name)) throw new Fault('NAME_TAKEN', { at: 'name' })
  const seated = await firstSeat(tx, { ...screen, id })
  const nobodys = newSecret().hash // no token yet: the page gets one when it claims
  await insertScreen(tx, { ...screen, id, seated, publicKey, tokenHash: nobodys, enrolledAt: now, revokedAt: null })
  return id
}

/** Makes a one-time link: for a new screen, or (`screen`) for a new box of an old one. */
export const makeLink = (house: House, actor: string, wish: Readonly<{ as: LinkBody } | { screen: string; surface: Surface }>): Promise<{ link: string; expiresAt: Instant }> =>
  house.acts.transaction().execute(async (tx) => {
    const now = house.now()
    const secret = newSecret()
    const expiresAt = now + LINK_MS
    const surface = 'as' in wish ? wish.as.surface : wish.surface
    if ('as' in wish && wish.as.profile.surface !== surface) throw new Fault('SURFACE_MISMATCH', { at: 'profile.surface' })
    const prepared = JSON.stringify('as' in wish ? { as: { ...wish.as, surface: undefined } } : { screen: wish.screen })
    await insertEnrolment(tx, { code: `link-${newId()}`, claim_hash: secret.hash, surface, public_key: '', asked_at: now, expires_at: expiresAt, screen: null, token: null, prepared })
    const subject = 'as' in wish ? `link:${secret.hash.slice(0, 16)}` : `screen:${wish.screen}`
    await append(tx, { at: now, actor, action: 'as' in wish ? 'SCREEN_LINK' : 'SCREEN_REPLACE', subject, body: { by: 'link', surface } })
    return { link: secret.token, expiresAt }
  })

/**
 * The page asks whether it has been let in; it proves by its key's signature over the code that it is the one whose fingerprint was compared.
 * Asking again before the token was used gives a new token. Null: not yet. Throws CLAIM_INVALID.
 */
export const claimByCode = async (house: House, { claim, proof }: Readonly<{ claim: string; proof: string }>): Promise<Claimed | { expiresAt: Instant }> => {
  const asking = await enrolmentBy(house.acts, ['claim_hash', hashOfSecret(claim)], house.now())
  if (!asking || asking.prepared !== null) throw new Fault('CLAIM_INVALID')
  if (asking.screen === null) return { expiresAt: asking.expires_at }
  if (!hasSigned(asking.code, { signature: proof, publicKey: asking.public_key })) throw new Fault('CLAIM_INVALID', { at: 'Claim-Signature' })
  return giveToken(house, { id: asking.screen, publicKey: asking.public_key })
}

/** Redeems a one-time link. The page that redeemed it may do so again until it has used its token; nobody else may. Throws LINK_INVALID. */
export const claimByLink = async (house: House, { link, publicKey }: Readonly<{ link: string; publicKey: string }>): Promise<Claimed> => {
  const id = await house.acts.transaction().execute(async (tx) => {
    const now = house.now()
    const asking = await enrolmentBy(tx, ['claim_hash', hashOfSecret(link)], now)
    if (!asking || asking.prepared === null || (asking.screen !== null && asking.public_key !== publicKey)) throw new Fault('LINK_INVALID')
    if (asking.screen !== null) return asking.screen
    const screen = await preparedScreen(tx, now, { prepared: asking.prepared, publicKey })
    await updateEnrolment(tx, asking.code, { screen, public_key: publicKey })
    await append(tx, { at: now, actor: null, action: 'SCREEN_ENROL', subject: `screen:${screen}`, body: { by: 'link', link: asking.claim_hash.slice(0, 16), fingerprint: fingerprintOf(publicKey) } })
    return screen
  })
  await house.editions.changed({ screens: [id] }, { atOnce: false })
  return giveToken(house, { id, publicKey })
}

const preparedScreen = async (tx: Kysely<Acts>, now: Instant, given: Readonly<{ prepared: string; publicKey: string }>): Promise<string> => {
  const wish = JSON.parse(given.prepared) as { as: unknown } | { screen: string }
  if ('as' in wish) return takeIn(tx, now, { screen: screenBody.parse(wish.as), publicKey: given.publicKey })
  const [screen] = await screensById(tx, [wish.screen])
  if (!screen || screen.revokedAt !== null) throw new Fault('LINK_INVALID')
  return screen.id
}

/** A new token for a screen; whatever box had the old one is no longer known. */
const giveToken = async (house: House, { id, publicKey }: Readonly<{ id: string; publicKey: string }>): Promise<Claimed> => {
  const { token, hash } = newSecret()
  const screen = await house.acts.transaction().execute(async (tx) => {
    await updateToken(tx, id, { tokenHash: hash, publicKey })
    const [kept] = await screensById(tx, [id])
    if (!kept || kept.revokedAt !== null) throw new Fault('CLAIM_INVALID')
    return kept
  })
  house.lines.drop(id)
  return { screen: id, token, serverKey: house.key.publicKeyHex, ...signedSeat(screen, house.key) }
}

/** For the chores: forgets codes and links that are over. Returns how many. */
export const forgetEnrolments = ({ acts, now }: Pick<House, 'acts' | 'now'>): Promise<number> => deleteEnrolments(acts, { overAt: now() })
