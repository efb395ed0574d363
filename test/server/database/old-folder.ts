import { type Migration, Migrator, sql } from 'kysely'
import { canonical } from '#playlists/canonical.ts'
import { digestOf } from '#playlists/digest.ts'
import type { Content } from '#playlists/notice.ts'
import * as first from '../../../server/database/migrations/0001-acts.ts'
import * as fences from '../../../server/database/migrations/0002-acts-fences.ts'
import { openDatabases } from '../../../server/database/open.ts'
import { frozen } from '../../../server/notices/freeze.ts'
import { holiday } from '../reviews/road.ts'

const steps: Record<string, Migration> = { '0001-acts': first, '0002-acts-fences': fences }
const AT = Date.UTC(2026, 10, 2)

/** The words of an old notice, which was returned (1) or published and recalled (2). */
export const oldContent = (notice: 'old-1' | 'old-2'): Content => {
  const made = frozen(holiday(), { notice, number: 1, section: '社会保险科' })
  if ('mark' in made) throw new Error(made.mark.code)
  return made.content
}

/**
 * A data folder as it was before the whole review road came: titles with the revisions, reasons with the reviews and recalls, journal entries without
 * seals. Two notices: one returned with a reason, one published and recalled with a reason.
 */
export const layOldFolder = async (dataDir: string): Promise<void> => {
  const { acts, close } = openDatabases(dataDir)
  const { error } = await new Migrator({ db: acts, provider: { getMigrations: async () => steps } }).migrateToLatest()
  if (error !== undefined) throw error as Error
  for (const [id, name] of [['author', '周敏'], ['head', '刘建国'], ['leader', '段立新'], ['office', '何静'], ['centre', '林浩']]) await sql`insert into people values (${id}, ${name}, 0, 1)`.execute(acts)
  await sql`insert into sections values ('insurance', '社会保险科', 'leader', 1)`.execute(acts)
  let at = AT
  let [seq, prev] = [0, '0'.repeat(64)]
  const journal = async (actor: string, action: string, [notice, told]: readonly [string, Readonly<Record<string, string | number>>]) => {
    const entry = { seq: (seq += 1), at: (at += 1000), actor, action, subject: `notice:${notice}`, body: canonical(told) }
    const hash = digestOf(prev + canonical(entry))
    await acts.insertInto('journal').values({ ...entry, prev, hash }).execute()
    prev = hash
  }
  for (const notice of ['old-1', 'old-2'] as const) {
    const content = oldContent(notice)
    const bytes = canonical(content)
    const digest = digestOf(bytes)
    await sql`insert into notices values (${notice}, 'insurance', 'affairs', 'announcement', 'author', ${AT}, ${notice === 'old-2' ? 'WZRS/2026-00001' : null}, 1)`.execute(acts)
    await sql`insert into contents values (${digest}, ${bytes})`.execute(acts)
    await sql`insert into revisions values (${digest}, ${notice}, 1, 'author', ${AT}, ${`2026-0000${notice.at(-1)!}`}, ${content.wording.title})`.execute(acts)
    await journal('author', 'SUBMIT', [notice, { transition: 'T03', digest, number: 1, from: 'DRAFT', to: 'PENDING_SECTION' }])
    const review = async (step: string, [person, verdict, reason]: readonly [string, string, string | null]) =>
      sql`insert into reviews values (${`${notice}-${step}`}, ${digest}, ${person}, ${step}, ${step}, ${verdict}, ${step === 'leader' ? '{"content":true,"secrecy":true}' : '{}'}, ${reason === null ? null : 'FORMAT'}, ${reason}, ${at})`.execute(acts)
    if (notice === 'old-1') {
      await review('section', ['head', 'return', '标题格式不符'])
      await journal('head', 'RETURN', [notice, { transition: 'T06', digest, number: 1, from: 'PENDING_SECTION', to: 'RETURNED' }])
    } else {
      for (const [step, person] of [['section', 'head'], ['leader', 'leader'], ['office', 'office']] as const) await review(step, [person, 'pass', null])
      await sql`insert into publications values ('old-publication', ${digest}, ${notice}, 1, 'centre', ${at}, ${at + 1})`.execute(acts)
      await sql`insert into catalogue values ('WZRS/2026-00001', ${notice}, ${digest}, ${content.wording.title}, ${content.wording.summary}, ${content.category}, ${content.formedOn}, ${at}, ${at + 1000})`.execute(acts)
      await journal('centre', 'PUBLISH', [notice, { transition: 'T21', digest, number: 1, publication: 'old-publication', to: 'PUBLISHED' }])
      await sql`insert into recalls values ('old-publication', ${digest}, 'head', 'ERROR', '第二段日期写错', ${at}, 1)`.execute(acts)
      await journal('head', 'RECALL', [notice, { transition: 'T24', digest, number: 1, publication: 'old-publication', to: 'RECALLED' }])
    }
    await sql`insert into stages values (${digest}, ${notice}, 1, ${notice === 'old-1' ? 'RETURNED' : 'RECALLED'}, ${at})`.execute(acts)
  }
  await close()
}
