import { GAP, plainOf } from './plain.ts'
import { compoundSurnames } from './surnames.ts'

/**
 * A name as the one house mask shows it (domain.md 5.4): of two characters the first, of three the first and the last, of four or more and of compound surnames the
 * surname and two stars. What already carries a star stays as it is.
 */
export const maskName = (name: string): string => {
  const given = name.trim()
  const letters = [...given]
  if (letters.length < 2 || /[*＊]/.test(given)) return given
  const surname = compoundSurnames.find((compound) => given.startsWith(compound) && letters.length > 2)
  if (surname) return `${surname}**`
  if (letters.length === 2) return `${letters[0]}*`
  return letters.length === 3 ? `${letters[0]}*${letters[2]}` : `${letters[0]}**`
}

const gaps = new RegExp(GAP, 'gu')

/**
 * An ID number, however it is written, as stars and its last four places; of an old one of fifteen the last three, because the fourth is of the birth date, which never
 * shows (domain.md 5.4). Anything else stays as it is.
 */
export const maskId = (number: string): string => {
  const plain = plainOf(number).text.replace(gaps, '')
  if (!/^(?:\d{15}|\d{17}[\dXx])$/.test(plain)) return number.trim()
  const shown = plain.length === 15 ? 3 : 4
  return `${'*'.repeat(plain.length - shown)}${plain.slice(-shown).toUpperCase()}`
}
