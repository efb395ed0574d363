import type { Kysely } from 'kysely'
import type { LocalDay } from '#playlists/instant.ts'
import { dayNumber } from '#playlists/workdays/day-number.ts'
import type { DigestCase } from '../clocks/answers.ts'
import type { Acts } from '../database/tables.ts'
import { countUndecided, openOrders, titlesOf } from './store.ts'

/** So many days before its day an order to put something right is called to mind. */
const REMIND_DAYS = 3

/** Whether an order without proof is to be called to mind, or overdue: its day itself still counts (domain.md D31). */
export const warnOfOrder = (dueOn: LocalDay, today: LocalDay): 'none' | 'soon' | 'overdue' => {
  const left = dayNumber(dueOn) - dayNumber(today)
  return left < 0 ? 'overdue' : left <= REMIND_DAYS ? 'soon' : 'none'
}

/** Orders to put right that are overdue or nearly, for the leaders' digest. */
export const correctionsDue = async (db: Kysely<Acts>, today: LocalDay): Promise<DigestCase[]> => {
  const due = (await openOrders(db)).flatMap(({ id, notice, due_on }) => (due_on !== null && warnOfOrder(due_on, today) !== 'none' ? [{ id, notice, dueOn: due_on }] : []))
  const titles = await titlesOf(db, due.flatMap(({ notice }) => notice ?? []))
  return due.map(({ id, notice, dueOn }) => ({ id, notice, title: notice === null ? null : (titles.get(notice) ?? ''), dueOn, overdue: warnOfOrder(dueOn, today) === 'overdue' }))
}

/** How many cases wait for a decision. */
export const undecided = (db: Kysely<Acts>): Promise<number> => countUndecided(db)
