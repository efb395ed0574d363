import type { Given } from '#playlists/scan/look.ts'
import type { WrittenTable } from '#playlists/scan/columns.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { scan } from '#playlists/scan/scan.ts'

const usual: Given = { today: '2026-11-23', officeNumbers: [], kind: 'announcement' }

/** What is found in one text: `RULE:LEVEL the very characters`. */
export const found = (text: string, given: Partial<Given> = {}): string[] => scan([{ at: 'wording.title', text }], { ...usual, ...given }).map((hit) => `${hit.rule}:${hit.level} ${hit.text}`)

/** A notice that holds a table only. */
export const withTable = (table: WrittenTable) => ({ documentNumber: null, wording: { title: '', summary: '', body: [{ type: 'table' as const, ...table }], details: {} } })

/** What is found in a table: `RULE:LEVEL where from-to`, `where` inside the table. */
export const foundInTable = (heads: readonly string[], rows: readonly (readonly string[])[], given: Partial<Given> = {}): string[] =>
  scan(placesOf(withTable({ columns: heads.map((name) => ({ name })), rows })), { ...usual, ...given }).map((hit) => `${hit.rule}:${hit.level} ${hit.at.replace('wording.body.0', 'table')} ${hit.from ?? 'row'}${hit.to === null ? '' : `-${hit.to}`}`)
