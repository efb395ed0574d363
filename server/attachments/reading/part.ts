import type { FileType } from '#playlists/notice.ts'

/** Where in a file a text stands. `number`: page, sheet or table, from 1. */
export type Where = Readonly<{
  is: 'page' | 'text' | 'table' | 'comments' | 'notes' | 'margins' | 'sheet' | 'hidden-sheet' | 'properties' | 'elsewhere'
  number: number
}>

/** A table in a file: the head of each column, then the rows. `from`: the number of the row that holds the heads, as the file counts. */
export type FileTable = Readonly<{ columns: readonly Readonly<{ name: string }>[]; rows: readonly (readonly string[])[]; lines: readonly number[] }>

/** A piece of what a file says. */
export type Part = Readonly<{ where: Where; text: string }> | Readonly<{ where: Where; table: FileTable }>

/** What a file says, all of it. `unseen`: it holds pictures or pages without text, which only a person can read. */
export type Said = Readonly<{ parts: readonly Part[]; unseen: boolean }>
/** `marked`: a secrecy mark stands somewhere in it. */
export type Reading = Said & Readonly<{ marked: boolean }>

/** Why a file can't be read: then nobody can say what is in it, and it is not taken. */
export const whyUnread = ['broken', 'locked', 'nested', 'too-much'] as const
export type WhyUnread = (typeof whyUnread)[number]
export type Read = Readonly<{ reading: Reading }> | Readonly<{ unread: WhyUnread }>

/** A file to be read: its bytes and what they are. */
export type FileToRead = Readonly<{ type: FileType; bytes: Uint8Array }>

/** Thrown inside the reading of one file, and turned into `unread` where it ends. */
export class Unread extends Error {
  readonly why: WhyUnread

  constructor(why: WhyUnread) {
    super(why)
    this.name = 'Unread'
    this.why = why
  }
}

/** So many characters can be read through for one file: about five hundred pages. */
export const MOST_CHARACTERS = 300_000

/** Rows as a table with its first row as heads; null when there is nothing in them. `lines`: the number of each row as the file counts. */
export const tableOf = (rows: readonly (readonly string[])[], lines: readonly number[] = rows.map((_, index) => index + 1)): FileTable | null => {
  const [first, ...rest] = rows
  if (first === undefined || rows.every((row) => row.every((cell) => cell.trim() === ''))) return null
  return { columns: first.map((name) => ({ name })), rows: rest, lines }
}

/** How many characters a part holds. */
export const lengthOf = (part: Part): number => ('text' in part ? part.text.length : [part.table.columns.map(({ name }) => name), ...part.table.rows].reduce((sum, row) => sum + row.reduce((all, cell) => all + cell.length, 0), 0))
