import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BallotBox } from '../../../display/kiosk/ballot-box.ts'
import { ClockController } from '../../../display/player/clock-controller.ts'
import type { Sent, Spoken } from '../../../display/player/server-door.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const vote = (notice: string, grade: string): Spoken => ({ session: 's', notice, revision: 'r', grade, reason: null })

/** A box before a server that answers as told; `heard` is what reached it. */
const boxBefore = (answers: readonly Sent[]): { box: BallotBox; heard: string[] } => {
  const heard: string[] = []
  const send = async ({ notice, grade }: Spoken): Promise<Sent> => {
    const answer = answers[heard.length] ?? 'kept'
    heard.push(`${notice} ${grade}: ${answer}`)
    return answer
  }
  return { box: new BallotBox({ clock: new ClockController(), send }), heard }
}

test('a vote is handed in at once, and once', async () => {
  const { box, heard } = boxBefore([])
  box.cast(vote('n', 'fair'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['n fair: kept'])
})

test('without a server a vote waits and is tried again; of two votes on one notice only the later waits', async () => {
  const { box, heard } = boxBefore(['gone', 'gone'])
  box.cast(vote('n', 'fair'))
  await vi.advanceTimersByTimeAsync(1_000)
  box.cast(vote('n', 'dissatisfied'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['n fair: gone', 'n dissatisfied: gone', 'n dissatisfied: kept'])
})

test('a reason given while the vote is on its way follows it', async () => {
  const { box, heard } = boxBefore([])
  box.cast(vote('n', 'fair'))
  box.cast(vote('n', 'fair with reason'))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['n fair: kept', 'n fair with reason: kept'])
})

test('what waits is dropped with the visit, also when it was just on its way', async () => {
  const { box, heard } = boxBefore(['gone', 'gone', 'gone'])
  box.cast(vote('n', 'fair'))
  await vi.advanceTimersByTimeAsync(1_000)
  box.empty()
  box.cast(vote('m', 'fair'))
  box.empty()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['n fair: gone', 'm fair: gone'])
})

test('what the house refuses is not said again, and the next is', async () => {
  const { box, heard } = boxBefore(['refused'])
  box.cast(vote('recalled', 'fair'))
  box.cast(vote('n', 'fair'))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['recalled fair: refused', 'n fair: kept'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toHaveLength(2)
})
