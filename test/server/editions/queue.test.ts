import { expect, test } from 'vitest'
import { createQueue } from '../../../server/editions/queue.ts'

/** A queue whose work is noted; groups named `bad` can't be done. */
const noted = () => {
  const worked: string[] = []
  const queue = createQueue(async (groups, { atOnce }) => {
    worked.push(`${groups.join(' ')}${atOnce ? '!' : ''}`)
    if (groups.includes('bad')) throw new Error('can’t be compiled')
  })
  return { queue, worked }
}

test('a recall goes before everything that was asked for earlier', async () => {
  const { queue, worked } = noted()
  const all = queue.ask(Array.from({ length: 20 }, (_, n) => `g${n}`), { atOnce: false })
  const urgent = queue.ask(['g19'], { atOnce: true })
  await Promise.all([all, urgent])
  expect(worked[0], 'the portion that had begun').not.toContain('g19')
  expect(worked[1]).toBe('g19!')
})

test('asking for a group twice before work begins is asking once, and both are answered', async () => {
  const { queue, worked } = noted()
  await Promise.all([queue.ask(['a'], { atOnce: false }), queue.ask(['b', 'c'], { atOnce: false }), queue.ask(['c', 'b'], { atOnce: false })])
  expect(worked).toEqual(['a', 'b c'])
})

test('a group that can’t be done fails whoever asked for it, and nobody else', async () => {
  const { queue } = noted()
  const asked = await Promise.allSettled([queue.ask(['a'], { atOnce: false }), queue.ask(['b'], { atOnce: false }), queue.ask(['bad'], { atOnce: false }), queue.ask(['c'], { atOnce: false })])
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})
