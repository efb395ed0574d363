import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { addressOf } from '../address.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { countTries } from '../people/tries.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { claimed, knock, knocked, linkClaim, showing, waiting } from './answers.ts'
import { claimByCode, claimByLink, knockAt } from './enrolment.ts'
import { answerPoll, waitOf } from './poll.ts'
import { signedSeat } from './seats.ts'
import { noteShowing } from './showing.ts'
import { screensById } from './store.ts'
import { bearerOf, headerOf, knownLine, lineOf } from './ticket.ts'

const bytes = { 'application/octet-stream': { schema: z.string() } }
const treaty = '`Authorization: Bearer TOKEN`. Answers carry `ETag`, `Stamp`, `Server-Time`, `Seat`, and `Identify` when asked to; a 401 carries `Goodbye`, the house’s signature that it knows no such token.'

const doors = {
  knock: createRoute({ method: 'post', path: '/api/enrolments', summary: 'A page nobody knows asks for a code to show', request: { body: jsonBody(knock) }, responses: { 200: jsonAnswer(knocked, 'The code, and the claim to ask with'), ...refusals } }),
  claim: createRoute({
    method: 'get', path: '/api/enrolments/claim', summary: 'Ask whether the office has let this page in',
    description: '`Authorization: Bearer CLAIM`, `Claim-Signature`: the page’s Ed25519 signature over the code, in hex.',
    responses: { 200: jsonAnswer(claimed, 'Let in'), 202: jsonAnswer(waiting, 'Not yet'), ...refusals },
  }),
  link: createRoute({ method: 'post', path: '/api/enrolments/link', summary: 'Redeem a one-time link', request: { body: jsonBody(linkClaim) }, responses: { 200: jsonAnswer(claimed, 'Let in'), ...refusals } }),
  poll: createRoute({
    method: 'get', path: '/api/screen/edition', summary: 'Ask for an edition other than the one held',
    description: `${treaty} \`If-None-Match\` names the edition held; \`Prefer: wait=N\` (at most 25) waits for another.`,
    responses: { 200: { description: 'The edition’s exact bytes; `Edition-Signature` over them', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } }, 204: { description: 'None yet' }, 304: { description: 'The edition held is the current one' }, ...refusals },
  }),
  seat: createRoute({ method: 'get', path: '/api/screen/seat', summary: 'The seat’s exact bytes; `Seat-Signature` over them', description: treaty, responses: { 200: { description: 'The seat', content: bytes }, ...refusals } }),
  showing: createRoute({ method: 'post', path: '/api/screen/showing', summary: 'Say what is on the glass', request: { body: jsonBody(showing) }, responses: { 204: { description: 'Noted' }, ...refusals } }),
}

/** The screens' side of the treaty (design.md 6). */
export const treatyRoutes = (house: House) => {
  const routes = router()
  const polled = (answer: Response | null): Response => {
    if (!answer) throw new Fault('UNKNOWN_SCREEN')
    return answer
  }

  routes.openapi(doors.poll, (c): Response | Promise<Response> => {
    const poll = { holds: headerOf(c, 'if-none-match'), waitS: waitOf(headerOf(c, 'prefer')), unpacks: headerOf(c, 'accept-encoding')?.includes('gzip') === true }
    const line = knownLine(c, house)
    if (!line) return lineOf(c, house).then((opened) => answerPoll(house, opened, poll)).then(polled)
    const answer = answerPoll(house, line, poll)
    return answer instanceof Promise ? answer.then(polled) : polled(answer)
  })

  routes.openapi(doors.seat, async (c) => {
    const line = await lineOf(c, house)
    const [screen] = await screensById(house.acts, [line.screen])
    if (!screen) throw new Fault('UNKNOWN_SCREEN')
    const { seat, seatSignature } = signedSeat(screen, house.key)
    return c.body(seat, 200, { 'Content-Type': 'application/octet-stream', 'Seat-Signature': seatSignature, 'Cache-Control': 'no-store' })
  })

  routes.openapi(doors.showing, async (c) => {
    await noteShowing(house, await lineOf(c, house), c.req.valid('json'))
    return c.body(null, 204)
  })

  const turnstile = knockLimit(house)
  routes.openapi(doors.knock, async (c) => {
    turnstile(c)
    return c.json(await knockAt(house, c.req.valid('json')), 200)
  })
  routes.openapi(doors.link, async (c) => {
    turnstile(c)
    return c.json(await claimByLink(house, c.req.valid('json')), 200)
  })
  routes.openapi(doors.claim, async (c) => {
    const claim = bearerOf(headerOf(c, 'authorization') ?? '')
    if (claim === undefined) throw new Fault('CLAIM_INVALID')
    const answer = await claimByCode(house, { claim, proof: headerOf(c, 'claim-signature') ?? '' })
    return 'token' in answer ? c.json(answer, 200) : c.json({ waiting: true as const, expiresAt: answer.expiresAt }, 202)
  })
  return routes
}

/** Lets only enrolled screens past, before their body is read. */
export const knownOnly = (house: House) => async (c: Context, next: () => Promise<void>): Promise<void> => {
  await lineOf(c, house)
  await next()
}

/** Twenty knocks at once from one address, then one every ten seconds: a hall full of new boxes is fine, a flood is not. */
const knockLimit = (house: House) => {
  const tries = countTries({ burst: 20, everyMs: 10_000, keys: 10_000 })
  return (c: Context): void => {
    const wait = tries.take(addressOf(c, house.settings), house.now())
    if (wait > 0) throw new Fault('TOO_MANY_TRIES', { values: { seconds: Math.ceil(wait / 1000) } })
  }
}
