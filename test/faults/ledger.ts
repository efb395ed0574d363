import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { parseEdition } from '#playlists/edition.ts'
import { isSigned } from '../../display/player/verify.ts'
import { actsFile } from '../../server/database/open.ts'
import type { Acts } from '../../server/database/tables.ts'
import { verify } from '../../server/journal/journal.ts'
import type { ActDone } from '../../server/reviews/answers.ts'
import { doorOf, type Office } from './office.ts'

/** What the server answered with success, as those who asked remember it. */
export type Ledger = { readonly acts: (ActDone & Readonly<{ act: string }>)[]; readonly notices: string[] }

/** What an inspection found. `faults`: one sentence for each thing that is not as it was answered or must be; empty when all is well. */
export type Found = Readonly<{ faults: readonly string[]; published: number; entries: number }>

/**
 * Holds a data folder against what was answered: nothing missing, index numbers unique and without a gap, the catalogue = what is published,
 * an unbroken journal that tells of every act.
 */
export const inspectFolder = async (dataDir: string, { acts, notices }: Ledger): Promise<Found> => {
  const file = new Sqlite(actsFile(dataDir), { readonly: true })
  const column = (sql: string): unknown[] => file.prepare(sql).pluck().all()
  const faults: string[] = []
  const expectAll = (what: string, wanted: readonly unknown[], kept: readonly unknown[]): void => {
    const there = new Set(kept)
    for (const one of wanted) if (!there.has(one)) faults.push(`${what} ${String(one)} is missing`)
  }
  const of = (...named: readonly string[]) => acts.filter(({ act }) => named.includes(act))
  expectAll('notice', notices, column('select id from notices'))
  expectAll('revision', of('submit').map(({ digest }) => digest), column('select digest from revisions'))
  expectAll('review', of(...reviewing.keys()).map(({ act, digest }) => `${digest} ${reviewing.get(act)!}`), column("select digest || ' ' || step from reviews"))
  expectAll('publication', of('publish').map(({ publication }) => publication), column('select id from publications'))
  expectAll('index number', of('publish').map(({ indexNumber }) => indexNumber), column('select index_number from catalogue'))
  expectAll('edition', of('publish').flatMap(({ editions }) => editions ?? []), column('select number from editions'))

  const published = column("select notice || ' ' || digest from stages where state = 'PUBLISHED' order by 1")
  const catalogue = column("select notice || ' ' || digest from catalogue where withdrawn_at is null order by 1")
  const publications = column("select notice || ' ' || digest from publications order by 1")
  if (published.join() !== catalogue.join()) faults.push(`published are ${String(published.length)}, in the catalogue ${String(catalogue.length)}, and not the same`)
  if (published.join() !== publications.join()) faults.push(`published are ${String(published.length)}, publications ${String(publications.length)}, and not the same`)
  const serials = (column('select index_number from catalogue order by 1') as string[]).map((number) => Number(number.slice(-5)))
  if (serials.some((serial, place) => serial !== place + 1)) faults.push(`index numbers do not count from 1 without gap or repeat: ${serials.join(', ')}`)
  const numbered = column('select index_number from notices where index_number is not null')
  if (new Set(numbered).size !== serials.length || numbered.length !== serials.length) faults.push('the notices’ index numbers are not the catalogue’s')
  const told = column("select count(*) from journal where action = 'PUBLISH'")[0] as number
  if (told !== publications.length) faults.push(`the journal tells of ${String(told)} publications, there are ${String(publications.length)}`)
  const sound = file.pragma('integrity_check', { simple: true })
  if (sound !== 'ok') faults.push(`the file is not sound: ${String(sound)}`)
  const journal = await verify(new Kysely<Acts>({ dialect: new SqliteDialect({ database: file }) }))
  if (!journal.ok) faults.push(`the journal is broken at entry ${String(journal.seq)}`)
  file.close()
  return { faults, published: published.length, entries: journal.ok ? journal.entries : 0 }
}

/** What the reviewing acts write down as their step. */
const reviewing: ReadonlyMap<string, string> = new Map([['section-approve', 'section'], ['leader-sign', 'leader'], ['office-pass', 'office']])

/** Asks as the screen does: the edition on the wall must be signed, whole, and show every published notice. */
export const inspectWall = async ({ url, screen, dataDir }: Pick<Office, 'url' | 'screen' | 'dataDir'>): Promise<readonly string[]> => {
  const answer = await doorOf(url)('/api/screen/edition', { headers: { Authorization: `Bearer ${screen.token}` } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const edition = answer.status === 200 && isSigned(bytes, answer.headers.get('edition-signature') ?? '', screen.serverKey) ? parseEdition(bytes) : undefined
  if (!edition) return [`the wall got no signed edition (${String(answer.status)})`]
  const file = new Sqlite(actsFile(dataDir), { readonly: true })
  const published = file.prepare("select digest from stages where state = 'PUBLISHED'").pluck().all() as string[]
  const kept = file.prepare('select count(*) from editions where number = ?').pluck().get(edition.number) as number
  file.close()
  const shown = new Set<string | null>(edition.slides.map(({ revision }) => revision))
  return [
    ...published.filter((digest) => !shown.has(digest)).map((digest) => `published ${digest.slice(0, 8)} is not in the wall’s edition`),
    ...[...shown].filter((digest) => digest !== null && !published.includes(digest)).map((digest) => `the wall’s edition shows ${String(digest).slice(0, 8)}, which is not published`),
    ...(kept === 1 ? [] : [`edition ${String(edition.number)} is on the wall but not in the file`]),
  ]
}
