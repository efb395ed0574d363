import { expect, inject, test } from 'vitest'
import { cutOff } from './cut-off.ts'

test('a screen without its server changes to what it already held, goes on turning its pages, and follows again when the server is back', async () => {
  const { changes, pending, back, reloaded } = await cutOff(inject('chromium'), { seconds: 28, waitForPlays: false })
  console.log(`offline 28 s: ${changes} changes, the edition held at the cut on the glass after ${pending} ms; server back: the new edition on the glass after ${back} ms`)
  expect(changes).toBeGreaterThanOrEqual(3)
  expect(reloaded).toBe(false)
})
