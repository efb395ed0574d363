import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actsFile } from '../../../server/database/open.ts'
import { atOneMoment } from '../../../server/database/read.ts'
import { compareWithTables } from '../../../server/journal/compare.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { countersignAll } from '../people/countersigned.ts'
import { answerAll, draftSaying } from '../scans/scanned.ts'
import { both, done, drafted, holiday, important, send, walked } from '../reviews/road.ts'

let h: TestHouse
const [open, scratch] = [mkdtempSync(join(tmpdir(), 'unfenced-')), mkdtempSync(join(tmpdir(), 'meddled-'))]
const of: Record<string, { id: string; digest: string }> = {}

/** One office in which every kind of act has happened. */
beforeAll(async () => {
  h = await openHouse()
  of['out'] = await walked(h)
  of['important'] = await walked(h, important())
  of['recalled'] = await walked(h)
  const { publication } = await done(h, ['office', of['recalled'].id, 'recall'], { digest: of['recalled'].digest, reasonCode: 'ERROR' })
  expect(publication).not.toBe('')
  await done(h, ['director', of['recalled'].id, 'confirm-recall'], { digest: of['recalled'].digest })
  await done(h, ['office', of['recalled'].id, 'archive'], { digest: of['recalled'].digest, retention: '10y' })
  await returnedAndReplaced()
  await doubted()
  await referred()
  const secret = await drafted(h)
  await done(h, ['author', secret.id, 'declare-secret'], { edit: secret.edit, level: 'secret', years: 3 })
  of['shown'] = await walked(h)
  await done(h, ['centre', of['shown'].id, 'doubt-published'], { digest: of['shown'].digest, reason: '数字似乎不能公开' })
  await send(h, ['author', of['out'].id, 'publish'])
  await registered()
  await warned()
  await unfence()
})
afterAll(async () => {
  await h.close()
  for (const folder of [open, scratch]) rmSync(folder, { recursive: true })
})

/** A warning answered, and answered again in other words, which replace the first. */
const warned = async (): Promise<void> => {
  const { id } = await draftSaying(h, '关于补贴办法的通知（征求意见稿）')
  for (const why of ['已与信访部门核对，可以公开', '已再次核对，可以公开']) expect((await answerAll(h, ['author', id], why)).status).toBe(204)
}

/** Every kind of change in the register. */
const registered = async (): Promise<void> => {
  const as = async (login: string, [method, path, body]: readonly [string, string, object]) => {
    const answer = await h.as(login)(method, `/api/office/${path}`, body)
    expect(answer.status, answer.text).toBeLessThan(300)
    return (answer.body as { id?: string }).id!
  }
  const person = await as('admin', ['POST', 'people', { name: '陈晨', account: { login: 'newcomer', password: 'seven-herons-at-noon' } }])
  await countersignAll(h)
  await as('admin', ['POST', `people/${person}/password-reset`, { login: 'newcomer' }])
  await as('admin', ['POST', 'sections', { name: '就业促进科', supervisingLeader: 'leader-2' }])
  const post = await as('admin', ['POST', 'posts', { person: 'author-2', role: 'office', section: null, title: '借调', fromOn: inDays(0), toOn: null }])
  await countersignAll(h)
  await as('admin', ['PATCH', `posts/${post}`, { toOn: inDays(1) }])
  await as('admin', ['POST', `people/${person}/password-reset`, { login: 'newcomer' }])
  await as('admin', ['POST', `people/${person}/password-reset`, { login: 'newcomer' }])
  await as('office', ['POST', 'delegations', { role: 'office', section: null, holder: 'head-2', fromOn: inDays(0), toOn: inDays(5), basis: '外出培训' }])
}

const returnedAndReplaced = async (): Promise<void> => {
  const { id, digest } = await walked(h)
  await done(h, ['author', id, 'revise'], { digest })
  const first = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
  await done(h, ['head', id, 'section-return'], { digest: first, reasonCode: 'FORMAT', reason: '请补上日期' })
  await done(h, ['author', id, 'revise'], { digest: first })
  const second = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
  await done(h, ['head', id, 'section-approve'], { digest: second })
  await done(h, ['leader', id, 'leader-sign'], { digest: second, statements: both })
  await done(h, ['office', id, 'office-pass'], { digest: second })
  await done(h, ['centre', id, 'publish'], { digest: second })
}

