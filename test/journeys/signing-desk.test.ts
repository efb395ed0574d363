import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import { dayOf } from '../../display/office/times.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import { closure } from '../../server/demo/samples/closure.ts'
import { holiday } from '../../server/demo/samples/holiday.ts'
import { submit } from '../../server/demo/walk.ts'
import { draftSaved, noticeView } from '../../server/notices/answers.ts'
import { created } from '../../server/people/answers.ts'
import { type ActAsk, actDone, type ActName } from '../../server/reviews/answers.ts'
import { PASSWORD } from '../house.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { listed, sitDown, type Laptop } from './office-hands.ts'
import { clerkOf } from './staff.ts'

const TEN = 10
const MOST_KEYS_EACH = 8
const both = { content: true, secrecy: true }

let browser: Browser
let bureau: Bureau

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

const dates = () => datesFrom(bureau.house.house.now(), 'Asia/Shanghai')

/** One act of one person, straight at the server's door. */
const act = (login: string, name: ActName, { notice, ...ask }: { notice: string } & ActAsk) => clerkOf(bureau.house, login).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${name}`, ask)

const titled = async (title: string): Promise<{ notice: string; digest: string }> => {
  const sample = closure(dates())
  return submit(bureau.staff, { ...sample, wording: { ...sample.wording, title } })
}

/** Sits down at the desk and puts the mouse away. */
const atDesk = async (login: string): Promise<Laptop> => {
  const laptop = await sitDown(bureau, browser, login)
  await laptop.page.evaluate(() => (location.hash = '#/desk'))
  await laptop.page.locator('office-desk h1').waitFor()
  return laptop
}

/** A keyboard that counts: how often somebody had to press a key. */
const counting = (page: Page) => {
  let keys = 0
  return {
    press: async (key: string): Promise<void> => {
      keys += 1
      await page.keyboard.press(key)
    },
    type: async (text: string): Promise<void> => {
      keys += text.length
      await page.keyboard.type(text)
    },
    keys: (): number => keys,
  }
}

/** Waits until a notice lies open on the desk. */
const opens = (page: Page, title: string): Promise<void> => page.locator('signing-desk h2.notice').getByText(title, { exact: true }).waitFor()
const stateOf = async (notice: string): Promise<string> => (await clerkOf(bureau.house, 'office').ask(noticeView, 'GET', `/api/office/notices/${notice}`)).row.state

/** Waits until a notice stands in a state. */
const comesTo = (notice: string, state: string): Promise<void> => expect.poll(() => stateOf(notice), { timeout: 10_000 }).toBe(state)

test('a leader signs ten ordinary notices one after the other by keyboard alone, with at most eight keys each and their password once', async () => {
  const waiting: string[] = []
  for (let index = 0; index < TEN; index += 1) {
    const { notice, digest } = await titled(`停办公告第${String(index + 1)}号`)
    await act('head', 'section-approve', { notice, digest })
    waiting.push(notice)
  }
  const { page, context, troubles } = await atDesk('leader')
  bureau.shift(6 * MINUTE)
  const hands = counting(page)
  let asked = 0
  for (let index = 0; index < TEN; index += 1) {
    const title = `停办公告第${String(index + 1)}号`
    await opens(page, title)
    for (const key of ['1', '2', 's']) await hands.press(key)
    const password = page.locator('confirm-identity #password')
    const said = page.locator('office-page .said').getByText(`审定签字 · ${title}`)
    await password.or(said).first().waitFor()
    if (await password.isVisible()) {
      asked += 1
      await hands.type(PASSWORD)
      await hands.press('Enter')
    }
    await said.waitFor()
  }
  await page.locator('office-desk').getByText('都办完了').waitFor()
  console.log(`signing desk: ${TEN} notices signed with ${hands.keys()} keys, the password asked ${asked} time(s)`)
  expect(asked).toBe(1)
  expect(hands.keys()).toBeLessThanOrEqual(TEN * MOST_KEYS_EACH)
  const rows = await bureau.house.databases.acts.selectFrom('reviews').innerJoin('signatures', 'signatures.review', 'reviews.id').select(['reviews.statements', 'signatures.method']).where('step', '=', 'leader').execute()
  expect(rows).toHaveLength(TEN)
  expect(rows.every(({ statements, method }) => method === 'password' && statements.includes('true') && !statements.includes('false'))).toBe(true)
  expect(new Set(await Promise.all(waiting.map(stateOf)))).toEqual(new Set(['PENDING_OFFICE']))
  expect(troubles).toEqual([])
  await context.close()
})

test('without both statements nothing is signed; without any to tick, the key takes the button into hand first', async () => {
  const first = await titled('只勾一项')
  const { page, context } = await atDesk('head')
  await opens(page, '只勾一项')
  await page.keyboard.press('s')
  await page.locator('signing-bar').getByText('再按一次 S 或回车').waitFor()
  expect(await stateOf(first.notice)).toBe('PENDING_SECTION')
  await page.keyboard.press('s')
  await comesTo(first.notice, 'PENDING_LEADER')
  await context.close()
  const leader = await atDesk('leader')
  await opens(leader.page, '只勾一项')
  await leader.page.keyboard.press('2')
  await leader.page.keyboard.press('s')
  await leader.page.locator('signing-bar').getByText('两项声明都要勾选。').waitFor()
  expect(await stateOf(first.notice)).toBe('PENDING_LEADER')
  await leader.page.keyboard.press('1')
  await leader.page.keyboard.press('s')
  await comesTo(first.notice, 'PENDING_OFFICE')
  await leader.context.close()
})

test('what came back opens by itself with its reason and the way on; resubmitted, its reviewer sees word by word what changed', async () => {
  const sample = holiday(dates())
  const { notice } = await submit(bureau.staff, { ...sample, wording: { ...sample.wording, title: '退回再报' } })
  const head = await atDesk('head')
  await opens(head.page, '退回再报')
  await head.page.keyboard.press('r')
  const dialog = head.page.locator('act-dialog wa-dialog[open]')
  await dialog.locator('#reasonCode:focus').waitFor()
  await head.page.keyboard.press('ArrowDown')
  await head.page.keyboard.press('Tab')
  await head.page.keyboard.type('请写明值班电话, ask D1 2 sR.')
  await head.page.keyboard.press('Tab')
  await head.page.keyboard.press('Enter')
  await head.page.locator('office-page .said').getByText('已完成：退回').waitFor()
  expect(await stateOf(notice)).toBe('RETURNED')
  await head.context.close()

  const author = await atDesk('author')
  const note = author.page.locator('office-notice').getByRole('note')
  await note.getByText('请写明值班电话, ask D1 2 sR.').waitFor()
  expect(await author.page.locator('office-notice h2.name').innerText()).toBe('退回再报')
  await note.getByRole('button', { name: '继续修改' }).click()
  await author.page.waitForURL(new RegExp(`notices/${notice}/write$`))
  await author.context.close()
  const clerk = clerkOf(bureau.house, 'author')
  const { draft } = await clerk.ask(noticeView, 'GET', `/api/office/notices/${notice}`)
  const words = { ...draft!.words, wording: { ...draft!.words.wording, summary: draft!.words.wording.summary.replace('放假', '休假'), body: [...draft!.words.wording.body, { type: 'paragraph' as const, text: '值班电话另行公布。' }] } }
  const { edit } = await clerk.ask(draftSaved, 'PUT', `/api/office/notices/${notice}/draft`, { edit: draft!.edit, words })
  await act('author', 'submit', { notice, edit, statements: both })

  const again = await atDesk('head')
  const changes = again.page.locator('wording-changes')
  await changes.getByText('与退回的第 1 版相比').waitFor()
  expect((await changes.locator('ins').allInnerTexts()).map((words) => words.replace('新增：', '').trim())).toEqual(['休假', '值班电话另行公布。'])
  expect((await changes.locator('del').allInnerTexts()).map((words) => words.replace('删去：', '').trim())).toEqual(['放假'])
  await again.page.keyboard.press('c')
  await again.page.locator('signing-desk .text').getByText('值班电话另行公布。').waitFor()
  expect(await changes.count()).toBe(0)
  await again.context.close()
})

test('a doubt by keyboard stops the office, and the director resolves it in the dialog of approving', async () => {
  const { notice, digest } = await titled('有疑义的公告')
  await act('head', 'section-approve', { notice, digest })
  await act('leader', 'leader-sign', { notice, digest, statements: both })
  const office = await atDesk('office')
  await office.page.locator('desk-list').getByRole('link', { name: '有疑义的公告' }).click()
  await opens(office.page, '有疑义的公告')
  await office.page.keyboard.press('d')
  const dialog = office.page.locator('act-dialog wa-dialog[open]')
  await dialog.locator('#reason:focus').waitFor()
  await office.page.keyboard.insertText('机房地点是否可以公开，把握不准。')
  await office.page.keyboard.press('Tab')
  await office.page.keyboard.press('Enter')
  await office.page.locator('signing-desk .doubts').getByText('未解决，须由局长处理').waitFor()
  await office.page.locator('signing-bar [data-act="escalate"]').waitFor()
  await office.page.locator('signing-bar wa-details').click()
  await office.page.locator('signing-bar [data-shut="office-pass"]').getByText(/疑义.*（依据：保密审查制度（三））/).waitFor()
  await office.page.keyboard.press('Escape')
  await office.page.locator('signing-desk h2.notice').focus()
  await office.page.keyboard.press('s')
  await office.page.keyboard.press('Enter')
  await comesTo(notice, 'PENDING_DIRECTOR')
  await office.context.close()

  const director = await atDesk('director')
  await opens(director.page, '有疑义的公告')
  await director.page.keyboard.press('s')
  const approving = director.page.locator('act-dialog wa-dialog[open]')
  await approving.getByText('机房地点是否可以公开').waitFor()
  await approving.locator('wa-button[type=submit]').click()
  await approving.getByText('每条疑义都要写明处理意见').waitFor()
  await approving.locator('textarea').fill('地点早已公布，可以公开。')
  await approving.locator('wa-button[type=submit]').click()
  await comesTo(notice, 'READY')
  await director.context.close()
})

test('before it goes outside, its exact wording has to be saved; only that very file brings it back', async () => {
  const sample = closure(dates())
  const one = await submit(bureau.staff, { ...sample, importance: 'major', wording: { ...sample.wording, title: '送外单位' } })
  await act('head', 'section-approve', one)
  await act('leader', 'leader-sign', { ...one, statements: both })
  await act('office', 'escalate', one)
  const director = await atDesk('director')
  await opens(director.page, '送外单位')
  await director.page.locator('[data-act="refer"]').click()
  const dialog = director.page.locator('act-dialog wa-dialog[open]')
  await dialog.locator('#addressee').fill('市国家保密局')
  await dialog.locator('#number').fill('望人社函〔2026〕9号')
  await dialog.locator('#on').fill(dayOf(bureau.house.house.now()))
  await dialog.locator('wa-button[type=submit]').click()
  await dialog.getByText('请先保存原文文件。').waitFor()
  const saving = director.page.waitForEvent('download')
  await dialog.getByRole('button', { name: '保存原文文件' }).click()
  const wording = await readFile((await (await saving).path())!)
  await dialog.locator('wa-button[type=submit]').click()
  await comesTo(one.notice, 'PENDING_EXTERNAL')
  await director.context.close()

  const office = await atDesk('office')
  await office.page.locator('desk-list').getByRole('link', { name: '文字不在系统中' }).click()
  await office.page.locator('signing-desk').getByText('市国家保密局').first().waitFor()
  await office.page.locator('[data-act="readmit"]').click()
  const reply = office.page.locator('act-dialog wa-dialog[open]')
  await reply.locator('#number').fill('保函〔2026〕3号')
  await reply.locator('#on').fill(dayOf(bureau.house.house.now()))
  const bring = (bytes: Buffer) => reply.locator('#bytes').setInputFiles({ name: 'wording.json', mimeType: 'application/json', buffer: bytes })
  await bring(Buffer.from(wording.toString().replace('社保', '社会保险')))
  await reply.locator('wa-button[type=submit]').click()
  await reply.getByText('您看到的不是现在的文本').waitFor()
  expect(await stateOf(one.notice)).toBe('PENDING_EXTERNAL')
  await bring(wording)
  await reply.locator('wa-button[type=submit]').click()
  await comesTo(one.notice, 'PENDING_DIRECTOR')
  await office.context.close()
})

test('who acts for somebody else finds it on their own desk, marked for whom, and the picture of the road says so', async () => {
  const today = dayOf(bureau.house.house.now())
  await clerkOf(bureau.house, 'head').ask(created, 'POST', '/api/office/delegations', { role: 'section-head', section: null, holder: 'coauthor', fromOn: today, toOn: today, basis: '人秘〔2026〕3号委托书' })
  const { notice } = await titled('受托审核')
  const { page, context } = await atDesk('coauthor')
  const line = page.locator('desk-list').getByRole('link', { name: '受托审核' })
  await line.getByText('代 刘建国').waitFor()
  await line.click()
  await opens(page, '受托审核')
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await comesTo(notice, 'PENDING_LEADER')
  await page.evaluate((id) => (location.hash = `#/notices/${id}`), notice)
  await page.locator('notice-road').getByText('代 刘建国').waitFor()
  await context.close()
})

test('while an input method composes, or in a field that takes keys of its own, no key of the desk does anything', async () => {
  const { notice } = await titled('输入法')
  const { page, context } = await atDesk('head')
  await page.locator('desk-list').getByRole('link', { name: '输入法' }).click()
  await opens(page, '输入法')
  const method = await context.newCDPSession(page)
  for (const code of ['KeyS', 'KeyS', 'KeyR', 'KeyD']) {
    await method.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
    await method.send('Input.dispatchKeyEvent', { type: 'keyUp', key: code.slice(-1).toLowerCase(), code, windowsVirtualKeyCode: 229 })
  }
  await page.locator('notice-preview select').focus()
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  expect(await page.locator('wa-dialog[open]').count()).toBe(0)
  expect(await page.locator('signing-bar .hint').count()).toBe(0)
  expect(await stateOf(notice)).toBe('PENDING_SECTION')
  await context.close()
})
