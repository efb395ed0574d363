import { SECOND } from '#playlists/instant.ts'
import { actDone } from '../../server/reviews/answers.ts'
import type { Sample } from '../../server/demo/sample.ts'
import { road, submit, walk } from '../../server/demo/walk.ts'
import { hang, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { difference, glassOf, openEasel, type Easel } from './drawn-alone.ts'
import { apart } from './film.ts'
import { shortNotice } from './short-notices.ts'
import { daylightAt } from '../../display/look/daylight.ts'

/**
 * What a screen showed that lost its server. `changes`: of pictures while the server was gone; `pending`: ms from the cut until the edition
 * published just before it was on the glass; `back`: ms from the server's return until what was published meanwhile was on the glass;
 * `plays`: how many of the slides that stood while the server was gone it has told since, if that was waited for.
 */
export type CutOff = Readonly<{ changes: number; pending: number; back: number; plays: number; reloaded: boolean }>

/** The foot with the clock and the line of time begins below this row of the wall. */
const FOOT = Math.floor(wall.height * 0.72)

/** Publishes, cuts the server off at the moment the screen holds the new edition, publishes again meanwhile, and lets the server come back after so many seconds. `waitForPlays`: long enough for the screen to tell what it showed alone. */
export const cutOff = async (chromium: string, how: Readonly<{ seconds: number; waitForPlays: boolean }>): Promise<CutOff> => {
  const bureau = await openBureau()
  const browser = await launch(chromium)
  const easel = await openEasel(browser)
  try {
    const now = bureau.house.house.now()
    await walk(bureau.staff, shortNotice(now, { title: '年底作息', text: '各窗口上午九点开门。', category: 'affairs' }))
    const screen = await hang(bureau, browser, { name: '南门墙', profile: wall, still: true })
    await screen.page.evaluate(() => void Object.assign(window, { neverReloaded: true }))
    return await goThroughIt({ bureau, easel, screen }, how)
  } finally {
    await browser.close()
    await bureau.close()
  }
}

type Scene = Readonly<{ bureau: Bureau; easel: Easel; screen: Hung }>

const goThroughIt = async (scene: Scene, { seconds, waitForPlays }: Parameters<typeof cutOff>[1]): Promise<CutOff> => {
  const { bureau, screen } = scene
  const { house, databases } = bureau.house
  const last = await publishUntilHeld(scene, shortNotice(house.now(), { title: '翠竹厅停办', text: '请改到琥珀厅办理。' }))
  const cutAt = Date.now()
  await bureau.goAway()
  const watching = watch(screen, cutAt + seconds * SECOND)
  const pending = (await onGlass(scene, last, 40 * SECOND)) - cutAt
  const meanwhile = await walk(bureau.staff, shortNotice(house.now(), { title: '招聘会改期', text: '改到星期六上午。', category: 'labour-market' }))
  const changes = await watching
  await bureau.reopen()
  const backAt = Date.now()
  const back = (await onGlass(scene, meanwhile.notice, 90 * SECOND)) - backAt
  const reloaded = !(await screen.page.evaluate(() => 'neverReloaded' in window))
  if (waitForPlays) await pause(70 * SECOND)
  const { plays } = await databases.traces.selectFrom('plays').select((row) => row.fn.countAll<number>().as('plays')).where('from_at', '>', cutAt).where('from_at', '<', backAt).executeTakeFirstOrThrow()
  return { changes, pending, back, plays, reloaded }
}

/** The whole road of one notice, up to the moment the screen says that it holds its edition. */
const publishUntilHeld = async ({ bureau: { house, staff }, screen }: Scene, sample: Sample): Promise<string> => {
  const { notice, digest } = await submit(staff, sample)
  let numbers: readonly number[] = []
  for (const { role, act, ...said } of road(sample.importance)) {
    numbers = (await staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })).editions ?? []
  }
  while ((house.house.lines.of(screen.id)?.report?.edition ?? 0) < Math.max(...numbers) && (house.house.lines.of(screen.id)?.held?.number ?? 0) < Math.max(...numbers)) await pause(5)
  return notice
}

/** Counts the changes of picture until a moment. */
const watch = async ({ page }: Hung, until: number): Promise<number> => {
  let changes = 0
  for (let stands = await glassOf(page); Date.now() < until; await pause(400)) {
    const glass = await glassOf(page)
    if (apart(stands, glass, FOOT) > 0.003) changes += 1
    stands = glass
  }
  return changes
}

/** When a page of the notice, drawn alone, first was what stands on the glass. */
const onGlass = async ({ bureau: { house: { house } }, easel, screen }: Scene, notice: string, patience: number): Promise<number> => {
  const { edition } = house.editions.current(house.lines.of(screen.id)!.seated.group)!
  const { picture, category } = edition.slides.find((slide) => slide.notice === notice)!
  const alone = await easel.draw({ picture, profile: wall, category, palette: daylightAt(house.now(), edition.zone) })
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    if (difference(await glassOf(screen.page), alone, picture) < 0.002) return Date.now()
  }
  throw new Error('the notice never came onto the glass')
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
