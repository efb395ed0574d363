import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DAY, SECOND } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { isHttps } from './session.ts'

/** A login and what is kept of its password: when that changes, no browser is known any more. */
type Account = Readonly<{ login: string; password_hash: string }>

/** So long a browser is known after the last sign-in: as long as browsers keep a cookie at most. */
const KNOWN_MS = 400 * DAY

/**
 * Browsers in which someone has signed in before. Whoever hammers a colleague's login must not lock that colleague out: tries from a browser
 * known for the login are counted by themselves. Knowing a browser opens nothing, the password is asked for all the same. Nothing is kept
 * here: the cookie proves itself by a code that only the holder of the house's key can make.
 */
export const createKnownBrowsers = ({ key, settings }: Pick<House, 'key' | 'settings'>) => {
  const secret = createHash('sha256').update(key.sign(Buffer.from('known browsers'))).digest()
  const codeFor = ({ login, password_hash }: Account, name: string): string => createHmac('sha256', secret).update(JSON.stringify([login, password_hash, name])).digest('base64url')
  /** One cookie for each login, since several people may share a computer. */
  const cookieOf = (login: string): string => `${isHttps(settings) ? '__Host-' : ''}known-${createHash('sha256').update(login).digest('hex').slice(0, 12)}`

  /** The name by which the browser that asks is known for this login, or null. */
  const nameOf = (c: Context, account: Account): string | null => {
    const [name = '', code = ''] = (getCookie(c, cookieOf(account.login)) ?? '').split('.')
    const [given, right] = [Buffer.from(code), Buffer.from(codeFor(account, name))]
    return given.length === right.length && timingSafeEqual(given, right) ? name : null
  }

  /** From now on the browser that asks is known for this login. */
  const remember = (c: Context, account: Account): void => {
    const name = nameOf(c, account) ?? randomBytes(12).toString('base64url')
    const value = `${name}.${codeFor(account, name)}`
    setCookie(c, cookieOf(account.login), value, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps(settings), maxAge: KNOWN_MS / SECOND })
  }

  return { nameOf, remember }
}
