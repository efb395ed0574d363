import type { NoticeRow } from '../../../server/notices/answers.ts'
import type { Me } from '../../../server/people/answers.ts'
import type { WaitingRole } from '../../../server/reviews/answers.ts'

/** The rows of one section, in the order they were given. */
export type Group = Readonly<{ section: NoticeRow['section']; rows: readonly NoticeRow[] }>

const STEP = { overdue: 0, soon: 1, none: 2 } as const
const WHOLE = { overdue: 0, late: 1, soon: 2, none: 3 } as const

const rank = ({ clock }: NoticeRow): number => STEP[clock?.step?.warn ?? 'none'] * 10 + WHOLE[clock?.warn ?? 'none']

/**
 * The most urgent first: what is overdue at this step, then what is due today, then by the twenty working days; among equals the order of the
 * server, which knows what is to stand on a glass soonest.
 */
export const byUrgency = (rows: readonly NoticeRow[]): NoticeRow[] => [...rows].sort((a, b) => rank(a) - rank(b))

/** What came back first: it waits for its author's hand more than a draft nobody waits for. */
export const returnedFirst = (rows: readonly NoticeRow[]): NoticeRow[] => [...rows].sort((a, b) => Number(b.state === 'RETURNED') - Number(a.state === 'RETURNED'))

/** The rows by section (the office collects from all of them, domain.md D21); the section with the most urgent row first. */
export const bySection = (rows: readonly NoticeRow[]): Group[] => {
  const groups = new Map<string, NoticeRow[]>()
  for (const row of rows) groups.set(row.section.id, [...(groups.get(row.section.id) ?? []), row])
  return [...groups.values()].map((own) => ({ section: own[0]!.section, rows: own }))
}

/** For whom a person would act on a row by delegation; null when it is their own post's. */
export const actingFor = ({ roles, sections, delegations }: Pick<Me, 'roles' | 'sections' | 'delegations'>, { waitsFor, section }: Pick<NoticeRow, 'waitsFor' | 'section'>): string | null => {
  if (waitsFor === null) return null
  const bound = BOUND.has(waitsFor)
  if (roles.includes(waitsFor) && (!bound || sections.some((own) => own.id === section.id && own.roles.includes(waitsFor)))) return null
  return delegations.find((given) => given.role === waitsFor && (given.sections === null || given.sections.some(({ id }) => id === section.id)))?.giver.name ?? null
}

/** Roles that reach their own sections only (domain.md 3.2). */
const BOUND: ReadonlySet<WaitingRole> = new Set<WaitingRole>(['author', 'section-head', 'supervising-leader'])

/** The row after another one, or before it with -1; the ends stay where they are. Null when there is nothing. */
export const neighbour = <T extends Readonly<{ id: string }>>(rows: readonly T[], id: string | null, by: 1 | -1): T | null => {
  const at = rows.findIndex((row) => row.id === id)
  return rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))] ?? null
}
