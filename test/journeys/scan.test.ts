import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { noticeView } from '../../server/notices/answers.ts'
import type { DraftWords } from '../../server/notices/words.ts'
import { drafted } from '../server/reviews/road.ts'
import { saying } from '../server/scans/scanned.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { compose, listed, openLaptop, signIn, sitDown, ofWords, stumblingStones, type Laptop } from './office-hands.ts'
import { clerkOf } from './staff.ts'

/** Longer than the page waits after the last key before it saves. */
const LONGER_THAN_A_SAVE = 1_600
const MOBILE = '13800138000'
const WHY = '此为档案编号不是证件号'

let browser: Browser
let bureau: Bureau
let author: Laptop
/** Everything the author's pages have sent anywhere. */
const sent: string[] = []

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
  author = await sitDown(bureau, browser, 'author')
  author.context.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`))
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

/** Opens the author's page on a draft with these words. */
const write = async (words: DraftWords, { page }: Laptop = author): Promise<string> => {
  const { id } = await drafted(bureau.house, words)
  await open(page, id)
  return id
}
const open = async (page: Laptop['page'], id: string): Promise<void> => {
  await page.evaluate((to) => (location.hash = to), `#/notices/${id}/write`)
  await page.locator('draft-findings').waitFor()
}
const found = ({ page }: Laptop, name: string) => page.locator('draft-findings').getByRole('region', { name, exact: true })
const text = ({ page }: Laptop) => page.locator('office-write .tiptap').innerText()
const savedText = async (id: string): Promise<string> => JSON.stringify((await clerkOf(bureau.house, 'author').ask(noticeView, 'GET', `/api/office/notices/${id}`)).draft?.words.wording.body)

test('whoever begins a title is not told that it is missing; whoever takes it away again is', async () => {
  const blank = saying('服务大厅照常办公。')
  await write({ ...blank, wording: { ...blank.wording, title: '' } })
  const { page } = author
  const title = page.locator('input[name=title]')
  const wrong = page.locator('office-write .field:has(input[name=title]) .wrong')
  await title.pressSequentially('停')
  expect(await wrong.count()).toBe(0)
  await title.fill('')
  await wrong.getByText('“标题”还没有填写。').waitFor()
})

test('a personal number is found as it is typed, one click leads to its very characters, another masks it', async () => {
  const id = await write(saying('如有异议请来电：'))
  const { page } = author
  await page.locator('office-write .tiptap p').click()
  await page.keyboard.press('End')
  await page.keyboard.type(`李某，手机138 0013 8000。`)
  const group = found(author, '手机号码')
  await group.waitFor()
  await page.locator('input[name=title]').click()
  await group.locator('button.place').click()
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('138 0013 8000')
  await group.getByRole('button', { name: '隐去' }).click()
  await group.waitFor({ state: 'detached' })
  expect(await text(author)).toContain('李某，手机138****8000。')
  await page.getByText('可以提交').waitFor()
  expect(await savedText(id)).not.toContain('8001380')
})

test('a list is masked a column at a time', async () => {
  const rows = [['赵小芳', '11010519491231002X', MOBILE], ['钱小兰', '110105194912100006', '13800138001']]
  const columns = ['姓名', '身份证号', '电话'].map((name) => ({ name, showOn: ['kiosk' as const] }))
  const words = saying('名单如下。')
  await write({ ...words, wording: { ...words.wording, body: [{ type: 'table', columns, rows }] } })
  await found(author, '公民身份号码').getByRole('button', { name: '整列隐去' }).click()
  await found(author, '手机号码').getByRole('button', { name: '2 处都隐去' }).click()
  await found(author, '全名与证件号同现').getByRole('button', { name: '整列隐去' }).click()
  await author.page.locator('draft-findings .tag.good').waitFor()
  expect((await text(author)).split(/\s+/).filter(Boolean)).toEqual(expect.arrayContaining(['赵*芳', '**************002X', '138****8000', '钱*兰', '**************0006', '138****8001']))
})

test('a warning is answered beside the text, with an input method too, and then the notice may be submitted', async () => {
  const id = await write(saying('编号110105194912310021待核。'))
  const group = found(author, '疑似公民身份号码')
  await group.locator('textarea').click()
  await compose(author, { spelt: ['c', 'ci', 'ciwei'], words: WHY })
  await group.getByRole('button', { name: '写明意见，保留 1 处' }).click()
  await author.page.getByText('1 处已写明意见').click()
  expect(await author.page.locator('draft-findings details').innerText()).toContain(WHY)
  await author.page.getByRole('button', { name: '提交审核' }).click()
  await author.page.locator('act-dialog wa-dialog[open] [name=secrecy]').waitFor()
  await author.page.keyboard.press('Escape')
  const { draft } = await clerkOf(bureau.house, 'author').ask(noticeView, 'GET', `/api/office/notices/${id}`)
  expect(draft?.findings).toMatchObject([{ code: 'WARN_ANSWERED', scan: { answer: { text: WHY } } }])
})

test('words with a secrecy mark never leave the page; the way out is to change them or to declare the notice secret', async () => {
  const id = await write(saying('大厅照常开放。'))
  const { page } = author
  await page.locator('input[name=title]').fill('机密★5年 青岚七号预案')
  const group = found(author, '密级标志')
  await group.waitFor()
  await page.locator('input[name=summary], textarea[name=summary]').fill('青岚七号的人员安排')
  await page.waitForTimeout(LONGER_THAN_A_SAVE)
  expect(sent.filter((request) => request.includes('青岚') || request.includes(encodeURIComponent('青岚')))).toEqual([])
  await group.getByRole('button', { name: '去修改' }).click()
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('机密★')
  await group.getByRole('button', { name: '申报涉密…' }).click()
  const dialog = page.locator('act-dialog wa-dialog[open]')
  await dialog.locator('select').first().selectOption('confidential')
  await dialog.locator('input[inputmode=numeric], input[type=number]').first().fill('5')
  await dialog.locator('wa-button[type=submit]').click()
  await page.waitForURL((url) => url.hash === `#/notices/${id}`)
  const { row } = await clerkOf(bureau.house, 'author').ask(noticeView, 'GET', `/api/office/notices/${id}`)
  expect(row.state).toBe('BLOCKED_CLASSIFIED')
  expect(sent.filter((request) => request.includes('青岚'))).toEqual([])
})

test('nobody stumbles over the findings, in either language, and nothing went wrong in the page', async () => {
  const words = saying(`拟发放人员：张三，身份证号11010519491231002X，手机${MOBILE}。编号110105194912310021待核。`)
  const id = await write(words)
  await found(author, '公民身份号码').locator('button.place').click()
  expect(await stumblingStones(author.page)).toEqual([])
  const english = await openLaptop(bureau, browser, 'en')
  await signIn(english, 'author')
  await open(english.page, id)
  await found(english, 'resident ID number').waitFor()
  expect(await stumblingStones(english.page, ofWords)).toEqual([])
  expect([...author.troubles, ...english.troubles]).toEqual([])
})
