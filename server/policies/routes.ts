import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { created } from '../people/answers.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { coverage, policyBody, policyId, policyList } from './answers.ts'
import { coverageCsv, coverageRows } from './coverage.ts'
import { putPolicy, viewPolicies } from './policies.ts'

const policies = '/api/office/policies'
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  list: createRoute({ method: 'get', path: policies, summary: 'The policies, what each rule stands behind, and rules without a policy in force', responses: { 200: jsonAnswer(policyList, 'The register'), ...refusals } }),
  add: createRoute({ method: 'post', path: policies, summary: 'Enter a policy', request: { body: jsonBody(policyBody) }, responses: { 201: jsonAnswer(created, 'Its id'), ...refusals } }),
  change: createRoute({ method: 'put', path: `${policies}/{id}`, summary: 'Change a policy', request: { params: policyId, body: jsonBody(policyBody) }, responses: done }),
  coverage: createRoute({ method: 'get', path: '/api/office/coverage', summary: 'The ten aspects of the work, what carries each and what proves it', responses: { 200: jsonAnswer(coverage, 'Ten rows'), ...refusals } }),
  csv: createRoute({
    method: 'get', path: '/api/office/coverage.csv', summary: 'The same as a table to keep',
    responses: { 200: { description: 'CSV, UTF-8 with a byte order mark', content: { 'text/csv': { schema: { type: 'string' } } } }, ...refusals },
  }),
}

/** Policies are kept by the office (domain.md D02, D09) and read by everyone who is signed in. */
export const policyRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.list, async (c) => c.json(await viewPolicies(house), 200))
  routes.openapi(doors.add, async (c) => {
    requireRole(c.get('person'), 'office')
    return c.json({ id: await putPolicy(house, { actor: c.get('person').id, body: c.req.valid('json') }) }, 201)
  })
  routes.openapi(doors.change, async (c) => {
    requireRole(c.get('person'), 'office')
    await putPolicy(house, { actor: c.get('person').id, body: c.req.valid('json'), id: c.req.valid('param').id })
    return c.body(null, 204)
  })
  routes.openapi(doors.coverage, (c) => c.json({ rows: coverageRows.map((row) => ({ ...row, features: [...row.features], tests: [...row.tests] })) }, 200))
  routes.openapi(doors.csv, (c) => c.body(coverageCsv(), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="coverage.csv"' }))
  return routes
}
