import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright'
import type { Instant } from '#playlists/instant.ts'
import type { Profile } from '#playlists/profile.ts'
import type { Staff } from '../../server/demo/walk.ts'
import type { DemoPerson } from '../../server/people/answers.ts'
import { firstSchedules } from '../../server/schedules/first-day.ts'
import { oneTimeLink, screenList } from '../../server/screens/answers.ts'
import { openHouse, type TestHouse } from '../house.ts'
import { clerkOf, staffOf } from './staff.ts'

/** A running bureau: the real server on a port of its own, with a clock that runs by itself and can be shifted. */
export type Bureau = Readonly<{
  url: string
  house: TestHouse
  staff: Staff
  /** Moves the bureau's clock, in ms; it goes on running. */
  shift: (ms: number) => void
  close: () => Promise<void>
  /** Stops answering, keeps the port free for `reopen`. */
  goAway: () => Promise<void>
  reopen: () => Promise<void>
}>

/** Glasses that journeys use again and again. */
export const wall: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }
export const board: Profile = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
export const kiosk: Profile = { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: 0.4958, distanceM: 2, roadside: false }

/**
 * Opens a bureau. The pages must have been built into dist/ before (the test command does). `clock`: its clock, the machine's unless said
 * otherwise; `demonstration`: whom its sign-in page lists.
 */
export const openBureau = async (clock: () => Instant = Date.now, demonstration: readonly DemoPerson[] = []): Promise<Bureau> => {
  let ahead = 0
  const house = await openHouse({ clock: () => clock() + ahead, demonstration })
  await firstSchedules(house.house)
  const server = createAdaptorServer({ fetch: house.app.fetch }) as Server
  const port = await listen(server, 0)
  return {
    url: `http://localhost:${String(port)}`,
    house,
    staff: staffOf(house),
    shift: (ms) => void (ahead += ms),
    goAway: () => stop(server, house),
    reopen: async () => void (await listen(server, port)),
    close: async () => {
      await stop(server, house)
      await house.close()
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const stop = (server: Server, { house }: TestHouse): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => resolve())
    house.lines.wakeAll()
    server.closeAllConnections()
  })

/** An enrolled screen in a browser of its own, past its test card. */
export type Hung = Readonly<{ id: string; name: string; page: Page; profile: Profile }>

/** How a screen is hung. `prepare`: what is done to its browser before the page opens; `still`: without the fade from page to page. */
type As = Readonly<{ name: string; profile: Profile; tags?: readonly string[]; url?: string; still?: boolean; prepare?: (context: BrowserContext) => Promise<void> }>

/** Lets a page in by a one-time link and waits until its test card has gone. */
export const hang = async (bureau: Bureau, browser: Browser, as: As): Promise<Hung> => {
  const { name, profile, tags = [], still = false } = as
  const administrator = clerkOf(bureau.house, 'admin')
  const body = { surface: profile.surface, name, place: '测试', tags, profile, zone: 'Asia/Shanghai' }
  const { url } = await administrator.ask(oneTimeLink, 'POST', '/api/office/enrolment-links', body)
  const context = await browser.newContext({ viewport: { width: profile.width, height: profile.height }, hasTouch: profile.surface === 'kiosk', reducedMotion: still ? 'reduce' : 'no-preference' })
  await as.prepare?.(context)
  const page = await context.newPage()
  const path = url.slice(url.indexOf(`/${profile.surface}/`))
  const card = page.locator('test-card')
  await Promise.all([card.waitFor({ timeout: 40_000 }), page.goto(`${as.url ?? bureau.url}${path}`)])
  await page.waitForURL(new RegExp(`/${profile.surface}/[0-9a-f]+$`))
  const { screens } = await administrator.ask(screenList, 'GET', '/api/office/screens')
  const id = screens.find((screen) => screen.name === name)!.id
  await card.waitFor({ state: 'detached', timeout: 40_000 })
  return { id, name, page, profile }
}
