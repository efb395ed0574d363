import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import type { Block } from '#playlists/notice.ts'
import { daylightAt } from '../../display/look/daylight.ts'
import { noticeView } from '../../server/notices/answers.ts'
import { excel, word, wps } from '../display/office/text/clipboard.ts'
import { openBureau, wall, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { difference, glassOf, openEasel, type Easel } from './drawn-alone.ts'
import { compose, copyElsewhere, listed, sitDown, turnTo, typed, type Laptop } from './office-hands.ts'
import { clerkOf } from './staff.ts'

const SAME = 0.002
const PAUSE_BEFORE_A_SAVE = 900
const title = '服务大厅停电检修'

let browser: Browser
let bureau: Bureau
let easel: Easel
let glass: Page
let author: Laptop
let centre: Laptop
let notice = ''

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
  easel = await openEasel(browser)
  author = await at('author')
  centre = await at('centre')
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await bureau?.close()
})

const laptops: Laptop[] = []
const at = async (login: string): Promise<Laptop> => {
  const laptop = await sitDown(bureau, browser, login)
  laptops.push(laptop)
  return laptop
}

const openGlass = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: wall.width, height: wall.height } })
  const page = await context.newPage()
  await page.goto(`${bureau.url}${path}`)
  return page
}

/** Presses the button of one act and, in the second look, the same word again. */
const act = async ({ page }: Laptop, name: string, inside: () => Promise<void> = async () => undefined): Promise<void> => {
  await page.bringToFront()
  await page.locator('act-bar').getByRole('button', { name, exact: true }).click()
  await inside()
  await confirm(page, name)
}

/** Presses the button of one act on the signing desk, where all that it needs stands beside it. */
const onDesk = async ({ page }: Laptop, name: string): Promise<void> => {
  await page.bringToFront()
  await page.locator('signing-bar').getByRole('button', { name, exact: true }).click()
}

const confirm = (page: Page, name: string): Promise<void> => page.locator('act-dialog').last().getByRole('button', { name, exact: true }).click()

const bothStatements = async ({ page }: Laptop): Promise<void> => {
  await page.getByLabel('内容同意公开').check()
  await page.getByLabel('已作保密审查').check()
}

const said = async ({ page }: Laptop, words: string): Promise<void> => page.locator('office-page .said').getByText(words).waitFor()

const saved = ({ page }: Laptop): Promise<void> => page.locator('draft-standing').getByText('已保存').waitFor()

const draft = async () => (await clerkOf(bureau.house, 'author').ask(noticeView, 'GET', `/api/office/notices/${notice}`)).draft!

/** Whether the wall shows one of the notice's pages, held against the same page drawn alone. */
const onGlass = async (): Promise<boolean> => {
  const [line] = bureau.house.house.lines.all()
  const { edition } = bureau.house.house.editions.current(line!.seated.group)!
  const seen = await glassOf(glass)
  for (const { picture, category } of edition.slides.filter((slide) => slide.notice === notice)) {
    const alone = await easel.draw({ picture, category, profile: edition.profile, palette: daylightAt(bureau.house.house.now(), edition.zone) })
    if (difference(seen, alone, picture) < SAME) return true
  }
  return false
}

const hasType = <T extends Block['type']>(type: T) => (block: Block): block is Extract<Block, { type: T }> => block.type === type

test('a screen is taken in by its code, and only after its fingerprint was compared', async () => {
  glass = await openGlass('/outdoor/')
  const code = (await glass.locator('enrolment-notice .code').innerText()).replaceAll(/\s/g, '')
  const fingerprint = await glass.locator('enrolment-notice dd').first().innerText()
  const { page } = centre
  await turnTo(centre, '屏幕')
  await page.getByRole('button', { name: '用登记码登记' }).click()
  const dialog = page.locator('enrol-dialog')
  await dialog.locator('#code').pressSequentially(code)
  expect(await dialog.locator('.print').innerText()).toBe(fingerprint)
  await dialog.getByLabel('常见规格').selectOption({ label: 'P10 单元墙 640×320' })
  await dialog.locator('#name').fill('南门墙')
  await dialog.locator('wa-button[type=submit]').click()
  await dialog.getByText('请先对照指纹。').waitFor()
  expect(await enrolled()).toEqual([])
  await dialog.getByLabel('已对照，指纹一致').check()
  await dialog.locator('wa-button[type=submit]').click()
  await glass.locator('test-card').waitFor()
  await page.getByRole('cell', { name: /南门墙/ }).waitFor()
  expect(await enrolled()).toEqual(['南门墙'])
})

