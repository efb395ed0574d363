import { z } from '@hono/zod-openapi'
import { localDay } from '#playlists/instant.ts'
import { yearFile } from '#playlists/workdays/work-year.ts'
import { fromCore, orNull } from '../border.ts'

const day = fromCore(localDay)
const named = z.strictObject({ id: z.string(), name: z.string() })

/** A day the State Council decided on: `off`, nobody works; else a weekend day that is worked (调休). */
export const decidedDay = z.strictObject({ on: day, name: z.string(), off: z.boolean() }).openapi('DecidedDay')

/** One year as the house counts by it. `imported`: by whom and when; null for the calendar the house came with. `workdays`: how many it has. */
export const calendarYear = z
  .strictObject({
    year: z.int(),
    sources: z.array(z.string()),
    days: z.array(decidedDay),
    workdays: z.int(),
    imported: z.strictObject({ by: named, at: z.int() }).nullable(),
  })
  .openapi('CalendarYear')
export type CalendarYear = z.infer<typeof calendarYear>

/** Every year the house knows, and those it will soon need and does not (domain.md 2.8). `mayImport`: whether this person may bring one in. */
export const calendars = z.strictObject({ today: day, years: z.array(calendarYear), missing: z.array(z.int()), mayImport: z.boolean() }).openapi('Calendars')
export type Calendars = z.infer<typeof calendars>

/** A year to be imported: the JSON of holiday-cn, or what the form makes of it. */
export const yearImport = fromCore(yearFile)

/** A due date that a new calendar moves. `which`: of publication, or of the step the notice lies in. null: cannot be said without a calendar. */
export const movedDue = z
  .strictObject({ notice: z.string(), title: z.string(), which: z.enum(['publication', 'step']), before: orNull(localDay), after: orNull(localDay) })
  .openapi('MovedDue')
export type MovedDue = z.infer<typeof movedDue>

/** What keeping a year would change: days that turn out worked or off (against the calendar of now, or the bare weekdays), and due dates. */
export const yearPreview = z
  .strictObject({
    year: z.int(),
    replaces: z.enum(['built-in', 'imported']).nullable(),
    becomeOff: z.array(decidedDay),
    becomeWorked: z.array(decidedDay),
    moved: z.array(movedDue),
  })
  .openapi('YearPreview')
export type YearPreview = z.infer<typeof yearPreview>
