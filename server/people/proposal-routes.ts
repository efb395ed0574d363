import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { proposals, settled, settlement } from './answers.ts'
import { viewProposals } from './proposal-views.ts'
import { settle, withdraw } from './proposals.ts'
import { countersigning } from './roles.ts'
import { requireRole } from './signed.ts'

const base = '/api/office/proposals'
const params = z.object({ id: z.string().min(1).max(40).openapi({ param: { name: 'id', in: 'path' } }) })

const doors = {
  list: createRoute({ method: 'get', path: base, summary: 'What waits for a second person', responses: { 200: jsonAnswer(proposals, 'Open proposals, oldest first'), ...refusals } }),
  settle: createRoute({ method: 'post', path: `${base}/settle`, summary: 'Countersign or refuse proposals, each by itself', request: { body: jsonBody(settlement) }, responses: { 200: jsonAnswer(settled, 'What became of each'), ...refusals } }),
  withdraw: createRoute({ method: 'delete', path: `${base}/{id}`, summary: 'Take an open proposal back', request: { params }, responses: { 204: { description: 'Done' }, ...refusals } }),
}

/** What administrators propose, and who countersigns it (domain.md D52: nothing an administrator does gives power by itself). */
export const proposalRoutes = (house: House) =>
  router()
    .openapi(doors.list, async (c) => {
      const person = c.get('person')
      requireRole(person, 'administrator', ...countersigning)
      return c.json(await viewProposals(house, person), 200)
    })
    .openapi(doors.settle, async (c) => c.json({ settled: await settle(house, c.get('person'), c.req.valid('json')) }, 200))
    .openapi(doors.withdraw, async (c) => {
      const actor = c.get('person')
      requireRole(actor, 'administrator')
      await withdraw({ house, actor }, c.req.valid('param').id)
      return c.body(null, 204)
    })
