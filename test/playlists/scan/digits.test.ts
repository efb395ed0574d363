import { expect, test } from 'vitest'
import { cutsFigure, isWhole, ordinaryIn, piecesOf, runsOf, spokenOf, touchesLetter } from '#playlists/scan/digits.ts'
import { plainOf } from '#playlists/scan/plain.ts'

const runs = (text: string) => [...runsOf(plainOf(text))]

test('neighbouring digits are read together in every way, digits that touch are never cut', () => {
  expect(runs('12 1380013 8000').map(({ digits }) => digits)).toEqual(['1213800138000', '13800138000'].sort())
  expect(runs('13800138000123456789012')).toEqual([])
  expect(runs('138、0013、8000')).toEqual([])
})

test('an X behind seventeen digits belongs to them', () => {
  expect(runs('110105 19491231 002-Ｘ。').filter(({ x }) => x).map(({ start, end }) => [start, end])).toEqual([[0, 21]])
  expect(runs('11010519491231002XYZ').some(({ x }) => x)).toBe(false)
})

test('a run knows its pieces, the letters at its ends and whether it cuts a figure', () => {
  const [parted, whole] = [runs('138 0013 8000')[0], runs('MB13800138000K')[0]]
  expect(parted && [isWhole(parted), piecesOf(parted)]).toEqual([false, [3, 4, 4]])
  expect(whole && [isWhole(whole), touchesLetter(whole)]).toEqual([true, true])
  expect([runs('15 95 3284 427,123.00'), runs('138 0013 8000，139 0013 9000'), runs('138 0013 8000.50'), runs('1.138 0013 8000')].map(([run]) => run && cutsFigure(run))).toEqual([true, false, true, false])
})

test('full stops part digits, but where people write telephone, card and ID numbers with them', () => {
  expect([runs('138.0013.8000'), runs('110105.19491231.002X'), runs('139.196.27.123'), runs('1380013.8000')].map((all) => all.length > 0)).toEqual([true, true, false, false])
})

test('days, and land lines with those that share their area code, are nobody’s number in pieces', () => {
  const whole = (text: string): boolean => ordinaryIn(plainOf(text))(0, text.length)
  expect(['2026-11-20', '0355-2112345 2112346', '邮编436000 0711-3352112', '电话 62223456 62223457'].map(whole)).toEqual([true, true, true, true])
  expect(['2026-13-20', '6222-0200-0000-0000', '138-0013-8000'].map(whole)).toEqual([false, false, false])
})

test('numbers written out in Chinese digits can be read; years alone are left', () => {
  expect(spokenOf(plainOf('幺三八〇零壹叁捌'))?.text).toBe('13800138')
  expect(spokenOf(plainOf('第一、第二'))).toBeUndefined()
})
