import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { lineOf } from '../screens/ticket.ts'
import { playBatch, playsKept } from './answers.ts'
import { keepPlays } from './store.ts'

const door = createRoute({
  method: 'post', path: '/api/screen/plays', summary: 'Hand in what stood on the glass; the same batch twice does no harm, a late one is welcome',
  request: { body: jsonBody(playBatch) }, responses: { 200: jsonAnswer(playsKept, 'Everything up to this sequence is kept'), ...refusals },
})

/** The play log's way in. */
export const playRoutes = (house: House) => {
  const routes = router()
  routes.openapi(door, async (c) => {
    const batch = c.req.valid('json')
    const { screen } = await lineOf(c, house)
    await keepPlays(house.traces, screen, { batch, receivedAt: house.now() })
    return c.json({ upTo: Math.max(...batch.plays.map(({ sequence }) => sequence)) }, 200)
  })
  return routes
}
