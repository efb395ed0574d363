import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { calendars, yearImport, yearPreview } from './answers.ts'
import { importYear, listCalendars, previewYear } from './calendars.ts'

const path = '/api/office/calendars'
const doors = {
  list: createRoute({ method: 'get', path, summary: 'The working-day calendar, year by year, and which years are missing', responses: { 200: jsonAnswer(calendars, 'The years'), ...refusals } }),
  preview: createRoute({
    method: 'post', path: `${path}/preview`, summary: 'What importing a year would change, without keeping it', request: { body: jsonBody(yearImport) },
    responses: { 200: jsonAnswer(yearPreview, 'Days and due dates that change'), ...refusals },
  }),
  keep: createRoute({
    method: 'post', path, summary: 'Import a year of the calendar', request: { body: jsonBody(yearImport) },
    responses: { 201: jsonAnswer(z.strictObject({ year: z.int() }).openapi('CalendarKept'), 'The year that is kept'), ...refusals },
  }),
}

/** The working-day calendar: everybody reads it, the office brings new years in (domain.md 2.8). */
export const calendarRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.list, async (c) => c.json(await listCalendars(house, c.get('person')), 200))
  routes.openapi(doors.preview, async (c) => {
    requireRole(c.get('person'), 'office')
    return c.json(await previewYear(house, c.req.valid('json')), 200)
  })
  routes.openapi(doors.keep, async (c) => {
    requireRole(c.get('person'), 'office')
    return c.json({ year: await importYear(house, c.req.valid('json'), c.get('person')) }, 201)
  })
  return routes
}
