import { expect, test } from 'vitest'
import { Judged } from '../../../../display/office/write/judged.ts'

test('who has begun to fill a control in is told nothing about it until the server has seen what stands there', () => {
  const judged = new Judged()
  judged.touch('title')
  expect(judged.has('title')).toBe(false)
  const heard = judged.sending()
  judged.touch('summary')
  heard()
  expect(judged.has('title')).toBe(true)
  expect(judged.has('summary')).toBe(false)
  judged.sending()()
  expect(judged.has('summary')).toBe(true)
})
