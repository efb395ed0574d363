import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeLink, claimByLink } from '../../server/screens/enrolment.ts'
import { checkPublished } from '../../server/publications/integrity.ts'
import { holidayFrom, walked } from '../server/reviews/road.ts'
import { stood } from '../server/reviews/states.ts'
import { meddler } from '../server/seals/meddler.ts'
import { openBureau, wall, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { listed, openLaptop, signIn, stumblingStones, type Laptop } from './office-hands.ts'

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

const words = () => holidayFrom(bureau.house.house.now())

const seat = async (login: string, language: 'zh' | 'en', path: string): Promise<Laptop> => {
  const laptop = await openLaptop(bureau, browser, language)
  await signIn(laptop, login)
  await laptop.page.goto(`${bureau.url}/office/#/${path}`)
  return laptop
}

/** Nothing went wrong on the page, and nobody stumbles over it. */
const leave = async ({ context, page, troubles }: Laptop): Promise<void> => {
  expect([await stumblingStones(page), troubles]).toEqual([[], []])
  await context.close()
}

test('the office finds what is to be filed on the list of notices and files it all in one act', async () => {
  await stood(bureau.house, 'WITHDRAWN', words())
  await stood(bureau.house, 'WITHDRAWN', words())
  const laptop = await seat('office', 'zh', 'notices')
  const { page } = laptop
  await page.locator('office-notices td.holder', { hasText: '办公室' }).getByText('归档').first().waitFor()
  await page.getByRole('button', { name: '归档（2）' }).or(page.getByRole('link', { name: '归档（2）' })).click()
  await page.getByRole('button', { name: '归档所选 0 条' }).click()
  await page.getByText('请先选择要归档的信息。').waitFor()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('radio', { name: '30 年' }).check()
  await leaveOpen(laptop)
  await page.getByRole('button', { name: '归档所选 2 条' }).click()
  await page.getByText('没有要归档的信息').waitFor()
  expect((await bureau.house.house.acts.selectFrom('archives').select('retention').execute()).map(({ retention }) => retention)).toEqual(['30y', '30y'])
  await leave(laptop)
})

/** The same while the page stays open. */
const leaveOpen = async ({ page, troubles }: Laptop): Promise<void> => expect([await stumblingStones(page), troubles]).toEqual([[], []])

test('a screen hung this moment is waited for calmly, on today’s page and in the list of screens', async () => {
  const { house } = bureau.house
  const { link } = await makeLink(house, 'admin', { as: { surface: 'outdoor', name: '南门大屏', place: '', tags: [], profile: wall, zone: 'Asia/Shanghai' } })
  await claimByLink(house, { link, publicKey: '0'.repeat(63) + '1' })
  const laptop = await seat('centre', 'zh', 'today')
  await laptop.page.getByText('等待首次连接：南门大屏').waitFor()
  expect(await laptop.page.locator('article.troubled, .troubled, .troubles').count()).toBe(0)
  await laptop.page.goto(`${bureau.url}/office/#/screens`)
  await laptop.page.locator('office-screens .tag', { hasText: '等待首次连接' }).waitFor()
  await leave(laptop)
})

test('a published notice whose records do not hold says so in English too: on today’s page, in the list and on its own page, with why and what to do', async () => {
  const { id, digest } = await walked(bureau.house, words())
  meddler(bureau.house).does(`update reviews set at = at - 1 where step = 'leader' and digest = '${digest}'`)
  await checkPublished(bureau.house.house)
  const laptop = await seat('centre', 'en', 'today')
  const { page } = laptop
  await page.getByText('1 published notice is not shown by any screen').waitFor()
  await page.goto(`${bureau.url}/office/#/publish`)
  await page.locator('office-publish').getByText('1 published notice is not shown by any screen').waitFor()
  await page.goto(`${bureau.url}/office/#/notices`)
  await page.locator('office-notices tbody .tag', { hasText: 'Not on any screen' }).waitFor()
  expect(await page.locator('office-notices tbody .tag', { hasText: 'On the glass' }).count()).toBe(0)
  await page.goto(`${bureau.url}/office/#/notices/${id}`)
  const note = page.locator('.kept-off')
  await note.waitFor()
  for (const said of ['It is published, but no screen shows it', 'Why (review): without the seal of this system', 'have the whole journal proven']) expect(await note.innerText()).toContain(said)
  await leave(laptop)
})
