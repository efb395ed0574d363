import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { fieldOf } from '../../display/office/times.ts'
import type { DemoPerson } from '../../server/people/answers.ts'
import { PASSWORD, staff } from '../house.ts'
import type { Bureau } from './bureau.ts'

/** Everybody of the test house, as the sign-in page lists them. */
export const listed: readonly DemoPerson[] = Object.entries(staff).map(([login, { name, role }]) => ({ login, name, title: '', role, password: PASSWORD }))

/** Somebody's laptop in the office: its page, and everything that went wrong in it. */
export type Laptop = Readonly<{ context: BrowserContext; page: Page; troubles: readonly string[] }>

/** A small laptop with the office's first page open, in one of its two languages. It writes down errors, refused scripts and requests that leave the house. */
export const openLaptop = async (bureau: Bureau, browser: Browser, language: 'zh' | 'en' = 'zh'): Promise<Laptop> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  context.setDefaultTimeout(12_000)
  const troubles: string[] = []
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${bureau.url}/`)) troubles.push(`asked outside: ${request.url()}`)
  })
  context.on('response', (response) => void (response.status() >= 500 && troubles.push(`${response.status()} ${response.url()}`)))
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type()) && !isRefusal(said.text())) troubles.push(`${said.type()}: ${said.text()}`)
  })
  await page.addInitScript((chosen) => {
    if (chosen === 'en') localStorage.setItem('office-language', 'en')
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`content security policy: ${violatedDirective} ${blockedURI}`))
  }, language)
  await page.goto(`${bureau.url}/office/`)
  return { context, page, troubles }
}

/** A browser writes every 4xx on its console; what the page makes of it is what matters. */
const isRefusal = (text: string): boolean => /^Failed to load resource: .* status of 4\d\d/.test(text)

/** One click on the list fills in, another signs in; waits until the way around stands there. */
export const signIn = async ({ page }: Laptop, login: string): Promise<void> => {
  await page.locator('office-sign-in li button', { hasText: staff[login]!.name }).click()
  await page.locator('office-sign-in wa-button[type=submit]').click()
  await page.locator('office-navigation nav').waitFor()
}

/** Types a login and a password and presses Enter, whatever comes of it. */
export const knock = async ({ page }: Laptop, login: string, password: string): Promise<void> => {
  await page.locator('office-sign-in #login').fill(login)
  await page.locator('office-sign-in #password').fill(password)
  await page.keyboard.press('Enter')
}

/** Opens somebody's laptop and signs them in. */
export const sitDown = async (bureau: Bureau, browser: Browser, login: string): Promise<Laptop> => {
  const laptop = await openLaptop(bureau, browser)
  await signIn(laptop, login)
  return laptop
}

/** Goes to another page by the way around. */
export const turnTo = async ({ page }: Laptop, name: string): Promise<void> => {
  await page.bringToFront()
  await page.locator('office-navigation').getByRole('link', { name: new RegExp(`^${name}`) }).click()
}

/** Pages are built and coloured alike in both languages: seen in one already, only their words have to be looked at in the other. */
export const ofWords = ['cat.name-role-value', 'cat.text-alternatives', 'cat.language', 'cat.forms', 'cat.semantics']

/**
 * What people who see nothing or use no mouse would stumble over, one line each (WCAG 2.2 A and AA and axe's own advice). `only`: the kinds of
 * rules to look at; all, unless told.
 */
export const stumblingStones = async (page: Page, only: readonly string[] = []): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (only.length > 0 ? axe.withTags([...only]) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`))
}

/** A moment as it is typed into the office's fields. */
export const typed = fieldOf

/** Puts text and its look into the clipboard as another program would: both parts of it are as given, not cleaned. */
export const copyElsewhere = async ({ context, page }: Laptop, html: string): Promise<void> => {
  const elsewhere = await context.newPage()
  await elsewhere.evaluate((given) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/html', given)
      event.preventDefault()
    })
  }, html)
  await elsewhere.bringToFront()
  await elsewhere.keyboard.press('Control+c')
  await elsewhere.close()
  await page.bringToFront()
}

/** Composes with an input method: the spellings one after the other, then the words they become; `during` happens while it still composes. */
export const compose = async ({ context, page }: Laptop, { spelt, words, during }: Readonly<{ spelt: readonly string[]; words: string; during?: () => Promise<void> }>): Promise<void> => {
  const method = await context.newCDPSession(page)
  for (const text of spelt) await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await method.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  await method.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  await during?.()
  await method.send('Input.insertText', { text: words })
  await method.detach()
}
