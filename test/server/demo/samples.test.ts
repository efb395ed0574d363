import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { content, type Content, type Decisions } from '#playlists/notice.ts'
import { datesFrom } from '../../../server/demo/dates.ts'
import { templates } from '../../../server/demo/samples.ts'

const zone = 'Asia/Shanghai'
const hour = 3_600_000

/** Starts of a demo that once broke calendars: month ends, a leap day, New Year, a Sunday night, a Saturday morning. */
const starts = ['2026-11-23T09:12', '2027-01-05T08:00', '2028-02-29T23:58', '2026-12-31T23:59', '2027-01-01T00:00', '2026-11-28T07:00', '2026-11-29T22:30', '2026-10-31T12:00', '2027-06-15T16:45']

const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

describe.each(starts)('a demo that starts at %s', (local) => {
  const now = at(local)
  const samples = templates.map((template) => template(datesFrom(now, zone)))
  const standing = (surface: 'outdoor' | 'kiosk', moment: number): number =>
    samples.filter(({ windows }) => windows[surface] && windows[surface].from <= moment && moment < windows[surface].to).length

  test('has at least five notices outdoors and ten on the kiosk, at once and an hour later', () => {
    for (const moment of [now, now + hour]) {
      expect(standing('outdoor', moment)).toBeGreaterThanOrEqual(5)
      expect(standing('kiosk', moment)).toBeGreaterThanOrEqual(10)
    }
  })

  test('sees one notice begin and one end within the hour', () => {
    const inTheHour = (moment: number): boolean => moment > now && moment <= now + hour
    expect(samples.filter(({ windows }) => inTheHour(windows.outdoor?.from ?? 0))).toHaveLength(1)
    expect(samples.filter(({ windows }) => inTheHour(windows.outdoor?.to ?? 0))).toHaveLength(1)
  })

  test('has only samples that the contract of a revision accepts', () => {
    for (const { section, importance, channels, ...rest } of samples) {
      const decisions: Decisions = { disclosure: 'proactive', scope: 'public', channels: [...channels], secret: false, secrecyLevel: null, secrecyYears: null, importance }
      const whole: Content = { format: 1, notice: 'n', number: 1, section, decisions, ...rest }
      expect(content.safeParse(whole).error?.issues ?? []).toEqual([])
    }
  })

  test('names a weekday only beside the date that has it', () => {
    const text = JSON.stringify(samples)
    const named = [...text.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日（星期([一二三四五六日])）/g)]
    expect(named.length).toBeGreaterThanOrEqual(4)
    for (const [phrase, year, month, day, weekday] of named) {
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
      const near = [today.year, today.year + 1].map((guess) => Temporal.PlainDate.from({ year: Number(year ?? guess), month: Number(month), day: Number(day) }))
      const ahead = near.find((date) => Temporal.PlainDate.compare(date, today) >= 0)!
      expect(`${phrase} ${'一二三四五六日'[ahead.dayOfWeek - 1]!}`).toBe(`${phrase} ${weekday!}`)
    }
  })
})
