import type { TemplateResult } from 'lit'
import { expect, test } from 'vitest'
import { clockNote, stepNote } from '../../../../display/office/notices/clock-note.ts'
import type { ClockView } from '../../../../server/clocks/answers.ts'

const overdue = (days: number | null): ClockView => ({
  formedOn: '2026-11-24', due: '2026-12-22', missing: null, soonOn: null, lateOn: null, publishedOn: null, warn: 'overdue', overdueDays: days,
  step: { state: 'PENDING_LEADER', since: '2026-12-22', limit: 3, due: '2026-12-25', missing: null, warn: 'overdue', overdueDays: days },
})

/** What a person reads of a template. */
const read = (part: unknown): string => {
  if (typeof part === 'object' && part !== null && 'strings' in part) return (part as TemplateResult).values.map(read).join(' ').trim()
  return typeof part === 'string' ? part : ''
}

test.each([[8, '已超期 8 个工作日', '公开已超期 8 个工作日'], [0, '已超期', '公开已超期'], [null, '已超期', '公开已超期']])(
  'what is overdue says by how many working days; on the days off right after, or where a calendar is missing in between, only that it is (%s)',
  (days, step, law) => {
    expect(read(stepNote({ clock: overdue(days) }))).toMatch(new RegExp(`(^| )${step}$`))
    expect(read(clockNote({ clock: overdue(days) }))).toMatch(new RegExp(`(^| )${step} bad ${law}$`))
  },
)
