import type { Kysely, Selectable } from 'kysely'
import type { DecidedDay } from '#playlists/workdays/work-year.ts'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>
type Row = Selectable<Acts['calendars']>

/** A year as somebody imported it. */
export type Imported = Readonly<{ year: number; sources: readonly string[]; days: readonly DecidedDay[]; by: string; byName: string; at: number }>

/** Every imported year with the name of who brought it in. */
export const importedYears = async (db: Db): Promise<Imported[]> => {
  const rows = await db.selectFrom('calendars').innerJoin('people', 'people.id', 'calendars.imported_by').selectAll('calendars').select('people.name').orderBy('year').execute()
  return rows.map((row) => ({
    year: row.year, sources: row.source === '' ? [] : row.source.split('\n'), days: JSON.parse(row.days) as DecidedDay[], by: row.imported_by, byName: row.name, at: row.at,
  }))
}

/** Keeps a year; an earlier import of it is replaced. */
export const keepYear = async (db: Db, { year, sources, days, by, at }: Omit<Imported, 'byName'>): Promise<void> => {
  const row: Row = { year, source: sources.join('\n'), days: JSON.stringify(days), imported_by: by, at }
  await db.insertInto('calendars').values(row).onConflict((conflict) => conflict.column('year').doUpdateSet(row)).execute()
}
