import type { Instant, LocalDay } from '#playlists/instant.ts'
import type { Language } from '../language/language.ts'

/** The local day of a moment in a zone, `YYYY-MM-DD`. */
export const dayOf = (at: Instant, zone: string): LocalDay => format('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

/** A local day as people write it: `2026年11月20日`, `20 November 2026`. */
export const dayInWords = (on: LocalDay, language: Language): string =>
  format(tongue[language], { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(`${on}T00:00:00Z`))

/** The day of a moment with its day of the week: `11月30日 星期一`, `Monday 30 November`. */
export const dateInWords = (at: Instant, { zone, language }: Place): string => {
  const day = format(tongue[language], { timeZone: zone, month: 'long', day: 'numeric' }).format(at)
  const weekday = format(tongue[language], { timeZone: zone, weekday: 'long' }).format(at)
  return language === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`
}

/** A moment with its day and time: `11月30日 星期一 08:30`, `Monday 30 November, 08:30`. */
export const momentInWords = (at: Instant, place: Place): string => `${dateInWords(at, place)}${place.language === 'en' ? ', ' : ' '}${timeInWords(at, place.zone)}`

/** `08:30`, from 00:00 to 23:59. */
export const timeInWords = (at: Instant, zone: string): string => format('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** The last day on which something with this end can be read: an end at midnight belongs to the day before. */
export const lastDay = (to: Instant, zone: string): LocalDay => dayOf(to - 1, zone)

type Place = Readonly<{ zone: string; language: Language }>

const tongue: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' }

/** Formats are dear to make and asked for at every drawing; there are a few dozen at most. */
const made = new Map<string, Intl.DateTimeFormat>()

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${locale} ${JSON.stringify(options)}`
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale, options)
  made.set(name, known)
  return known
}
