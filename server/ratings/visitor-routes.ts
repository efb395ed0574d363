import { createRoute } from '@hono/zod-openapi'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { countTries } from '../people/tries.ts'
import { jsonBody, refusals, router } from '../router.ts'
import { lineOf } from '../screens/ticket.ts'
import { rating } from './answers.ts'
import { rate } from './ratings.ts'

const door = createRoute({
  method: 'post', path: '/api/screen/ratings', summary: 'Hand in what a visitor says of a notice; the last word of a visit on a notice counts, the same twice does no harm',
  request: { body: jsonBody(rating) }, responses: { 204: { description: 'Kept' }, ...refusals },
})

/** What visitors say at a kiosk, handed in with the kiosk's own token. */
export const visitorRoutes = (house: House) => {
  const routes = router()
  const turnstile = ratingLimit(house)
  routes.openapi(door, async (c) => {
    const { screen } = await lineOf(c, house)
    turnstile(screen)
    await rate(house, screen, c.req.valid('json'))
    return c.body(null, 204)
  })
  return routes
}

/** Twenty at once from one kiosk, then one every five seconds: no visitor is faster, a machine at the token is. */
const ratingLimit = (house: House) => {
  const tries = countTries({ burst: 20, everyMs: 5_000, keys: 10_000 })
  return (screen: string): void => {
    const wait = tries.take(screen, house.now())
    if (wait > 0) throw new Fault('TOO_MANY_TRIES', { values: { seconds: Math.ceil(wait / 1000) } })
  }
}
