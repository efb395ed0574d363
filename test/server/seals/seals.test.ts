import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../../server/backup.ts'
import { actsFile } from '../../../server/database/open.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import { inspect } from '../../../server/publications/admission.ts'
import { checkPublished } from '../../../server/publications/integrity.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { sealAnew } from '../../../server/seals/anew.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { layOldFolder } from '../database/old-folder.ts'
import { hang, outdoor, revisionsIn } from '../publications/glass.ts'
import { done, holiday, important, send, submitted, walked } from '../reviews/road.ts'
import { meddler } from './meddler.ts'

let h: TestHouse
const folders: string[] = []
beforeEach(async () => {
  h = await openHouse()
})
afterEach(async () => {
  await h.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'seals-'))
  folders.push(made)
  return made
}

const rejectedOf = async (digest: string) => (await inspect(h.house, [digest], h.house.now())).rejected.map(({ code, of }) => [code, of])
const proven = (house = h.house) => verifyWhole(house.acts, house.key.seal)

/** The row of a review as if its reviewer had made it. */
const invent = (digest: string, [step, person, statements]: readonly [string, string, string]): string =>
  `insert into reviews select 'made-up-${step}', '${digest}', '${person}', '${step}', '${step}', 'pass', '${statements}', null, submitted_at, null, null, null from revisions where digest = '${digest}'`

describe('who writes into the database what nobody did', () => {
  test('gets no invented review on to a glass, though every row and the whole journal agree with it', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const good = await walked(h)
    const { id, digest } = await submitted(h)
    const { does, rechains } = meddler(h)
    for (const made of [['section', 'head', '{}'], ['leader', 'leader', '{"content":true,"secrecy":true}'], ['office', 'office', '{}']] as const) does(invent(digest, made))
    does(`insert into publications select 'made-up', digest, notice, number, 'centre', submitted_at, 253402300799999 from revisions where digest = '${digest}'; update stages set state = 'PUBLISHED' where digest = '${digest}'`)
    rechains()
    expect(await rejectedOf(digest)).toEqual([['SEAL_BROKEN', 'review made-up-section']])
    await checkPublished(h.house)
    expect(revisionsIn(await wall.poll())).toEqual([good.digest])
    const told = (await h.journal()).filter(({ action }) => action === 'ADMISSION_REFUSED').map(({ subject, body }) => [subject, JSON.parse(body)])
    expect(told).toEqual([[`notice:${id}`, { code: 'SEAL_BROKEN', digest, of: 'review made-up-section' }]])
  })

  test('gets nobody to publish on the strength of it: the information centre is told which review it is', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    const { does } = meddler(h)
    does(`${invent(digest, ['office', 'office', '{}'])}; update stages set state = 'READY' where digest = '${digest}'`)
    const answer = await send(h, ['centre', id, 'publish'], { digest })
    expect([answer.status, answer.code, answer.text]).toEqual([409, 'SEAL_BROKEN', expect.stringContaining('审核记录 made-up-office')])
    expect(await h.house.acts.selectFrom('publications').select('id').execute()).toEqual([])
  })

  const changes: readonly (readonly [string, string, RegExp])[] = [
    ['who reviewed', "update reviews set person = 'head-2' where step = 'section'", /^review /],
    ['for whom somebody reviewed', "update reviews set on_behalf_of = 'head' where step = 'section'", /^review /],
    ['by which delegation somebody reviewed', "update reviews set delegation = 'x' where step = 'section'", /^review /],
    ['when somebody reviewed', "update reviews set at = at - 1 where step = 'section'", /^review /],
    ['what a signature proves', "update signatures set proof = '{}'", /^review /],
    ['a signature, which is gone', 'delete from signatures', /^review /],
    ['who wrote it', "update revisions set author = 'author-2'", /^revision /],
    ['who else wrote it', "insert into revision_editors select digest, 'coauthor' from revisions", /^revision /],
    ['who released it', "update publications set publisher = 'admin'", /^publication /],
    ['until when it stands', 'update publications set valid_to = valid_to + 1', /^publication /],
    ['who answered a doubt', "update resolutions set person = 'leader-2'", /^resolution /],
    ['a doubt’s wording', "update doubts set role = 'office'", /^doubt /],
    ['a doubt, which is gone', 'delete from resolutions; delete from doubts', /^doubt /],
    ['all seals, which are gone', 'delete from seals', /^revision /],
    ['a seal, which is another row’s', "update seals set seal = (select seal from seals where kind = 'revision') where kind = 'review'", /^review /],
  ]
  test.each(changes)('takes a wording off the glass by changing %s, and is named', async (_what, sql, named) => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    await done(h, ['head', id, 'doubt'], { digest, reason: '名单是否可以公开' })
    const [doubt] = await h.house.acts.selectFrom('doubts').select('id').execute()
    await done(h, ['office', id, 'escalate'], { digest })
    await done(h, ['director', id, 'director-approve'], { digest, resolutions: [{ doubt: doubt!.id, text: '经核实可以公开' }] })
    await done(h, ['centre', id, 'publish'], { digest })
    expect(await rejectedOf(digest)).toEqual([])
    const { does } = meddler(h)
    does(sql)
    expect(await rejectedOf(digest)).toEqual([['SEAL_BROKEN', expect.stringMatching(named)]])
    expect(await proven()).toMatchObject({ ok: false })
  })

  test('brings nothing back that was recalled, and a journal written anew without the recall is found out', async () => {
    const { id, digest } = await walked(h)
    const { publication } = await done(h, ['head', id, 'recall'], { digest, reasonCode: 'ERROR' })
    const after = (await h.journal()).find(({ action }) => action === 'RECALL')!.seq
    const { does, rechains } = meddler(h)
    does(`delete from recalls; delete from confirmations; update stages set state = 'PUBLISHED', since = (select at from publications) where digest = '${digest}'; update catalogue set withdrawn_at = null`)
    expect(await rejectedOf(digest)).toEqual([['SEAL_BROKEN', `recall ${publication!}`]])
    does("delete from journal where action = 'RECALL'")
    rechains()
    expect(await verifyWhole(h.house.acts)).toMatchObject({ ok: true })
    expect(await proven()).toMatchObject({ ok: false, what: 'seal', seq: null, of: `journal ${after}` })
  })

  test('can’t have the house seal it, neither by a trigger nor by a view', async () => {
    const { does } = meddler(h)
    does(`create trigger planted after insert on sessions begin insert into seals values ('review', 'made-up', house_seal('x')); end`)
    expect((await h.stranger('POST', '/api/office/session', { login: 'head', password: 'lantern-over-the-river' })).status).toBe(500)
    does(`drop trigger planted; create view planted as select house_seal('x') as seal`)
    expect(() => h.databases.files.acts.prepare('select * from planted').get()).toThrow('unsafe use')
  })
})

