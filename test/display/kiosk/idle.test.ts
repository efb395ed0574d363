import { expect, test } from 'vitest'
import { STILL_MS, WARNING_MS, idleAt, idleChangesAt, partingPatience } from '../../../display/kiosk/idle.ts'

const touched = 5_000

test('a kiosk that was touched less than a minute ago is in use', () => {
  expect(idleAt(touched, touched)).toEqual({ is: 'in-use' })
  expect(idleAt(touched, touched + STILL_MS - 1)).toEqual({ is: 'in-use' })
})

test('after a minute of silence the kiosk counts down twenty whole seconds', () => {
  expect(idleAt(touched, touched + STILL_MS)).toEqual({ is: 'warned', secondsLeft: 20 })
  expect(idleAt(touched, touched + STILL_MS + 999)).toEqual({ is: 'warned', secondsLeft: 20 })
  expect(idleAt(touched, touched + STILL_MS + 1_000)).toEqual({ is: 'warned', secondsLeft: 19 })
  expect(idleAt(touched, touched + STILL_MS + WARNING_MS - 1)).toEqual({ is: 'warned', secondsLeft: 1 })
})

test('when the count is over so is the visit', () => {
  expect(idleAt(touched, touched + STILL_MS + WARNING_MS)).toEqual({ is: 'over' })
})

test('a clock that runs backwards never throws anybody out', () => {
  expect(idleAt(touched, touched - 3_600_000)).toEqual({ is: 'in-use' })
})

test('the kiosk wakes exactly when what it says changes and never in between', () => {
  const heard: string[] = []
  let now = touched
  for (let next = idleChangesAt(touched, now); next !== undefined; next = idleChangesAt(touched, now)) {
    expect(next).toBeGreaterThan(now)
    expect(idleAt(touched, next - 1)).toEqual(idleAt(touched, now))
    now = next
    const idle = idleAt(touched, now)
    heard.push(idle.is === 'warned' ? String(idle.secondsLeft) : idle.is)
  }
  expect(heard).toEqual([...Array.from({ length: 20 }, (_, at) => String(20 - at)), 'over'])
})

test('whoever was asked at the end and went is waited for a quarter of a minute, without a warning', () => {
  expect(idleAt(touched, touched + 14_999, partingPatience)).toEqual({ is: 'in-use' })
  expect(idleChangesAt(touched, touched + 5_000, partingPatience)).toBe(touched + 15_000)
  expect(idleAt(touched, touched + 15_000, partingPatience)).toEqual({ is: 'over' })
})
