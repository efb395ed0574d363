import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { markers, roadDiagram, shownIn } from '../measure/road-diagram.ts'

test('the README shows the road that the server acts by: when it changed, run test/measure/road-diagram.ts', () => {
  const shown = shownIn(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'))
  expect(shown, `README.md has no ${markers.join(' … ')}`).toBe(roadDiagram())
})
