import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { ratingReport, ratingsAsk } from './answers.ts'
import { reportOf } from './ratings.ts'

const door = createRoute({
  method: 'get', path: '/api/office/ratings', summary: 'What visitors said in a year: by category, by notice, and why', request: { query: ratingsAsk },
  responses: { 200: jsonAnswer(ratingReport, 'Counts and shares'), ...refusals },
})

/** What the public says (社会评议), for those who answer for it (domain.md D11). */
export const ratingRoutes = (house: House) =>
  router().openapi(door, async (c) => {
    requireRole(c.get('person'), 'office', 'director')
    return c.json(await reportOf(house, c.req.valid('query').year), 200)
  })
