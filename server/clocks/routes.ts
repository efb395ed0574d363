import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { leadersDigest } from './answers.ts'
import { digestFor } from './digest.ts'

const door = createRoute({
  method: 'get',
  path: '/api/office/digest',
  summary: 'The leaders’ digest: overdue, doubtful, waiting for approval, due this week',
  responses: { 200: jsonAnswer(leadersDigest, 'The digest of today'), ...refusals },
})

/** What leaders look at every week (domain.md D13). */
export const clockRoutes = (house: House) => router().openapi(door, async (c) => c.json(await digestFor(house, c.get('person')), 200))
