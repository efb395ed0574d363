import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../../server/backup.ts'
import { actsFile } from '../../../server/database/open.ts'
import { verifyWhole } from '../../../server/journal/whole.ts'
import type { Matrix, Me, Proposals } from '../../../server/people/answers.ts'
import { tellForged } from '../../../server/people/forged.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { forgedRows } from '../../../server/seals/register-store.ts'
import { hashOfSecret } from '../../../server/people/session.ts'
import { inDays, openHouse, PASSWORD, reseal, type TestHouse } from '../../house.ts'
import { countersign } from '../people/countersigned.ts'
import { both, done, send, submitted } from '../reviews/road.ts'
import { meddler } from './meddler.ts'

/** The tables that say who may do what. */
const tables = ['people', 'accounts', 'posts', 'sections', 'delegations', 'passkeys', 'proposals']

let h: TestHouse
let logged: string[]
const folders: string[] = []
beforeEach(async () => {
  logged = []
  h = await openHouse({ logged: (line) => void logged.push(line), settings: { logLevel: 'error' } })
})
afterEach(async () => {
  await h.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'register-'))
  folders.push(made)
  return made
}

const GUESS = 'known-to-the-forger'
const guessed = hash(GUESS, { memoryCost: 64, timeCost: 1, parallelism: 1 })
const knock = (login: string, password = PASSWORD, house = h) => house.stranger('POST', '/api/office/session', { login, password })
const me = async (login: string, house = h): Promise<Me> => (await house.as(login)('GET', '/api/office/session')).body as Me
const does = (sql: string): void => meddler(h).does(sql)
const forged = async (house = h): Promise<string[]> => (await forgedRows(house.house.acts)).map(({ row }) => row)
const proven = (house = h) => verifyWhole(house.house.acts, house.house.key.seal)

/** A delegation, a colleague appointed and given a login by acts, and something that waits to be countersigned. */
const livedIn = async (house = h): Promise<void> => {
  const made = async (login: string, path: string, body: object): Promise<string> => {
    const answer = await house.as(login)('POST', `/api/office/${path}`, body)
    expect(answer.status, answer.text).toBe(201)
    return (answer.body as { id: string }).id
  }
  await made('office', 'delegations', { role: 'office', section: null, holder: 'head-2', fromOn: inDays(0), toOn: inDays(5), basis: '外出培训' })
  const person = await made('admin', 'people', { name: '陈晨', account: { login: 'chen', password: 'seven-herons-at-noon' } })
  await countersign(house, 'login:chen')
  await made('admin', 'posts', { person, role: 'author', section: 'labour', title: '科员', fromOn: inDays(0), toOn: null })
}

