import type { LocalDay } from '../instant.ts'
import { isWhole, piecesOf, touchesLetter, type Run } from './digits.ts'
import type { Level } from './hit.ts'
import { isOrganisationCode } from './organisation-code.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Whether eighteen places are a resident ID number (GB 11643-1999; domain.md 5.3): the check place is right and the birth date, places 7 to 14, is a real day that is not after
 * `today`. The X is a capital.
 */
export const isResidentId = (places: string, today: LocalDay): boolean => hasCheckPlace(places) && isPastDay(places.slice(6, 14), today)

const hasCheckPlace = (places: string): boolean => {
  let sum = 0
  for (let at = 0; at < 17; at += 1) sum += (WEIGHTS[at] ?? 0) * (places.charCodeAt(at) - 48)
  return '10X98765432'.charAt(sum % 11) === places.charAt(17)
}

/** Whether YYYYMMDD is a day of the calendar from 1850 to `today`. */
export const isPastDay = (written: string, today: LocalDay): boolean => {
  const [year, month, day] = [Number(written.slice(0, 4)), Number(written.slice(4, 6)), Number(written.slice(6, 8))]
  return year >= 1850 && year <= Number(today.slice(0, 4)) && day >= 1 && day <= daysIn(year, month) && written <= today.replaceAll('-', '')
}

const daysIn = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** ID18: BLOCK when all is true; WARN for the shape only, in one piece by itself or in pieces with a real birth date in it. */
export const idOf18 = (run: Run, today: LocalDay): Level | null => {
  const places = `${run.digits}${run.x ? 'X' : ''}`
  if (places.length !== 18) return null
  if (isResidentId(places, today)) return 'BLOCK'
  if (!isWhole(run)) return isPastDay(places.slice(6, 14), today) ? 'WARN' : null
  return touchesLetter(run) || isOrganisationCode(places) ? null : 'WARN'
}

/** ID15, as issued until 1999: fifteen digits, a birth date YYMMDD in places 7 to 12; in pieces only where people part such numbers. */
export const idOf15 = (run: Run, today: LocalDay): Level | null => {
  if (run.digits.length !== 15 || !isPastDay(`19${run.digits.slice(6, 12)}`, today) || touchesLetter(run)) return null
  return isWhole(run) || ['6 6 3', '6 9', '12 3'].includes(piecesOf(run).join(' ')) ? 'WARN' : null
}