const doubted = async (): Promise<void> => {
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
  const [doubt] = await h.house.acts.selectFrom('doubts').select('id').where('notice', '=', id).execute()
  await done(h, ['office', id, 'escalate'], { digest })
  await done(h, ['director', id, 'director-approve'], { digest, resolutions: [{ doubt: doubt!.id, text: '经核实可以公开' }] })
  of['ready'] = { id, digest }
}

const referred = async (): Promise<void> => {
  const { id, digest } = await walked(h, important(), 'director-approve')
  const bytes = (await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', digest).executeTakeFirstOrThrow()).bytes
  await done(h, ['director', id, 'refer'], { digest, addressee: '望州市国家保密局', number: '3号', on: inDays(0) })
  expect(await proven()).toEqual({ ok: true, entries: expect.any(Number) })
  await done(h, ['office', id, 'readmit'], { digest, number: '9号', on: inDays(0), bytes })
  of['readmitted'] = { id, digest }
}

const proven = (folder = h.dataDir) => atOneMoment(folder, (db) => verifyWhole(db, h.house.key.seal))
const differences = (folder = h.dataDir) => atOneMoment(folder, compareWithTables)

/** A copy of the office without any fence. */
const unfence = async (): Promise<void> => {
  await h.databases.files.acts.backup(actsFile(open))
  const file = new Sqlite(actsFile(open))
  file.pragma('journal_mode = DELETE')
  for (const name of file.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[]) file.exec(`drop trigger ${name}`)
  file.close()
}

/** Does something to the unfenced copy, and looks. */
const meddled = async <T>(sql: string, look: (folder: string) => Promise<T>): Promise<T> => {
  copyFileSync(actsFile(open), actsFile(scratch))
  const file = new Sqlite(actsFile(scratch))
  try {
    file.pragma('foreign_keys = OFF')
    file.exec(sql)
  } finally {
    file.close()
  }
  return look(scratch)
}

const entryOf = async (action: string, { id, digest }: { id: string; digest: string }): Promise<number> =>
  (await h.journal()).find((row) => row.action === action && row.subject === `notice:${id}` && row.body.includes(digest))!.seq

test('an office where every kind of act was done is what its journal says', async () => {
  expect(await proven()).toEqual({ ok: true, entries: (await h.journal()).length })
  expect(await differences()).toEqual([])
})

describe('what somebody with the file in their hands changes past the fences is named by its entry', () => {
  const meddlings: readonly (readonly [string, () => string, string, string, string])[] = [
    ['one character of a published wording', () => `update contents set bytes = replace(bytes, '放假', '上班') where digest = '${of['out']!.digest}'`, 'words', 'SUBMIT', 'out'],
    ['the wording, which is gone', () => `delete from contents where digest = '${of['out']!.digest}'`, 'words', 'SUBMIT', 'out'],
    ['the reviewer', () => `update reviews set person = 'head-2' where step = 'section' and digest = '${of['out']!.digest}'`, 'rows', 'SECTION_APPROVE', 'out'],
    ['the statements of a reviewer', () => `update reviews set statements = '{}' where step = 'leader' and digest = '${of['out']!.digest}'`, 'rows', 'LEADER_SIGN', 'out'],
    ['a return into a pass', () => `update reviews set verdict = 'pass' where verdict = 'escalate' and digest = '${of['important']!.digest}'`, 'rows', 'ESCALATE', 'important'],
    ['the publisher', () => `update publications set publisher = 'office' where digest = '${of['out']!.digest}'`, 'rows', 'PUBLISH', 'out'],
    ['the end of a publication', () => `update publications set valid_to = valid_to + 1 where digest = '${of['out']!.digest}'`, 'rows', 'PUBLISH', 'out'],
    ['a recall, which is gone', () => `delete from recalls where digest = '${of['recalled']!.digest}'`, 'rows', 'RECALL', 'recalled'],
    ['a doubt, which is gone', () => `delete from doubts where digest = '${of['ready']!.digest}'`, 'rows', 'DOUBT_RAISE', 'ready'],
    ['who answered a doubt', () => `update resolutions set person = 'office' where digest = '${of['ready']!.digest}'`, 'rows', 'DOUBT_RESOLVE', 'ready'],
    ['an editor, who is gone', () => `insert into revision_editors values ('${of['out']!.digest}', 'coauthor')`, 'rows', 'SUBMIT', 'out'],
    ['where a revision stands', () => `update stages set state = 'PUBLISHED' where digest = '${of['ready']!.digest}'`, 'state', 'DIRECTOR_APPROVE', 'ready'],
    ['a review nobody made', () => `insert into reviews select 'forged', digest, 'head', role, step, verdict, statements, reason_code, at, on_behalf_of, delegation, ground from reviews where step = 'section' and digest = '${of['ready']!.digest}'`, 'stray', 'SUBMIT', 'ready'],
    ['what the scanner said', () => `update scans set hits = '[{}]' where id = (select id from scans where digest = '${of['out']!.digest}' order by at limit 1)`, 'rows', 'SUBMIT', 'out'],
    ['a signature’s moment', () => `update signatures set at = at + 1 where digest = '${of['out']!.digest}'`, 'rows', 'LEADER_SIGN', 'out'],
  ]
  const registers: readonly (readonly [string, () => string, string, string | null, string])[] = [
    ['a delegation nobody gave', () => `insert into delegations select 'forged', role, section, 'leader', 'head-2', from_on, to_on, basis, created_by, created_at, null from delegations`, 'stray', null, 'delegations forged'],
    ['a delegation’s last day', () => "update delegations set to_on = '2027-12-31'", 'rows', 'DELEGATE', 'delegations'],
    ['a delegation, which is gone', () => 'delete from delegations', 'rows', 'DELEGATE', 'delegations'],
    ['a post nobody gave', () => "insert into posts values ('forged', 'admin', 'office', null, '', '2026-01-01', null)", 'stray', null, 'posts forged'],
    ['a post that stood before there were seals', () => "update posts set person = 'admin' where id = 'post-office'", 'stray', null, 'posts post-office'],
    ['the end of a post', () => "update posts set to_on = null where person = 'author-2' and role = 'office'", 'rows', 'POST_CHANGE', 'posts'],
    ['an account nobody opened', () => "insert into accounts values ('forged', 'director', 'x', 0, 1, null, null)", 'stray', null, 'accounts forged'],
    ['a password', () => "update accounts set password_hash = (select password_hash from accounts where login = 'admin') where login = 'newcomer'", 'rows', 'PASSWORD_RESET', 'accounts newcomer'],
    ['whose account it is', () => "update accounts set person = 'director' where login = 'newcomer'", 'rows', 'PASSWORD_RESET', 'accounts newcomer'],
    ['a closed account', () => "update accounts set disabled_at = 1 where login = 'director'", 'stray', null, 'accounts director'],
    ['a person’s name', () => "update people set name = '马国平' where name = '陈晨'", 'rows', 'PERSON_CREATE', 'people'],
    ['who supervises a section', () => "update sections set supervising_leader = 'leader' where name = '就业促进科'", 'rows', 'SECTION_CHANGE', 'sections'],
    ['what waits for the countersign', () => "update proposals set wanted = replace(wanted, 'newcomer', 'director') where verdict is null", 'rows', 'PROPOSE', 'proposals'],
    ['who countersigned', () => "update proposals set settled_by = 'director' where act = 'POST_CREATE'", 'rows', 'COUNTERSIGN', 'proposals'],
    ['a proposal that was replaced', () => "update proposals set verdict = 'countersigned' where verdict = 'replaced'", 'rows', 'PROPOSE', 'proposals'],
    ['a proposal nobody made', () => "insert into proposals select 'forged', 'login:x', act, person, wanted, proposed_by, proposed_at, null, null, null from proposals where verdict is null", 'stray', null, 'proposals forged'],
    ['what a reviewer wrote', () => "update remarks set text = '请补上时间' where text = '请补上日期'", 'rows', 'RETURN', 'remarks'],
    ['what was said of a doubt', () => "update remarks set text = text || '。' where text = '经核实可以公开'", 'rows', 'DOUBT_RESOLVE', 'remarks'],
    ['what a reviewer wrote, which is gone', () => "delete from remarks where text = '请补上日期'", 'rows', 'RETURN', 'remarks'],
    ['an answer to a warning', () => "update remarks set text = '未核对' where text = '已再次核对，可以公开'", 'rows', 'WARN_ANSWER', 'remarks'],
    ['words nobody wrote', () => `insert into remarks values ('forged', '${of['out']!.id}', null, '局长已同意')`, 'stray', null, 'remarks forged'],
    ['a title in the catalogue', () => `update catalogue set title = title || '。' where digest = '${of['out']!.digest}'`, 'rows', 'PUBLISH', 'catalogue'],
    ['the day of a publication in the catalogue', () => `update catalogue set published_at = published_at - 1 where digest = '${of['out']!.digest}'`, 'rows', 'PUBLISH', 'catalogue'],
    ['a notice out of the catalogue', () => `delete from catalogue where digest = '${of['out']!.digest}'`, 'rows', 'PUBLISH', 'catalogue'],
  ]
  for (const [name, sql, what, action, named] of registers) {
    test(name, async () => {
      const found = await meddled(sql(), proven)
      expect(found).toMatchObject({ ok: false, what, of: expect.stringContaining(named) })
      const seq = found.ok ? null : found.seq
      expect(seq === null ? null : (await h.journal())[seq - 1]!.action).toBe(action)
    })
  }

  for (const [name, sql, what, action, notice] of meddlings) {
    test(name, async () => {
      expect(await meddled(sql(), proven)).toMatchObject({ ok: false, what, seq: await entryOf(action, of[notice]!) })
    })
  }

  test('words that were destroyed and are back, and words no act froze', async () => {
    const foreign = `insert into contents values ('${'a'.repeat(64)}', '{}')`
    expect(await meddled(foreign, proven)).toMatchObject({ ok: false, what: 'stray', seq: null })
  })
})

test('one changed byte anywhere in the journal, or in the rows and words it answers for, is found, and the office is whole again when it is put right', async () => {
  const columns = new Map(['journal', 'contents', 'reviews', 'publications', 'signatures', 'revisions', 'recalls', 'doubts', 'resolutions', 'referrals', 'replies', 'stubs', 'archives', 'recall_confirms', 'stages', 'scans', 'seals', 'seal_marks', 'people', 'accounts', 'posts', 'sections', 'delegations', 'proposals', 'remarks', 'catalogue'].map((table) => [table, columnsOf(table)]))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...columns.keys()), fc.tuple(fc.nat(), fc.nat(), fc.nat()), async (table, [row, column, byte]) => {
      const of = columns.get(table)!
      const sql = flipped(table, { row, column: of[column % of.length]!, byte })
      const found = sql === null ? null : await meddled(sql, proven).catch(refusedByFile)
      if (found !== null) expect(found, sql ?? '').toMatchObject({ ok: false })
    }),
    { numRuns: 60, ...(process.env['LAW_SEED'] === undefined ? {} : { seed: Number(process.env['LAW_SEED']) }) },
  )
  expect(await proven()).toMatchObject({ ok: true })
})

