import { createRoute } from '@hono/zod-openapi'
import { dayOf } from '#playlists/calendar.ts'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { yearAsked, yearCount } from './answers.ts'
import { countYear } from './counts.ts'
import { publishEntries, readInFull } from './store.ts'

const year = createRoute({
  method: 'get',
  path: '/api/office/registers/year/{year}',
  summary: 'What was first made public in a year, counted from the journal',
  request: { params: yearAsked },
  responses: { 200: jsonAnswer(yearCount, 'The counts of the year'), ...refusals },
})

/** The registers behind the annual report, for those who write and answer for it (domain.md 2.3, D34, D35). */
export const registerRoutes = (house: House) =>
  router().openapi(year, async (c) => {
    requireRole(c.get('person'), 'office', 'director')
    const asked = c.req.valid('param').year
    const told = (await publishEntries(house.acts)).map(({ at, ...which }) => ({ ...which, year: Number(dayOf(house.settings.zone, at).on.slice(0, 4)) }))
    const inFull = await readInFull(house.acts, told.filter((one) => one.year === asked).map(({ digest }) => digest))
    return c.json({ year: asked, ...countYear(told, { year: asked, inFull }) }, 200)
  })
