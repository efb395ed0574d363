import { createEditions } from './editions/editions.ts'
import type { House } from './house.ts'
import { createLines } from './screens/lines.ts'

/** Joins the parts that need one another: lines to the screens, and editions that are announced on them. */
export const furnish = (bare: Omit<House, 'lines' | 'editions'>): House => {
  const lines = createLines()
  return { ...bare, lines, editions: createEditions({ ...bare, lines }) }
}