const enrolled = async (): Promise<readonly string[]> =>
  (await bureau.house.databases.acts.selectFrom('screens').select('name').where('revoked_at', 'is', null).execute()).map(({ name }) => name)

test('an author begins a closing notice, and while words are being composed nothing is sent and nothing half is kept', async () => {
  const { page } = author
  await turnTo(author, '信息条目')
  await page.getByRole('button', { name: '新建信息' }).click()
  await page.getByLabel('停办公告').check()
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.waitForURL(/notices\/[^/]+\/write$/)
  notice = /notices\/([^/]+)\/write/.exec(page.url())![1]!
  const sent: string[] = []
  page.on('request', (request) => void (request.method() !== 'GET' && !request.url().endsWith('/preview') && sent.push(`${request.method()} ${new URL(request.url()).pathname}`)))
  const silent = async (): Promise<void> => {
    await page.waitForTimeout(PAUSE_BEFORE_A_SAVE + 500)
    expect(sent).toEqual([])
  }
  await page.getByLabel('标题').first().focus()
  await compose(author, { spelt: ['f', 'fu', 'fuwu', 'fuwu dating'], words: title, during: silent })
  await saved(author)
  await page.locator('draft-standing').getByText('已保存').waitFor()
  await expect.poll(async () => (await draft()).words.wording.title).toBe(title)
  sent.length = 0
  await page.locator('.tiptap').click()
  await compose(author, { spelt: ['q', 'qing', 'qing xiang'], words: '请相互转告。', during: silent })
  await expect.poll(async () => (await draft()).words.wording.body).toEqual([{ type: 'paragraph', text: '请相互转告。' }])
})

test('what is pasted from WPS, Word and Excel keeps its headings, lists and tables, and is said to be saved', async () => {
  const { page } = author
  for (const html of [wps, word, excel]) {
    await copyElsewhere(author, html)
    await page.locator('.tiptap').focus()
    await page.keyboard.press('Control+End')
    const before = await page.locator('.tiptap').innerText()
    await page.keyboard.press('Control+v')
    await expect.poll(() => page.locator('.tiptap').innerText(), { timeout: 20_000 }).not.toBe(before) // the browser pastes when it comes to it; whatever is copied sooner takes its place
  }
  await expect.poll(async () => (await draft()).words.wording.body.filter(hasType('table')).length, { timeout: 20_000 }).toBe(2)
  await saved(author)
  const { body } = (await draft()).words.wording
  expect(body.filter(hasType('heading')).map(({ text }) => text)).toEqual(['岗位要求', '关于停电检修的通知'])
  expect(body.filter(hasType('list')).map(({ ordered, items }) => [ordered, ...items])).toEqual([
    [true, '年满18周岁', '有一年以上经验'], [true, '社会保险登记；', '待遇领取资格认证。'], [false, '网上业务照常', '12333照常'],
  ])
  const [windows, subsidies] = body.filter(hasType('table'))
  expect(windows!.columns.map(({ name }) => name)).toEqual(['窗口', '恢复时间'])
  expect(subsidies).toMatchObject({ caption: '2026年第三季度社会保险补贴', columns: [{}, {}, { name: '身份证号', showOn: ['kiosk'], mask: 'id-last4' }, {}], totalRow: ['合计', '', '', '2,180.50'] })
  await page.reload()
  await page.locator('.tiptap table').nth(1).waitFor()
  expect(await page.locator('.tiptap h2').allInnerTexts()).toEqual(['岗位要求', '关于停电检修的通知'])
  expect(await page.locator('.tiptap li').count()).toBe(6)
})

test('a closing notice without its reopening is refused at that field; with it the windows end there too', async () => {
  const { page } = author
  const now = bureau.house.house.now()
  await page.locator('#summary').fill('12月5日服务大厅停电检修，暂停办理业务。')
  await page.getByLabel('主动公开').check()
  await page.getByLabel('面向社会').check()
  await page.locator('#channels').getByLabel('户外大屏').check()
  await page.locator('#channels').getByLabel('大厅查询机').check()
  await page.getByLabel('不涉密').check()
  await page.getByLabel('重要', { exact: true }).check()
  await page.locator('[name="closedFrom"]').fill(typed(now - HOUR))
  for (const surface of ['outdoor', 'kiosk']) await page.locator(`[name="${surface}.from"]`).fill(typed(now - HOUR))
  await page.getByRole('button', { name: '提交审核' }).click()
  await said(author, '请先改好标出的各处再提交。')
  await page.locator('#closedUntil-wrong').waitFor()
  expect(await page.locator('#closedUntil').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('#closedUntil').evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement?.id)).toBe('closedUntil')
  await page.locator('#formedOn').fill(typed(now).slice(0, 10))
  const until = typed(now + 6 * HOUR)
  await page.locator('#closedUntil').fill(until)
  expect(await page.locator('[name="outdoor.to"]').inputValue()).toBe(until)
  expect(await page.locator('[name="kiosk.to"]').inputValue()).toBe(until)
  await page.locator('office-write').getByText('可以提交').waitFor()
  await page.locator('#closedUntil-wrong').waitFor({ state: 'detached' })
})

