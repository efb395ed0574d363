import { expect, test } from 'vitest'
import { atomsOf } from '#playlists/layout/atoms.ts'

const wholes = (text: string): string[] => atomsOf(text).map((atom) => atom.text).filter((atom) => atom.length > 1)

test.each([
  ['a date with its year', '公示期为2009年12月2日', '2009年12月2日'],
  ['a date without one', '自12月2日起', '12月2日'],
  ['a date in figures', '截止2009-12-02止', '2009-12-02'],
  ['a stretch of days', '公示期12月2日—12月8日', '12月2日—12月8日'],
  ['an hour of the day', '上午8时30分恢复', '上午8时30分'],
  ['an hour in words', '上午八时三十分至', '上午八时三十分'],
  ['a clock time', '到08:30止', '08:30'],
  ['an amount', '下限1180元', '1180元'],
  ['an amount with thousands', '共￥1,234,567.89元整', '￥1,234,567.89元'],
  ['a span of amounts', '月薪1500—2200元', '1500—2200元'],
  ['a percentage', '费率0.5%', '0.5%'],
  ['a document number', '依据望劳社发〔2009〕118号', '望劳社发〔2009〕118号'],
  ['a masked name', '由欧阳**领取', '由欧阳**领'],
  ['a masked ID number', '号码**************0027', '**************0027'],
  ['the advice line', '请拨12333', '12333'],
  ['a telephone number', '电0355-2123456', '0355-2123456'],
  ['a Latin word', '凭 ID 卡', 'ID'],
])('%s stays whole', (_, text, whole) => {
  expect(wholes(text)).toContain(whole)
})

test('every character is in exactly one atom', () => {
  const text = '2009年12月2日 ABC、赵*兰，1,234.5元（见 www.example.cn/a）𠮷'
  expect(atomsOf(text).map((atom) => atom.text).join('')).toBe(text)
})

test('an address may be cut at the last resort, but never between two digits', () => {
  const [address] = atomsOf('www.example.cn/2010/0001.html')
  const pairs = address!.soft.map((at) => address!.text.slice(at - 1, at + 1))
  expect(pairs.length).toBeGreaterThan(5)
  expect(pairs.filter((pair) => /^\d\d$/.test(pair))).toEqual([])
})

test('a number, an amount or a name may not be cut at all', () => {
  expect(atomsOf('1,234,567.89元').flatMap((atom) => atom.soft)).toEqual([])
  expect(atomsOf('欧阳**').flatMap((atom) => atom.soft)).toEqual([])
})
