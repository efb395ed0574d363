import { columnsOf } from '#playlists/scan/columns.ts'
import type { Hit, ScanRule } from '#playlists/scan/hit.ts'
import { plainOf } from '#playlists/scan/plain.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { masked, type Mask } from '../text/masking.ts'

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

/** The finding as the house masks it; null when it can't be masked where it stands: files are renamed where they lie. */
export const maskedFinding = ({ rule, text, at, from }: Pick<Hit, 'rule' | 'text' | 'at' | 'from'>): string | null => {
  const hidden = from === null || at.startsWith('attachments.') ? null : (masks[rule]?.(text) ?? null)
  return hidden === text ? null : hidden
}

/** A column to hide: one of its cells, and how. */
export type ColumnFix = Readonly<{ at: string; mask: Mask }>
const columnMasks: Readonly<Partial<Record<ScanRule, Mask>>> = { ID18: 'id-last4', ID15: 'id-last4', UNMASKED_NAME: 'name', NAME_WITH_ID: 'name' }

/** The column whose mask ends a finding in a table: its own, or for a whole name beside a number the names'; null when none would. */
export const columnFixFor = ({ rule, at }: Pick<Hit, 'rule' | 'at'>, { wording }: DraftWords): ColumnFix | null => {
  const mask = columnMasks[rule]
  const [row, block] = /^wording\.body\.(\d+)\.rows\.\d+(?=\.\d+$)/.exec(at) ?? []
  const table = wording.body[Number(block)]
  if (mask === undefined || row === undefined || table?.type !== 'table') return null
  if (rule !== 'NAME_WITH_ID') return { at, mask }
  const names = columnsOf(table).findIndex(({ person }) => person)
  return names < 0 ? null : { at: `${row}.${names}`, mask }
}
