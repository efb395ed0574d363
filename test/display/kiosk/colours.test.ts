import { expect, test } from 'vitest'
import { categories } from '#playlists/notice.ts'
import { calm, strong, type Scheme } from '../../../display/kiosk/colours.ts'

const part = (of: string, at: number): number => {
  const value = Number.parseInt(of.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const light = (of: string): number => 0.2126 * part(of, 1) + 0.7152 * part(of, 3) + 0.0722 * part(of, 5)
const contrast = (a: string, b: string): number => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)

/** Every colour of words on every ground it can stand on. */
const pairs = (of: Scheme): readonly (readonly [string, string, string])[] => [
  ['on ground', of.onGround, of.ground],
  ['soft on ground', of.onGroundSoft, of.ground],
  ...([of.paper, of.card, of.pressed].flatMap((sheet) => [['ink', of.ink, sheet], ['soft ink', of.inkSoft, sheet], ...categories.map((category) => [`accent ${category}`, of.accents[category], sheet] as const)] as const)),
  ...categories.map((category) => [`ground accent ${category}`, of.groundAccents[category], of.ground] as const),
  ['paper on ink', of.paper, of.ink],
  ...categories.map((category) => [`step number ${category}`, of.paper, of.accents[category]] as const),
]

test('every pair of colours of the calm scheme reaches 4.5 to 1, and 7 to 1 with high contrast', () => {
  for (const [name, a, b] of pairs(calm)) expect(contrast(a, b), `calm: ${name} ${a} on ${b}`).toBeGreaterThanOrEqual(4.5)
  for (const [name, a, b] of pairs(strong)) expect(contrast(a, b), `strong: ${name} ${a} on ${b}`).toBeGreaterThanOrEqual(7)
})

test('the edge of every target and the ring of the focus can be told from what lies beside them', () => {
  for (const scheme of [calm, strong]) {
    for (const sheet of [scheme.paper, scheme.card]) {
      expect(contrast(scheme.edge, sheet)).toBeGreaterThanOrEqual(3)
      expect(contrast(scheme.focus, sheet)).toBeGreaterThanOrEqual(3)
    }
  }
})
