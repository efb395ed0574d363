import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#playlists/instant.ts'
import { expireDue } from '../../../server/publications/expire.ts'
import { walk } from '../../../server/demo/walk.ts'
import { hang, kiosk, openBureau, wall, type Bureau, type Hung } from '../../journeys/bureau.ts'
import { launch } from '../../journeys/chromium.ts'
import { poke } from '../../journeys/hostile-glass.ts'
import { keptWords } from '../../journeys/kept-words.ts'
import { openProxy, type Proxy } from '../../journeys/proxy.ts'
import { shortNotice } from '../../journeys/short-notices.ts'
import { readOn, stood, toldOf } from './glass.ts'

/** Four scenarios of domain.md 3.7 on the screens of one bureau. */

let browser: Browser
let bureau: Bureau
let proxy: Proxy
let screen: Hung
let lobby: Hung
let lasting: Readonly<{ notice: string; digest: string }>
const now = (): number => bureau.house.house.now()
const LIST = '拟发放名单'

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  proxy = await openProxy(bureau.url)
  const { notice, digest } = await walk(bureau.staff, shortNotice(now(), { title: '冬季作息', text: '上午九点开门。' }))
  lasting = { notice, digest: digest! }
  const until = now() + 20 * MINUTE
  const list = shortNotice(now(), { title: LIST, text: '赵*兰等八人。', category: 'affairs' })
  const day = list.formedOn
  await walk(bureau.staff, { ...list, kind: 'public-list', wording: { ...list.wording, details: { listFromOn: day, listToOn: day } }, windows: { outdoor: { from: now() - HOUR, to: until }, kiosk: { from: now() - HOUR, to: until } } })
  const [one, two] = await Promise.all([
    hang(bureau, browser, { name: '南门墙', profile: wall, url: proxy.url, still: true }),
    hang(bureau, browser, { name: '大厅查询机', profile: kiosk, still: true }),
  ])
  screen = one
  lobby = two
})

afterAll(async () => {
  await browser?.close()
  await proxy?.close()
  await bureau?.close()
})

test('TS23: an edition with a bad signature changes nothing on the glass, and the office is told', async () => {
  proxy.play((real, path) => (path === '/api/screen/edition' && real.status === 200 ? { ...real, body: Buffer.from(real.body.toString().replaceAll('九', '三')) } : real))
  await walk(bureau.staff, shortNotice(now(), { title: '新年致意', text: '祝各位平安。' }))
  await poke(screen.page)
  await expect.poll(async () => (await toldOf(bureau, screen)).refusal, { timeout: 10 * SECOND }).toBe('BAD_SIGNATURE')
  const seen = await stood(screen.page, ['冬季作息', '上午九点', '上午三点', '新年致意'], 20 * SECOND)
  expect([seen.has('上午三点'), seen.has('新年致意'), seen.has('冬季作息')]).toEqual([false, false, true])
  proxy.play(null)
  await poke(screen.page)
  await expect.poll(() => bureau.house.house.lines.of(screen.id)?.report?.edition, { timeout: 30 * SECOND }).toBe((await current()).number)
})

const current = async () => bureau.house.house.editions.current(bureau.house.house.lines.of(screen.id)!.seated.group)!

test('TS18: when a list of people is over, it leaves the screen, the kiosk’s shelf, its search and every keep within one poll', async () => {
  for (const { page } of [screen, lobby]) expect(await keptWords(page, [LIST, '赵*兰'])).not.toEqual([])
  bureau.shift(21 * MINUTE)
  await expireDue(bureau.house.house)
  for (const { page } of [screen, lobby]) await poke(page)
  for (const { page, name } of [screen, lobby]) await expect.poll(() => keptWords(page, [LIST, '赵*兰']), { timeout: 60 * SECOND, message: name }).toEqual([])
  expect(await stood(screen.page, [LIST], 5 * SECOND)).toEqual(new Set())
  await lobby.page.touchscreen.tap(540, 400)
  await lobby.page.getByRole('button', { name: /^政务信息/ }).tap()
  expect(await lobby.page.getByText(LIST).count()).toBe(0)
})

test('TS15: a box whose clock was set back two days shows nothing that is over, and the office is told how wrong it is', async () => {
  const page = await reopened(-2 * DAY)
  const seen = await stood(page, ['冬季作息', LIST], 15 * SECOND)
  expect(seen.has(LIST)).toBe(false)
  await expect.poll(async () => Math.round(((await toldOf(bureau, screen)).offsetMs ?? 0) / HOUR), { timeout: 40 * SECOND }).toBe(48)
})

/** The same box, started anew with its wall clock wrong. */
const reopened = async (wrongBy: number) => {
  const context = screen.page.context()
  const address = screen.page.url()
  await screen.page.close()
  const page = await context.newPage()
  await page.addInitScript(`{ const real = Date.now; Date.now = () => real() + ${String(wrongBy)} }`)
  await page.goto(address)
  screen = { ...screen, page }
  await expect.poll(() => readOn(page), { timeout: 20 * SECOND }).not.toBe('')
  return page
}

test('TS24: the glass drops a published notice that somebody changed in the database by hand', async () => {
  const { files } = bureau.house.databases
  files.acts.exec('drop trigger contents_refuse_update')
  files.acts.prepare("update contents set bytes = replace(bytes, '九点', '三点') where digest = ?").run(lasting.digest)
  await bureau.house.house.editions.changed({ notices: [lasting.notice] }, { atOnce: true })
  await poke(screen.page)
  await expect.poll(async () => (await current()).number === bureau.house.house.lines.of(screen.id)?.report?.edition, { timeout: 30 * SECOND }).toBe(true)
  const seen = await stood(screen.page, ['冬季作息', '上午三点', '上午九点', '新年致意'], 15 * SECOND)
  expect(seen).toEqual(new Set(['新年致意']))
})
