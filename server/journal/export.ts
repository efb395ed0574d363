import type { Kysely } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import { type JournalRow, rowsAfter } from './store.ts'

/**
 * The whole chain as JSON Lines, one entry a line in order, each with `prev` and `hash`, so that anybody can check it: SHA-256 of `prev` followed by
 * the canonical JSON of {action, actor, at, body, seq, subject}, `body` being the text as it stands here (domain.md 3.6).
 */
export const exportLines = async (db: Kysely<Acts>): Promise<string> => {
  const lines: string[] = []
  for (let rows = await rowsAfter(db, 0, 1000); rows.length > 0; rows = await rowsAfter(db, rows.at(-1)?.seq ?? 0, 1000)) lines.push(...rows.map(lineOf))
  return lines.map((line) => `${line}\n`).join('')
}

const lineOf = ({ seq, at, actor, action, subject, body, prev, hash }: JournalRow): string => canonical({ seq, at, actor, action, subject, body, prev, hash })
