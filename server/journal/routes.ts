import { createRoute } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { requireRole } from '../people/signed.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import type { Action } from './actions.ts'
import { journalPage, journalQuestion } from './answers.ts'
import { entriesAbout, namesOf } from './store.ts'

const read = createRoute({
  method: 'get',
  path: '/api/office/journal',
  summary: 'What was done, by whom, when; newest first',
  request: { query: journalQuestion },
  responses: { 200: jsonAnswer(journalPage, 'At most a hundred entries'), ...refusals },
})

/** The journal is read by the office and the director (domain.md 3.2 "read audit"). */
export const journalRoutes = (house: House) =>
  router().openapi(read, async (c) => {
    requireRole(c.get('person'), 'office', 'director')
    const { subject = null, before = null } = c.req.valid('query')
    const rows = await entriesAbout(house.acts, subject, before)
    const names = await namesOf(house.acts, [...new Set(rows.flatMap(({ actor }) => (actor === null ? [] : [actor])))])
    const entries = rows.map(({ seq, at, actor, action, subject: of, body, hash }) => ({
      seq, at, actor: actor === null ? null : { id: actor, name: names.get(actor) ?? '' }, action: action as Action, subject: of, body: JSON.parse(body) as unknown, hash,
    }))
    return c.json({ entries }, 200)
  })
