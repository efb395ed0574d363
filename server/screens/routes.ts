import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, jsonBody, type OfficeEnv, refusals, router } from '../router.ts'
import {
  codeParam, enrolBody, enrolled, enrolmentList, identified, idParam, linkBody, oneTimeLink, replacement, replacementBody, screenChange, screenEdition, screenList,
} from './answers.ts'
import { enrolByCode, makeLink, replaceByCode } from './enrolment.ts'
import { fingerprintOf } from './fingerprint.ts'
import { changeScreen, identify, liveScreen, revoke, type By } from './screen.ts'
import { waitingEnrolments } from './store.ts'
import { viewEdition, viewScreens } from './views.ts'

const base = '/api/office'
const one = `${base}/screens/{id}`
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  screens: createRoute({ method: 'get', path: `${base}/screens`, summary: 'Every screen: what it should hold, holds, shows and refuses', responses: { 200: jsonAnswer(screenList, 'Screens'), ...refusals } }),
  edition: createRoute({ method: 'get', path: `${one}/edition`, summary: 'The edition a screen should hold, for its miniature', request: { params: idParam }, responses: { 200: jsonAnswer(screenEdition, 'The edition'), ...refusals } }),
  change: createRoute({ method: 'patch', path: one, summary: 'Rename, move or re-tag a screen, or give it another profile', request: { params: idParam, body: jsonBody(screenChange) }, responses: done }),
  revoke: createRoute({ method: 'delete', path: one, summary: 'End a screen: its token is dead at once', request: { params: idParam }, responses: done }),
  identify: createRoute({ method: 'post', path: `${one}/identify`, summary: 'Let the screen show its name for ten seconds', request: { params: idParam }, responses: { 200: jsonAnswer(identified, 'Until when'), ...refusals } }),
  replace: createRoute({
    method: 'post', path: `${one}/replacement`, summary: 'Put a new box in the place of an old one: by the code it shows, or by a one-time link',
    request: { params: idParam, body: jsonBody(replacementBody) }, responses: { 200: jsonAnswer(replacement, 'The link, if one was made'), ...refusals },
  }),
  asking: createRoute({ method: 'get', path: `${base}/enrolments`, summary: 'Pages that show a code and wait', responses: { 200: jsonAnswer(enrolmentList, 'Who asks'), ...refusals } }),
  enrol: createRoute({ method: 'post', path: `${base}/enrolments/{code}`, summary: 'Take in the page that shows this code', request: { params: codeParam, body: jsonBody(enrolBody) }, responses: { 201: jsonAnswer(enrolled, 'The screen’s id'), ...refusals } }),
  link: createRoute({ method: 'post', path: `${base}/enrolment-links`, summary: 'Make a one-time link that enrols whoever opens it first', request: { body: jsonBody(linkBody) }, responses: { 201: jsonAnswer(oneTimeLink, 'The link'), ...refusals } }),
}

/** Screens: seen by everyone who is signed in, enrolled and changed by the administrator and the information centre (design.md 6). */
export const screenRoutes = (house: House) => {
  const routes = router()
  const by = (c: Context<OfficeEnv>): By => {
    const person = c.get('person')
    requireRole(person, 'administrator', 'information-centre')
    return { house, actor: person.id }
  }
  const address = (c: Context, surface: string, link: string): string => `${house.settings.publicUrl ?? new URL(c.req.url).origin}/${surface}/#link=${link}`

  routes.openapi(doors.screens, async (c) => c.json({ screens: await viewScreens(house), serverTime: house.now() }, 200))

  routes.openapi(doors.edition, async (c) => {
    const view = viewEdition(house, await liveScreen(house.acts, c.req.valid('param').id))
    if (!view) throw new Fault('NOT_FOUND')
    return c.json(view, 200)
  })

  routes.openapi(doors.change, async (c) => {
    await changeScreen(by(c), c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  routes.openapi(doors.revoke, async (c) => {
    await revoke(by(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
  routes.openapi(doors.identify, async (c) => c.json({ until: await identify(by(c), c.req.valid('param').id) }, 200))

  routes.openapi(doors.replace, async (c) => {
    const { actor } = by(c)
    const { id } = c.req.valid('param')
    const { code, fingerprint } = c.req.valid('json')
    if (code !== undefined) {
      await replaceByCode(house, actor, { screen: id, code, fingerprint: fingerprint ?? '' })
      return c.json({ url: null, expiresAt: house.now() }, 200)
    }
    const { surface } = (await liveScreen(house.acts, id)).profile
    const { link, expiresAt } = await makeLink(house, actor, { screen: id, surface })
    return c.json({ url: address(c, surface, link), expiresAt }, 200)
  })

  routes.openapi(doors.asking, async (c) => {
    by(c)
    const asking = await waitingEnrolments(house.acts, house.now())
    const enrolments = asking.map((row) => ({ code: row.code, surface: row.surface === 'kiosk' ? ('kiosk' as const) : ('outdoor' as const), fingerprint: fingerprintOf(row.public_key), askedAt: row.asked_at, expiresAt: row.expires_at }))
    return c.json({ enrolments }, 200)
  })
  routes.openapi(doors.enrol, async (c) => {
    const id = await enrolByCode(house, by(c).actor, { code: c.req.valid('param').code, body: c.req.valid('json') })
    await house.editions.changed({ screens: [id] }, { atOnce: false })
    return c.json({ id }, 201)
  })
  routes.openapi(doors.link, async (c) => {
    const as = c.req.valid('json')
    const { link, expiresAt } = await makeLink(house, by(c).actor, { as })
    return c.json({ url: address(c, as.surface, link), expiresAt }, 201)
  })
  return routes
}
