import type { Browser, Page } from 'playwright'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { DAY, type Instant } from '#playlists/instant.ts'
import { showingAt } from '#playlists/showing.ts'
import type { Picture } from '#playlists/slide.ts'
import { daylightAt } from '../../display/look/daylight.ts'
import { walk } from '../../server/demo/walk.ts'
import { recallView } from '../../server/publications/answers.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { board, hang, kiosk, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { difference, glassOf, openEasel, type Easel } from './drawn-alone.ts'
import { keptStamp } from './kept-stamp.ts'
import { keptWords } from './kept-words.ts'
import { shortNotice } from './short-notices.ts'
import { clerkOf } from './staff.ts'

const title = '琥珀厅停办'
const body = '因电路检修，琥珀厅今日起停办三天，请改到翠竹厅办理。'
const wanted = [title, '琥珀厅今日起', '翠竹厅']
/** Of this notice less than this share of pixels may be alike: two pages of text on one layout share much black. */
const CLEARLY_ANOTHER = 0.01
const SAME = 0.002

let browser: Browser
let bureau: Bureau
let easel: Easel
let doomed: Readonly<{ notice: string; digest: string }>
let screens: Record<'wall' | 'board' | 'kiosk' | 'stopped', Hung>

const currentOf = ({ id }: Hung): Edition => bureau.house.house.editions.current(bureau.house.house.lines.of(id)!.seated.group)!.edition

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  easel = await openEasel(browser)
  const now = bureau.house.house.now()
  await walk(bureau.staff, shortNotice(now, { title: '冬季作息', text: '自十二月一日起，各窗口上午九点开门，下午五点关门。', category: 'affairs' }))
  const { notice, digest } = await walk(bureau.staff, shortNotice(now, { title, text: body }))
  doomed = { notice, digest: digest! }
  const [one, two, three, four] = await Promise.all([
    hang(bureau, browser, { name: '南门墙', profile: wall }),
    hang(bureau, browser, { name: '广场大屏', profile: board }),
    hang(bureau, browser, { name: '大厅查询机', profile: kiosk }),
    hang(bureau, browser, { name: '北门墙', profile: wall, tags: ['北门'] }),
  ])
  screens = { wall: one, board: two, kiosk: three, stopped: four }
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await bureau?.close()
})

type Shot = Readonly<{ began: number; ended: number; png: Buffer }>

/** Photographs a page again and again until it is told to stop. */
const film = (page: Page): (() => Promise<readonly Shot[]>) => {
  const shots: Shot[] = []
  let rolling = true
  const done = (async () => {
    while (rolling) {
      const began = Date.now()
      const png = await page.screenshot().catch(() => undefined)
      if (!png) return
      shots.push({ began, ended: Date.now(), png })
    }
  })()
  return async () => {
    rolling = false
    await done
    return shots
  }
}