describe('who writes into the register what nobody did', () => {
  test('signs nobody in with a password put in place of theirs, ends the session, and all is as it was when it is put back', async () => {
    expect((await me('leader')).roles).toEqual(['supervising-leader'])
    const { password_hash: was } = await h.house.acts.selectFrom('accounts').select('password_hash').where('login', '=', 'leader').executeTakeFirstOrThrow()
    does(`update accounts set password_hash = '${await guessed}' where login = 'leader'`)
    const [answer, unknown] = [await knock('leader', GUESS), await knock('nobody.at.all', GUESS)]
    expect([answer.status, answer.text]).toEqual([unknown.status, unknown.text])
    expect((await knock('leader')).code).toBe('BAD_CREDENTIALS')
    expect((await h.as('leader')('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    expect(logged.join()).toContain('"row":"accounts leader"')
    const denied = (await h.journal()).filter(({ action }) => action === 'DENIED')
    expect(denied.map(({ actor, subject, body }) => [actor, subject, JSON.parse(body)])).toEqual([[null, 'office:register', { code: 'SEAL_BROKEN', of: 'accounts leader' }]])
    expect(await proven()).toMatchObject({ ok: false, of: 'accounts leader' })
    does(`update accounts set password_hash = '${was}' where login = 'leader'`)
    expect((await me('leader')).roles).toEqual(['supervising-leader'])
    expect((await knock('leader')).status).toBe(204)
    expect(await proven()).toMatchObject({ ok: true })
  })

  test('makes no session: not a row of their own, nor their own session into somebody else’s', async () => {
    const token = `${'A'.repeat(43)}.${'0'.repeat(64)}`
    does(`insert into sessions values ('${hashOfSecret(token)}', 'director', 'director', ${h.house.now()}, ${h.house.now() + 1_000_000}, ${h.house.now()})`)
    expect((await h.request('/api/office/session', { headers: { cookie: `sid=${token}` } })).code).toBe('NOT_SIGNED_IN')
    expect((await me('author')).roles).toEqual(['author'])
    does("update sections set name = name; update sessions set person = 'director', login = 'director' where person = 'author'")
    expect((await h.as('author')('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  })

  test('lets nobody sign for a section they were made to supervise, nor whoever supervised it', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'section-approve'], { digest })
    does("update sections set supervising_leader = 'leader-2' where id = 'insurance'")
    for (const login of ['leader-2', 'leader']) expect((await send(h, [login, id, 'leader-sign'], { digest, statements: both })).code, login).toBe('NOT_YOUR_SECTION')
    does("update sections set supervising_leader = 'leader' where id = 'insurance'")
    await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  })

  const views: readonly (readonly [string, string])[] = [
    ['password', "select login, person, case when login = 'director' and random() % 2 = 0 then 'GUESSED' else password_hash end as password_hash, must_change, created_at, disabled_at, code_hash from real_accounts"],
    ['role', "select id, person, case when person = 'author' and random() % 2 = 0 then 'director' else role end as role, section, title, from_on, to_on from real_posts"],
  ]
  test.each(views)('gets nothing by a view in the place of a table that says a %s differently each time it is asked', async (what, view) => {
    await me('author')
    const table = what === 'password' ? 'accounts' : 'posts'
    does(`pragma legacy_alter_table = on; alter table ${table} rename to real_${table}; create view ${table} as ${view.replace('GUESSED', await guessed)}`)
    for (let one = 0; one < 30; one++) {
      if (what === 'role') expect((await h.as('author')('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
      else expect((await knock('director', GUESS)).status).not.toBe(204)
      h.wait(60_000)
    }
    expect(await forged()).toContain(`${table} ${what === 'password' ? 'director' : 'post-author'}`)
  })

  test('has nobody countersign what was not proposed', async () => {
    await livedIn()
    const [open] = ((await h.as('office')('GET', '/api/office/proposals')).body as Proposals).proposals
    does(`update proposals set wanted = replace(wanted, '"author"', '"director"')`)
    expect(((await h.as('office')('GET', '/api/office/proposals')).body as Proposals).proposals).toEqual([])
    const answer = await h.as('office')('POST', '/api/office/proposals/settle', { ids: [open!.id], verdict: 'countersigned' })
    expect(answer.body).toEqual({ settled: [{ id: open!.id, fault: 'NOT_FOUND', code: null }] })
  })

  test('has no act make it true, neither one that is refused nor one by the administrator', async () => {
    await livedIn()
    does("insert into posts values ('forged', 'author', 'director', null, '局长', '2026-01-01', null); update people set name = '马国平' where id = 'coauthor'; update sections set supervising_leader = 'leader-2' where id = 'insurance'; update delegations set to_on = '2027-01-31'")
    const [{ id } = { id: '' }] = await h.house.acts.selectFrom('delegations').select('id').execute()
    const tries = [
      ['author', 'PATCH', 'posts/forged', { toOn: null }], ['admin', 'PATCH', 'posts/forged', { toOn: inDays(1) }], ['admin', 'PATCH', 'people/coauthor', { active: true }],
      ['admin', 'PATCH', 'sections/insurance', { name: '养老保险科' }], ['office', 'POST', `delegations/${id}/revoke`, undefined],
    ] as const
    for (const [login, method, path, body] of tries) expect((await h.as(login)(method, `/api/office/${path}`, body)).code, `${login} ${path}`).toMatch(/^(NOT_FOUND|WRONG_ROLE)$/)
    expect(await forged()).toEqual(['people coauthor', 'posts forged', 'sections insurance', `delegations ${id}`])
  })

  test('is not asked to become administrator by breaking the administrator’s row', async () => {
    does("update accounts set must_change = 1 where login = 'admin'")
    expect(await inviteFirstAdministrator(h.house)).toBeNull()
    does("delete from accounts where login = 'admin'; delete from seals where kind = 'accounts' and id = 'admin'")
    expect(await inviteFirstAdministrator(h.house)).toMatch(/^[\w-]{43}$/)
    does(`update invitations set token_hash = '${hashOfSecret('mine')}'`)
    expect((await h.stranger('POST', '/api/office/setup', { token: 'mine', name: '钱进', login: 'qian', password: 'seven-herons-at-noon' })).code).toBe('SETUP_LINK_INVALID')
  })

  test('is seen by the director: the person, and the row', async () => {
    does("insert into posts values ('forged', 'author', 'director', null, '局长', '2026-01-01', null)")
    const { gaps, roles } = (await h.as('director')('GET', '/api/office/roles/matrix')).body as Matrix
    expect(gaps.filter(({ gap }) => gap === 'FORGED')).toEqual([{ gap: 'FORGED', role: null, section: null, person: { id: 'author', name: '周敏' }, roles: [], row: 'posts forged' }])
    expect(roles.find(({ role }) => role === 'director')?.holders.map(({ person }) => person.id)).toEqual(['director'])
  })

  test('is told of once in the journal, and once more when it was put right and is there again', async () => {
    const make = "insert into posts values ('forged', 'author', 'director', null, '局长', '2026-01-01', null)"
    does(make)
    expect([await tellForged(h.house), await tellForged(h.house)]).toEqual([1, 0])
    does("delete from posts where id = 'forged'")
    expect(await tellForged(h.house)).toBe(0)
    does(make)
    expect(await tellForged(h.house)).toBe(1)
  })
})

describe('in an office at work, who changes the file', () => {
  let lived: TestHouse
  beforeAll(async () => {
    lived = await openHouse()
    const { acts } = lived.house
    await acts.insertInto('accounts').values({ login: 'closed', person: 'author', password_hash: await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 }), must_change: 0, created_at: 1, disabled_at: 1 }).execute()
    await acts.insertInto('posts').values({ id: 'over', person: 'author', role: 'director', section: null, title: '局长', from_on: '2026-01-01', to_on: '2026-01-02' }).execute()
    await acts.insertInto('passkeys').values({ id: 'key', person: 'leader', public_key: 'AAAA', counter: 0, transports: '["usb"]', label: '密钥', created_at: 1, used_at: null, revoked_at: null }).execute()
    await reseal(lived.house)
    await livedIn(lived)
    meddler(lived)
  })
  afterAll(() => lived.close())

  /** Looks while the file says otherwise, and puts it back as it was. */
  const meanwhile = async <T>(sql: string, look: () => Promise<T>): Promise<T> => {
    const file = lived.databases.files.acts
    for (const table of [...tables, 'seals']) file.exec(`create temp table kept_${table} as select * from ${table}`)
    file.exec(sql)
    const seen = await look()
    for (const table of [...tables, 'seals']) file.exec(`delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`)
    return seen
  }

  const nobody: readonly (readonly [string, string, string])[] = [
    ['an account of their own in somebody’s name', "insert into accounts select 'forged', 'director', password_hash, 0, 1, null, null from accounts where login = 'author'", 'forged'],
    ['whose account it is', "update accounts set person = 'director' where login = 'author'", 'author'],
    ['a closed account open again', "update accounts set disabled_at = null where login = 'closed'", 'closed'],
    ['a person’s name', "update people set name = '马国平' where id = 'author'", 'author'],
    ['a seal, which is another row’s', "update seals set seal = (select seal from seals where kind = 'accounts' and id = 'director') where kind = 'accounts' and id = 'author'", 'author'],
    ['all seals, which are gone', 'delete from seals', 'author'],
  ]
  test.each(nobody)('gets nobody in by %s', async (_what, sql, login) => {
    expect((await meanwhile(sql, () => knock(login, PASSWORD, lived))).code).toBe('BAD_CREDENTIALS')
    expect(await forged(lived)).toEqual([])
  })

  const powers: readonly (readonly [string, string, string, (of: Me) => unknown, unknown, unknown])[] = [
    ['a post', "insert into posts values ('forged', 'author', 'director', null, '局长', '2026-01-01', null)", 'author', ({ roles }) => roles, ['author'], ['author']],
    ['another role in a post', "update posts set role = 'director', section = null where id = 'post-author'", 'author', ({ roles }) => roles, ['author'], []],
    ['another section in a post', "update posts set section = 'labour' where id = 'post-author'", 'author', ({ sections }) => sections.map(({ id }) => id), ['insurance'], []],
    ['a post that is over', "update posts set to_on = null where id = 'over'", 'author', ({ roles }) => roles, ['author'], ['author']],
    ['a section to supervise', "update sections set supervising_leader = 'leader-2' where id = 'insurance'", 'leader-2', ({ sections }) => sections.map(({ id }) => id), ['labour'], ['labour']],
    ['a delegation', "insert into delegations select 'forged', 'director', null, 'director', 'author', from_on, to_on, basis, created_by, created_at, null from delegations", 'author', ({ delegations }) => delegations.length, 0, 0],
    ['a longer delegation', "update delegations set to_on = '2027-01-31'", 'head-2', ({ delegations }) => delegations.length, 1, 0],
    ['ground for a delegation', "update posts set to_on = null, title = '主任' where id = 'post-office'", 'head-2', ({ delegations }) => delegations.length, 1, 0],
    ['a passkey', "insert into passkeys values ('forged', 'author', 'AAAA', 0, '[]', '', 1, null, null)", 'author', ({ passkeys }) => passkeys, 0, 0],
    ['another key in a passkey', "update passkeys set public_key = 'BBBB' where id = 'key'", 'leader', ({ passkeys }) => passkeys, 1, 0],
    ['whose passkey it is', "update passkeys set person = 'author' where id = 'key'", 'author', ({ passkeys }) => passkeys, 0, 0],
  ]
  for (const [what, sql, login, of, before, after] of powers) {
    test(`gives nobody ${what}`, async () => {
      expect(of(await me(login, lived))).toEqual(before)
      expect(of(await meanwhile(sql, () => me(login, lived)))).toEqual(after)
      expect(of(await me(login, lived))).toEqual(before)
    })
  }
})

test('every column of every row of the register is sealed but how often and when a passkey was used', async () => {
  await livedIn()
  await h.house.acts.insertInto('passkeys').values({ id: 'key', person: 'leader', public_key: 'AAAA', counter: 0, transports: '[]', label: '密钥', created_at: 1, used_at: null, revoked_at: null }).execute()
  await reseal(h.house)
  const file = h.databases.files.acts
  const loose: string[] = []
  does('')
  for (const table of tables) {
    for (const column of file.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[]) {
      file.exec(`savepoint s; update "${table}" set "${column}" = coalesce("${column}", '') || '1' where rowid = (select max(rowid) from "${table}")`)
      if ((await forged()).length === 0) loose.push(`${table}.${column}`)
      file.exec('rollback to s; release s')
    }
  }
  expect(loose).toEqual(['passkeys.counter', 'passkeys.used_at'])
  expect(await forged()).toEqual([])
})

describe('an office from before every act sealed the rows it left', () => {
  /** The records as the program before would have left them: sealed is what stood at first, and nothing says of the register that it is sealed. */
  const agedTo = async (dataDir: string): Promise<void> => {
    const seals = await h.house.acts.selectFrom('seals').selectAll().execute()
    await livedIn()
    await h.as('author')('POST', '/api/office/password', { current: PASSWORD, next: 'eleven-cranes-at-dusk' })
    does("delete from seals where kind in ('people', 'accounts', 'posts', 'sections', 'delegations', 'passkeys', 'proposals'); delete from seal_marks where name = 'register'")
    await h.house.acts.insertInto('seals').values(seals.filter(({ kind }) => kind !== 'revision')).execute()
    await backUp(h.dataDir, join(dataDir, 'backup'))
    copyFileSync(actsFile(join(dataDir, 'backup')), actsFile(dataDir))
    cpSync(join(h.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
  }

  test('comes up with every row sealed, but for those somebody wrote in; nothing brings these about, however often it starts', async () => {
    const dataDir = folder()
    await agedTo(dataDir)
    let old = await openHouse({ dataDir })
    expect(await forged(old)).toEqual([])
    expect((await knock('author', 'eleven-cranes-at-dusk', old)).status).toBe(204)
    expect((await knock('chen', 'seven-herons-at-noon', old)).status).toBe(204)
    expect((await knock('head', PASSWORD, old)).status).toBe(204)
    expect(await proven(old)).toMatchObject({ ok: true })
    meddler(old).does(`update accounts set password_hash = '${await guessed}' where login in ('chen', 'head'); insert into posts values ('forged', 'author', 'director', null, '局长', '2026-01-01', null); delete from seals where kind = 'posts' and id = 'post-centre'; delete from seal_marks where name = 'register'`)
    await old.close()
    old = await openHouse({ dataDir })
    expect(await forged(old)).toEqual(['accounts chen', 'accounts head', 'posts forged', 'posts post-centre'])
    for (const login of ['chen', 'head']) expect((await knock(login, GUESS, old)).code).toBe('BAD_CREDENTIALS')
    await old.close()
  })

  test('does not come up on a journal that is not what was written, which would vouch for the rows', async () => {
    const dataDir = folder()
    await agedTo(dataDir)
    does("update journal set body = replace(body, 'chen', 'chan') where action = 'ACCOUNT_CREATE'")
    await h.databases.files.acts.backup(actsFile(dataDir))
    await expect(openHouse({ dataDir })).rejects.toThrow('npm run journal -- verify')
  })
})

test('a restored backup lets in whom it let in, and a row forged in it still nobody', async () => {
  await livedIn()
  does(`update accounts set password_hash = '${await guessed}' where login = 'leader'`)
  const dataDir = folder()
  await backUp(h.dataDir, join(dataDir, 'backup'))
  copyFileSync(actsFile(join(dataDir, 'backup')), actsFile(dataDir))
  cpSync(join(h.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
  const other = await openHouse({ dataDir })
  expect([(await knock('chen', 'seven-herons-at-noon', other)).status, (await knock('director', PASSWORD, other)).status]).toEqual([204, 204])
  expect((await knock('leader', GUESS, other)).code).toBe('BAD_CREDENTIALS')
  expect(await forged(other)).toEqual(['accounts leader'])
  await other.close()
})
