import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, jsonBody, type OfficeEnv, refusals, router } from '../router.ts'
import { caseDismissal, caseList, caseOrder, caseProof, caseReference, caseReport, caseReported, responsibility, scorecard } from './answers.ts'
import { type By, decideCase, listCases, proveCase, reportCase } from './cases.ts'
import { responsibilityFor } from './responsibility.ts'
import { scorecardOf } from './scorecard.ts'

const cases = '/api/office/cases'
const params = z.object({ id: z.string().min(1).max(40) })
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  list: createRoute({ method: 'get', path: cases, summary: 'The accountability register', responses: { 200: jsonAnswer(caseList, 'Every case, newest first'), ...refusals } }),
  report: createRoute({ method: 'post', path: cases, summary: 'Open a case by hand', request: { body: jsonBody(caseReport) }, responses: { 201: jsonAnswer(caseReported, 'Its id'), ...refusals } }),
  dismiss: createRoute({ method: 'post', path: `${cases}/{id}/dismiss`, summary: 'Decide that there is nothing to a case', request: { params, body: jsonBody(caseDismissal) }, responses: done }),
  order: createRoute({ method: 'post', path: `${cases}/{id}/order`, summary: 'Criticise, and order that it is put right by a day', request: { params, body: jsonBody(caseOrder) }, responses: done }),
  refer: createRoute({ method: 'post', path: `${cases}/{id}/refer`, summary: 'Record that a case was handed over', request: { params, body: jsonBody(caseReference) }, responses: done }),
  prove: createRoute({ method: 'post', path: `${cases}/{id}/prove`, summary: 'Record the proof that it was put right', request: { params, body: jsonBody(caseProof) }, responses: done }),
  responsibility: createRoute({
    method: 'get', path: '/api/office/notices/{id}/responsibility', summary: 'Who answers for a notice: the whole chain in one look-up', request: { params },
    responses: { 200: jsonAnswer(responsibility, 'Names, times, digests'), ...refusals },
  }),
  scorecard: createRoute({
    method: 'get', path: '/api/office/scorecard', summary: 'How each section kept its terms in a year', request: { query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2099) }) },
    responses: { 200: jsonAnswer(scorecard, 'One line a section'), ...refusals },
  }),
}

/** Accountability (责任追究): the office and the director keep the register and decide; the house only proposes (domain.md D29-D31). */
export const accountabilityRoutes = (house: House) => {
  const routes = router()
  const by = (c: Context<OfficeEnv>): By => {
    const person = c.get('person')
    requireRole(person, 'office', 'director')
    return { house, person }
  }
  routes.openapi(doors.list, async (c) => {
    by(c)
    return c.json(await listCases(house), 200)
  })
  routes.openapi(doors.report, async (c) => c.json({ id: await reportCase(by(c), c.req.valid('json')) }, 201))
  routes.openapi(doors.dismiss, async (c) => {
    await decideCase(by(c), c.req.valid('param').id, { status: 'dismissed', reason: c.req.valid('json').reason, dueOn: null })
    return c.body(null, 204)
  })
  routes.openapi(doors.order, async (c) => {
    await decideCase(by(c), c.req.valid('param').id, { status: 'correcting', ...c.req.valid('json') })
    return c.body(null, 204)
  })
  routes.openapi(doors.refer, async (c) => {
    await decideCase(by(c), c.req.valid('param').id, { status: 'referred', reason: c.req.valid('json').reference, dueOn: null })
    return c.body(null, 204)
  })
  routes.openapi(doors.prove, async (c) => {
    await proveCase(by(c), c.req.valid('param').id, c.req.valid('json').proof)
    return c.body(null, 204)
  })
  routes.openapi(doors.responsibility, async (c) => c.json(await responsibilityFor(house, { person: c.get('person'), ...c.req.valid('param') }), 200))
  routes.openapi(doors.scorecard, async (c) => {
    by(c)
    return c.json(await scorecardOf(house, c.req.valid('query').year), 200)
  })
  return routes
}
