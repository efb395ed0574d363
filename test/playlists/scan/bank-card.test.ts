import { expect, test } from 'vitest'
import { isLuhn } from '#playlists/scan/bank-card.ts'
import { found } from './found.ts'

test('digits that add up by Luhn are known', () => {
  expect(['6222020000000000000', '79927398713', '79927398710', '0'].map(isLuhn)).toEqual([true, true, false, true])
})

test('a card number is stopped in one piece and in any pieces', () => {
  for (const written of ['6222020000000000000', '6222 0200 0000 0000 000', '6-2-2-2-0-2-0-0-0-0-0-0-0-0-0-0-0-0-0', '4111111111111111', '4111 1111 1111 1111', '6222.0200.0000.0000.000']) {
    expect(found(`账号${written}。`), written).toEqual([`BANKCARD:BLOCK ${written}`])
  }
})

test('what does not add up, or is too short or too long, passes', () => {
  expect([found('账号6222020000000000001。'), found('编号000000000000000。'), found('账号62220200000000000000。')]).toEqual([[], [], []])
})

test('a receipt number that begins with its day and happens to add up is asked about', () => {
  expect(found('受理编号2025072652827771，')).toEqual(['BANKCARD:WARN 2025072652827771'])
})

test('figures, days and telephone numbers side by side are no card', () => {
  expect([found('2026-11-20 2026-11-27'), found('电话：62223456 62223457'), found('0711-3352112 3352113 3352114'), found('1180 5900 1180 5900 20')]).toEqual([[], [], [], []])
})

test('an account the office has listed passes', () => {
  expect(found('账号6222 0200 0000 0000 000', { officeNumbers: ['6222020000000000000'] })).toEqual([])
  expect([found('账号1402 1530 9001 234'), found('账号1402 1530 9001 234', { officeNumbers: ['140215309001234'] })]).toEqual([['MOBILE:BLOCK 1530 9001 234'], []])
})
