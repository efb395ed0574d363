import { z } from '@hono/zod-openapi'

export const yearAsked = z.object({ year: z.coerce.number().int().min(1990).max(2200) })

/** What the annual report says of one year's proactive publications. `share`: `99.84%`, never rounded up to the whole; null when nothing was published. */
export const yearCount = z
  .strictObject({ year: z.int(), published: z.int(), withFullText: z.int(), share: z.string().nullable() })
  .openapi('YearCount')
