import { expect, test } from 'vitest'
import { amountsIn, amountStrips, figureOf, figureStrips, opticalEdge } from '#playlists/layout/figure.ts'

const room = { width: 576, height: 120, size: 32, base: 24, air: 0.12, out: 0 }

test('a figure is broken the way it can be drawn largest', () => {
  const figure = figureOf('恢复办理时间', [['11月30日 上午8时30分'], ['11月30日', '上午8时30分']])
  const low = figureStrips(figure, { ...room, height: 60 })!
  const high = figureStrips(figure, { ...room, height: 200 })!
  expect(low.slice(1).flatMap((strip) => strip.lines.map((line) => line.text))).toEqual(['11月30日 上午8时30分'])
  expect(high.slice(1).flatMap((strip) => strip.lines.map((line) => line.text))).toEqual(['11月30日', '上午8时30分'])
  expect(high.at(-1)!.height).toBeGreaterThan(low.at(-1)!.height)
})

test('a figure that cannot be clearly larger than the text is refused, and at the smallest size stands in bold', () => {
  const figure = figureOf(null, [['0355-2123456-1234567']])
  expect(figureStrips(figure, { ...room, height: 24 })).toBeUndefined()
  expect(figureStrips(figure, { ...room, size: 24, height: 24 })![0]!.lines[0]).toMatchObject({ size: 24, weight: 700 })
})

test('amounts are taken from a summary only where their label is plain', () => {
  expect(amountsIn('1月4日至31日。下限1180元，上限5900元。')).toEqual([{ label: '下限', number: '1180', unit: '元' }, { label: '上限', number: '5900', unit: '元' }])
  expect(amountsIn('最低缴费基数调整为1180元')).toEqual([])
  expect(amountsIn('下限1元，中限2元，上限3元')).toEqual([])
  expect(amountsIn('费率8%')).toEqual([{ label: '费率', number: '8%', unit: '' }])
})

test('amounts stand side by side, label above, unit on the number’s baseline', () => {
  const [strip] = amountStrips(amountsIn('下限1180元，上限5900元'), room)!
  const [label, number, unit, second] = strip!.lines
  expect(number!.y).toBeGreaterThanOrEqual(label!.y + label!.size)
  expect(Math.abs(number!.y + 0.936 * number!.size - (unit!.y + 0.936 * unit!.size))).toBeLessThan(1)
  expect(second!.x).toBeGreaterThan(unit!.x + unit!.width)
})

test('amounts that cannot be large are left out at the smallest size: the summary has them too', () => {
  expect(amountStrips(amountsIn('下限1180元，上限5900元'), { width: 120, height: 60, size: 24, base: 24, air: 0.12, out: 0 })).toEqual([])
})

test('large digits begin a little left of the column, so that their ink and the text’s share one edge', () => {
  expect(opticalEdge({ text: '12333', size: 200 }, { beside: 24, out: 50 })).toBe(-14)
  expect(opticalEdge({ text: '12333', size: 200 }, { beside: 24, out: 4 })).toBe(-4)
  expect(opticalEdge({ text: '3', size: 24 }, { beside: 24, out: 50 })).toBeCloseTo(0)
})
