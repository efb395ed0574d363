import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ATTACHMENT_BYTES } from '#playlists/notice.ts'
import { accountabilityRoutes } from './accountability/routes.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { assetRoutes } from './assets/routes.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { clockRoutes } from './clocks/routes.ts'
import { Fault, faultAnswer, type FaultCode } from './faults.ts'
import { formRoutes } from './forms/routes.ts'
import { healthRoutes } from './health/routes.ts'
import type { House } from './house.ts'
import { journalRoutes } from './journal/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { neverKept, pages, safeHeaders } from './pages.ts'
import type { DemoPerson } from './people/answers.ts'
import { delegationRoutes } from './people/delegation-routes.ts'
import { signedIn } from './people/guard.ts'
import { matrixRoutes } from './people/matrix-routes.ts'
import { passkeyRoutes } from './people/passkey-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { proposalRoutes } from './people/proposal-routes.ts'
import { sessionRoutes } from './people/session-routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { playRoutes } from './plays/routes.ts'
import { replayRoutes } from './plays/replay.ts'
import { ratingRoutes } from './ratings/routes.ts'
import { visitorRoutes } from './ratings/visitor-routes.ts'
import { publicationRoutes } from './publications/routes.ts'
import { answerFaults } from './refusal.ts'
import { registerRoutes } from './registers/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { jsonAnswer, type OfficeEnv, refusals, router } from './router.ts'
import { scanRoutes } from './scans/routes.ts'
import { scheduleRoutes } from './schedules/routes.ts'
import { screenRoutes } from './screens/routes.ts'
import { knownOnly, treatyRoutes } from './screens/treaty.ts'

export type App = OpenAPIHono<OfficeEnv>

const MEBIBYTE = 1024 * 1024
const bodiesUpTo = (maxSize: number, fault: FaultCode) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Fault(fault)
    },
  })
/** What nobody has to be known for is read into memory for anyone, so it has to be short. */
const strangersBodies = bodiesUpTo(16 * 1024, 'TOO_LARGE')
const smallBodies = bodiesUpTo(MEBIBYTE, 'TOO_LARGE')
const fileBodies = bodiesUpTo(ATTACHMENT_BYTES, 'ATTACHMENT_TOO_LARGE')
/** Only where a file is brought may more be sent. */
const officeBodies: MiddlewareHandler<OfficeEnv> = (c, next) => {
  if (c.get('person') === undefined) return strangersBodies(c, next)
  return (c.req.method === 'PUT' && /^\/api\/office\/notices\/[^/]+\/attachments$/.test(c.req.path) ? fileBodies : smallBodies)(c, next)
}

/**
 * The whole server as one function of requests. `demonstration`: people anyone may sign in as, none in earnest. `dist`: the folder of the
 * built pages.
 */
export const createApp = (house: House, { demonstration = [], dist = 'dist' }: { demonstration?: readonly DemoPerson[]; dist?: string } = {}): App => {
  const app: App = router()
  app.onError(answerFaults(house))
  app.notFound((c) => c.json(faultAnswer('NOT_FOUND'), 404, { 'X-Content-Type-Options': 'nosniff' }))
  mountScreens(app, house)
  mountOffice(app, house, demonstration)
  app.use('/healthz', safeHeaders)
  app.route('/', healthRoutes(house))
  app.route('/', describedApi(app))
  app.route('/', pages(dist))
  return app
}

/** The screens' side comes first and carries no middleware that a poll does not need. Who asks is settled before any of what they send is read. */
const mountScreens = (app: App, house: House): void => {
  for (const told of ['/api/screen/showing', '/api/screen/plays', '/api/screen/ratings']) app.use(told, knownOnly(house), smallBodies)
  for (const knock of ['/api/enrolments', '/api/enrolments/*']) app.use(knock, strangersBodies)
  app.route('/', treatyRoutes(house))
  app.route('/', assetRoutes(house))
  app.route('/', playRoutes(house))
  app.route('/', visitorRoutes(house))
}

const mountOffice = (app: App, house: House, demonstration: readonly DemoPerson[]): void => {
  app.use('/api/office/*', safeHeaders, neverKept, signedIn(house), officeBodies)
  app.route('/', sessionRoutes(house, demonstration))
  app.route('/', peopleRoutes(house))
  app.route('/', proposalRoutes(house))
  app.route('/', delegationRoutes(house))
  app.route('/', passkeyRoutes(house))
  app.route('/', matrixRoutes(house))
  app.route('/', journalRoutes(house))
  app.route('/', policyRoutes(house))
  app.route('/', scheduleRoutes(house))
  app.route('/', screenRoutes(house))
  app.route('/', replayRoutes(house))
  app.route('/', noticeRoutes(house))
  app.route('/', attachmentRoutes(house))
  app.route('/', scanRoutes(house))
  app.route('/', reviewRoutes(house))
  app.route('/', formRoutes(house))
  app.route('/', publicationRoutes(house))
  app.route('/', calendarRoutes(house))
  app.route('/', clockRoutes(house))
  app.route('/', accountabilityRoutes(house))
  app.route('/', registerRoutes(house))
  app.route('/', ratingRoutes(house))
}

/** The description of every route, OpenAPI 3.1, written when it is first asked for: it takes long and never changes. */
const describedApi = (app: App) => {
  let written: string | undefined
  const document = (): string => (written ??= JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Public information screens', version: '1' } })))
  const own = router()
  const path = '/api/openapi.json'
  own.use(path, safeHeaders)
  own.openAPIRegistry.registerPath(createRoute({ method: 'get', path, summary: 'This document', responses: { 200: jsonAnswer(z.record(z.string(), z.unknown()), 'OpenAPI 3.1'), ...refusals } }))
  own.get(path, (c) => c.body(document(), 200, { 'Content-Type': 'application/json' }))
  return own
}
