import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HOUR, type Instant, SECOND } from '#playlists/instant.ts'
import { canonical } from '#playlists/canonical.ts'
import type { Sealer } from '../house.ts'
import type { Settings } from '../settings.ts'

/** A session ends half a day after sign-in, used or not: one working day needs one sign-in, a forgotten one does not last the night. */
export const SESSION_MS = 12 * HOUR

/** A new secret of 256 bits: the holder gets the token, the database its hash. */
export const newSecret = (): { token: string; hash: string } => {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfSecret(token) }
}

/** What is kept of a secret. Plain SHA-256 is enough because the secret is random. */
export const hashOfSecret = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What makes a session whose it is: the person, by which login, since when. */
type Opened = Readonly<{ person: string; login: string; created_at: Instant }>

/** A new session's secret. It carries the house's seal over the session, so that no row in the database makes a session of a token of somebody's choice. */
export const newSessionSecret = (opened: Opened, seal: Sealer): { token: string; hash: string } => {
  const token = `${newSecret().token}.`
  const sealed = token + sealOver(token, opened, seal)
  return { token: sealed, hash: hashOfSecret(sealed) }
}

/** Whether a token was given out by this house for this very session. */
export const opens = (token: string, opened: Opened, seal: Sealer): boolean => {
  const secret = token.slice(0, token.indexOf('.') + 1)
  const [given, right] = [Buffer.from(token.slice(secret.length)), Buffer.from(sealOver(secret, opened, seal))]
  return given.length === right.length && timingSafeEqual(given, right)
}

const sealOver = (secret: string, { person, login, created_at }: Opened, seal: Sealer): string =>
  seal(canonical({ kind: 'session', secret, person, login, created_at }))

/** The session token of a request, if it brought one. */
export const tokenOf = (c: Context, settings: Settings): string | undefined => getCookie(c, cookieName(settings))

/** Hands the session to the browser: out of scripts' reach, only to our own pages, only over https where the bureau has it. */
export const giveCookie = (c: Context, settings: Settings, token: string): void =>
  setCookie(c, cookieName(settings), token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps(settings), maxAge: SESSION_MS / SECOND })

export const takeCookie = (c: Context, settings: Settings): void => {
  deleteCookie(c, cookieName(settings), { path: '/', secure: isHttps(settings) })
}

/** Whether people reach us over https. */
export const isHttps = (settings: Settings): boolean => settings.publicUrl?.startsWith('https:') === true

/** `__Host-` lets browsers refuse a cookie that another host tried to plant; it needs https. */
const cookieName = (settings: Settings): string => (isHttps(settings) ? '__Host-sid' : 'sid')
