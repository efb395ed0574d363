import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/**
 * Nothing is loaded from anywhere else, no script stands in a page, and no other site may frame us. Components set style attributes,
 * hence `style-src-attr`; style elements stay refused.
 */
const policy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'", "font-src 'self' blob: data:",
  "img-src 'self' blob: data:", "connect-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'",
].join('; ')

/** Headers of everything but the screens' own API, whose replies are counted in microseconds and read by no browser tab. A stricter policy stays. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Frame-Options', 'SAMEORIGIN')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
}

/** What the office answers is kept by no browser: words that have to leave the house would stay in its cache (domain.md I11). */
export const neverKept: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

/** How long a browser may keep what was found. */
const kept = (how: string): MiddlewareHandler => async (c, next) => {
  await next()
  if (c.res.ok || c.res.status === 304) c.header('Cache-Control', how)
}
const askAnew = kept('no-cache')
const forEver = kept('public, max-age=31536000, immutable')

/** The three front doors and what they need, as `vite build` left them in `root`. A screen's own address is `/outdoor/ID`. */
export const pages = (root: string): Hono => {
  const app = new Hono()
  app.use('/office/*', safeHeaders)
  app.use('/outdoor/*', safeHeaders)
  app.use('/kiosk/*', safeHeaders)
  app.use('/assets/*', safeHeaders)
  app.get('/', (c) => c.redirect('/office/'))
  for (const page of ['office', 'outdoor', 'kiosk'] as const) {
    const html = serveStatic({ root, path: `${page}/index.html` })
    app.get(`/${page}`, (c) => c.redirect(`/${page}/`))
    app.get(`/${page}/`, askAnew, html)
    if (page !== 'office') app.get(`/${page}/:id`, askAnew, html)
  }
  app.get('/assets/*', forEver, serveStatic({ root }))
  app.get('/screen-worker.js', safeHeaders, askAnew, serveStatic({ root, path: 'screen-worker.js' }))
  return app
}
