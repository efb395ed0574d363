import { canonical, type Json } from '#playlists/canonical.ts'
import { digestOf } from '#playlists/digest.ts'
import type { TestHouse } from '../../house.ts'

/** What somebody who may write everything in the file, but has no key, does to it. */
export const meddler = ({ databases: { files } }: TestHouse) => {
  const file = files.acts
  file.pragma('foreign_keys = OFF')
  for (const name of file.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[]) file.exec(`drop trigger ${name}`)
  return {
    does: (sql: string): void => void file.exec(sql),
    /** Writes the chain of the journal anew as it stands, so that by itself it is whole again. */
    rechains: (): void => {
      const rows = file.prepare('select * from journal order by seq').all() as { seq: number; at: number; actor: string | null; action: string; subject: string; body: string }[]
      file.exec('create table rewritten as select * from journal; delete from journal')
      let prev = '0'.repeat(64)
      for (const [place, { at, actor, action, subject, body, seq: was }] of rows.entries()) {
        const seq = place + 1
        const hash = digestOf(prev + canonical({ seq, at, actor, action, subject, body } satisfies Json))
        file.prepare('insert into journal select ?, at, actor, action, subject, body, ?, ?, mac from rewritten where seq = ?').run(seq, prev, hash, was)
        prev = hash
      }
      file.exec('drop table rewritten')
    },
  }
}
