import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '#playlists/instant.ts'
import { categories } from '#playlists/notice.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import type { Sample } from '../../server/demo/sample.ts'
import { disclosureGuide } from '../../server/demo/samples/disclosure-guide.ts'
import { hotline } from '../../server/demo/samples/hotline.ts'
import { unemploymentGuide } from '../../server/demo/samples/unemployment-guide.ts'
import { walk } from '../../server/demo/walk.ts'
import { hang, kiosk, openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { stumblingStones } from './office-hands.ts'
import { shortNotice } from './short-notices.ts'

/** The kiosk's own clock is ahead by this much. */
const WRONG_BY = 17 * MINUTE
const names = ['机构介绍', '政务信息', '服务大厅', '办事指南', '政务互动', '劳动力市场']
const closed = '琥珀厅停办'
const guide = '失业保险金申领指南'

let browser: Browser
let bureau: Bureau
let page: Page
let published: readonly Sample[]
const troubles: string[] = []

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau()
  published = samples()
  for (const sample of published) await walk(bureau.staff, sample)
  const screen = await hang(bureau, browser, { name: '大厅查询机', profile: kiosk, still: true, prepare: (context) => context.clock.install({ time: Date.now() + WRONG_BY }) })
  page = screen.page
  page.setDefaultTimeout(8_000)
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (line) => void (line.type() === 'error' && troubles.push(line.text())))
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

/** A notice in each category, one service closed at this hour, and what the home page leads to. */
const samples = (): readonly Sample[] => {
  const now = bureau.house.house.now()
  const dates = datesFrom(now, 'Asia/Shanghai')
  const hours = { from: now - HOUR, to: now + 5 * HOUR }
  const shut: Sample = { ...shortNotice(now, { title: closed, text: '因电路检修，琥珀厅暂停办理业务。' }), kind: 'closure', windows: { outdoor: hours, kiosk: hours } }
  return [
    { ...shut, wording: { ...shut.wording, details: { closedFrom: hours.from, closedUntil: hours.to } } },
    ...categories.map((category) => shortNotice(now, { title: `${names[categories.indexOf(category)]!}近期安排`, text: '各窗口上午九点开门。', category })),
    ...[disclosureGuide, hotline, unemploymentGuide].map((template) => template(dates)),
  ]
}

const touch = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().tap()
const begin = async (): Promise<void> => {
  await page.locator('kiosk-attract').waitFor()
  await page.touchscreen.tap(540, 700)
  await page.locator('kiosk-home').waitFor()
}
/** Whatever happened before, the next visitor finds the loop. */
afterEach(async () => {
  if ((await page.locator('kiosk-visit').count()) > 0) await end()
})

/** Goes, without answering what a visitor who has read something is asked at the end. */
const end = async (): Promise<void> => {
  await touch(/^(首页|Home)$/)
  await touch(/^(结束查询|End visit)$/)
  const isAsked = await page.locator('kiosk-rating').isVisible()
  if (isAsked) await touch(/^(不评价，直接结束|End without answering)$/)
  await page.locator('kiosk-visit').waitFor({ state: 'detached' })
}
const calm = async (what: string): Promise<void> => expect((await stumblingStones(page)).map((stone) => `${what}: ${stone}`)).toEqual([])

test('whoever touches the loop stands before six subjects in their fixed order, with what is closed today above them', async () => {
  await calm('the loop')
  await begin()
  expect(await page.locator('kiosk-home .tile .name').allInnerTexts()).toEqual(names)
  expect((await page.locator('kiosk-home .closed').innerText()).replaceAll(/\s+/g, '')).toMatch(/^今日停办琥珀厅停办.*恢复办理$/)
  await calm('home')
  await touch(/今日停办/)
  await page.locator('kiosk-reader').getByRole('heading', { name: closed }).waitFor()
  await page.locator('kiosk-reader').getByText('恢复办理').waitFor()
  await end()
})

test('three touches lead from the loop to each published notice', async () => {
  for (const { category, wording } of published) {
    await begin()
    await page.locator(`kiosk-home .tile[data-category=${category}]`).tap()
    await page.locator('kiosk-list').getByRole('button').filter({ hasText: wording.title }).tap()
    await page.locator('kiosk-reader').getByRole('heading', { name: wording.title }).waitFor()
    await end()
  }
})

