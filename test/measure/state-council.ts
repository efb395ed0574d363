/**
 * Writes the years of playlists/workdays/state-council.ts from the package chinese-days, which follows the State Council's notices.
 * Run it after every change of chinese-days: `node --import tsx test/measure/state-council.ts`. The test beside the core holds every day of
 * it against a second source.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import days from 'chinese-days'
import { dayNumber, dayNumbered, weekdayOf } from '#playlists/workdays/day-number.ts'

const target = new URL('../../playlists/workdays/state-council.ts', import.meta.url)
const [FIRST, LAST] = [2007, 2026]
const version = (JSON.parse(readFileSync(new URL('../../node_modules/chinese-days/package.json', import.meta.url), 'utf8')) as { version: string }).version

/** As the notices name them. */
const named: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日': '抗战胜利70周年纪念日' }

/** What changed a year after its first notice. */
const later: Readonly<Record<number, string>> = {
  2015: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
  2019: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  2020: '国务院办公厅关于延长2020年春节假期的通知',
}

type Stretch = { name: string; off: boolean; from: number; to: number }

const stretchesOf = (year: number): Stretch[] => {
  const found: Stretch[] = []
  for (let number = dayNumber(`${year}-01-01`); number <= dayNumber(`${year}-12-31`); number += 1) {
    const { work, name } = days.getDayDetail(dayNumbered(number))
    const [, holiday] = name.split(',')
    if (holiday === undefined) continue
    const off = !work
    if (!off && weekdayOf(number) < 6) throw new Error(`${dayNumbered(number)} is worked anyway`)
    const last = found.at(-1)
    const called = named[holiday] ?? holiday
    if (last?.name === called && last.off === off && last.to === number - 1) last.to = number
    else found.push({ name: called, off, from: number, to: number })
  }
  return found
}

const monthDay = (number: number): string => dayNumbered(number).slice(5).replace('-', '')
const written = ({ name, off, from, to }: Stretch): string => `${name}${off ? '-' : '+'}${monthDay(from)}${to > from ? `~${monthDay(to)}` : ''}`

const rows = Array.from({ length: LAST - FIRST + 1 }, (_, n) => FIRST + n).map((year) => {
  const notices = [`国务院办公厅关于${year}年部分节假日安排的通知`, ...(later[year] ? [later[year]] : [])]
  return `  [${year}, '${notices.join('；')}', '${stretchesOf(year).map(written).join(' ')}'],`
})

const text = readFileSync(target, 'utf8')
const [before, after] = [text.slice(0, text.indexOf('[\n', text.indexOf('const decided')) + 2), text.slice(text.indexOf('\n]', text.indexOf('const decided')))]
writeFileSync(target, `${before.replace(/chinese-days [\d.]+/, `chinese-days ${version}`)}${rows.join('\n')}${after}`)
console.log(`${rows.length} years, chinese-days ${version}`)
