import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, type OfficeEnv, refusals, router } from '../router.ts'
import {
  accountChange, newAccount, newPerson, newPost, newSection, oneTimePassword, passwordReset, people, personChange, postChange, posts, proposed, registered, sectionChange, sections,
} from './answers.ts'
import { viewPeople, viewPosts, viewSections } from './people.ts'
import { openProposals } from './proposal-store.ts'
import { addAccount, addPerson, addPost, addSection, type By, changeAccount, changePerson, changeSection, endPost, resetPassword } from './register.ts'
import { registry, today } from './registry.ts'
import { requireRole } from './signed.ts'

const base = '/api/office'
const params = z.object({ id: z.string().min(1).max(40).openapi({ param: { name: 'id', in: 'path' } }) })
const done = { 200: jsonAnswer(registered, 'Whether it waits for a second person'), ...refusals }
const made = { 201: jsonAnswer(proposed, 'Its id, and whether it waits for a second person'), ...refusals }

const doors = {
  people: createRoute({ method: 'get', path: `${base}/people`, summary: 'Everyone, with accounts and posts', responses: { 200: jsonAnswer(people, 'People'), ...refusals } }),
  addPerson: createRoute({ method: 'post', path: `${base}/people`, summary: 'Register a person, with a first login or without', request: { body: jsonBody(newPerson) }, responses: made }),
  changePerson: createRoute({ method: 'patch', path: `${base}/people/{id}`, summary: 'Retire a person, or propose another name or their coming back', request: { params, body: jsonBody(personChange) }, responses: done }),
  addAccount: createRoute({ method: 'post', path: `${base}/people/{id}/account`, summary: 'Propose a login for a person', request: { params, body: jsonBody(newAccount) }, responses: done }),
  changeAccount: createRoute({ method: 'patch', path: `${base}/people/{id}/account`, summary: 'Close one login, or propose to open it again', request: { params, body: jsonBody(accountChange) }, responses: done }),
  resetPassword: createRoute({
    method: 'post', path: `${base}/people/{id}/password-reset`, summary: 'Propose a one-time password', request: { params, body: jsonBody(passwordReset) },
    responses: { 200: jsonAnswer(oneTimePassword, 'Shown once'), ...refusals },
  }),
  sections: createRoute({ method: 'get', path: `${base}/sections`, summary: 'The sections and who supervises them', responses: { 200: jsonAnswer(sections, 'Sections'), ...refusals } }),
  addSection: createRoute({ method: 'post', path: `${base}/sections`, summary: 'Found a section', request: { body: jsonBody(newSection) }, responses: made }),
  changeSection: createRoute({ method: 'patch', path: `${base}/sections/{id}`, summary: 'Rename, close, or propose another leader', request: { params, body: jsonBody(sectionChange) }, responses: done }),
  posts: createRoute({ method: 'get', path: `${base}/posts`, summary: 'Who holds which post from when to when', responses: { 200: jsonAnswer(posts, 'Posts'), ...refusals } }),
  addPost: createRoute({ method: 'post', path: `${base}/posts`, summary: 'Propose to appoint a person', request: { body: jsonBody(newPost) }, responses: made }),
  endPost: createRoute({ method: 'patch', path: `${base}/posts/{id}`, summary: 'Set the last day of a post; a later one is proposed', request: { params, body: jsonBody(postChange) }, responses: done }),
}

/** People, accounts, posts and sections: the administrator's (domain.md 3.2), who takes power away but only proposes to give it; the names of sections are everyone's. */
export const peopleRoutes = (house: House) => {
  const routes = router()
  const by = (c: Context<OfficeEnv>): By => {
    const actor = c.get('person')
    requireRole(actor, 'administrator')
    return { house, actor }
  }

  routes.openapi(doors.people, async (c) => {
    by(c)
    return c.json(viewPeople(await registry(house), await openProposals(house.acts), today(house)), 200)
  })
  routes.openapi(doors.addPerson, async (c) => c.json(await addPerson(by(c), c.req.valid('json')), 201))
  routes.openapi(doors.changePerson, async (c) => c.json({ awaits: await changePerson(by(c), c.req.valid('param').id, c.req.valid('json')) }, 200))
  routes.openapi(doors.addAccount, async (c) => c.json({ awaits: await addAccount(by(c), c.req.valid('param').id, c.req.valid('json')) }, 200))
  routes.openapi(doors.changeAccount, async (c) => c.json({ awaits: await changeAccount(by(c), c.req.valid('param').id, c.req.valid('json')) }, 200))
  routes.openapi(doors.resetPassword, async (c) => c.json(await resetPassword(by(c), c.req.valid('param').id, c.req.valid('json').login), 200))

  routes.openapi(doors.sections, async (c) => c.json(viewSections(await registry(house)), 200))
  routes.openapi(doors.addSection, async (c) => c.json(await addSection(by(c), c.req.valid('json')), 201))
  routes.openapi(doors.changeSection, async (c) => c.json({ awaits: await changeSection(by(c), c.req.valid('param').id, c.req.valid('json')) }, 200))

  routes.openapi(doors.posts, async (c) => {
    by(c)
    return c.json(viewPosts(await registry(house), today(house)), 200)
  })
  routes.openapi(doors.addPost, async (c) => c.json(await addPost(by(c), c.req.valid('json')), 201))
  routes.openapi(doors.endPost, async (c) => c.json({ awaits: await endPost(by(c), c.req.valid('param').id, c.req.valid('json').toOn) }, 200))
  return routes
}
