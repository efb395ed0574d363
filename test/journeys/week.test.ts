import type { PNG } from 'pngjs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import { DAY, HOUR, MINUTE, type Instant } from '#playlists/instant.ts'
import { nextChange, showingAt } from '#playlists/showing.ts'
import type { Picture } from '#playlists/slide.ts'
import { daylightAt } from '../../display/look/daylight.ts'
import { walk } from '../../server/demo/walk.ts'
import { playlistView, ruleView, type RuleBody } from '../../server/schedules/answers.ts'
import { screenEdition } from '../../server/screens/answers.ts'
import { WORKDAY_TEN } from '../house.ts'
import { hang, openBureau, wall, type Bureau, type Hung } from './bureau.ts'
import { launch } from './chromium.ts'
import { difference, glassOf, openEasel, type Easel } from './drawn-alone.ts'
import { shortNotice } from './short-notices.ts'
import { clerkOf } from './staff.ts'
import { TimeMachine } from './time-machine.ts'

const zone = 'Asia/Shanghai'
/** Ends in the middle of Wednesday afternoon, off every whole second. */
const BRIEF_ENDS = WORKDAY_TEN + 2 * DAY + 4 * HOUR + 37 * MINUTE + 20_500
const SAME = 0.002
const OFFSETS = [0, -1, 1, -50, 50] as const

let browser: Browser
let bureau: Bureau
let easel: Easel
let screen: Hung
const machine = new TimeMachine(WORKDAY_TEN)

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(() => machine.now())
  easel = await openEasel(browser)
  const daily = [await publish('年底作息', '各窗口上午九点开门。'), await publish('翠竹厅停办', '请改到琥珀厅办理。', BRIEF_ENDS)]
  const evening = await publish('夜间咨询', '请拨打服务电话。')
  const festive = await publish('新年致意', '祝各位新年平安。')
  await arrange({ name: '夜间', level: 'timed', weekdays: [1, 3, 5, 6], hours: { from: '20:00', to: '02:00' } }, [evening])
  await arrange({ name: '节日', level: 'holiday', fromOn: '2026-11-26', toOn: '2026-11-27' }, [festive, ...daily])
  await arrange({ name: '大会', level: 'fixed', weekdays: [4], hours: { from: '14:00', to: '15:30' } }, [daily[0]!])
  await arrange({ name: '静默', level: 'quiet', weekdays: [2, 5], hours: { from: '23:30', to: '06:00' } }, null)
  screen = await hang(bureau, browser, { name: '南门墙', profile: wall, still: true, prepare: (context) => machine.install(context) })
})

afterAll(async () => {
  await easel?.close()
  await browser?.close()
  await bureau?.close()
})

const publish = async (title: string, text: string, ends = WORKDAY_TEN + 30 * DAY): Promise<string> => {
  const sample = shortNotice(machine.now(), { title, text })
  const { notice } = await walk(bureau.staff, { ...sample, windows: { ...sample.windows, outdoor: { from: WORKDAY_TEN - HOUR, to: ends } } })
  return notice
}

/** A rule of the office's for every screen, with a playlist of these notices. */
const arrange = async (rule: Pick<RuleBody, 'name' | 'level'> & Partial<RuleBody>, notices: readonly string[] | null): Promise<void> => {
  const office = clerkOf(bureau.house, 'office')
  const picks = { by: 'list', entries: (notices ?? []).map((notice) => ({ notice, weight: 1 })) }
  const playlist = notices && (await office.ask(playlistView, 'POST', '/api/office/playlists', { name: rule.name, picks })).id
  await office.ask(ruleView, 'POST', '/api/office/rules', { playlist, screens: [], tags: [], fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null, ...rule })
}

/** Half of the instants within 50 ms of a boundary: every edge the rules and windows make on seven days, filled up with slide changes. */
const closeInstants = ({ stretches, ...rest }: Edition, from: Instant): readonly Instant[] => {
  const edges = stretches.map(({ to }) => to).filter((to) => to > from && to < from + 7 * DAY - HOUR)
  const chosen = [BRIEF_ENDS, ...edges.filter((edge) => edge !== BRIEF_ENDS)].slice(0, 15)
  const changes = Array.from({ length: 40 }, (_, n) => nextChange({ stretches, ...rest }, from + (n + 1) * 4.1 * HOUR)).filter((change) => !edges.includes(change) && change < from + 7 * DAY)
  return [...chosen, ...changes].slice(0, 20).map((edge, n) => edge + OFFSETS[n % OFFSETS.length]!)
}

/** The others, spread over the week, at any millisecond. */
const otherInstants = (from: Instant): readonly Instant[] => Array.from({ length: 20 }, (_, n) => Math.round(from + (n + 0.5) * 8.35 * HOUR + ((n * 7_919_017) % HOUR)))

/** How far the glass is from a picture once it has been drawn; time stands still meanwhile, so nothing else can come onto it. */
const standsApart = async (alone: PNG, picture: Picture): Promise<number> => {
  for (let looks = 1; ; looks += 1) {
    const apart = difference(await glassOf(screen.page), alone, picture)
    if (apart < SAME || looks === 8) return apart
  }
}

test('forty instants of a week show what the server says stands then', async () => {
  const askEdition = async () => (await clerkOf(bureau.house, 'admin').ask(screenEdition, 'GET', `/api/office/screens/${screen.id}/edition`)).edition
  const edition = await askEdition()
  await machine.stopAt(screen.page, WORKDAY_TEN + HOUR)
  const instants = [...closeInstants(edition, machine.now()), ...otherInstants(machine.now())].sort((a, b) => a - b)
  const seen: Record<string, number> = {}
  for (const at of instants) {
    await machine.travel(screen, at)
    const showing = showingAt(edition, at)
    const { picture, category, what } = standsOf(edition, showing)
    const alone = await easel.draw({ picture, profile: wall, category, palette: daylightAt(at, zone) })
    seen[what] = (seen[what] ?? 0) + 1
    expect.soft(await standsApart(alone, picture), `${new Date(at).toISOString()}: ${what}`).toBeLessThan(SAME)
  }
  console.log(`week: ${instants.length} instants, edition ${edition.number}, box clock wrong by ${machine.wrongBy / MINUTE} min; stood there: ${Object.entries(seen).map(([what, times]) => `${what} ${times}`).join(', ')}`)
  expect(bureau.house.house.editions.current(bureau.house.house.lines.of(screen.id)!.seated.group)!.number).toBe(edition.number)
  expect(instants).toHaveLength(40)
  expect(Object.keys(seen).length).toBeGreaterThanOrEqual(5)
})

const standsOf = (edition: Edition, showing: ReturnType<typeof showingAt>) => {
  const slide = showing.is === 'slide' ? edition.slides[showing.slide]! : null
  if (slide) return { picture: slide.picture, category: slide.category, what: slide.notice === null ? '12333' : slide.picture.lines.reduce((largest, line) => (line.size > largest.size ? line : largest)).text }
  return { picture: showing.is === 'quiet' ? { lines: [], bars: [] } : edition.plate, category: 'affairs' as const, what: showing.is }
}
