import { personNear, type Detector } from './look.ts'
import { isOfficeNumber } from './mobile.ts'

const landlines = /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]{0,2}\d{7,8}(?!\d)/g

/** LANDLINE (domain.md 5.3): a land line with a person nearby, unless it is a published number of the house. */
export const landline: Detector = (look) =>
  [...look.plain.text.matchAll(landlines)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, number: match[0] }))
    .filter(({ start, end, number }) => !isOfficeNumber(number, look.given.officeNumbers) && personNear(look, { start, end, reach: 20 }))
    .map(({ start, end }) => ({ rule: 'LANDLINE', level: 'WARN', start, end, across: true }))
