import type { Json } from '#playlists/canonical.ts'

/** Columns that came when rows had been sealed without them, by table. */
const cameLater: Readonly<Record<string, ReadonlySet<string>>> = { accounts: new Set(['code_hash']) }

/** What is told of a row where it is sealed: of a column that came later only what it holds, so that rows from before it keep their seal. */
export const toldOfRow = (table: string, row: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(row).filter(([column, value]) => value !== null || cameLater[table]?.has(column) !== true))
