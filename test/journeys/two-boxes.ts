import type { Browser } from 'playwright'
import { MINUTE, SECOND } from '#playlists/instant.ts'
import { walk } from '../../server/demo/walk.ts'
import { hang, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { apart, changesIn, film, type Change, type Frame } from './film.ts'
import { shortNotice } from './short-notices.ts'

/** What was seen of two boxes side by side, ms: how far apart they changed, and how far apart two bare pages seem that change on the dot. */
export type Seen = Readonly<{ changes: number; apart: readonly number[]; unlike: number; instrument: readonly number[] }>

/** How wrong the second box's own clock is. */
const WRONG_BY = 37 * MINUTE
/** The foot with the clock and the line of time begins below this row of the wall. */
const FOOT = Math.floor(wall.height * 0.72)

/**
 * Two browser processes, each the box of one of two screens of one group, started one after the other, the second with a clock 37 minutes
 * wrong and reloaded in the middle of a slide; films both for so many seconds.
 */
export const watchTwoBoxes = async (chromium: string, seconds: number): Promise<Seen> => {
  const bureau = await openBureau()
  const browsers = await Promise.all([launch(chromium), launch(chromium)])
  try {
    await publishThree(bureau)
    const hanging = hang(bureau, browsers[0], { name: '南门墙', profile: wall, still: true })
    await pause(1_300)
    const [instrument, first, second] = await Promise.all([
      instrumentError(browsers), // meanwhile the boxes show their test cards, which stand still
      hanging,
      hang(bureau, browsers[1], {
        name: '北门墙', profile: wall, still: true,
        prepare: async (context) => void (await context.addInitScript(`{ const real = Date.now; Date.now = () => real() + ${WRONG_BY} }`)),
      }),
    ])
    await pause(2_700)
    await second.page.reload()
    await pause(3 * SECOND)
    const films = await filmed([first, second], seconds)
    return { ...compared(films), instrument }
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()))
    await bureau.close()
  }
}

const publishThree = async ({ house, staff }: Bureau): Promise<void> => {
  const now = house.house.now()
  await walk(staff, shortNotice(now, { title: '年底作息', text: '各窗口上午九点开门。', category: 'affairs' }))
  await walk(staff, shortNotice(now, { title: '翠竹厅停办', text: '请改到琥珀厅办理。' }))
  await walk(staff, shortNotice(now, { title: '招聘会改期', text: '改到星期六上午。', category: 'labour-market' }))
}

const filmed = async (hung: readonly Hung[], seconds: number): Promise<readonly (readonly Change[])[]> => {
  const films = await Promise.all(hung.map(({ page }) => film(page)))
  await pause(seconds * SECOND)
  const frames: (readonly Frame[])[] = await Promise.all(films.map((stop) => stop()))
  return frames.map((one) => changesIn(one, FOOT))
}

/** Each change of one box beside the nearest of the other. A change at the film's very edge may be on one film only. */
const compared = ([one = [], other = []]: readonly (readonly Change[])[]): Pick<Seen, 'changes' | 'apart' | 'unlike'> => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const pairs = fewer.map((change) => ({ change, mate: more.reduce((best, next) => (Math.abs(next.at - change.at) < Math.abs(best.at - change.at) ? next : best)) }))
  return {
    changes: more.length - fewer.length > 1 ? 0 : fewer.length,
    apart: pairs.map(({ change, mate }) => Math.round(Math.abs(change.at - mate.at))),
    unlike: Math.max(0, ...pairs.map(({ change, mate }) => apart(change.settled, mate.settled, FOOT))),
  }
}

/** How far apart two bare pages in these browsers seem to change when both change on the dot: what the films and the machine add. */
const instrumentError = async (browsers: readonly Browser[]): Promise<readonly number[]> => {
  const pages = await Promise.all(browsers.map((browser) => browser.newPage({ viewport: { width: 640, height: 320 } })))
  const films = await Promise.all(pages.map((page) => film(page)))
  const beginAt = Date.now() + SECOND
  await Promise.all(pages.map((page) => page.evaluate(blink, { beginAt, every: 900, times: 6 })))
  const frames = await Promise.all(films.map((stop) => stop()))
  const [one = [], other = []] = frames.map((taken) => changesIn(taken, 320))
  await Promise.all(pages.map((page) => page.close()))
  return one.map(({ at }) => Math.round(Math.min(...other.map((mate) => Math.abs(mate.at - at)))))
}

const blink = async ({ beginAt, every, times }: Readonly<{ beginAt: number; every: number; times: number }>): Promise<void> => {
  for (let turn = 0; turn < times; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, beginAt + turn * every - Date.now()))
    document.body.style.background = turn % 2 === 0 ? '#fff' : '#000'
  }
  await new Promise((resolve) => setTimeout(resolve, every))
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
