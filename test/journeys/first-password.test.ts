import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import { PASSWORD } from '../house.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { knock, listed, openLaptop, sitDown, stumblingStones, turnTo, type Laptop } from './office-hands.ts'

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

const laptops: Laptop[] = []
const at = async (login: string): Promise<Laptop> => {
  const laptop = await sitDown(bureau, browser, login)
  laptops.push(laptop)
  return laptop
}

const said = async ({ page }: Laptop, words: string): Promise<void> => page.locator('office-page .said').getByText(words).waitFor()

test('the administrator types a new colleague\'s name at once, and a refused password leaves nobody half registered', async () => {
  const { page } = await at('admin')
  await page.evaluate(() => (location.hash = '#/people'))
  await page.getByRole('button', { name: '添加人员' }).click()
  const dialog = page.locator('person-dialog wa-dialog[open]')
  await expect.poll(() => dialog.locator('#name').evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.type('陈晨')
  await dialog.locator('#login').fill('cc')
  await dialog.locator('#password').fill('1234567890')
  await page.keyboard.press('Enter')
  await dialog.getByText('密码至少 10 个字、4 种不同的字').waitFor()
  await page.getByRole('row', { name: /周敏/ }).waitFor()
  expect(await page.getByRole('row', { name: /陈晨/ }).count()).toBe(0)
  await dialog.locator('#password').fill('accurate-lanterns')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /陈晨.*cc.*待复核/ }).waitFor()
  expect(await page.getByRole('row', { name: /陈晨/ }).count()).toBe(1)
  expect(await page.locator('office-people').getByRole('columnheader').last().innerText()).toBe('操作')
})

test('the colleague waits until the office has countersigned the login, which takes no mouse; then the login works with the code the office hands over, and only with it', async () => {
  const newcomer = await openLaptop(bureau, browser)
  laptops.push(newcomer)
  await knock(newcomer, 'cc', 'accurate-lanterns')
  await newcomer.page.locator('office-sign-in').getByText('还在等待复核').waitFor()
  const office = await at('office')
  const { page } = office
  await turnTo(office, '我的待办')
  await page.locator('countersign-note').getByText('1 件提请等您复核').waitFor()
  await page.locator('countersign-note').getByRole('link').press('Enter')
  bureau.shift(6 * MINUTE)
  await page.getByRole('row', { name: /为 陈晨 开通登录名 cc/ }).waitFor()
  await page.locator('main').focus()
  for (const key of ['Tab', 'Space', 'Tab', 'Enter']) await page.keyboard.press(key)
  const identity = page.locator('confirm-identity wa-dialog[open]')
  await expect.poll(() => identity.locator('#password').evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await said(office, '1 件已复核通过')
  const slips = page.locator('handover-slips')
  await expect.poll(() => slips.locator('h2').evaluate((heading) => heading.matches(':focus'))).toBe(true)
  const code = await slips.getByRole('listitem').filter({ hasText: '陈晨' }).locator('.code').innerText()
  expect(await stumblingStones(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect([await slips.locator('.code').isVisible(), await slips.getByText('首次登录（').isVisible(), await page.locator('office-proposals .lead').isVisible(), await slips.getByRole('button').first().isVisible()]).toEqual([true, true, false, false])
  await page.emulateMedia({ media: 'screen' })
  await page.locator('office-navigation').getByRole('link', { name: '信息条目' }).click()
  await page.locator('office-proposals sure-dialog').getByText('启用码还没有抄下').waitFor()
  const stay = page.locator('office-proposals sure-dialog').locator('wa-button', { hasText: '留在这里' })
  await expect.poll(() => stay.evaluate((button) => button.matches(':focus'))).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('office-proposals sure-dialog wa-dialog[open]').waitFor({ state: 'detached' })
  expect([await slips.locator('.code').innerText(), new URL(page.url()).hash]).toEqual([code, '#/proposals'])
  await slips.getByRole('button', { name: '已抄下，关闭' }).click()
  await slips.waitFor({ state: 'detached' })
  await page.locator('office-proposals').getByText('没有待复核的事项').waitFor()
  expect(await page.locator('office-navigation').getByRole('link', { name: '复核' }).innerText()).toBe('复核')
  await knock(newcomer, 'cc', 'accurate-lanterns')
  const password = newcomer.page.locator('office-password')
  await password.getByText('您用的是一次性密码').waitFor()
  await password.locator('#current').fill('accurate-lanterns')
  for (const field of ['next', 'again']) await password.locator(`#${field}`).fill('lanterns-in-the-fog')
  expect(await stumblingStones(newcomer.page)).toEqual([])
  await password.locator('#code').fill('1234')
  await newcomer.page.keyboard.press('Enter')
  await password.getByText('启用码没有填或不对').waitFor()
  await password.locator('#code').fill(code.replace(' ', '-'))
  await newcomer.page.keyboard.press('Enter')
  await newcomer.page.getByText('您今天没有任何职务').waitFor()
})

test('through all of this nobody\'s laptop met an error, a refused script or a word sent out of the house', () => {
  expect(laptops.flatMap(({ troubles }) => troubles)).toEqual([])
  expect(laptops.length).toBe(3)
})
