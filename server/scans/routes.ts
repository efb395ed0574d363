import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { dispositionAsk, officeNumberAsk, officeNumberList } from './answers.ts'
import { answerWarnings } from './dispositions.ts'
import { addOfficeNumber, removeOfficeNumber } from './office-numbers.ts'
import { listedNumbers } from './store.ts'

const numbers = '/api/office/office-numbers'
const done = { 204: { description: 'Done' }, ...refusals }

const doors = {
  answer: createRoute({
    method: 'post', path: '/api/office/notices/{id}/dispositions', summary: 'Answer warnings of the scanner in writing: why the words may stay',
    request: { params: z.object({ id: z.string().min(1).max(40) }), body: jsonBody(dispositionAsk) }, responses: done,
  }),
  numbers: createRoute({ method: 'get', path: numbers, summary: 'Published office numbers, which the scanner lets pass', responses: { 200: jsonAnswer(officeNumberList, 'All of them'), ...refusals } }),
  add: createRoute({ method: 'post', path: numbers, summary: 'List a published office number', request: { body: jsonBody(officeNumberAsk) }, responses: done }),
  remove: createRoute({ method: 'delete', path: `${numbers}/{number}`, summary: 'Take an office number off the list', request: { params: z.object({ number: z.string().regex(/^\d{5,12}$/) }) }, responses: done }),
}

/** The scanner's own doors: written answers to its warnings, and the office numbers it lets pass. */
export const scanRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.answer, async (c) => {
    await answerWarnings(house, { person: c.get('person'), ...c.req.valid('param'), ask: c.req.valid('json') })
    return c.body(null, 204)
  })
  routes.openapi(doors.numbers, async (c) => c.json({ numbers: await listedNumbers(house.acts) }, 200))
  routes.openapi(doors.add, async (c) => {
    await addOfficeNumber(house, { person: c.get('person'), ...c.req.valid('json') })
    return c.body(null, 204)
  })
  routes.openapi(doors.remove, async (c) => {
    await removeOfficeNumber(house, { person: c.get('person'), ...c.req.valid('param') })
    return c.body(null, 204)
  })
  return routes
}
