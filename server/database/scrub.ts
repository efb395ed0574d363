import type Sqlite from 'better-sqlite3'

/**
 * Wipes what destroyed rows leave behind in a file: folds and empties its write-ahead log, writes the file anew without slack, and folds that too.
 * No transaction may be open on the connection.
 * @returns false when another reader (a backup, a verification) still needs the old log: then it has to be done again.
 */
export const scrub = (file: Sqlite.Database): boolean => {
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.exec('vacuum')
  const [folded] = file.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return folded?.busy === 0
}
