import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HOUR, SECOND } from '#playlists/instant.ts'
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