describe('what stood when the seals came', () => {
  test('is sealed once, at that start; a row put in later is not', async () => {
    const dataDir = folder()
    await layOldFolder(dataDir)
    let old = await openHouse({ dataDir })
    expect(await verifyWhole(old.house.acts, old.house.key.seal)).toMatchObject({ ok: true })
    const sealed = await old.house.acts.selectFrom('seals').select('id').where('kind', '=', 'review').orderBy('id').execute()
    expect(sealed.map(({ id }) => id)).toEqual(['old-1-section', 'old-2-leader', 'old-2-office', 'old-2-section'])
    expect((await old.journal()).map(({ action }) => action).filter((action) => action === 'SEAL')).toHaveLength(1)
    meddler(old).does("insert into reviews select 'late', digest, 'office', role, 'office', 'pass', statements, null, at, null, null, null from reviews where id = 'old-1-section'")
    await old.close()
    old = await openHouse({ dataDir })
    expect(await verifyWhole(old.house.acts, old.house.key.seal)).toMatchObject({ ok: false, what: 'seal', of: 'review late' })
    meddler(old).does('delete from seal_marks')
    await old.close()
    await expect(openHouse({ dataDir })).rejects.toThrow('npm run journal -- seal')
  })
})

describe('a restored backup', () => {
  const restored = async ({ withKeys }: { withKeys: boolean }): Promise<string> => {
    const [backup, dataDir] = [join(folder(), 'backup'), folder()]
    await backUp(h.dataDir, backup)
    copyFileSync(actsFile(backup), actsFile(dataDir))
    if (!withKeys) return dataDir
    cpSync(join(h.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
    return dataDir
  }

  test('in which a secret was destroyed after it was made is whole, and so is the office that goes on from it', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'FORMAT', reason: '请补上日期' })
    await done(h, ['author', id, 'revise'], { digest })
    const [first, dataDir] = [join(folder(), 'first'), folder()]
    await backUp(h.dataDir, first)
    await done(h, ['author', id, 'declare-secret'], { edit: 0, level: 'secret', years: 10 })
    expect(await proven()).toMatchObject({ ok: true })
    expect(await backUp(h.dataDir, join(first, '..', 'second'))).toMatchObject({ older: [{ folder: first, purged: 1 }] })
    copyFileSync(actsFile(first), actsFile(dataDir))
    cpSync(join(h.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
    const other = await openHouse({ dataDir })
    expect((await other.journal()).at(-1)).toMatchObject({ action: 'PURGE', mac: null })
    expect(await proven(other.house)).toMatchObject({ ok: true })
    await other.as('head')('GET', '/api/office/session')
    expect((await other.journal()).at(-1)).toMatchObject({ action: 'SIGN_IN', mac: expect.any(String) })
    expect(await proven(other.house)).toMatchObject({ ok: true })
    await other.close()
  })

  test('with its keys goes on as it was', async () => {
    const { digest } = await walked(h, important())
    const other = await openHouse({ dataDir: await restored({ withKeys: true }) })
    expect([...(await inspect(other.house, [digest], h.house.now())).admitted.keys()]).toEqual([digest])
    expect(await proven(other.house)).toMatchObject({ ok: true })
    await other.close()
  })

  test('with another key does not start, and says how: sealed anew by whoever holds the key, it goes on, and the journal says so', async () => {
    const { digest } = await walked(h, important())
    const dataDir = await restored({ withKeys: false })
    await expect(openHouse({ dataDir })).rejects.toThrow('npm run journal -- seal')
    expect(await sealAnew(dataDir, h.house.now())).toBe(6)
    const other = await openHouse({ dataDir })
    expect([...(await inspect(other.house, [digest], h.house.now())).admitted.keys()]).toEqual([digest])
    expect(await proven(other.house)).toMatchObject({ ok: true })
    expect((await other.journal()).at(-1)).toMatchObject({ actor: null, action: 'SEAL', body: '{"rows":6}' })
    const next = await walkedIn(other)
    expect([...(await inspect(other.house, [next], h.house.now())).admitted.keys()]).toEqual([next])
    await other.close()
  })

  test('is not sealed anew where this very key sealed it: that would make true what somebody wrote in', async () => {
    const { digest } = await submitted(h)
    const dataDir = await restored({ withKeys: true })
    const other = await openHouse({ dataDir })
    meddler(other).does(`${invent(digest, ['section', 'head', '{}'])}; delete from seal_marks`)
    await other.close()
    await expect(sealAnew(dataDir, h.house.now())).rejects.toThrow('sealed with the key in this folder already')
  })
})

const walkedIn = async (other: TestHouse): Promise<string> => (await walked(other, holiday())).digest
