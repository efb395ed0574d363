import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { newPasskey, passkeyQuestion, passkeys } from './answers.ts'
import { pageOf } from './confirm-routes.ts'
import { addPasskey, askForPasskey, dropPasskey, viewPasskeys } from './passkeys.ts'

const path = '/api/office/passkeys'
const params = z.object({ id: z.string().regex(/^[\w-]{1,1400}$/).openapi({ param: { name: 'id', in: 'path' } }) })
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  list: createRoute({ method: 'get', path, summary: 'One’s own passkeys', responses: { 200: jsonAnswer(passkeys, 'Passkeys'), ...refusals } }),
  question: createRoute({ method: 'post', path: `${path}/question`, summary: 'What the browser is asked to make', responses: { 200: jsonAnswer(passkeyQuestion, 'To be handed to the browser'), ...refusals } }),
  add: createRoute({ method: 'post', path, summary: 'Keep a new passkey', request: { body: jsonBody(newPasskey) }, responses: done }),
  revoke: createRoute({ method: 'post', path: `${path}/{id}/revoke`, summary: 'Give up one’s own passkey', request: { params }, responses: done }),
}

/** Passkeys: each person's own, made and given up by nobody else. */
export const passkeyRoutes = (house: House) =>
  router()
    .openapi(doors.list, async (c) => c.json(await viewPasskeys(house, c.get('person')), 200))
    .openapi(doors.question, async (c) => c.json(await askForPasskey(house, { person: c.get('person'), page: pageOf(c) }), 200))
    .openapi(doors.add, async (c) => {
      await addPasskey(house, { person: c.get('person'), page: pageOf(c), wanted: c.req.valid('json') })
      return c.body(null, 204)
    })
    .openapi(doors.revoke, async (c) => {
      await dropPasskey(house, c.get('person'), c.req.valid('param').id)
      return c.body(null, 204)
    })
