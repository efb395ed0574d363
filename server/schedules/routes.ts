import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, jsonBody, type OfficeEnv, refusals, router } from '../router.ts'
import { Fault } from '../faults.ts'
import { idParam, playlistBody, playlistList, playlistView, ruleBody, ruleList, ruleView } from './answers.ts'
import { deletePlaylist, deleteRule, putPlaylist, putRule, type By } from './schedule.ts'
import { viewPlaylists, viewRules } from './views.ts'

const playlists = '/api/office/playlists'
const rules = '/api/office/rules'
const done = { 204: { description: 'Done' }, ...refusals }
const asPlaylist = { 200: jsonAnswer(playlistView, 'The playlist, with what is worth knowing about it'), ...refusals }
const asRule = { 200: jsonAnswer(ruleView, 'The rule, with what is worth knowing about it'), ...refusals }

const doors = {
  playlists: createRoute({ method: 'get', path: playlists, summary: 'All playlists, and what they hold now', responses: { 200: jsonAnswer(playlistList, 'Playlists'), ...refusals } }),
  addPlaylist: createRoute({ method: 'post', path: playlists, summary: 'Make a playlist', request: { body: jsonBody(playlistBody) }, responses: asPlaylist }),
  changePlaylist: createRoute({ method: 'put', path: `${playlists}/{id}`, summary: 'Change a playlist', request: { params: idParam, body: jsonBody(playlistBody) }, responses: asPlaylist }),
  deletePlaylist: createRoute({ method: 'delete', path: `${playlists}/{id}`, summary: 'Remove a playlist that no rule plays', request: { params: idParam }, responses: done }),
  rules: createRoute({ method: 'get', path: rules, summary: 'All rules, and the screens they speak of', responses: { 200: jsonAnswer(ruleList, 'Rules'), ...refusals } }),
  addRule: createRoute({ method: 'post', path: rules, summary: 'Make a rule', request: { body: jsonBody(ruleBody) }, responses: asRule }),
  changeRule: createRoute({ method: 'put', path: `${rules}/{id}`, summary: 'Change a rule', request: { params: idParam, body: jsonBody(ruleBody) }, responses: asRule }),
  deleteRule: createRoute({ method: 'delete', path: `${rules}/{id}`, summary: 'Remove a rule', request: { params: idParam }, responses: done }),
}

/** Playlists and rules: arranged by the office and the information centre (domain.md 3.2), seen by everyone who is signed in. */
export const scheduleRoutes = (house: House) => {
  const routes = router()
  const by = (c: Context<OfficeEnv>): By => {
    const person = c.get('person')
    requireRole(person, 'office', 'information-centre')
    return { house, actor: person.id }
  }

  routes.openapi(doors.playlists, async (c) => c.json({ playlists: await viewPlaylists(house) }, 200))
  routes.openapi(doors.addPlaylist, async (c) => c.json(only(await viewPlaylists(house, await putPlaylist(by(c), c.req.valid('json')))), 200))
  routes.openapi(doors.changePlaylist, async (c) => c.json(only(await viewPlaylists(house, await putPlaylist(by(c), c.req.valid('json'), c.req.valid('param').id))), 200))
  routes.openapi(doors.deletePlaylist, async (c) => {
    await deletePlaylist(by(c), c.req.valid('param').id)
    return c.body(null, 204)
  })

  routes.openapi(doors.rules, async (c) => c.json({ rules: await viewRules(house) }, 200))
  routes.openapi(doors.addRule, async (c) => c.json(only(await viewRules(house, await putRule(by(c), c.req.valid('json')))), 200))
  routes.openapi(doors.changeRule, async (c) => c.json(only(await viewRules(house, await putRule(by(c), c.req.valid('json'), c.req.valid('param').id))), 200))
  routes.openapi(doors.deleteRule, async (c) => {
    await deleteRule(by(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
  return routes
}

const only = <T>(views: readonly T[]): T => {
  const [view] = views
  if (view === undefined) throw new Fault('NOT_FOUND')
  return view
}
