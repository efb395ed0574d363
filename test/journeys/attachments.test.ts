import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { noticeView } from '../../server/notices/answers.ts'
import { docx, pdf, png, xlsx } from '../server/attachments/files.ts'
import { drafted } from '../server/reviews/road.ts'
import { saying } from '../server/scans/scanned.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { listed, sitDown, stumblingStones, turnTo, type Laptop } from './office-hands.ts'
import { clerkOf } from './staff.ts'

const ID = '11010519491231002X'
/** Reading four files takes a second, unless everything else runs beside it. */
const A_MACHINE_AT_WORK = 60_000

let browser: Browser
let bureau: Bureau
let author: Laptop
beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
  author = await sitDown(bureau, browser, 'author')
})
afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

const typeOf = (name: string): string => (name.endsWith('pdf') ? 'application/pdf' : 'application/octet-stream')
const choose = (files: readonly (readonly [string, Uint8Array])[]): Promise<void> =>
  author.page.locator('attachments-field input[type=file]').setInputFiles(files.map(([name, bytes]) => ({ name, mimeType: typeOf(name), buffer: Buffer.from(bytes) })))

test('an author attaches files, learns what stands inside them and why one was not taken, answers for a picture, and submits', async () => {
  const { page } = author
  const { id } = await drafted(bureau.house, saying('培训名单见附件。'))
  await page.evaluate((to) => (location.hash = to), `#/notices/${id}/write`)
  await page.locator('attachments-field').waitFor()
  await choose([['培训名单.xlsx', xlsx({ hidden: [['身份证号'], [ID]] })], ['会场图.png', png()], ['方案.pdf', pdf({ text: '机密★10年' })], ['说明.docx', await docx()]])
  await page.locator('attachments-field li').nth(2).waitFor({ timeout: A_MACHINE_AT_WORK })
  expect(await page.locator('attachments-field li a').allInnerTexts()).toEqual(['培训名单.xlsx', '会场图.png', '说明.docx'])
  expect(await page.locator('attachments-field .wrong').innerText()).toMatch(/没有添加“方案.pdf”：.*密级标志/)
  const inside = page.locator('draft-findings').getByRole('region', { name: '公民身份号码', exact: true })
  await inside.waitFor()
  expect(await inside.innerText()).toMatch(/附件 1，第 2 张工作表（隐藏），A2\s*培训名单.xlsx/)
  expect(await stumblingStones(page)).toEqual([])
  await page.getByRole('button', { name: '移除“培训名单.xlsx”' }).click()
  await inside.waitFor({ state: 'detached' })
  const picture = page.locator('draft-findings').getByRole('region', { name: '图片中的文字', exact: true })
  await picture.locator('textarea').fill('已人工核对，没有个人信息')
  await picture.getByRole('button', { name: '写明意见，保留 1 处' }).click()
  await page.getByText('1 处已写明意见').waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  const dialog = page.locator('act-dialog wa-dialog[open]')
  for (const name of ['content', 'secrecy']) await dialog.locator(`[name=${name}]`).check()
  await dialog.locator('wa-button[type=submit]').click()
  await page.waitForURL((url) => url.hash === `#/notices/${id}`)
  const { revisions } = await clerkOf(bureau.house, 'author').ask(noticeView, 'GET', `/api/office/notices/${id}`)
  expect(revisions[0]?.content?.attachments?.map(({ name }) => name)).toEqual(['会场图.png', '说明.docx'])
})

test('a reviewer has the files beside the text, and gets the very bytes', async () => {
  const head = await sitDown(bureau, browser, 'head')
  await turnTo(head, '我的待办')
  const link = head.page.locator('signing-desk .attachments a', { hasText: '会场图.png' })
  await link.waitFor()
  const [download] = await Promise.all([head.page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('会场图.png')
  expect(await stumblingStones(head.page)).toEqual([])
  expect([...author.troubles, ...head.troubles]).toEqual([])
})
