import { expect, test } from 'vitest'
import { categories } from '../../../playlists/notice.ts'
import { colourOf, palettes } from '../../../display/look/palette.ts'

const channel = (of: string, at: number): number => {
  const share = Number.parseInt(of.slice(at, at + 2), 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (of: string): number => 0.2126 * channel(of, 1) + 0.7152 * channel(of, 3) + 0.0722 * channel(of, 5)
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

test('black on white has the contrast the standard gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(['day', 'night'] as const)('by %s every ink of every category can be read against its ground outdoors (7:1)', (daylight) => {
  const faint = categories.flatMap((category) =>
    (['text', 'soft', 'accent', 'alert'] as const).flatMap((ink) => {
      const found = contrast(colourOf(ink, category, daylight), palettes[daylight].ground)
      return found >= 7 ? [] : [`${ink} of ${category}: ${found.toFixed(2)}`]
    }),
  )
  expect(faint).toEqual([])
})

test('no accent shouts: all six are about equally light, by day and by night', () => {
  for (const daylight of ['day', 'night'] as const) {
    const lights = categories.map((category) => luminance(colourOf('accent', category, daylight)))
    expect(Math.max(...lights) / Math.min(...lights)).toBeLessThan(1.45)
  }
})

test('the six accents can be told from each other', () => {
  const accents = categories.map((category) => colourOf('accent', category, 'day'))
  expect(new Set(accents).size).toBe(6)
  const parts = (of: string) => [1, 3, 5].map((at) => Number.parseInt(of.slice(at, at + 2), 16))
  for (const [place, one] of accents.entries()) for (const other of accents.slice(place + 1)) expect(Math.hypot(...parts(one).map((part, n) => part - parts(other)[n]!))).toBeGreaterThan(35)
})

test('night is dimmer than day in every ink', () => {
  for (const category of categories) for (const ink of ['text', 'soft', 'accent', 'alert', 'rule'] as const) expect(luminance(colourOf(ink, category, 'night'))).toBeLessThan(luminance(colourOf(ink, category, 'day')))
})
