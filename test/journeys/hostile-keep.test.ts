import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { screenList } from '../../server/screens/answers.ts'
import { walk } from '../../server/demo/walk.ts'
import { hang, kiosk, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { openEasel, type Easel } from './drawn-alone.ts'
import { watch, type Watch } from './hostile-glass.ts'
import { spoilKeep, type Spoil } from './hostile-hands.ts'
import { openProxy, type Proxy, type Trick } from './proxy.ts'
import { shortNotice } from './short-notices.ts'
import { clerkOf } from './staff.ts'

let browser: Browser
let bureau: Bureau
let proxy: Proxy
let easel: Easel
let screen: Hung
let lobby: Hung
let glass: Watch

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  proxy = await openProxy(bureau.url)
  easel = await openEasel(browser)
  const now = bureau.house.house.now()
  await walk(bureau.staff, shortNotice(now, { title: '冬季作息', text: '自十二月一日起，各窗口上午九点开门。' }))
  await walk(bureau.staff, shortNotice(now, { title: '翠竹厅开放', text: '翠竹厅已经开放，欢迎前来办理。' }))
  const [one, two] = await Promise.all([
    hang(bureau, browser, { name: '南门墙', profile: wall, url: proxy.url }),
    hang(bureau, browser, { name: '大厅查询机', profile: kiosk, url: proxy.url }),
  ])
  screen = one
  lobby = two
  await screen.page.emulateMedia({ reducedMotion: 'reduce' })
  glass = await watch(bureau, easel, bureau.house.house.editions.current(bureau.house.house.lines.of(screen.id)!.seated.group)!.edition)
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await proxy?.close()
  await bureau?.close()
})

const cutOff: Trick = () => ({ status: 503, headers: {}, body: Buffer.alloc(0) })
/** Lets the server forget what the screen said before, so that whatever it says of it was said since. */
const forgetReport = (): void => void Object.assign(bureau.house.house.lines.of(screen.id)!, { report: null })
const refusal = async (): Promise<string | null> => (await clerkOf(bureau.house, 'admin').ask(screenList, 'GET', '/api/office/screens')).screens.find(({ id }) => id === screen.id)!.refusal
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const words = { from: '上午九点', to: '上午三点' }
const hands: readonly (readonly [string, string, Spoil])[] = [
  ['the words of its edition', 'BAD_SIGNATURE', { store: 'editions', in: 'text', change: words }],
  ['one byte of its stamp', 'STAMP_MISMATCH', { store: 'facts', key: 'stamp', in: 'text', change: 'last byte' }],
  ['one byte of a font', 'BAD_SIGNATURE', { store: 'assets', type: 'font', in: 'bytes', change: 'last byte' }],
  ['its seat', 'BAD_SIGNATURE', { store: 'facts', key: 'seat', in: 'text', change: { from: '"height":320', to: '"height":310' } }],
]

test('a screen in whose browser nobody changed anything goes on from its keep when it starts without its server', async () => {
  proxy.play(cutOff)
  await screen.page.reload()
  await screen.page.locator('slide-picture').first().waitFor()
  await pause(2_500)
  expect(await glass.look(screen.page)).toBe('slide')
  proxy.play(null)
})

describe.each(hands)('a screen in whose browser somebody changed %s', (what, names, spoil) => {
  test('draws nothing of it when it starts without its server, tells the office, and follows the server again by itself', async () => {
    expect(await spoilKeep(screen.page, screen.id, spoil)).toBeGreaterThan(0)
    proxy.play(cutOff)
    await screen.page.reload()
    forgetReport()
    await screen.page.locator('slide-picture').first().waitFor()
    for (let second = 0; second < 4; second += 1) {
      expect(await glass.look(screen.page, { orPlate: true, orClock: true })).not.toBe('slide')
      await pause(900)
    }
    proxy.play(null)
    const ended = Date.now()
    while ((await glass.look(screen.page, { orPlate: true, orClock: true })) !== 'slide') {
      if (Date.now() - ended > 20_000) throw new Error('it never followed the server again')
      await pause(250)
    }
    const followed = Date.now() - ended
    await expect.poll(refusal, { timeout: 10_000 }).toBe(names)
    console.log(`${what}: nothing of it drawn, ${names} told, the server followed again after ${followed} ms`)
  })
})

test('a text that somebody changed in a kiosk’s browser is not opened, and can be read again once it could be fetched anew', async () => {
  const { page } = lobby
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: /^服务大厅/ }).tap()
    await page.getByRole('button', { name: /冬季作息/ }).tap()
  }
  expect(await spoilKeep(page, lobby.id, { store: 'assets', type: 'text', in: 'bytes', change: words })).toBe(1)
  proxy.play(cutOff)
  await page.reload()
  await page.locator('kiosk-attract').waitFor()
  await pause(2_500)
  await page.touchscreen.tap(540, 400)
  await open()
  await page.getByText('全文暂时无法在本机显示').waitFor()
  expect(await page.getByText(words.to).count()).toBe(0)
  proxy.play(null)
  await page.getByRole('button', { name: '首页' }).tap()
  await open()
  await page.getByText(words.from).first().waitFor()
  expect(await page.getByText(words.to).count()).toBe(0)
})
