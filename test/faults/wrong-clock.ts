import type { Page } from 'playwright'
import type { PNG } from 'pngjs'
import { DAY, HOUR, SECOND } from '#playlists/instant.ts'
import type { Picture } from '#playlists/slide.ts'
import { walk } from '../../server/demo/walk.ts'
import { screenList } from '../../server/screens/answers.ts'
import { hang, openBureau, wall, type Bureau, type Hung } from '../journeys/bureau.ts'
import { launch } from '../journeys/chromium.ts'
import { difference, glassOf, openEasel, type Easel } from '../journeys/drawn-alone.ts'
import { shortNotice } from '../journeys/short-notices.ts'
import { clerkOf } from '../journeys/staff.ts'

const SAME = 0.002

/**
 * A box that starts without its server and with its clock two days wrong. Ahead: nothing it holds can still be vouched for, so the plate
 * stands. Behind: what it knows to be over stays over, and a notice whose window ended is not shown again. With the server back it shows what
 * it should, and the office names how wrong the clock is.
 */
export const startWithWrongClock = async (chromium: string): Promise<string> => {
  const bureau = await openBureau()
  const browser = await launch(chromium)
  const easel = await openEasel(browser)
  try {
    const now = bureau.house.house.now()
    const brief = shortNotice(now, { title: '翠竹厅停办', text: '请改到琥珀厅办理。' })
    await walk(bureau.staff, shortNotice(now, { title: '年底作息', text: '各窗口上午九点开门。', category: 'affairs' }))
    const ended = await walk(bureau.staff, { ...brief, windows: { ...brief.windows, outdoor: { from: now - HOUR, to: now + 45 * SECOND } } })
    const screen = await hang(bureau, browser, { name: '南门墙', profile: wall, still: true })
    await screen.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await pause(Math.max(0, now + 50 * SECOND - bureau.house.house.now()))
    const faults: string[] = []
    for (const wrongBy of [2 * DAY, -2 * DAY]) faults.push(...(await startWrong({ bureau, easel, screen, ended: ended.notice }, wrongBy)))
    return `wrong clock: started offline two days ahead and two days behind, back online both times; faults: ${faults.join('; ') || 'none'}`
  } finally {
    await browser.close()
    await bureau.close()
  }
}

type Scene = Readonly<{ bureau: Bureau; easel: Easel; screen: Hung; ended: string }>

const startWrong = async (scene: Scene, wrongBy: number): Promise<readonly string[]> => {
  const { bureau, screen } = scene
  const known = await mayStand(scene)
  const context = screen.page.context()
  const address = screen.page.url()
  for (const page of context.pages()) await page.close()
  await bureau.goAway()
  const page = await context.newPage()
  await page.addInitScript(`{ const real = Date.now; Date.now = () => real() + ${wrongBy} }`)
  await page.goto(address)
  await pause(5 * SECOND)
  const alone = await stood(page, known, 18 * SECOND)
  await bureau.reopen()
  await pause(25 * SECOND)
  const again = await stood(page, known, 12 * SECOND)
  const said = (await clerkOf(bureau.house, 'admin').ask(screenList, 'GET', '/api/office/screens')).screens.find(({ id }) => id === screen.id)!
  const name = wrongBy > 0 ? 'ahead' : 'behind'
  console.log(`  ${name}: offline ${[...alone].join(', ')}; online ${[...again].join(', ')}; the office is told the clock is wrong by ${((said.offsetMs ?? 0) / DAY).toFixed(2)} days`)
  return [
    ...(wrongBy > 0 && [...alone].some((what) => what !== 'plate' && what !== '12333') ? [`${name}: something unvouched stood offline`] : []),
    ...(known.some(({ name }) => name === 'ended') ? [] : ['the edition holds no ended notice, so nothing was tried']),
    ...([...alone, ...again].includes('ended') ? [`${name}: an ended notice stood`] : []),
    ...(alone.has('unknown') || again.has('unknown') ? [`${name}: something unknown stood`] : []),
    ...(again.has('current') ? [] : [`${name}: the current notice did not come back`]),
    ...(Math.abs((said.offsetMs ?? 0) + wrongBy) < HOUR ? [] : [`${name}: the office was not told how wrong the clock is`]),
  ]
}

type Known = Readonly<{ name: string; picture: Picture; alone: PNG }>

/** Every picture that may stand on the glass, drawn alone by day and by night. */
const mayStand = async ({ bureau: { house: { house } }, easel, screen, ended }: Scene): Promise<readonly Known[]> => {
  const { edition } = house.editions.current(house.lines.of(screen.id)!.seated.group)!
  const named = [
    { name: 'plate', picture: edition.plate, category: 'affairs' as const },
    ...edition.slides.map(({ notice, picture, category }) => ({ name: notice === null ? '12333' : notice === ended ? 'ended' : 'current', picture, category })),
  ]
  const known: Known[] = []
  for (const { name, picture, category } of named) {
    for (const palette of ['day', 'night'] as const) known.push({ name, picture, alone: await easel.draw({ picture, profile: wall, category, palette }) })
  }
  return known
}

/** What stood on the glass for so long, by pixels. */
const stood = async (page: Page, known: readonly Known[], ms: number): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>()
  for (const end = Date.now() + ms; Date.now() < end; await pause(700)) {
    const glass = await glassOf(page)
    seen.add(known.find(({ alone, picture }) => difference(glass, alone, picture) < SAME)?.name ?? 'unknown')
  }
  return seen
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
