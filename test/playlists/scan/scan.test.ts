import { describe, expect, test } from 'vitest'
import { placesOf } from '#playlists/scan/place.ts'
import { scan, secretMarks } from '#playlists/scan/scan.ts'
import { samples } from '../../samples/samples.ts'
import { screeningFixtures } from '../../samples/screening-fixtures.ts'
import { foundInTable, withTable } from './found.ts'

const given = { today: '2026-11-23', officeNumbers: [], kind: 'announcement' } as const

describe('the thirteen texts of the house are judged as it says', () => {
  test.each(screeningFixtures)('$id $why', ({ text, expected }) => {
    expect(scan([{ at: 'wording.body.0', text }], given).map(({ rule, level }) => `${rule}:${level}`)).toEqual(expected)
  })
})

test('the twelve sample notices raise nothing', () => {
  expect(samples.flatMap((notice) => scan(placesOf(notice), { ...given, kind: notice.kind }))).toEqual([])
})

test('a finding says where it stands in the text as given', () => {
  expect(scan([{ at: 'wording.summary', text: '😀手机\u200b１３８\u200b-00138000。' }], given)).toEqual([{ rule: 'MOBILE', level: 'BLOCK', family: 'person', at: 'wording.summary', from: 5, to: 18, text: '１３８\u200b-00138000' }])
})

test('what stands in one cell is told once, at the cell; what only the row shows is told at the row', () => {
  expect(foundInTable(['甲', '乙'], [['手机13800138000', '无']])).toEqual(['MOBILE:BLOCK table.rows.0.0 2-13'])
  expect(foundInTable(['甲', '乙', '丙'], [['无', '无', ''], ['138', '0013', '8000']])).toEqual(['MOBILE:BLOCK table.rows.1 row'])
  expect(foundInTable(['姓名', '联系电话'], [['张三', '0355-2112345']])).toEqual(['LANDLINE:WARN table.rows.0.1 0-12'])
})

test('a secrecy mark is found before anything is known of the day or the house, also over cells', () => {
  expect(secretMarks(placesOf(withTable({ columns: [{ name: '甲' }, { name: '乙' }], rows: [['机密', '★5年']] }))).map(({ at, text }) => `${at} ${text}`)).toContain('wording.body.0.rows.0 机密\t★')
  expect(secretMarks([{ at: 'wording.title', text: '手机13800138000，内部资料' }])).toEqual([])
})

test('a long notice costs a few milliseconds, a hostile text of a hundred thousand characters well under two seconds', () => {
  const listed = { ...given, officeNumbers: ['0355-2112345', '138-0013-8001'] }
  const spent = (text: string): number => {
    const before = process.cpuUsage()
    scan([{ at: 'wording.body.0', text }], listed)
    return process.cpuUsage(before).user / 1000
  }
  const prose = samples.flatMap((notice) => placesOf(notice)).filter(({ part }) => !part).map(({ text }) => text).join('').repeat(2).slice(0, 6000)
  spent(prose)
  expect(spent(prose)).toBeLessThan(60)
  for (const unit of ['1 ', '138-0013-8000 ', '2026-11-20 ', '张三13岁，', '* ', '姓名 ', '绝 ', '\n ', '一三八〇', '密级 ', '张三住东门社区3号楼']) {
    expect(spent(unit.repeat(Math.ceil(100_000 / unit.length))), JSON.stringify(unit)).toBeLessThan(2000)
  }
})
