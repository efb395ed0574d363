import { expect, inject, test } from 'vitest'
import { watchTwoBoxes } from './two-boxes.ts'

test('two boxes of one group, started at different times, one with a wrong clock and reloaded mid-slide, change together', async () => {
  const { changes, apart, unlike, instrument } = await watchTwoBoxes(inject('chromium'), 32)
  console.log(`together: ${changes} changes in 32 s, apart by ${apart.join(', ')} ms; two bare pages that change on the dot seem apart by ${instrument.join(', ')} ms`)
  expect(changes).toBeGreaterThanOrEqual(3)
  expect(Math.max(...apart)).toBeLessThanOrEqual(150)
  expect(unlike).toBeLessThan(0.003)
})
