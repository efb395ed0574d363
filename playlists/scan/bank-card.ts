import { isWhole, type Run } from './digits.ts'
import type { Level } from './hit.ts'
import { isOrganisationCode } from './organisation-code.ts'

/** Whether the digits add up by Luhn. */
export const isLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48
    const doubled = digit * 2
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Begins as a receipt or case number does, by a day of our years, and no card: cards begin with 3 to 6, 9 or 22 to 27. */
const beginsWithDay = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/
const beginsLikeCard = /^(?:[3-69]|2[2-7])/

/**
 * BANKCARD (domain.md 5.3): sixteen to nineteen digits that add up. In one piece any of them; in pieces those that begin as cards do, because one in ten rows of
 * figures adds up. The caller has asked first whether it is a resident ID number.
 */
export const bankCard = (run: Run): Level | null => {
  if (run.x || run.digits.length < 16 || run.digits.length > 19 || !isLuhn(run.digits)) return null
  if (!isWhole(run)) return beginsLikeCard.test(run.digits) ? 'BLOCK' : null
  if (isOrganisationCode(run.digits)) return null
  return beginsWithDay.test(run.digits) ? 'WARN' : 'BLOCK'
}
