import { expect, test } from 'vitest'
import { areOfficeDigits, isOfficeNumber, plainNumber } from '#playlists/scan/mobile.ts'
import { found } from './found.ts'

test('a mobile number is stopped, however it is written', () => {
  for (const written of ['13800138000', '138 0013 8000', '138-0013-8000', '138·0013·8000', '138.0013.8000', '8613800138000', '86 138 0013 8000', '013800138000', '１３８００１３８０００', '一三八〇〇一三八〇〇〇', '138\u200b00138000']) {
    expect(found(`手机${written}，`).map((hit) => hit.split(' ')[0]), written).toEqual(['MOBILE:BLOCK'])
  }
})

test('one behind a land line, or in a list of several, is found as well', () => {
  expect(found('0355-2112345 138 0013 8000')).toEqual(['MOBILE:BLOCK 138 0013 8000'])
  expect(found('138-0013-8000，139-0013-9000')).toEqual(['MOBILE:BLOCK 138-0013-8000', 'MOBILE:BLOCK 139-0013-9000'])
})

test('what is no mobile number passes', () => {
  for (const text of ['12800138000', '1380013800', '12333', '106980095000', '20261120138001', '2026-11-15 2026-11-27 9:00', '1500—2200元', '第1 3 5 7 9 11 13 15周', '账号1402 0153 0900 0123 456', '139.196.27.123']) expect(found(text), text).toEqual([])
})

test('a published number of the house passes, with country code or without', () => {
  for (const text of ['13800138000', '+86 138-0013-8000', '138 0013 8000']) expect(found(text, { officeNumbers: ['138-0013-8000'] }), text).toEqual([])
  expect(found('13900139000', { officeNumbers: ['138-0013-8000'] })).toEqual(['MOBILE:BLOCK 13900139000'])
  expect([plainNumber('+86 138-0013-8000'), plainNumber('0355-2112345'), isOfficeNumber('（0355）2112345', ['0355-2112345']), areOfficeDigits('8613800138000', ['138-0013-8000'])]).toEqual(['13800138000', '03552112345', true, true])
})
