import { expect, test } from 'vitest'
import { isPastDay, isResidentId } from '#playlists/scan/resident-id.ts'
import { found } from './found.ts'

test('the standard’s own example is stopped, however it is written', () => {
  for (const written of ['11010519491231002X', '11010519491231002x', '110105 19491231 002X', '110105-1949-12-31-002X', '１１０１０５１９４９１２３１００２Ｘ', '1101051949\n1231002X', 'ID11010519491231002X', '110105·19491231·002 X']) {
    expect(found(`号码${written}。`), written).toEqual([`ID18:BLOCK ${written.replace('ID', '')}`])
  }
})

test('a slip in the check place, or a day that never was, is asked about', () => {
  expect(found('编号110105194912310021待核')).toEqual(['ID18:WARN 110105194912310021'])
  expect(found('编号140402198502290012待核')).toEqual(['ID18:WARN 140402198502290012'])
  expect(found('110105 19491231 0021')).toEqual(['ID18:WARN 110105 19491231 0021'])
})

test('a birth date after today is no birth date', () => {
  expect([isResidentId('11010519491231002X', '1949-12-31'), isResidentId('11010519491231002X', '1949-12-30')]).toEqual([true, false])
  expect(['20240229', '20230229', '20000229', '19000229', '20261301', '20261100'].map((day) => isPastDay(day, '2026-11-23'))).toEqual([true, false, true, false, false, false])
})

test('fifteen digits with a birth date in them are asked about, others are not', () => {
  expect(found('证号110105491231002，')).toEqual(['ID15:WARN 110105491231002'])
  expect([found('编号110105491331002，'), found('编号AB110105491231002'), found('110 105491 231002')]).toEqual([[], [], []])
})

test('part of a longer code is no ID number', () => {
  expect([found('MB110105194912310021'), found('1101051949123100210'), found('11990000MB0000000K')]).toEqual([[], [], []])
})