/** Every piece of Chinese the kiosk says by itself while it speaks English; the notices and the names of the house say that they are Chinese. */
const chinese = (): Promise<readonly string[]> =>
  page.locator('kiosk-visit').evaluate((visit) => {
    const found: string[] = []
    const look = (node: Node, tongue: string): void => {
      if (node instanceof Text && tongue === 'en' && /\p{Script=Han}/u.test(node.data)) found.push(node.data.trim())
      const own = node instanceof Element ? node.getAttribute('lang') || tongue : tongue
      if (node instanceof HTMLButtonElement || node instanceof HTMLElement && node.localName === 'nav') {
        const label = node.getAttribute('aria-label') ?? ''
        if (own === 'en' && /\p{Script=Han}/u.test(label)) found.push(label)
      }
      if (node instanceof Element && node.localName === 'style') return
      if (node instanceof Element && node.shadowRoot) for (const child of node.shadowRoot.childNodes) look(child, own)
      for (const child of node.childNodes) look(child, own)
    }
    look(visit, document.documentElement.lang)
    return found
  })

test('English speaks English on every page, and leaves with the visitor', async () => {
  await begin()
  await touch('English')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.locator('kiosk-home').getByText('Closed today').waitFor()
  expect(await chinese()).toEqual([])
  await calm('home in English')
  await page.locator('kiosk-home .tile[data-category=guides]').tap()
  expect(await chinese()).toEqual([])
  await calm('list in English')
  await page.locator('kiosk-list li button').first().tap()
  await page.locator('kiosk-reader .body').waitFor()
  expect(await chinese()).toEqual([])
  await calm('reader in English')
  await end()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
})

const topOf = (part: string): Promise<number> => page.locator(`kiosk-reader ${part}`).evaluate((one) => one.getBoundingClientRect().top)
const letters = (): Promise<number> => page.locator('kiosk-reader .body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))

test('larger text is larger twice over, the low layout begins with the text and on a whole line, and both stand without a stumbling stone in high contrast', async () => {
  await begin()
  await page.locator('kiosk-home .tile[data-category=guides]').tap()
  await calm('list')
  await touch(/失业/)
  await page.locator('kiosk-reader .body').waitFor()
  await calm('reader')
  const sizes = [await letters()]
  for (const name of ['大字', '特大字']) {
    await touch(name)
    sizes.push(await letters())
  }
  expect(sizes.map((size) => size / sizes[0]!)).toEqual([1, 1.25, 1.5])
  await touch('下一页')
  await touch('高对比')
  await touch('低位')
  await page.locator('kiosk-reader .scroller.still').waitFor()
  expect(await topOf('.body')).toBeLessThan(await topOf('.facts'))
  await calm('reader, largest, in high contrast, low')
  await end()
})

test('the glass is no browser: nothing is marked, no menu opens, nothing is zoomed, and no way leads back out of it', async () => {
  await begin()
  await page.locator('kiosk-home .tile[data-category=guides]').tap()
  await touch(/失业/)
  await page.locator('kiosk-reader .body').waitFor()
  await page.evaluate(() => addEventListener('contextmenu', (event) => void (document.body.dataset['menu'] = event.defaultPrevented ? 'refused' : 'opened')))
  await page.locator('kiosk-reader .body p').first().click({ button: 'right' })
  expect(await page.evaluate(() => document.body.dataset['menu'])).toBe('refused')
  await page.locator('kiosk-reader .body p').first().dblclick()
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  const hands = await page.context().newCDPSession(page)
  for (const type of ['mousePressed', 'mouseReleased'] as const) await hands.send('Input.dispatchMouseEvent', { type, x: 500, y: 900, button: 'back', clickCount: 1 })
  for (let turns = 0; turns < 20; turns += 1) await page.mouse.wheel(-100, 0)
  await hands.send('Input.synthesizePinchGesture', { x: 500, y: 900, scaleFactor: 2, gestureSourceType: 'touch' })
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  expect(await page.evaluate(() => [visualViewport!.scale, devicePixelRatio])).toEqual([1, 1])
  await end()
})

/** So much time goes by for the kiosk and the house. */
const pass = async (seconds: number): Promise<void> => {
  bureau.shift(seconds * SECOND)
  await page.clock.fastForward(seconds * SECOND)
}

test('whoever reads on is left alone; a minute of silence asks, twenty seconds more wipe every trace of the visit', async () => {
  await begin()
  await touch('English')
  await touch('Large text')
  await page.evaluate(() => sessionStorage.setItem('left', 'behind'))
  const session = await page.locator('kiosk-page').getAttribute('data-session')
  await page.locator('kiosk-home .tile[data-category=guides]').tap()
  await touch(/失业/)
  await page.locator('kiosk-reader .body').waitFor()
  for (const pushed of [60, -60]) {
    await pass(50)
    await page.locator('kiosk-reader .scroller').evaluate((sheet, by) => new Promise<void>((moved) => {
      sheet.addEventListener('scroll', () => moved(), { once: true })
      sheet.scrollBy(0, by)
    }), pushed)
  }
  await pass(50)
  expect(await page.locator('kiosk-idle-warning').count()).toBe(0)
  await pass(12)
  await page.locator('kiosk-idle-warning').getByText('Are you still there?').waitFor()
  await calm('the warning')
  await page.touchscreen.tap(540, 300)
  await page.locator('kiosk-idle-warning').waitFor({ state: 'detached' })
  await page.locator('kiosk-reader .body').waitFor()
  await pass(61)
  await page.locator('kiosk-idle-warning').waitFor()
  await pass(20)
  await page.locator('kiosk-visit').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => [sessionStorage.length, document.documentElement.lang, String(getSelection())])).toEqual([0, 'zh-CN', ''])
  expect(await page.getByText(guide).count()).toBe(0)
  expect(await page.locator('kiosk-page').getAttribute('data-session')).toBe('')
  await begin()
  expect(await page.locator('kiosk-page').getAttribute('data-session')).not.toBe(session)
  await page.getByRole('button', { name: '大字', exact: true }).waitFor()
  expect(await page.locator('kiosk-home .tile .name').allInnerTexts()).toEqual(names)
  await end()
})

