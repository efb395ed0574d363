import type { Hit, ScanRule } from '#playlists/scan/hit.ts'
import { plainOf } from '#playlists/scan/plain.ts'
import { masked, type Mask } from '../text/masking.ts'

/** How a whole column of such findings is hidden; none where there is no house mask for a column. */
const columnMasks: Readonly<Partial<Record<ScanRule, Mask>>> = { ID18: 'id-last4', ID15: 'id-last4', UNMASKED_NAME: 'name' }

const placesOfNumber = (text: string): string => plainOf(text).text.replace(/[^\dXx]/g, '')
const hide = (number: string, shown: Readonly<{ first: number; last: number }>): string => {
  const { first, last } = shown
  return number.length <= first + last ? number : number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last)
}

/** What the house puts in the place of one finding (domain.md 5.4); null when it has no mask for it. */
const masks: Readonly<Partial<Record<ScanRule, (text: string) => string>>> = {
  ID18: (text) => masked(placesOfNumber(text), 'id-last4'),
  ID15: (text) => masked(placesOfNumber(text), 'id-last4'),
  MOBILE: (text) => hide(placesOfNumber(text).slice(-11), { first: 3, last: 4 }),
  BANKCARD: (text) => hide(placesOfNumber(text), { first: 0, last: 4 }),
}

/** The finding as the house masks it; null when it can't be masked where it stands. */
export const maskedFinding = ({ rule, text, from }: Pick<Hit, 'rule' | 'text' | 'from'>): string | null => {
  const hidden = from === null ? null : (masks[rule]?.(text) ?? null)
  return hidden === text ? null : hidden
}

/** The mask for the whole column a finding stands in; null when it stands in no column, or none fits. */
export const columnMaskFor = ({ rule, at }: Pick<Hit, 'rule' | 'at'>): Mask | null => (/\.rows\.\d+\.\d+$/.test(at) ? (columnMasks[rule] ?? null) : null)
