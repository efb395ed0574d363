import { html, nothing, type TemplateResult } from 'lit'
import { dayNumber, dayNumbered, weekdayOf } from '#playlists/workdays/day-number.ts'
import type { CalendarYear } from '../../../server/calendars/answers.ts'
import { language, say } from '../../language/language.ts'
import { calendarWords } from '../words/calendars.ts'
import { holidayName } from './holidays.ts'

const weekdays = { 'zh-CN': ['一', '二', '三', '四', '五', '六', '日'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] } as const

/** One month of a year, every day in its place; decided days carry their mark, and their name for those who hear the page. */
export const monthTable = ({ year, days }: Pick<CalendarYear, 'year' | 'days'>, month: number, today: string): TemplateResult => {
  const decided = new Map(days.map((day) => [day.on, day]))
  const cell = (number: number): TemplateResult => {
    const on = dayNumbered(number)
    const day = decided.get(on)
    const tone = day ? (day.off ? 'off' : 'work') : weekdayOf(number) > 5 ? 'weekend' : ''
    const t = say(calendarWords)
    return html`<td class=${tone} aria-current=${on === today ? 'date' : nothing} title=${day ? `${holidayName(day.name)} · ${day.off ? t.legendOff : t.legendWork}` : nothing}>
      ${Number(on.slice(8))}${day ? html`<sup aria-hidden="true">${day.off ? t.offMark : t.workMark}</sup><span class="out">${holidayName(day.name)} ${day.off ? t.legendOff : t.legendWork}</span>` : nothing}
    </td>`
  }
  return html`<table class="month">
    <caption>${say(calendarWords).month(month)}</caption>
    <thead><tr>${weekdays[language()].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${weeksOf(year, month).map((week) => html`<tr>${week.map((number) => (number === null ? html`<td></td>` : cell(number)))}</tr>`)}</tbody>
  </table>`
}

/** The weeks of a month, Monday first, as day numbers; null before its first and after its last day. */
const weeksOf = (year: number, month: number): readonly (readonly (number | null)[])[] => {
  const two = (n: number) => String(n).padStart(2, '0')
  const first = dayNumber(`${year}-${two(month)}-01`)
  const next = dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`)
  const before = weekdayOf(first) - 1
  const cells = Array.from({ length: Math.ceil((before + next - first) / 7) * 7 }, (_, n) => (n < before || n >= before + next - first ? null : first + n - before))
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
