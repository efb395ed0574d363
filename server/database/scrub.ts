import type Sqlite from 'better-sqlite3'

/**
 * Wipes what destroyed rows leave behind in a file: folds and empties its write-ahead log, writes the file anew without slack, and folds that too.
 * No transaction may be open on the connection. Waits for nobody: the whole server would wait with it, and who reads may be the server itself.
 * @returns false when another reader (a backup, a verification) still needs the old log: then it has to be done again.
 */
export const scrub = (file: Sqlite.Database): boolean => {
  const patience = file.pragma('busy_timeout', { simple: true }) as number
  file.pragma('busy_timeout = 0')
  try {
    if (!fold(file)) return false
    file.exec('vacuum')
    return fold(file)
  } finally {
    file.pragma(`busy_timeout = ${patience}`)
  }
}

const fold = (file: Sqlite.Database): boolean => (file.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0
