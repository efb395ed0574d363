import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { type DemoPerson, demoPeople, me, passwordChange, setup, signIn } from './answers.ts'
import { confirmRoutes } from './confirm-routes.ts'
import { createHandover } from './handover-code.ts'
import { viewMe } from './me.ts'
import { hashPassword, isStrong } from './password.ts'
import { giveCookie, hashOfSecret, newSessionSecret, SESSION_MS, takeCookie, tokenOf } from './session.ts'
import { becomeFirstAdministrator } from './setup.ts'
import { accountThatCounts, deleteSession, deleteSessionsOfLogin, insertSession, liveSession, updatePassword } from './store.ts'
import { createTurnstile } from './turnstile.ts'

const session = '/api/office/session'
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  signIn: createRoute({ method: 'post', path: session, summary: 'Sign in', request: { body: jsonBody(signIn) }, responses: done }),
  me: createRoute({ method: 'get', path: session, summary: 'Who is signed in, and what today’s posts allow', responses: { 200: jsonAnswer(me, 'The person'), ...refusals } }),
  signOut: createRoute({ method: 'delete', path: session, summary: 'Sign out', responses: done }),
  password: createRoute({ method: 'post', path: '/api/office/password', summary: 'Change one’s own password', request: { body: jsonBody(passwordChange) }, responses: done }),
  setup: createRoute({ method: 'post', path: '/api/office/setup', summary: 'Make the first administrator by the one-time link', request: { body: jsonBody(setup) }, responses: done }),
  demoPeople: createRoute({ method: 'get', path: '/api/office/demo-people', summary: 'The people of a demonstration; empty in earnest', responses: { 200: jsonAnswer(demoPeople, 'Logins anyone may use'), ...refusals } }),
}

/** Coming in and going out: sign-in, sign-out, one's own password, the first administrator. */
export const sessionRoutes = (house: House, demonstration: readonly DemoPerson[]) => {
  const routes = router()
  const { admit, remember } = createTurnstile(house)
  const requireCode = createHandover(house)

  routes.openapi(doors.signIn, async (c) => {
    const { login, password } = c.req.valid('json')
    const account = await admit(c, { login, password })
    await openSession(house, c, account)
    remember(c, account)
    return c.body(null, 204)
  })

  routes.openapi(doors.me, async (c) => {
    const token = hashOfSecret(tokenOf(c, house.settings) ?? '')
    return c.json(await viewMe(house, c.get('person'), await liveSession(house.acts, token, house.now())), 200)
  })

  routes.openapi(doors.signOut, async (c) => {
    const { id } = c.get('person')
    const token = hashOfSecret(tokenOf(c, house.settings) ?? '')
    await house.acts.transaction().execute(async (tx) => {
      await deleteSession(tx, token)
      await append(tx, { at: house.now(), actor: id, action: 'SIGN_OUT', subject: `person:${id}`, body: {} })
    })
    takeCookie(c, house.settings)
    return c.body(null, 204)
  })

  routes.openapi(doors.password, async (c) => {
    const { current, next, code } = c.req.valid('json')
    const { id, login } = c.get('person')
    const { must_change, code_hash, password_hash: old } = await admit(c, { login, password: current })
    if (!isStrong(next, { login, current })) throw new Fault('PASSWORD_TOO_WEAK', { at: 'next' })
    if (must_change === 1 && code_hash !== null) await requireCode({ login, code_hash }, code)
    const password_hash = await hashPassword(next)
    const kept = hashOfSecret(tokenOf(c, house.settings) ?? '')
    await house.acts.transaction().execute(async (tx) => {
      if ((await accountThatCounts(tx, login))?.password_hash !== old) throw new Fault('BAD_CREDENTIALS')
      await updatePassword(tx, login, { password_hash, must_change: 0, code_hash: null })
      await deleteSessionsOfLogin(tx, login, kept)
      await append(tx, { at: house.now(), actor: id, action: 'PASSWORD_CHANGE', subject: `person:${id}`, body: { login } })
    })
    remember(c, { login, password_hash })
    return c.body(null, 204)
  })

  routes.openapi(doors.setup, async (c) => {
    const wanted = c.req.valid('json')
    const account = await becomeFirstAdministrator(house, wanted)
    await openSession(house, c, account)
    return c.body(null, 204)
  })

  routes.route('/', confirmRoutes(house, admit))
  routes.openapi(doors.demoPeople, (c) => c.json([...demonstration], 200))
  return routes
}

const openSession = async (house: House, c: Context, { person, login }: { person: string; login: string }): Promise<void> => {
  const at = house.now()
  const opened = { person, login, created_at: at }
  const { token, hash } = newSessionSecret(opened, house.key.seal)
  await house.acts.transaction().execute(async (tx) => {
    await insertSession(tx, { token_hash: hash, ...opened, expires_at: at + SESSION_MS, confirmed_at: at })
    await append(tx, { at, actor: person, action: 'SIGN_IN', subject: `person:${person}`, body: { login } })
  })
  giveCookie(c, house.settings, token)
}
