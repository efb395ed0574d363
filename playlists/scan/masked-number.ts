import { GAP } from './plain.ts'

/** A number with places hidden, [start, end) of the text. `shape`: its places without gaps, every hidden one a star. */
export type MaskedNumber = Readonly<{ start: number; end: number; shape: string }>

const HIDING = '*×●○■□#'
const pattern = new RegExp(`(?<![\\dA-Za-z${HIDING}])[\\d${HIDING}](?:[ -]?[\\d${HIDING}xX]){5,29}(?![\\dA-Za-z${HIDING}])`, 'gu')
const gaps = new RegExp(GAP, 'gu')

/** The numbers with hidden places in a text: at least two hidden ones together, by stars, crosses, circles or a row of X. */
export const maskedNumbersIn = (text: string): readonly MaskedNumber[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const shape = shapeOf(match[0])
    return shape.includes('**') ? [{ start: match.index, end: match.index + match[0].length, shape }] : []
  })

const shapeOf = (written: string): string =>
  written
    .replace(gaps, '')
    .replace(/[xX]{4,}/g, (row) => '*'.repeat(row.length))
    .replace(/[×●○■□#]/g, '*')
    .toUpperCase()

/** How many places still show. */
export const shown = (shape: string): number => shape.replaceAll('*', '').length

/** Whether it is a telephone number with its middle hidden (138****8000), which may stand where a contact is legally needed (domain.md 5.4). */
export const isMaskedPhone = (shape: string): boolean => /^(?:1[3-9][\d*]{9}|0\d{2,3}[\d*]{7,8})$/.test(shape)
