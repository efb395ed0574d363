import type { Browser, CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import { closure } from '../../server/demo/samples/closure.ts'
import { submit } from '../../server/demo/walk.ts'
import { verifySignatures } from '../../server/people/signature-check.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { PASSWORD } from '../house.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { type Laptop, listed, openLaptop, signIn, stumblingStones } from './office-hands.ts'
import { clerkOf } from './staff.ts'

let browser: Browser
let bureau: Bureau
let leader: Laptop
let device: Readonly<{ session: CDPSession; authenticatorId: string }>

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
  leader = await openLaptop(bureau, browser)
  await signIn(leader, 'leader')
  device = await plugIn(leader.page)
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
})

/** A device that checks its holder's finger, as the browser's own tool makes one. */
const plugIn = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return { session, authenticatorId }
}

/** A notice that waits for the leader, open before them with both statements ticked. */
const readyToSign = async (): Promise<string> => {
  const { notice, digest } = await submit(bureau.staff, closure(datesFrom(bureau.house.house.now(), 'Asia/Shanghai')))
  await clerkOf(bureau.house, 'head').ask(actDone, 'POST', `/api/office/notices/${notice}/acts/section-approve`, { digest })
  const { page } = leader
  await page.goto(`${bureau.url}/office/#/notices/${notice}`)
  await page.locator('office-notice [data-act="leader-sign"]').click()
  for (const statement of ['content', 'secrecy']) await page.locator(`act-dialog input[name=${statement}]`).check()
  return notice
}
const sign = () => leader.page.locator('act-dialog wa-button[type=submit]').first().click()
const confirming = (selector: string) => leader.page.locator(`act-dialog confirm-identity ${selector}`)

/** How a notice was signed, null when it was not. */
const signature = async (notice: string) => {
  const row = await bureau.house.house.acts.selectFrom('signatures').innerJoin('revisions', 'revisions.digest', 'signatures.digest').select('method').where('revisions.notice', '=', notice).executeTakeFirst()
  return row?.method ?? null
}
const signedBy = (notice: string, method: string) => expect.poll(() => signature(notice), { timeout: 12_000 }).toBe(method)

test('a leader adds a passkey beside their password', async () => {
  const { page } = leader
  await page.goto(`${bureau.url}/office/#/account`)
  await page.locator('office-passkeys .head wa-button').click()
  await page.locator('office-passkeys input[name=label]').fill('办公室电脑')
  await page.keyboard.press('Enter')
  await page.locator('office-passkeys tbody tr', { hasText: '办公室电脑' }).waitFor()
  expect(await stumblingStones(page)).toEqual([])
})

test('later the device signs what stands on the page, without a password, and the signature can be proven', async () => {
  bureau.shift(6 * MINUTE)
  const notice = await readyToSign()
  await sign()
  await signedBy(notice, 'passkey')
  expect(await verifySignatures(bureau.house.house.acts)).toEqual({ ok: true })
})

test('a question that was changed on its way is signed in vain: nothing is recorded and the person is told', async () => {
  const notice = await readyToSign()
  await leader.page.route('**/session/challenge', (route) => {
    const asked = route.request().postDataJSON() as object
    return route.continue({ postData: JSON.stringify({ ...asked, digest: 'a'.repeat(64) }) })
  })
  await sign()
  await leader.page.locator('act-dialog [role=alert]', { hasText: '通行密钥的签名无效' }).waitFor()
  expect(await signature(notice)).toBeNull()
  await leader.page.unroute('**/session/challenge')
})

test('when the device does not know the finger, the password signs by keyboard alone', async () => {
  const notice = await readyToSign()
  await device.session.send('WebAuthn.setUserVerified', { ...device, isUserVerified: false })
  await sign()
  await confirming('[role=alert]').waitFor()
  expect(await stumblingStones(leader.page)).toEqual([])
  await confirming('#password').focus()
  await leader.page.keyboard.type(PASSWORD)
  await leader.page.keyboard.press('Enter')
  await signedBy(notice, 'password')
})

test('being asked who one is is no refusal: the journal keeps none', async () => {
  const refused = await bureau.house.house.acts.selectFrom('journal').select('body').where('action', '=', 'DENIED').execute()
  expect(refused.filter(({ body }) => body.includes('REAUTH_REQUIRED'))).toEqual([])
})

test('whoever turns away signs nothing', async () => {
  bureau.shift(6 * MINUTE)
  const notice = await readyToSign()
  await sign()
  await confirming('[role=alert]').waitFor()
  await leader.page.keyboard.press('Escape')
  await leader.page.locator('act-dialog [role=alert]', { hasText: '未签字' }).first().waitFor()
  expect(await signature(notice)).toBeNull()
  expect(leader.troubles).toEqual([])
})
