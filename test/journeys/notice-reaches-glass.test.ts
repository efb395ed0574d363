import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { daylightAt } from '../../display/look/daylight.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import { baseDeclaration } from '../../server/demo/samples/base-declaration.ts'
import { holiday } from '../../server/demo/samples/holiday.ts'
import type { Sample } from '../../server/demo/sample.ts'
import { road, submit } from '../../server/demo/walk.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { screenEdition } from '../../server/screens/answers.ts'
import { launch } from './chromium.ts'
import { difference, glassOf, openEasel, type Easel } from './drawn-alone.ts'
import { board, hang, openBureau, type Bureau, type Hung } from './bureau.ts'
import { clerkOf } from './staff.ts'

let browser: Browser
let bureau: Bureau
let easel: Easel
let screen: Hung

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  easel = await openEasel(browser)
  screen = await hang(bureau, browser, { name: '广场大屏', profile: board })
  await screen.page.evaluate(() => void Object.assign(window, { neverReloaded: true }))
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await bureau?.close()
})

const sampleOf = (template: typeof holiday): Sample => template(datesFrom(bureau.house.house.now(), 'Asia/Shanghai'))

/** Waits until the page's pixels are a page of this notice, and says after how many ms. */
const untilOnGlass = async (notice: string, since: number): Promise<number> => {
  const { edition } = await clerkOf(bureau.house, 'admin').ask(screenEdition, 'GET', `/api/office/screens/${screen.id}/edition`)
  const slide = edition.slides.find((one) => one.notice === notice)!
  const alone = await easel.draw({ picture: slide.picture, profile: board, category: slide.category, palette: paletteNow() })
  for (;;) {
    const seenAt = Date.now()
    if (difference(await glassOf(screen.page), alone, slide.picture) < 0.002) return seenAt - since
    if (seenAt - since > 90_000) throw new Error('the notice never came onto the glass')
  }
}

const paletteNow = () => daylightAt(bureau.house.house.now(), 'Asia/Shanghai')

const heldBy = async (number: number, since: number): Promise<number> => {
  for (;;) {
    const line = bureau.house.house.lines.of(screen.id)
    if ((line?.held?.number ?? 0) >= number) return Date.now() - since
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe.each([
  ['an ordinary notice, by its author and four others', holiday, 5],
  ['an important notice, by its author and five others', baseDeclaration, 6],
])('%s', (title, template, people) => {
  test('comes onto a glass that was open before its draft existed, and was never reloaded', async () => {
    const sample = sampleOf(template)
    const before = await glassOf(screen.page)
    const { notice, digest } = await submit(bureau.staff, sample)
    for (const { role, act, ...said } of road(sample.importance).slice(0, -1)) {
      await bureau.staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })
    }
    const hands = await bureau.house.databases.acts.selectFrom('journal').select('actor').where('subject', 'like', `%${notice}%`).distinct().execute()
    const clicked = Date.now()
    const done = await bureau.staff.of('information-centre', sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/publish`, { digest })
    const answered = Date.now() - clicked
    const held = await heldBy(Math.max(...done.editions!), clicked)
    const pixels = await untilOnGlass(notice, clicked)
    console.log(`${title}: publish answered after ${answered} ms, bytes held after ${held} ms, pixels after ${pixels} ms`)
    expect(hands.length + 1).toBe(people)
    expect((await glassOf(screen.page)).data.equals(before.data)).toBe(false)
    expect(await screen.page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  })
})
