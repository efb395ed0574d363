import type { Kysely } from 'kysely'
import { content } from '#playlists/notice.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'

/** So many wordings are read at once. */
const AT_ONCE = 200

/** Every publication in the journal, oldest first: the notice, the digest of the wording, when. */
export const publishEntries = async (db: Kysely<Acts>): Promise<{ notice: string; digest: Digest; at: Instant }[]> => {
  const rows = await db.selectFrom('journal').select(['subject', 'at', 'body']).where('action', '=', 'PUBLISH').orderBy('seq').execute()
  return rows.map(({ subject, at, body }) => ({ notice: subject.replace('notice:', ''), at, digest: (JSON.parse(body) as { digest: Digest }).digest }))
}

/**
 * Which of these wordings could be read in full without paper: on the website or a kiosk. An outdoor screen shows a summary, the other
 * channels are paper, print and voice.
 */
export const readInFull = async (db: Kysely<Acts>, digests: readonly Digest[]): Promise<Set<Digest>> => {
  const full = new Set<Digest>()
  for (let from = 0; from < digests.length; from += AT_ONCE) {
    const rows = await db.selectFrom('contents').selectAll().where('digest', 'in', digests.slice(from, from + AT_ONCE)).execute()
    for (const { digest, bytes } of rows) if (isInFull(bytes)) full.add(digest)
  }
  return full
}

const isInFull = (bytes: string): boolean => {
  const read = content.safeParse(JSON.parse(bytes))
  return read.success && read.data.decisions.channels.some((channel) => channel === 'website' || channel === 'kiosk')
}
