/**
 * Lets a screen start without its server: keeps the page itself (its HTML, scripts, styles and the fonts it used), while what stands on the
 * glass lies in the page's own keep. It never touches the treaty: requests under `/api/` pass by. Where the address is no https or localhost
 * a browser has no such workers, and the page says so.
 */

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Lasting & { readonly request: Request; respondWith: (answer: Promise<Response>) => void }
type Scope = {
  addEventListener: ((type: 'install' | 'activate', heard: (event: Lasting) => void) => void) & ((type: 'fetch', heard: (event: Asked) => void) => void)
  skipWaiting: () => Promise<void>
  readonly clients: { claim: () => Promise<void> }
  readonly registration: { readonly scope: string }
}

const scope = self as unknown as Scope
const door = new URL(scope.registration.scope).pathname
const SHELF = `page ${door}`
/** A server that says nothing for this long counts as gone. */
const PATIENCE_MS = 5_000

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), fetchPage().catch(() => undefined)])))
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate' && pathname.startsWith(door)) event.respondWith(page())
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event.request))
})

/** The page fresh from the server; without it as it was kept. */
const page = async (): Promise<Response> => {
  try {
    return await fetchPage()
  } catch {
    return (await (await caches.open(SHELF)).match(door)) ?? Response.error()
  }
}

const fetchPage = async (): Promise<Response> => {
  const answer = await fetch(door, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  const html = await answer.clone().text()
  if (!answer.ok || !html.includes(`<${door.replaceAll('/', '')}-page`)) throw new Error('that is not our page: a log-in page of the network, or a server in trouble')
  await keepPage(answer.clone(), html)
  return answer
}

/** Keeps a page together with all it names; what an older page named is let go, but fonts, which the page names only in its styles. */
const keepPage = async (answer: Response, html: string): Promise<void> => {
  const shelf = await caches.open(SHELF)
  const named = new Set([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path))
  const kept = (await shelf.keys()).map(({ url }) => new URL(url).pathname)
  await shelf.addAll([...named].filter((path) => !kept.includes(path)))
  await shelf.put(door, answer)
  await Promise.all(kept.filter((path) => path.startsWith('/assets/') && !path.endsWith('.woff2') && !named.has(path)).map((path) => shelf.delete(path)))
}

/** Every asset carries its digest in its name and never changes: once kept it need not be asked for again. */
const asset = async (request: Request): Promise<Response> => {
  const shelf = await caches.open(SHELF)
  const kept = await shelf.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await shelf.put(request.url, answer.clone())
  return answer
}