const until = async <T>(what: string, look: () => Promise<T | undefined | false>, ms = 20_000): Promise<T> => {
  for (const end = Date.now() + ms; Date.now() < end; await pause(25)) {
    const seen = await look()
    if (seen) return seen
  }
  throw new Error(`${what}: not within ${String(ms)} ms`)
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets it become the middle of the doomed notice's slide on all of these glasses at once, with a few seconds left. */
const untilMidSlide = async (hung: readonly Hung[]): Promise<void> => {
  const editions = hung.map(currentOf)
  const stands = (edition: Edition, at: Instant): boolean => {
    const showing = showingAt(edition, at)
    return showing.is === 'slide' && edition.slides[showing.slide]!.notice === doomed.notice && at - showing.from > 1_000 && showing.to - at > 3_000
  }
  const now = bureau.house.house.now()
  const at = Array.from({ length: 600 }, (_, step) => now + 500 + step * 100).find((moment) => editions.every((edition) => stands(edition, moment)))
  if (at === undefined) throw new Error('the glasses never show the notice at the same time')
  await pause(at - bureau.house.house.now())
}

type Alone = Readonly<{ picture: Picture; png: PNG }>

/** Every picture of an edition that `choose` picks, drawn alone. */
const drawn = async ({ slides, plate, profile, zone }: Edition, choose: (notice: string | null) => boolean): Promise<readonly Alone[]> => {
  const palette = profile.surface === 'kiosk' ? 'day' : daylightAt(bureau.house.house.now(), zone)
  const all = [...slides.filter(({ notice }) => choose(notice)).map(({ picture, category }) => ({ picture, category })), ...(choose(null) ? [{ picture: plate, category: 'affairs' as const }] : [])]
  const alone: Alone[] = []
  for (const { picture, category } of all) alone.push({ picture, png: await easel.draw({ picture, profile, category, palette }) })
  return alone
}

const isDoomed = (notice: string | null): boolean => notice === doomed.notice

const nearest = (shot: PNG, pictures: readonly Alone[]): number => Math.min(1, ...pictures.map(({ png, picture }) => difference(shot, png, picture)))

/** How long after the click the last photograph with the notice on it ended; holds every later one to the pictures that may stand. */
const goneAfter = (shots: readonly Shot[], clicked: number, pictures: Readonly<{ before: readonly Alone[]; after: readonly Alone[] }>): number => {
  const seen = shots.map(({ png, ...when }) => ({ ...when, glass: PNG.sync.read(png) })).map(({ glass, ...when }) => ({ ...when, before: nearest(glass, pictures.before), after: nearest(glass, pictures.after) }))
  expect(seen.find(({ ended }) => ended < clicked)?.before).toBeLessThan(SAME)
  const free = seen.findIndex(({ after }) => after < SAME)
  for (const { before, after } of seen.slice(free)) expect([before > CLEARLY_ANOTHER, after < SAME]).toEqual([true, true])
  expect(free).toBeGreaterThan(0)
  return seen[free]!.ended - clicked
}

const openOnKiosk = async ({ page }: Hung, name: string): Promise<void> => {
  await page.touchscreen.tap(540, 400)
  await page.getByRole('button', { name: /^服务大厅/ }).tap()
  await page.getByRole('button', { name: new RegExp(name) }).tap()
  await page.getByText('翠竹厅').waitFor()
}

test('a recall takes a notice off three glasses within two seconds, out of an open reader and out of every keep, and names the screen that has not heard of it', async () => {
  const open = [screens.wall, screens.board, screens.kiosk]
  for (const screen of [...open, screens.stopped]) expect(await keptWords(screen.page, wanted)).not.toEqual([])
  const lastStamp = await keptStamp(screens.stopped)
  const address = screens.stopped.page.url()
  const box = screens.stopped.page.context()
  await screens.stopped.page.close()
  await openOnKiosk(screens.kiosk, title)
  const reading = await glassOf(screens.kiosk.page)
  const before = [await drawn(currentOf(screens.wall), isDoomed), await drawn(currentOf(screens.board), isDoomed)]

  await untilMidSlide([screens.wall, screens.board])
  const films = [screens.wall, screens.board].map(({ page }) => film(page))
  await pause(700)
  const clicked = Date.now()
  const done = await bureau.staff.of('office', 'insurance').ask(actDone, 'POST', `/api/office/notices/${doomed.notice}/acts/recall`, { digest: doomed.digest, reasonCode: 'ERROR' })
  const answered = Date.now() - clicked
  await screens.kiosk.page.getByRole('heading', { name: '这条信息现在不能查阅了' }).waitFor({ timeout: 2_000 })
  const closed = Date.now() - clicked
  const confirmed = await until('three confirmations', async () => {
    const rows = await bureau.house.databases.acts.selectFrom('confirmations').selectAll().where('publication', '=', done.publication!).where('confirmed_at', 'is not', null).execute()
    return rows.length >= 3 && rows
  })
  await until('the words leave every keep', async () => (await Promise.all(open.map(({ page }) => keptWords(page, wanted)))).every((found) => found.length === 0))
  const purged = Date.now() - clicked
  await pause(3_000)
  const shots = await Promise.all(films.map((stop) => stop()))

  const after = [await drawn(currentOf(screens.wall), () => true), await drawn(currentOf(screens.board), () => true)]
  const gone = shots.map((shot, place) => goneAfter(shot, clicked, { before: before[place]!, after: after[place]! }))
  const acknowledged = Math.max(...confirmed.map(({ confirmed_at }) => confirmed_at!)) - clicked
  console.log(`recall: answered after ${answered} ms, wall free after ${gone[0]} ms, board after ${gone[1]} ms, reader closed after ${closed} ms, three confirmations after ${acknowledged} ms, words out of every keep after ${purged} ms`)
  for (const ms of gone) expect(ms).toBeLessThanOrEqual(2_000)

  const { confirmations } = await clerkOf(bureau.house, 'office').ask(recallView, 'GET', `/api/office/recalls/${done.publication!}`)
  expect(confirmations.filter(({ confirmedAt }) => confirmedAt !== null).map(({ screen }) => screen.id).sort()).toEqual(open.map(({ id }) => id).sort())
  expect(confirmations.filter(({ confirmedAt }) => confirmedAt === null)).toMatchObject([{ screen: { id: screens.stopped.id }, latestPossibleAt: lastStamp + DAY }])

  const farewell = await glassOf(screens.kiosk.page)
  expect(await screens.kiosk.page.getByText(title).count()).toBe(0)
  expect(difference(farewell, reading, { lines: [], bars: [] })).toBeGreaterThan(CLEARLY_ANOTHER)

  const back = await box.newPage()
  await back.goto(address)
  await until('the stopped screen confirms when it is back', async () => {
    const glass = await glassOf(back)
    expect(nearest(glass, before[0]!)).toBeGreaterThan(CLEARLY_ANOTHER)
    const { confirmations: now } = await clerkOf(bureau.house, 'office').ask(recallView, 'GET', `/api/office/recalls/${done.publication!}`)
    return now.every(({ confirmedAt }) => confirmedAt !== null)
  })
  await until('the words leave its keep too', async () => (await keptWords(back, wanted)).length === 0)
})
