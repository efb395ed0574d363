import type { Desk, Duty, NoticeRow } from '../../../server/notices/answers.ts'
import { byUrgency, bySection, returnedFirst } from './urgency.ts'

/** What one thing on the desk is there for. */
export type Kind = 'recall' | 'returned' | 'waiting' | 'draft' | 'archive'

/** One thing on the desk. `id`: its name in the address; a notice may lie here twice, once for its new wording and once for the one taken off. */
export type Lying = Readonly<{ id: string; kind: Kind; row: NoticeRow; duty: Duty | null }>

const plain = (kind: Kind) => (row: NoticeRow): Lying => ({ id: row.id, kind, row, duty: null })

const due = (one: Duty): Lying => ({ id: `${one.duty}.${one.publication ?? one.row.id}`, kind: one.duty === 'archive' ? 'archive' : 'recall', row: one.row, duty: one })

/**
 * Everything on a desk in the order in which it is worked through: what was taken off and is not yet answered for, what came back, what waits
 * (`grouped`: section by section, domain.md D21), drafts, and last what only has to be filed.
 */
export const pileOf = ({ waiting, duties, mine }: Desk, { grouped }: Readonly<{ grouped: boolean }>): Lying[] => {
  const urgent = byUrgency(waiting)
  const own = returnedFirst(mine)
  const dues = duties.map(due)
  const of = (kind: Kind): Lying[] => dues.filter((one) => one.kind === kind)
  return [
    ...of('recall'),
    ...own.filter(({ state }) => state === 'RETURNED').map(plain('returned')),
    ...(grouped ? bySection(urgent).flatMap(({ rows }) => rows) : urgent).map(plain('waiting')),
    ...own.filter(({ state }) => state !== 'RETURNED').map(plain('draft')),
    ...of('archive'),
  ]
}

/** How many things on a desk call for its owner: what came back to its author calls too, drafts wait until somebody feels like writing. */
export const pressing = (desk: Desk): number => pileOf(desk, { grouped: false }).filter(({ kind }) => kind !== 'draft').length
