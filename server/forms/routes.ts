import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { form, formPlace } from './answers.ts'
import { formOf } from './form.ts'

const read = createRoute({
  method: 'get',
  path: '/api/office/notices/{id}/forms/{number}',
  summary: 'The registration form of a revision, with the times of the journal',
  request: { params: formPlace },
  responses: { 200: jsonAnswer(form, 'The form'), ...refusals },
})

/** The registration form (信息公开登记表, domain.md D18). */
export const formRoutes = (house: House) => router().openapi(read, async (c) => c.json(await formOf(house, { person: c.get('person'), ...c.req.valid('param') }), 200))
