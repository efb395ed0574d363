import type { Kysely } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import type { Acts } from '../database/tables.ts'
import { type JournalRow, rowsAfter } from './store.ts'

/**
 * The chain up to an entry as JSON Lines, one entry a line in order, some hundred lines at a time. Each has its `prev` and `hash`, so that anybody
 * can check it: SHA-256 of `prev` followed by the canonical JSON of {action, actor, at, body, seq, subject}, `body` being the text as it stands here
 * (domain.md 3.6).
 */
export async function* exportLines(db: Kysely<Acts>, upTo: number): AsyncGenerator<string> {
  for (let seq = 0; seq < upTo; ) {
    const rows = (await rowsAfter(db, seq, 500)).filter((row) => row.seq <= upTo)
    seq = rows.at(-1)?.seq ?? upTo
    yield rows.map((row) => `${lineOf(row)}\n`).join('')
  }
}

const lineOf = ({ seq, at, actor, action, subject, body, prev, hash }: JournalRow): string => canonical({ seq, at, actor, action, subject, body, prev, hash })
