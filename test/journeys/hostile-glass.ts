import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { showingAt } from '#playlists/showing.ts'
import type { Picture } from '#playlists/slide.ts'
import { daylightAt } from '../../display/look/daylight.ts'
import type { Bureau } from './bureau.ts'
import { difference, type Easel } from './drawn-alone.ts'

const SAME = 0.0005
/** A photograph may be taken this long before or after a page turns. */
const TURNING_MS = 250

/** Holds photographs of one glass against what its true edition lets stand there at that moment. */
export type Watch = Readonly<{
  /** Takes a photograph and says what stands on it; fails when it is neither the edition's slide of this moment nor, if `orPlate`, the plate. */
  look: (page: Page, may?: Readonly<{ orPlate?: boolean; orClock?: boolean }>) => Promise<'slide' | 'plate' | 'clock'>
  looks: () => number
}>

export const watch = async (bureau: Bureau, easel: Easel, edition: Edition): Promise<Watch> => {
  const { profile, zone } = edition
  const alone = new Map<Picture, PNG>()
  const palette = daylightAt(bureau.house.house.now(), zone)
  const drawn = async (picture: Picture, category: Edition['slides'][number]['category'] = 'affairs'): Promise<PNG> => {
    const png = alone.get(picture) ?? (await easel.draw({ picture, profile, category, palette }))
    alone.set(picture, png)
    return png
  }
  for (const { picture, category } of edition.slides) await drawn(picture, category)
  let looks = 0

  const look: Watch['look'] = async (page, { orPlate = false, orClock = false } = {}) => {
    const began = bureau.house.house.now()
    const glass = PNG.sync.read(await page.screenshot())
    const ended = bureau.house.house.now()
    looks += 1
    const slides = [began - TURNING_MS, ended + TURNING_MS].map((at) => showingAt(edition, at)).flatMap((showing) => (showing.is === 'slide' ? [edition.slides[showing.slide]!] : []))
    for (const { picture } of slides) if (difference(glass, await drawn(picture), picture) < SAME) return 'slide'
    if (orPlate && difference(glass, await drawn(edition.plate), edition.plate) < SAME) return 'plate'
    if (orClock && isClockOnly(glass)) return 'clock'
    expect.fail(`the glass shows something that the house's edition does not let stand at ${new Date(began).toISOString()}`)
  }
  return { look, looks: () => looks }
}

/** Whether nothing but a few digits in the middle stands on the glass: what a screen shows that does not know its seat yet. */
const isClockOnly = ({ data, width, height }: PNG): boolean => {
  let inked = 0
  for (let at = 0; at < data.length; at += 4) {
    const y = Math.floor(at / 4 / width)
    const isInk = data[at]! > 60
    if (isInk && (y < height * 0.2 || y > height * 0.85)) return false
    inked += isInk ? 1 : 0
  }
  return inked < width * height * 0.2
}

/** Lets the page ask at once, as it does when its network comes back. */
export const poke = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')))
