import type { LocalDay } from '#playlists/instant.ts'
import { language } from '../../language/language.ts'
import { dayInWords } from '../times.ts'

/** From a day to a day, as one reads it: a single day once, a year that both share once. */
export const stretchInWords = (fromOn: LocalDay, toOn: LocalDay): string => {
  if (fromOn === toOn) return dayInWords(fromOn)
  const [from, to] = [dayInWords(fromOn), dayInWords(toOn)]
  if (fromOn.slice(0, 4) !== toOn.slice(0, 4)) return `${from} – ${to}`
  return language() === 'en' ? `${from.replace(/ \d{4}$/, '')} – ${to}` : `${from} – ${to.replace(/^\d+年/, '')}`
}
