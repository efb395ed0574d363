import type { LocalDay } from '../instant.ts'

/** Days of 400 years, after which the calendar repeats itself, and of the years from March 0000 to 1970. */
const ERA = 146_097
const TO_1970 = 719_468

/** A local day as the count of days since 1970-01-01, so that days can be stepped through and told apart by weekday without a calendar library. */
export const dayNumber = (day: LocalDay): number => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const inMarchYear = month > 2 ? year : year - 1
  const era = Math.floor(inMarchYear / 400)
  const ofEra = inMarchYear - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - TO_1970
}

/** The local day of a count of days since 1970-01-01. */
export const dayNumbered = (number: number): LocalDay => {
  const shifted = number + TO_1970
  const era = Math.floor(shifted / ERA)
  const inEra = shifted - era * ERA
  const ofEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365)
  const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = ofEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

const two = (number: number): string => String(number).padStart(2, '0')
