import { type Databases, lendSealer } from './database/open.ts'
import { createEditions } from './editions/editions.ts'
import type { House } from './house.ts'
import { createLines } from './screens/lines.ts'
import { scrubOwed } from './secrecy/scrub.ts'

/** Joins the parts that need one another: lines to the screens, editions that are announced on them, and the journal's entries to the house's seal. */
export const furnish = ({ files, ...bare }: Omit<House, 'lines' | 'editions' | 'scrub'> & Pick<Databases, 'files'>): House => {
  const lines = createLines()
  lendSealer(files.acts, bare.key.seal)
  const scrub = async (): Promise<void> => {
    try {
      await scrubOwed({ acts: bare.acts, files })
    } catch (error) {
      bare.log.error({ err: error }, 'destroyed words could not be wiped from the files yet; trying again every minute')
    }
  }
  return { ...bare, lines, scrub, editions: createEditions({ ...bare, lines, scrub }) }
}
