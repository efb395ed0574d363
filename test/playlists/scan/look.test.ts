import { expect, test } from 'vitest'
import { cellAt, hitOf, lookAt, personNear } from '#playlists/scan/look.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { withTable } from './found.ts'

const given = { today: '2026-11-23', officeNumbers: [], kind: 'announcement' } as const
const row = placesOf(withTable({ columns: [{ name: '甲' }, { name: '乙' }], rows: [['内部', '资料']] })).find(({ at }) => at === 'wording.body.0.rows.0') ?? { at: '', text: '' }

test('the nearest person counts, in the same sentence and within reach', () => {
  const near = (text: string, word: string, reach: number): boolean => personNear(lookAt({ at: 't', text }, given), { start: text.indexOf(word), end: text.indexOf(word) + word.length, reach }) !== undefined
  expect([near('张三，号码', '号码', 5), near('号码，张三', '号码', 5), near('张三。号码', '号码', 5), near('张三，　　　　　　号码', '号码', 5)]).toEqual([true, true, false, false])
})

test('a row’s finding is told at the row only when it crosses cells', () => {
  const look = lookAt(row, given)
  const told = (start: number, end: number, across: boolean) => hitOf(look, { rule: 'INTERNAL_MARK', level: 'BLOCK', start, end, across })
  expect(told(0, 5, false)).toMatchObject({ at: 'wording.body.0.rows.0', from: null, to: null, text: '内部\t资料' })
  expect(told(3, 5, false)).toBeUndefined()
  expect(told(3, 5, true)).toMatchObject({ at: 'wording.body.0.rows.0.1', from: 0, to: 2, text: '资料' })
})

test('a place in a row’s text belongs to the cell that begins before it', () => {
  expect(row.part?.is === 'row' && [0, 2, 3].map((at) => row.part?.is === 'row' && cellAt(row.part, at)?.at)).toEqual(['wording.body.0.rows.0.0', 'wording.body.0.rows.0.0', 'wording.body.0.rows.0.1'])
})
