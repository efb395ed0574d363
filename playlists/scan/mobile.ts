import { isWhole, piecesOf, type Run } from './digits.ts'
import type { Level } from './hit.ts'

/**
 * MOBILE (domain.md 5.3): eleven digits from 13 to 19 on, with the country's code or the old trunk zero before them or not; the zero only in one piece or two, because accounts
 * are written in fours.
 */
export const mobile = (run: Run): Level | null => {
  const { digits, x } = run
  if (x || digits.length > 15 || !/^(?:0086|86|0)?1[3-9]\d{9}$/.test(digits)) return null
  return digits.startsWith('01') && !isWhole(run) && piecesOf(run).length > 2 ? null : 'BLOCK'
}

/** A telephone or account number as it is compared: its digits, a mobile one without country code or trunk zero. */
export const plainNumber = (written: string): string => withoutPrefix(written.normalize('NFKC').replace(/\D/g, ''))

const withoutPrefix = (digits: string): string => (digits.length > 11 && digits.length < 16 ? digits.replace(/^(?:0086|86|0)(?=1[3-9]\d{9}$)/, '') : digits)

/** Whether a written number is a published one of the house. */
export const isOfficeNumber = (written: string, officeNumbers: readonly string[]): boolean => plainOfAll(officeNumbers).has(plainNumber(written))

/** The same for digits that are nothing but digits. */
export const areOfficeDigits = (digits: string, officeNumbers: readonly string[]): boolean => officeNumbers.length > 0 && plainOfAll(officeNumbers).has(withoutPrefix(digits))

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The same list is asked about for every text of a notice, so its digits are read once. */
const plainOfAll = (officeNumbers: readonly string[]): ReadonlySet<string> => {
  const read = known.get(officeNumbers) ?? new Set(officeNumbers.map(plainNumber))
  known.set(officeNumbers, read)
  return read
}
