import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { walk } from '../../server/demo/walk.ts'
import { PASSWORD } from '../house.ts'
import { board, hang, kiosk, openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { sayEverywhere } from './hostile-sayings.ts'
import { shortNotice } from './short-notices.ts'

/** What would be a picture that runs a script, if anybody took it for anything but words. */
const markup = '<img src=x onerror=alert(1)>'
const script = '<script>alert(2)</script>'
/** Tries to leave whatever it may stand in: an attribute, an element, a style, a link, a script. */
const sentence = `说明${markup}"><script>alert(2)</script></style></textarea>javascript:alert(3)'-alert(4)-'`

let browser: Browser
let bureau: Bureau
let notice: string
let draft: string
let talkedAbout: string
/** Everything a page did that words can't do. */
const misdeeds: string[] = []

const watch = (page: Page): Page => {
  page.on('dialog', (dialog) => {
    misdeeds.push(`${page.url()} opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => void (new URL(request.url()).pathname.endsWith('/x') && misdeeds.push(`${page.url()} asked for the picture`)))
  return page
}

/** No element came of the words, in whatever shadow. */
const expectOnlyWords = async (page: Page): Promise<void> => {
  expect(await page.locator('img[src="x"], [onerror]').count()).toBe(0)
  expect(await page.locator('script', { hasText: 'alert(' }).count()).toBe(0)
  expect(misdeeds).toEqual([])
}

const made = async (login: string, door: string, body: unknown): Promise<Record<string, string>> => {
  const [method = '', path = ''] = door.split(' ')
  const answer = await bureau.house.as(login)(method, path, body)
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body as Record<string, string>
}

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  const sample = shortNotice(bureau.house.house.now(), { title: `公告${markup}`, text: `请看${script}，再看${markup}。` })
  notice = (await walk(bureau.staff, sample)).notice
  const { id } = await made('author', 'POST /api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })
  draft = id!
  const words = { category: 'affairs', kind: 'announcement', documentNumber: markup, formedOn: null, decisions: { disclosure: null, scope: null, channels: null, secret: null, secrecyLevel: null, secrecyYears: null, importance: null }, windows: { outdoor: null, kiosk: null } }
  const body = [{ type: 'heading', text: markup }, { type: 'list', ordered: false, items: [markup] }, { type: 'table', caption: markup, columns: [{ name: markup, showOn: ['kiosk'] }], rows: [[script]] }]
  await made('author', `PUT /api/office/notices/${draft}/draft`, { edit: 0, words: { ...words, wording: { title: `稿${markup}`, summary: script, body, details: {} } } })
  const playlist = await made('office', 'POST /api/office/playlists', { name: `列${markup}`, picks: { by: 'list', entries: [{ notice, weight: 1 }] } })
  await made('office', 'POST /api/office/rules', { name: `排${markup}`, playlist: playlist.id, screens: [], tags: [markup], level: 'timed', fromOn: null, toOn: null, weekdays: [1], hours: null })
  await made('admin', 'POST /api/office/people', { name: markup })
  await made('admin', 'POST /api/office/sections', { name: `科${markup}` })
  talkedAbout = await sayEverywhere(bureau.house, { short: markup, long: sentence })
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

test('a title that looks like markup stands as words on a slide and in a kiosk’s list and text', async () => {
  const outdoor = await hang(bureau, browser, { name: `屏${markup}`, profile: board, tags: [markup] })
  watch(outdoor.page)
  await outdoor.page.locator('slide-picture').getByText('<img src=x').first().waitFor({ timeout: 60_000 })
  await expectOnlyWords(outdoor.page)

  const { page } = await hang(bureau, browser, { name: '查询机', profile: kiosk })
  watch(page)
  await page.touchscreen.tap(540, 400)
  await page.getByRole('button', { name: /^服务大厅/ }).tap()
  await expectOnlyWords(page)
  await page.getByRole('button', { name: /公告<img/ }).tap()
  await page.getByText(script).first().waitFor()
  await expectOnlyWords(page)
  await outdoor.page.context().close()
  await page.context().close()
})

const clerk = async (login: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const answer = await context.request.post(`${bureau.url}/api/office/session`, { data: { login, password: PASSWORD }, headers: { origin: bureau.url } })
  expect(answer.status()).toBe(204)
  return context
}

test.each([
  ['centre', ['today', 'notices', 'notices/NOTICE', 'playlists', 'rules', 'screens']],
  ['author', ['desk', 'notices', 'notices/DRAFT', 'notices/DRAFT/write']],
  ['admin', ['people', 'proposals', 'sections', 'screens']],
])('names and titles that look like markup stand as words on the office’s pages of %s', async (login, places) => {
  const context = await clerk(login)
  const page = watch(await context.newPage())
  for (const place of places) {
    await page.goto(`${bureau.url}/office/#/${place.replace('NOTICE', notice).replace('DRAFT', draft)}`)
    await page.reload()
    await page.getByText('<img src=x').filter({ visible: true }).first().waitFor({ timeout: 20_000 })
    await page.waitForLoadState('networkidle')
    await expectOnlyWords(page)
  }
  await context.close()
})

test('whatever people say about a notice stands as words, whole, where it is read and where it is printed', async () => {
  const context = await clerk('office')
  const page = watch(await context.newPage())
  for (const [place, says] of [[`notices/${talkedAbout}`, sentence], [`notices/${talkedAbout}/form-1`, sentence], ['cases', sentence], ['proposals', sentence], ['policies', sentence], ['delegations', markup], ['numbers', markup], ['journal', markup]] as const) {
    await page.goto(`${bureau.url}/office/#/${place}`)
    await page.getByText(says).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
    await page.waitForLoadState('networkidle')
    await expectOnlyWords(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), place).toBe(true)
  }
  await context.close()
})
