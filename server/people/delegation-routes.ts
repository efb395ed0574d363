import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { created, delegationsView, newDelegation } from './answers.ts'
import { viewDelegations } from './delegation-views.ts'
import { delegate, takeBack } from './delegations.ts'

const path = '/api/office/delegations'
const params = z.object({ id: z.string().min(1).max(40).openapi({ param: { name: 'id', in: 'path' } }) })

const doors = {
  list: createRoute({ method: 'get', path, summary: 'Who acts for whom, and what one may entrust', responses: { 200: jsonAnswer(delegationsView, 'Delegations'), ...refusals } }),
  give: createRoute({ method: 'post', path, summary: 'Entrust a role for some days', request: { body: jsonBody(newDelegation) }, responses: { 201: jsonAnswer(created, 'Its id'), ...refusals } }),
  revoke: createRoute({ method: 'post', path: `${path}/{id}/revoke`, summary: 'Take a delegation back at once', request: { params }, responses: { 204: { description: 'Done' }, ...refusals } }),
}

/** Written, dated, scoped delegation (domain.md I4): given by holders of a role by own post, seen by those it concerns. */
export const delegationRoutes = (house: House) =>
  router()
    .openapi(doors.list, async (c) => c.json(await viewDelegations(house, c.get('person')), 200))
    .openapi(doors.give, async (c) => c.json({ id: await delegate({ house, actor: c.get('person') }, c.req.valid('json')) }, 201))
    .openapi(doors.revoke, async (c) => {
      await takeBack({ house, actor: c.get('person') }, c.req.valid('param').id)
      return c.body(null, 204)
    })
