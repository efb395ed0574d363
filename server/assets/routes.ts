import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { refusals, router } from '../router.ts'
import { lineOf } from '../screens/ticket.ts'
import { assetBytes } from './assets.ts'
import { openFonts } from './fonts.ts'

const door = createRoute({
  method: 'get', path: '/api/screen/assets/{digest}', summary: 'Something an edition needs, by the digest of its bytes; 410 when it was recalled',
  request: { params: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: { description: 'The bytes', content: { 'application/octet-stream': { schema: z.string() } } }, ...refusals },
})

/** A font never changes; what speaks of notices may be recalled, so nothing between us and the screen keeps it. */
const caching = { 'font/woff2': 'public, max-age=31536000, immutable', 'application/json': 'no-store' } as const

/** What editions name, for enrolled screens only. */
export const assetRoutes = (house: House) => {
  const routes = router()
  const fonts = openFonts()
  routes.openapi(door, async (c) => {
    await lineOf(c, house)
    const { bytes, type } = await assetBytes({ acts: house.acts, fonts }, c.req.valid('param').digest)
    return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': caching[type], 'X-Content-Type-Options': 'nosniff' })
  })
  return routes
}
