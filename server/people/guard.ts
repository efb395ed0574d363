import type { MiddlewareHandler } from 'hono'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { OfficeEnv } from '../router.ts'
import { personBehind } from './person-behind.ts'
import { hashOfSecret, opens, tokenOf } from './session.ts'
import { liveSession } from './store.ts'

/** Doors of the office that open without a session, and those that stay open while a one-time password waits to be changed. */
const withoutSession = new Set(['POST /api/office/session', 'POST /api/office/setup', 'GET /api/office/demo-people'])
const withOldPassword = new Set(['GET /api/office/session', 'DELETE /api/office/session', 'POST /api/office/password'])

/**
 * Stands before everything under /api/office: refuses acts that come from other pages, lets nobody in without a session, and puts the
 * person with today's roles into the context.
 */
export const signedIn = (house: House): MiddlewareHandler<OfficeEnv> => async (c, next) => {
  const door = `${c.req.method} ${c.req.path}`
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) refuseStrangers(c.req.raw, house)
  if (withoutSession.has(door)) return next()
  const token = tokenOf(c, house.settings)
  const session = token === undefined ? undefined : await liveSession(house.acts, hashOfSecret(token), house.now())
  if (token === undefined || session === undefined || !opens(token, { ...session, person: session.id }, house.key.seal)) throw new Fault('NOT_SIGNED_IN')
  if (session.must_change === 1 && !withOldPassword.has(door)) throw new Fault('PASSWORD_MUST_CHANGE')
  c.set('person', await personBehind(house, session))
  return next()
}

/** Cookies travel with requests that other pages start; browsers say where a request was started (Origin, Sec-Fetch-Site). */
const refuseStrangers = (request: Request, { settings }: House): void => {
  if (request.headers.get('sec-fetch-site') === 'same-origin') return
  const origin = request.headers.get('origin')
  if (origin === null || (origin !== settings.publicUrl && origin !== new URL(request.url).origin)) throw new Fault('WRONG_ORIGIN')
}
