import type { Run } from './digits.ts'
import type { Level } from './hit.ts'

/** MOBILE (domain.md 5.3): eleven digits from 13 to 19 on, with the country's code or the old trunk zero before them or not. */
export const mobile = ({ digits, x }: Run): Level | null => (!x && digits.length < 16 && /^(?:0086|86|0)?1[3-9]\d{9}$/.test(digits) ? 'BLOCK' : null)

/** A telephone or account number as it is compared: its digits, a mobile one without country code or trunk zero. */
export const plainNumber = (written: string): string => written.normalize('NFKC').replace(/\D/g, '').replace(/^(?:0086|86|0)(?=1[3-9]\d{9}$)/, '')

/** Whether a written number is a published one of the house. */
export const isOfficeNumber = (written: string, officeNumbers: readonly string[]): boolean => plainOfAll(officeNumbers).has(plainNumber(written))

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The same list is asked about for every text of a notice, so its digits are read once. */
const plainOfAll = (officeNumbers: readonly string[]): ReadonlySet<string> => {
  const read = known.get(officeNumbers) ?? new Set(officeNumbers.map(plainNumber))
  known.set(officeNumbers, read)
  return read
}