const ratings = () => bureau.house.house.traces.selectFrom('ratings').selectAll().execute()
/** What the house keeps of the visitors' answers, once the last of them reads like this. */
const heard = (...answers: readonly object[]) => expect.poll(ratings, { timeout: 8_000 }).toMatchObject(answers)
const readGuide = async (): Promise<void> => {
  await page.locator('kiosk-home .tile[data-category=guides]').tap()
  await touch(/失业/)
  await page.locator('kiosk-reader kiosk-rating').waitFor()
}

test('a visitor says once what they think of a notice; four more votes of the same visit count for nothing more', async () => {
  await begin()
  await readGuide()
  await calm('the question')
  const [vote] = await Promise.all([page.waitForRequest('**/api/screen/ratings'), page.locator('[data-grade=fair]').tap()])
  await page.locator('kiosk-rating').getByText('谢谢您的评价').waitFor()
  await heard({ grade: 'fair', reason: null })
  await calm('what should be better')
  const { authorization = '' } = await vote.allHeaders()
  for (const grade of ['satisfied', 'dissatisfied', 'satisfied', 'fair']) {
    const body = JSON.stringify({ ...(vote.postDataJSON() as object), grade })
    expect((await bureau.house.request('/api/screen/ratings', { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body })).status).toBe(204)
  }
  expect(await ratings()).toHaveLength(1)
  await touch('不够新')
  await heard({ grade: 'fair', reason: 'outdated' })
  await touch('首页')
  await readGuide()
  expect(await page.locator('kiosk-rating button').count()).toBe(0)
  await touch('首页')
  await touch('结束查询')
  await page.locator('kiosk-visit').waitFor({ state: 'detached' })
  const { session } = vote.postDataJSON() as { session: string }
  expect(JSON.stringify(await ratings())).not.toContain(session)
})

test('whoever ends the visit is asked about what they read last, and a quarter of a minute later the next one finds the loop', async () => {
  await begin()
  await readGuide()
  await touch('English')
  await touch('Home')
  await touch('End visit')
  await page.getByText('Are you satisfied with this information?').waitFor()
  expect(await chinese()).toEqual([])
  await calm('the end')
  await touch('Satisfied')
  await heard({ grade: 'fair' }, { grade: 'satisfied', reason: null })
  await pass(16)
  await page.locator('kiosk-visit').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
})

test('in all these visits the page met no error', () => expect(troubles).toEqual([]))
