import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { forgedRows } from '../seals/register-store.ts'
import { type Matrix, matrix } from './answers.ts'
import { allDelegations } from './delegation-store.ts'
import { matrixCsv } from './matrix-csv.ts'
import { forgedGaps, matrixOf } from './matrix.ts'
import { registry, today } from './registry.ts'
import { requireRole } from './signed.ts'

const path = '/api/office/roles/matrix'
const csv = { 'text/csv': { schema: z.string() } }

const doors = {
  look: createRoute({ method: 'get', path, summary: 'Who holds which role today, what it may do, and what is missing', responses: { 200: jsonAnswer(matrix, 'The role matrix'), ...refusals } }),
  export: createRoute({ method: 'get', path: `${path}/export`, summary: 'The same as a sheet', responses: { 200: { description: 'CSV', content: csv }, ...refusals } }),
}

/** The role matrix: everyone in the house may know who answers for what; a copy is taken by those who keep the papers, and the journal says so. */
export const matrixRoutes = (house: House) => {
  const read = async (): Promise<Matrix> => {
    const all = await registry(house)
    const found = matrixOf(all, await allDelegations(house.acts), today(house))
    return { ...found, gaps: [...forgedGaps(all, await forgedRows(house.acts)), ...found.gaps] }
  }
  return router()
    .openapi(doors.look, async (c) => c.json(await read(), 200))
    .openapi(doors.export, async (c) => {
      const person = c.get('person')
      requireRole(person, 'office', 'director', 'administrator')
      const sheet = matrixCsv(await read())
      await house.acts.transaction().execute((tx) => append(tx, { at: house.now(), actor: person.id, action: 'EXPORT', subject: 'office:roles', body: {} }))
      return c.body(sheet, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="roles-${today(house)}.csv"` })
    })
}
