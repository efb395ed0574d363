import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Acts } from '../database/tables.ts'
import type { OfficeNumber } from './answers.ts'

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

/** Keeps an answer and its words. */
export const insertDisposition = async (db: Db, { row, text }: { row: Insertable<Acts['dispositions']>; text: string }): Promise<void> => {
  await db.insertInto('dispositions').values(row).execute()
  await db.insertInto('remarks').values({ id: row.id, notice: row.notice, digest: null, text }).execute()
}

/** An earlier answer to the same finding goes, with its words; the journal keeps that there was one. @returns its id, null when there was none. */
export const removeDisposition = async (db: Db, { notice, rule, print }: Pick<Selectable<Acts['dispositions']>, 'notice' | 'rule' | 'print'>): Promise<string | null> => {
  const earlier = await db.selectFrom('dispositions').select('id').where('notice', '=', notice).where('rule', '=', rule).where('print', '=', print).executeTakeFirst()
  if (earlier === undefined) return null
  await db.deleteFrom('remarks').where('id', '=', earlier.id).execute()
  await db.deleteFrom('dispositions').where('id', '=', earlier.id).execute()
  return earlier.id
}

/** The office numbers as the office reads them, with who listed each. */
export const listedNumbers = async (db: Db): Promise<OfficeNumber[]> => {
  const rows = await db.selectFrom('office_numbers').innerJoin('people', 'people.id', 'office_numbers.added_by').selectAll('office_numbers').select('people.name').orderBy('number').execute()
  return rows.map(({ number, label, added_by, name, at }) => ({ number, label, addedBy: { id: added_by, name }, at }))
}

export const insertOfficeNumber = async (db: Db, row: Insertable<Acts['office_numbers']>): Promise<void> => void (await db.insertInto('office_numbers').values(row).execute())

/** Whether there was such a number to take off. */
export const deleteOfficeNumber = async (db: Db, number: string): Promise<boolean> =>
  Number((await db.deleteFrom('office_numbers').where('number', '=', number).executeTakeFirst()).numDeletedRows) === 1