test('beside the form stands what the glasses will show: pages, seconds, and the summary where the text is too long', async () => {
  const { page } = author
  const preview = page.locator('notice-preview')
  await preview.getByLabel('在哪块屏上看').selectOption({ label: '南门墙' })
  await preview.getByText(/户外只显示摘要/).waitFor()
  await preview.getByText(/第 1 \/ \d+ 页 · 停留 \d+ 秒/).waitFor()
  await preview.getByRole('img').or(preview.locator('mini-glass')).first().waitFor()
})

test('it goes up by both statements, comes back once with a reason its author reads, and up again past the director', async () => {
  const { page } = author
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByLabel('内容同意公开').check()
  await confirm(page, '提交审核')
  await page.getByText('两项声明都要勾选。').waitFor()
  await bothStatements(author)
  await confirm(page, '提交审核')
  await page.waitForURL(/notices\/[^/]+$/)

  const head = await at('head')
  await turnTo(head, '我的待办')
  await onDesk(head, '退回')
  await confirm(head.page, '退回')
  await head.page.getByText('请选择原因，并写明说明').waitFor()
  await head.page.locator('#reasonCode').selectOption({ label: '内容有误' })
  await head.page.locator('#reason').fill('请写明恢复办理的具体时间。')
  await confirm(head.page, '退回')
  await said(head, '已完成：退回')

  await turnTo(author, '我的待办')
  await page.getByRole('note').getByText('内容有误：请写明恢复办理的具体时间。').waitFor()
  expect(await page.locator('act-bar [data-act=revise]').count()).toBe(0)
  await page.locator('office-notice, office-desk').getByRole('button', { name: '继续修改' }).first().click()
  await page.waitForURL(/write$/)
  await page.getByRole('note').getByText('刘建国退回').waitFor()
  await page.locator('#summary').fill('12月5日服务大厅停电检修，暂停办理业务，6日上午9时恢复。')
  await saved(author)
  await page.getByRole('button', { name: '提交审核' }).click()
  await bothStatements(author)
  await confirm(page, '提交审核')
  await page.waitForURL(/notices\/[^/]+$/)

  await turnTo(head, '信息条目')
  await head.page.getByRole('link', { name: title }).click()
  await act(head, '审核通过')
  const leader = await at('leader')
  await turnTo(leader, '我的待办')
  await bothStatements(leader)
  await onDesk(leader, '审定签字')
  await said(leader, '已完成：审定签字')
  const office = await at('office')
  await turnTo(office, '我的待办')
  await office.page.locator('signing-bar').getByRole('button', { name: '报局长审批' }).waitFor()
  expect(await office.page.locator('signing-bar').getByRole('button', { name: '审查通过' }).count()).toBe(0)
  await onDesk(office, '报局长审批')
  await said(office, '已完成：报局长审批')
  const director = await at('director')
  await turnTo(director, '我的待办')
  await onDesk(director, '批准')
  await said(director, '已完成：批准')
})

test('the information centre sees it on each screen, publishes it, and the wall that was open all along shows it', async () => {
  const { page } = centre
  await glass.locator('test-card').waitFor({ state: 'detached', timeout: 20_000 })
  await turnTo(centre, '发布')
  await page.locator('on-each-screen').getByText(/南门墙/).waitFor()
  await page.locator('on-each-screen').getByText(/\d+ 页 · \d+ 秒/).waitFor()
  const clicked = Date.now()
  await act(centre, '发布')
  await page.locator('publish-arrival').getByText('已收到，轮到时显示').waitFor()
  console.log(`office: the wall has the notice ${Date.now() - clicked} ms after the click on publish`)
  await expect.poll(onGlass, { timeout: 60_000, interval: 500 }).toBe(true)
})

