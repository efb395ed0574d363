import { expect, test } from 'vitest'
import { killWhilePublishing, killedInWords } from '../../faults/kill.ts'

test('kill -9 while notices are published loses nothing that was answered, and the wall shows what the catalogue says', { timeout: 120_000 }, async () => {
  const killed = await killWhilePublishing(3)
  console.log(killedInWords(killed))
  expect(killed.found.faults).toEqual([])
  expect(killed.found.published).toBe(3)
  expect(killed.between).toBeGreaterThanOrEqual(1)
})
