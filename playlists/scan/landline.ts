import type { Detector } from './look.ts'
import { personNear } from './look.ts'
import { plainNumber } from './mobile.ts'

const landlines = /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]{0,2}\d{7,8}(?!\d)/g

/** LANDLINE (domain.md 5.3): a land line with a person nearby, unless it is a published number of the house. */
export const landline: Detector = (look) => {
  const office = new Set(look.given.officeNumbers.map(plainNumber))
  return [...look.plain.text.matchAll(landlines)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, number: match[0] }))
    .filter(({ start, end, number }) => !office.has(plainNumber(number)) && personNear(look, { start, end, reach: 20 }))
    .map(({ start, end }) => ({ rule: 'LANDLINE', level: 'WARN', start, end, across: true }))
}