test('a notice on the wall is taken off from today\'s screens, and the confirmation comes in under the eyes of whoever asked', async () => {
  const { page } = centre
  await turnTo(centre, '今日屏幕')
  await page.locator('screen-card').getByRole('link', { name: title }).waitFor({ timeout: 60_000 })
  await page.locator('screen-card').getByRole('button', { name: '立即撤回' }).click()
  const dialog = page.locator('recall-dialog').last()
  await dialog.getByRole('listitem').getByText('南门墙').waitFor()
  await dialog.locator('wa-button[type=submit]').click()
  await dialog.getByText('请选择原因。').waitFor()
  await dialog.getByLabel('已过时').check()
  const clicked = Date.now()
  await dialog.locator('wa-button[type=submit]').click()
  await dialog.getByText('所有屏幕都已确认撤回。').waitFor()
  console.log(`office: the wall's confirmation stood in the office ${Date.now() - clicked} ms after the click on take off now`)
  expect(await onGlass()).toBe(false)
  await dialog.getByRole('button', { name: '关闭' }).first().click()
})

test('a playlist and a rule over midnight are made by hand, Enter ends a composition without sending, and the day shows what will stand when', async () => {
  const { page } = centre
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(new URL(request.url()).pathname)))
  await turnTo(centre, '播放列表')
  await page.getByRole('link', { name: '新建播放列表' }).click()
  await page.locator('office-playlist #name').focus()
  await compose(centre, { spelt: ['ye', 'yejian'], words: '夜间节目', during: async () => expect(sent).toEqual([]) })
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '夜间节目' }).waitFor()
  expect(sent).toEqual(['/api/office/playlists'])
  await turnTo(centre, '排期')
  await page.getByRole('link', { name: '新建排期' }).click()
  const form = page.locator('rule-form')
  await form.locator('wa-button[type=submit]').click()
  await form.getByText('请写一个名称。').waitFor()
  await form.locator('#name').fill('夜里关屏')
  await form.locator('#level').selectOption({ label: '静屏时段（黑屏）' })
  await form.getByLabel('只在一天的某个时段').check()
  await form.locator('input[type=time]').nth(0).fill('22:00')
  await form.locator('input[type=time]').nth(1).fill('06:00')
  await form.locator('input[type=time]').nth(1).blur()
  await form.getByText('跨过午夜').waitFor()
  await form.locator('wa-button[type=submit]').click()
  const day = page.locator('day-view')
  const tomorrow = typed(bureau.house.house.now() + DAY).slice(0, 10)
  const at = async (time: string): Promise<void> => {
    await day.locator('#at').fill(`${tomorrow}T${time}`)
    await day.locator('#at').blur()
  }
  await page.getByRole('link', { name: '夜里关屏' }).waitFor()
  await at('02:00')
  await day.getByText('静屏（黑屏）').waitFor()
  await day.getByText(/这时生效的排期：.*夜里关屏/).waitFor()
  await at('10:00')
  await day.locator('mini-glass').waitFor()
  await day.getByText('静屏（黑屏）').waitFor({ state: 'detached' })
})

test('a new box takes over a screen\'s place and the old one is dead; a revoked screen forgets everything and asks anew', async () => {
  const { page } = centre
  await turnTo(centre, '屏幕')
  await page.getByRole('row', { name: /南门墙/ }).getByRole('button', { name: '更换设备' }).click()
  await page.locator('screen-dialog').getByRole('button', { name: '生成链接' }).click()
  const link = await page.locator('link-note .url').innerText()
  await page.keyboard.press('Escape')
  await page.locator('screen-dialog wa-dialog[open]').waitFor({ state: 'detached' })
  const box = await openGlass(link.slice(link.indexOf('/outdoor/')))
  await box.waitForURL(/\/outdoor\/[0-9a-f]+$/)
  await box.locator('test-card').waitFor()
  await glass.locator('enrolment-notice .code').waitFor()
  expect(await enrolled()).toEqual(['南门墙'])
  await page.bringToFront()
  await page.getByRole('row', { name: /南门墙/ }).getByRole('button', { name: '停用' }).click()
  await page.locator('screen-dialog').getByText('停用后它立即清空内容').waitFor()
  await page.locator('screen-dialog wa-button[type=submit]').click()
  await said(centre, '已停用')
  await page.getByText('还没有屏幕').waitFor()
  await box.locator('enrolment-notice .code').waitFor()
  expect(await enrolled()).toEqual([])
})

test('through all of this nobody\'s laptop met an error, a refused script or a word sent out of the house', () => {
  expect(laptops.flatMap(({ troubles }) => troubles)).toEqual([])
  expect(laptops.length).toBe(6)
})
