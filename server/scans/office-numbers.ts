import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { requireRole, type Signed } from '../people/signed.ts'
import { deleteOfficeNumber, insertOfficeNumber, officeNumbers } from './store.ts'

/**
 * Lists a number the bureau publishes for an office, so that the scanner lets it pass (domain.md 5.3, mobile). Spaces and dashes are left out:
 * one number is listed once. The office's own task, journalled.
 */
export const addOfficeNumber = async (house: House, { person, number: typed, label }: { person: Signed; number: string; label: string }): Promise<void> => {
  requireRole(person, 'office')
  const number = digitsOf(typed)
  if (number === null) throw new Fault('PHONE_NUMBER_FORM', { at: 'number' })
  const now = house.now()
  await house.acts.transaction().execute(async (tx) => {
    if ((await officeNumbers(tx)).includes(number)) throw new Fault('PHONE_NUMBER_LISTED', { at: 'number' })
    await insertOfficeNumber(tx, { number, label, added_by: person.id, at: now })
    await append(tx, { at: now, actor: person.id, action: 'OFFICE_NUMBER_ADD', subject: subjectOf(number), body: {} })
  })
}

/** Takes a number off the list: from now on the scanner finds it, in wordings that are already on their way too. */
export const removeOfficeNumber = async (house: House, { person, number }: { person: Signed; number: string }): Promise<void> => {
  requireRole(person, 'office')
  await house.acts.transaction().execute(async (tx) => {
    if (!(await deleteOfficeNumber(tx, number))) throw new Fault('NOT_FOUND')
    await append(tx, { at: house.now(), actor: person.id, action: 'OFFICE_NUMBER_REMOVE', subject: subjectOf(number), body: {} })
  })
}

/** The journal can't be purged, so it names a number by its last four digits: it may have been listed by mistake. */
const subjectOf = (number: string): string => `office-number:${number.slice(-4)}`

/** A mobile, a land line with its area code, or a service number; without anything between the digits, and without the country's +86. */
const digitsOf = (typed: string): string | null => {
  const plain = typed.normalize('NFKC').replace(/[\s()\u2010-\u2015-]/g, '').replace(/^(\+|00)86/, '')
  return /^(1[3-9]\d{9}|0[1-9]\d{8,10}|[48]00\d{7}|1[02]\d{3,6}|9\d{4,5})$/.test(plain) ? plain : null
}
