import { createRoute, z } from '@hono/zod-openapi'
import type { Category } from '#playlists/notice.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { closedTo } from '../notices/access.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { catalogue, type CatalogueRow, recallView } from './answers.ts'
import { recallOf } from './confirmations.ts'
import { catalogueRows, type CatalogueRecord } from './store.ts'

const doors = {
  catalogue: createRoute({
    method: 'get',
    path: '/api/office/catalogue',
    summary: 'The catalogue of what was published, of one year or of all',
    request: { query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2099).optional() }) },
    responses: { 200: jsonAnswer(catalogue, 'Its rows, newest index number first'), ...refusals },
  }),
  recall: createRoute({
    method: 'get',
    path: '/api/office/recalls/{publication}',
    summary: 'A recall, and which screens have confirmed it',
    request: { params: z.object({ publication: z.string().min(1).max(40) }) },
    responses: { 200: jsonAnswer(recallView, 'The recall'), ...refusals },
  }),
}

/** What is out, and what was taken back. The acts themselves are on the road (reviews/routes.ts). */
export const publicationRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.catalogue, async (c) => {
    const year = c.req.valid('query').year ?? null
    const rows = await catalogueRows(house.acts, year)
    const closed = await closedTo(house.acts, c.get('person'), rows.flatMap(({ notice, withdrawn_at }) => (withdrawn_at === null ? [] : [notice])))
    return c.json({ year, rows: rows.map((row) => catalogueRow(row.withdrawn_at !== null && closed.has(row.notice) ? { ...row, title: '', summary: '' } : row)) }, 200)
  })
  routes.openapi(doors.recall, async (c) => {
    const found = await recallOf(house.acts, c.req.valid('param').publication)
    if (found === undefined) throw new Fault('NOT_FOUND')
    return c.json(found, 200)
  })
  return routes
}

const catalogueRow = (row: CatalogueRecord): CatalogueRow => ({
  indexNumber: row.index_number,
  notice: row.notice,
  digest: row.digest,
  title: row.title,
  summary: row.summary,
  category: row.category as Category,
  formedOn: row.formed_on,
  publishedAt: row.published_at,
  withdrawnAt: row.withdrawn_at,
})
