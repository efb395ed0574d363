import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayNumber, dayNumbered, weekdayOf } from '#playlists/workdays/day-number.ts'

test('every day from 1900 to 2105 has the number, the name and the weekday that the calendar library gives it', () => {
  let date = Temporal.PlainDate.from('1900-01-01')
  const wrong: string[] = []
  for (let number = dayNumber('1900-01-01'); date.year < 2106; number += 1, date = date.add({ days: 1 })) {
    const day = date.toString()
    if (dayNumber(day) !== number || dayNumbered(number) !== day || weekdayOf(number) !== date.dayOfWeek) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test('the first of January 1970 is day nought, a Thursday', () => {
  expect([dayNumber('1970-01-01'), weekdayOf(0)]).toEqual([0, 4])
})
