import type { Page } from 'playwright'
import { dayOf } from '../../display/office/times.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import { allowanceList } from '../../server/demo/samples/allowance-list.ts'
import { closure } from '../../server/demo/samples/closure.ts'
import { holiday } from '../../server/demo/samples/holiday.ts'
import type { Sample } from '../../server/demo/sample.ts'
import { submit, walk } from '../../server/demo/walk.ts'
import { noticeStarted } from '../../server/notices/answers.ts'
import { type ActAsk, actDone, type ActName } from '../../server/reviews/answers.ts'
import { created } from '../../server/people/answers.ts'
import { playlistList, ruleList } from '../../server/schedules/answers.ts'
import { hang, openBureau, wall, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { listed, ofWords, openLaptop, signIn, stumblingStones, type Laptop } from './office-hands.ts'
import { clerkOf } from './staff.ts'

/** One of each thing that a page of the office shows. */
type Made = Readonly<{ published: string; draft: string; pending: string; doubted: string; outside: string; playlist: string; rule: string }>

const furnish = async (bureau: Bureau): Promise<Made> => {
  const dates = datesFrom(bureau.house.house.now(), 'Asia/Shanghai')
  const { notice: published, digest } = await walk(bureau.staff, holiday(dates))
  await bureau.house.house.traces.insertInto('ratings').values({ screen: 'lobby', visit: 'somebody', notice: published, revision: digest!, grade: 'fair', reason: 'outdated', rated_on: dayOf(bureau.house.house.now()) }).execute()
  await walk(bureau.staff, allowanceList(dates))
  await submit(bureau.staff, closure(dates))
  const pending = (await submit(bureau.staff, closure(dates))).notice
  const doubted = await risen(bureau, holiday(dates))
  await act(bureau, 'leader', ['doubt', { ...doubted, reason: '值班安排是否可以公开，把握不准。' }])
  const outside = await risen(bureau, closure(dates))
  await act(bureau, 'director', ['refer', { ...outside, addressee: '市国家保密局', number: '望人社函〔2026〕9号', on: dayOf(bureau.house.house.now()) }])
  const author = clerkOf(bureau.house, 'author')
  const { id: draft } = await author.ask(noticeStarted, 'POST', `/api/office/notices/${published}/copy`)
  const centre = clerkOf(bureau.house, 'centre')
  const { playlists } = await centre.ask(playlistList, 'GET', '/api/office/playlists')
  const { rules } = await centre.ask(ruleList, 'GET', '/api/office/rules')
  const today = dayOf(bureau.house.house.now())
  await clerkOf(bureau.house, 'head').ask(created, 'POST', '/api/office/delegations', { role: 'section-head', section: null, holder: 'coauthor', fromOn: today, toOn: today, basis: '人秘〔2026〕3号委托书' })
  await clerkOf(bureau.house, 'admin').send('POST', '/api/office/people', { name: '陈晨', account: { login: 'chenchen', password: 'accurate-lanterns' } })
  return { published, draft, pending, doubted: doubted.notice, outside: outside.notice, playlist: playlists[0]!.id, rule: rules[0]!.rule.id }
}

type Risen = Readonly<{ notice: string; digest: string }>

/** One act of one person at the server's door. */
const act = async ({ house }: Bureau, login: string, [name, { notice, ...ask }]: readonly [ActName, Risen & ActAsk]): Promise<void> => {
  await clerkOf(house, login).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${name}`, ask)
}

/** A major notice, as far as the director's desk. */
const risen = async (bureau: Bureau, sample: Sample): Promise<Risen> => {
  const one = await submit(bureau.staff, { ...sample, importance: 'major' })
  await act(bureau, 'head', ['section-approve', one])
  await act(bureau, 'leader', ['leader-sign', { ...one, statements: { content: true, secrecy: true } }])
  await act(bureau, 'office', ['escalate', one])
  return one
}

/** A page, by whose eyes it is looked at, what shows that it stands there, and what may be opened on it. */
type Stop = Readonly<{ path: string; shows: string; opens?: readonly string[] }>

const stops = (made: Made): Readonly<Record<string, readonly Stop[]>> => ({
  author: [
    { path: 'notices', shows: 'office-notices table', opens: ['office-notices .head wa-button'] },
    { path: `notices/${made.draft}/write`, shows: 'office-write .tiptap' },
    { path: `notices/${made.draft}`, shows: 'office-notice notice-road' },
    { path: 'desk', shows: 'office-desk nav' },
  ],
  head: [{ path: `desk/${made.pending}`, shows: 'office-desk signing-bar', opens: ['[data-act="section-return"]', '[data-act="doubt"]'] }],
  director: [{ path: `desk/${made.doubted}`, shows: 'signing-desk .doubts', opens: ['[data-act="director-approve"]', '[data-act="refer"]', '[data-act="director-close-not-public"]'] }],
  leader: [{ path: 'delegations', shows: 'office-delegations table', opens: ['office-delegations .head wa-button', 'office-delegations td.acts wa-button'] }],
  centre: [
    { path: '', shows: 'screen-card mini-glass' },
    { path: `notices/${made.published}`, shows: 'office-notice notice-preview mini-glass', opens: ['[data-act="recall"]'] },
    { path: 'publish', shows: 'office-publish .empty' },
    { path: 'playlists', shows: 'office-playlists table' },
    { path: `playlists/${made.playlist}`, shows: 'office-playlist form' },
    { path: 'rules', shows: 'day-view mini-glass' },
    { path: `rules/${made.rule}`, shows: 'rule-form' },
    { path: 'screens', shows: 'office-screens table', opens: ['office-screens .head wa-button:first-of-type', 'office-screens td.acts wa-button:nth-of-type(2)'] },
  ],
  office: [
    { path: `desk/${made.outside}`, shows: 'signing-desk signing-bar', opens: ['[data-act="readmit"]', '[data-act="confirm-secret"]'] },
    { path: 'proposals', shows: 'office-proposals input[name=one]' },
    { path: 'digest', shows: 'office-digest scorecard-table table' },
    { path: 'cases', shows: 'office-cases .empty, office-cases table', opens: ['office-cases .head wa-button'] },
    { path: 'ratings', shows: 'office-ratings table' },
    { path: 'numbers', shows: 'office-numbers .empty' },
    { path: 'journal', shows: 'office-journal table' },
    { path: 'calendars', shows: 'office-calendars table.month', opens: ['office-calendars .head wa-button'] },
  ],
  admin: [
    { path: 'people', shows: 'office-people table', opens: ['office-people .head wa-button', 'office-people td.acts wa-button:nth-of-type(3)'] },
    { path: 'proposals', shows: 'office-proposals td.acts' },
    { path: 'posts', shows: 'office-posts table', opens: ['office-posts .head wa-button'] },
    { path: 'sections', shows: 'office-sections table', opens: ['office-sections .head wa-button'] },
    { path: 'account', shows: 'office-passkeys .empty', opens: ['office-passkeys .head wa-button'] },
    { path: 'matrix', shows: 'office-matrix table.rights' },
  ],
})

/** How far the page reaches beyond the window to the right, px. */
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const languageOf = (page: Page) => page.evaluate(() => (document.documentElement.lang === 'en' ? 'en' : 'zh'))

const look = async ({ page }: Laptop, name: string): Promise<readonly string[]> => {
  await page.evaluate(() => document.fonts.ready)
  const wide = await overflow(page)
  return [...(await stumblingStones(page, (await languageOf(page)) === 'en' ? ofWords : [])), ...(wide > 0 ? [`${String(wide)} px too wide`] : [])].map((stone) => `${name}: ${stone}`)
}

const openAndLook = async (laptop: Laptop, opener: string): Promise<readonly string[]> => {
  const { page } = laptop
  await page.locator(opener).first().click()
  const dialog = page.locator('wa-dialog[open]').first()
  await dialog.locator('form').waitFor()
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const found = await look(laptop, opener)
  await page.keyboard.press('Escape')
  await page.locator('wa-dialog[open]').waitFor({ state: 'detached' })
  return found
}

const visit = async (laptop: Laptop, { path, shows, opens = [] }: Stop): Promise<readonly string[]> => {
  const { page } = laptop
  await page.evaluate((to) => (location.hash = `#/${to}`), path)
  await page.locator(shows).first().waitFor()
  const found = [...(await look(laptop, path))]
  for (const opener of opens) found.push(...(await openAndLook(laptop, opener)))
  return found
}

/** What was wrong with any page or dialog of the office, one line each, and how many were looked at. */
export type OfficeSeen = Readonly<{ found: readonly string[]; pages: number }>

/**
 * Looks at every page of the office and what opens on it, on a laptop of 1366 by 768: a stumbling stone, a page wider than its window, an
 * error, a request to another host.
 */
export const lookThroughOffice = async (chromium: string, language: 'zh' | 'en'): Promise<OfficeSeen> => {
  const browser = await launch(chromium)
  const bureau = await openBureau(Date.now, listed)
  try {
    const made = await furnish(bureau)
    await hang(bureau, browser, { name: '南门墙', profile: wall, tags: ['南门'] })
    const found: string[] = []
    let pages = 0
    for (const [login, way] of Object.entries(stops(made))) {
      const laptop = await openLaptop(bureau, browser, language)
      if (login === 'author') found.push(...(await look(laptop, 'sign-in')))
      await signIn(laptop, login)
      if ((await languageOf(laptop.page)) !== language) found.push(`${login}: not in ${language}`)
      for (const stop of way) {
        found.push(...(await visit(laptop, stop)))
        pages += 1 + (stop.opens?.length ?? 0)
      }
      found.push(...laptop.troubles)
      await laptop.context.close()
    }
    return { found, pages }
  } finally {
    await browser.close()
    await bureau.close()
  }
}