/** The file itself refuses two rows of one name: then nothing has changed. */
const refusedByFile = (error: unknown): null => {
  if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return null
  throw error
}

const columnsOf = (table: string): string[] => h.databases.files.acts.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[]

/** The statement that changes one byte of one value, or null where there is none to change. */
const flipped = (table: string, { row, column, byte }: { row: number; column: string; byte: number }): string | null => {
  const file = h.databases.files.acts
  const rowids = file.prepare(`select rowid from "${table}" order by 1`).pluck().all() as number[]
  const rowid = rowids[row % rowids.length]
  const value = file.prepare(`select "${column}" from "${table}" where rowid = ?`).pluck().get(rowid) as string | number | null
  if (value === null) return `update "${table}" set "${column}" = 'x' where rowid = ${rowid}`
  if (typeof value === 'number') return `update "${table}" set "${column}" = "${column}" + 1000003 where rowid = ${rowid}`
  if (value === '') return null
  const at = byte % value.length
  const other = String.fromCharCode(value.charCodeAt(at) ^ 1)
  return `update "${table}" set "${column}" = '${(value.slice(0, at) + other + value.slice(at + 1)).replaceAll("'", "''")}' where rowid = ${rowid}`
}

test('where the tables say something else than the journal, rebuilding says what', async () => {
  expect(await meddled(`update stages set state = 'PUBLISHED' where digest = '${of['ready']!.digest}'`, differences)).toEqual([
    { of: `stage ${of['ready']!.digest}`, journal: expect.stringContaining('READY'), tables: expect.stringContaining('PUBLISHED') },
  ])
  expect(await meddled(`update catalogue set withdrawn_at = null where digest = '${of['recalled']!.digest}'`, differences)).toHaveLength(1)
  expect(await meddled(`update notices set index_number = 'WZRS/2026-99999' where id = '${of['out']!.id}'`, differences)).toHaveLength(1)
  expect(await meddled(`delete from doubts where digest = '${of['ready']!.digest}'`, differences)).toHaveLength(1)
})
