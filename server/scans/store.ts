import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Acts } from '../database/tables.ts'

type Db = Kysely<Acts>

/** An answer to a warning with who gave it; `text` null when the words were purged. */
export type Disposition = Selectable<Acts['dispositions']> & Readonly<{ name: string; text: string | null }>

/** The answers given to warnings of a notice. */
export const dispositionsOf = (db: Db, notice: string): Promise<Disposition[]> =>
  db
    .selectFrom('dispositions')
    .innerJoin('people', 'people.id', 'dispositions.person')
    .leftJoin('remarks', 'remarks.id', 'dispositions.id')
    .selectAll('dispositions')
    .select(['people.name', 'remarks.text'])
    .where('dispositions.notice', '=', notice)
    .orderBy('dispositions.at')
    .execute()

/** The published office numbers that the scanner lets pass. */
export const officeNumbers = async (db: Db): Promise<string[]> => (await db.selectFrom('office_numbers').select('number').orderBy('number').execute()).map(({ number }) => number)

export const insertScan = async (db: Db, row: Insertable<Acts['scans']>): Promise<void> => void (await db.insertInto('scans').values(row).execute())
