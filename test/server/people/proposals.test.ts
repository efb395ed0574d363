import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import { lockFolder } from '../../../server/database/lock.ts'
import { countersignAtMachine, waitingIn } from '../../../server/people/at-machine.ts'
import type { PersonView, Proposals, Settled } from '../../../server/people/answers.ts'
import { inDays, openHouse, PASSWORD, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'

let h: TestHouse
let logged: string[]
beforeEach(async () => {
  logged = []
  h = await openHouse({ settings: { logLevel: 'trace' }, logged: (line) => void logged.push(line) })
})
afterEach(() => h.close())

type Sent = readonly [method: string, path: string, body: object]
const STRONG = 'seven-herons-waiting'
const admin = (...[method, path, body]: Sent) => {
  h.wait(1)
  return h.as('admin')(method, `/api/office/${path}`, body)
}
const knock = (login: string, password: string) => h.stranger('POST', '/api/office/session', { login, password })
const seen = async (login = 'office') => (await h.as(login)('GET', '/api/office/proposals')).body as Proposals
/** Countersigns, or refuses for a reason. */
const settle = (login: string, ids: readonly string[], reason?: string) => h.as(login)('POST', '/api/office/proposals/settle', { ids, verdict: reason === undefined ? 'countersigned' : 'refused', reason })
const faultsOf = async (...given: Parameters<typeof settle>) => ((await settle(...given)).body as Settled).settled.map(({ fault }) => fault)
const onlyOne = async () => (await seen('admin')).proposals[0]!.id
const reset = async (person: string) => ((await admin('POST', `people/${person}/password-reset`, {})).body as { password: string; awaits: boolean }).password

/** Everything that gives power, as it stands in the tables. */
const standing = async () => {
  const { acts } = h.house
  return {
    names: await acts.selectFrom('people').select(['id', 'name', 'active']).where('id', 'in', ['head', 'coauthor']).orderBy('id').execute(),
    accounts: await acts.selectFrom('accounts').selectAll().orderBy('login').execute(),
    posts: await acts.selectFrom('posts').selectAll().orderBy('id').execute(),
    led: await acts.selectFrom('sections').select(['name', 'supervising_leader as leader']).where('supervising_leader', 'is not', null).orderBy('id').execute(),
  }
}

const appointment = { person: 'author-2', role: 'director', section: null, title: '副局长', fromOn: inDays(0), toOn: null }
const closed = () => admin('PATCH', 'people/head/account', { login: 'head', disabled: true })

/** What gives power: what comes before, the act, and what stands once it is countersigned. */
const givers: readonly (readonly [name: string, before: (() => Promise<unknown>) | null, Sent, stands: object])[] = [
  ['a first login', null, ['POST', 'people', { name: '陈晨', account: { login: 'chen', password: STRONG } }], { accounts: expect.arrayContaining([expect.objectContaining({ login: 'chen', must_change: 1 })]) }],
  ['a further login', null, ['POST', 'people/head/account', { login: 'chen', password: STRONG }], { accounts: expect.arrayContaining([expect.objectContaining({ login: 'chen', person: 'head' })]) }],
  ['a password reset', null, ['POST', 'people/head/password-reset', {}], { accounts: expect.arrayContaining([expect.objectContaining({ login: 'head', must_change: 1 })]) }],
  ['opening a closed login', closed, ['PATCH', 'people/head/account', { login: 'head', disabled: false }], { accounts: expect.arrayContaining([expect.objectContaining({ login: 'head', disabled_at: null })]) }],
  ['bringing somebody back', () => admin('PATCH', 'people/coauthor', { active: false }), ['PATCH', 'people/coauthor', { active: true }], { names: [{ id: 'coauthor', active: 1 }, {}] }],
  ['an appointment', null, ['POST', 'posts', appointment], { posts: expect.arrayContaining([expect.objectContaining({ person: 'author-2', role: 'director' })]) }],
  ['an appointment as administrator', null, ['POST', 'posts', { ...appointment, role: 'administrator' }], { posts: expect.arrayContaining([expect.objectContaining({ person: 'author-2', role: 'administrator' })]) }],
  ['a later last day of a post', () => admin('PATCH', 'posts/post-head', { toOn: inDays(3) }), ['PATCH', 'posts/post-head', { toOn: inDays(9) }], { posts: expect.arrayContaining([expect.objectContaining({ id: 'post-head', to_on: inDays(9) })]) }],
  ['a post without last day', () => admin('PATCH', 'posts/post-head', { toOn: inDays(3) }), ['PATCH', 'posts/post-head', { toOn: null }], { posts: expect.arrayContaining([expect.objectContaining({ id: 'post-head', to_on: null })]) }],
  ['the leader of a new section', null, ['POST', 'sections', { name: '就业促进科', supervisingLeader: 'leader' }], { led: expect.arrayContaining([{ name: '就业促进科', leader: 'leader' }]) }],
  ['another leader of a section', null, ['PATCH', 'sections/labour', { supervisingLeader: 'leader' }], { led: expect.arrayContaining([{ name: '劳动关系科', leader: 'leader' }]) }],
  ['another name', null, ['PATCH', 'people/head', { name: '刘建军' }], { names: [{}, { id: 'head', name: '刘建军' }] }],
]

describe('what an administrator gives stands for nothing until a second person has countersigned it, and then stands', () => {
  for (const [name, before, act, stands] of givers) {
    test(name, async () => {
      await before?.()
      const first = await standing()
      const answer = await admin(...act)
      expect(answer.body, answer.text).toMatchObject({ awaits: true })
      expect(await standing()).toEqual(first)
      expect((await seen()).proposals).toMatchObject([{ proposedBy: { id: 'admin' }, maySettle: true, whyNot: null }])
      await countersignAll(h, ['office'])
      expect(await standing()).toMatchObject(stands)
      const [carried, countersigned] = (await h.journal()).slice(-2).map(({ actor, body }) => ({ actor, ...(JSON.parse(body) as object) }))
      expect(carried).toMatchObject({ actor: 'admin', countersigner: 'office' })
      expect(countersigned).toMatchObject({ actor: 'office', proposer: 'admin' })
      expect((await seen()).proposals).toEqual([])
    })
  }
})

const takers: readonly (readonly [string, Sent])[] = [
  ['a login is closed', ['PATCH', 'people/head/account', { login: 'head', disabled: true }]],
  ['a person is retired', ['PATCH', 'people/head', { active: false }]],
  ['a post is ended', ['PATCH', 'posts/post-head', { toOn: inDays(0) }]],
  ['a section loses its leader', ['PATCH', 'sections/labour', { supervisingLeader: null }]],
  ['a section is renamed', ['PATCH', 'sections/labour', { name: '劳动保障科' }]],
]
for (const [name, act] of takers) {
  test(`what takes power needs nobody: ${name}`, async () => {
    const first = await standing()
    expect((await admin(...act)).body).toEqual({ awaits: false })
    expect(await standing()).not.toEqual(first)
    expect((await seen()).proposals).toEqual([])
  })
}

test('nobody slips into what was given under another name: from the first post on, a name waits too', async () => {
  const { id } = (await admin('POST', 'people', { name: '陈晨' })).body as { id: string }
  expect((await admin('PATCH', `people/${id}`, { name: '陈辰' })).body).toEqual({ awaits: false })
  await admin('POST', 'posts', { ...appointment, person: id })
  await countersignAll(h)
  expect((await admin('PATCH', `people/${id}`, { name: '秦安' })).body).toEqual({ awaits: true })
  const other = (await admin('POST', 'people', { name: '叶知秋', account: { login: 'ye', password: STRONG } })).body as { id: string }
  expect((await admin('PATCH', `people/${other.id}`, { name: '叶秋' })).body, 'while the login waits').toEqual({ awaits: true })
  await countersignAll(h)
  expect((await admin('PATCH', `people/${other.id}`, { name: '秦安' })).body, 'once it stands').toEqual({ awaits: true })
})

test('nobody slips into what was entrusted to a false colleague under another name', async () => {
  const { id } = (await admin('POST', 'people', { name: '何素文' })).body as { id: string }
  expect((await h.as('leader')('POST', '/api/office/delegations', { role: 'supervising-leader', section: null, holder: id, fromOn: inDays(0), toOn: inDays(5), basis: '外出培训' })).status).toBe(201)
  expect((await admin('PATCH', `people/${id}`, { name: '陈晨' })).body).toEqual({ awaits: true })
})

test('an administrator who resets the director’s password is not the director, and the director goes on with the old one until it is countersigned', async () => {
  const director = h.as('director')
  await director('GET', '/api/office/session')
  const password = await reset('director')
  const tried = await knock('director', password)
  expect([tried.status, tried.code, tried.headers.get('set-cookie')]).toEqual([403, 'AWAITS_COUNTERSIGN', null])
  expect((await knock('director', PASSWORD)).status).toBe(204)
  expect((await director('GET', '/api/office/session')).status).toBe(200)
  await countersignAll(h, ['office'])
  expect((await director('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  expect((await knock('director', PASSWORD)).code).toBe('BAD_CREDENTIALS')
  expect((await knock('director', password)).status).toBe(204)
  expect((await h.journal()).filter(({ action }) => action === 'DENIED')).toEqual([])
})

test('an administrator alone, with every door of the register, gets nobody in and nobody further: not by false people, nor resets, nor their own posts', async () => {
  const first = await standing()
  const passwords: [login: string, password: string][] = []
  for (const role of ['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre', 'administrator']) {
    const section = role === 'author' || role === 'section-head' ? 'insurance' : null
    const { id } = (await admin('POST', 'people', { name: '假人', account: { login: `false-${role}`, password: STRONG } })).body as { id: string }
    for (const person of [id, 'admin']) await admin('POST', 'posts', { person, role, section, title: role, fromOn: inDays(0), toOn: null })
    await admin('PATCH', 'sections/insurance', { supervisingLeader: id })
    passwords.push([`false-${role}`, STRONG])
  }
  for (const login of ['leader', 'director']) passwords.push([login, await reset(login)])
  for (const [login, password] of passwords) expect((await knock(login, password)).code, login).toBe('AWAITS_COUNTERSIGN')
  const ids = (await seen('admin')).proposals.map(({ id }) => id)
  expect([ids.length, (await settle('admin', ids)).code]).toEqual([23, 'WRONG_ROLE'])
  expect((await h.as('admin')('GET', '/api/office/session')).body).toMatchObject({ roles: ['administrator'], toCountersign: 0 })
  expect(await standing()).toEqual(first)
})

test('nobody learns at the door which login waits but who has its password', async () => {
  await admin('POST', 'people', { name: '陈晨', account: { login: 'chen', password: STRONG } })
  expect((await knock('chen', STRONG)).code).toBe('AWAITS_COUNTERSIGN')
  expect((await knock('chen', PASSWORD)).text).toBe((await knock('nobody-at-all', PASSWORD)).text)
  expect((await knock('head', STRONG)).code).toBe('BAD_CREDENTIALS')
  await reset('head')
  await closed()
  expect((await knock('head', await reset('head'))).code, 'a closed login says nothing of what waits').toBe('BAD_CREDENTIALS')
})

describe('who may not countersign', () => {
  const waiting = async () => {
    await reset('head')
    return onlyOne()
  }
  for (const login of ['admin', 'author', 'head', 'leader', 'centre']) {
    test(`${login}`, async () => {
      const id = await waiting()
      const first = await standing()
      expect((await settle(login, [id])).code).toBe('WRONG_ROLE')
      expect(await standing()).toEqual(first)
      if (login !== 'admin') expect((await h.as(login)('GET', '/api/office/proposals')).code).toBe('WRONG_ROLE')
    })
  }

  test('who proposed it, though they are of the office too', async () => {
    await admin('POST', 'posts', { ...appointment, person: 'admin', role: 'office' })
    await countersignAll(h)
    const id = await waiting()
    expect((await seen('admin')).proposals).toMatchObject([{ maySettle: false, whyNot: 'PROPOSAL_OWN' }])
    expect(await faultsOf('admin', [id])).toEqual(['PROPOSAL_OWN'])
    expect((await h.journal()).at(-1)).toMatchObject({ action: 'DENIED', actor: 'admin', subject: `proposal:${id}` })
    expect(await faultsOf('office', [id])).toEqual([null])
  })

  test('whom it is about', async () => {
    await reset('office')
    const id = await onlyOne()
    expect((await seen('office')).proposals).toMatchObject([{ maySettle: false, whyNot: 'PROPOSAL_ABOUT_YOU' }])
    for (const reason of [undefined, '不是我要的']) expect(await faultsOf('office', [id], reason)).toEqual(['PROPOSAL_ABOUT_YOU'])
    expect(await faultsOf('director', [id])).toEqual([null])
  })

  test('who only stands in for the office', async () => {
    await h.as('office')('POST', '/api/office/delegations', { role: 'office', section: null, holder: 'head-2', fromOn: inDays(0), toOn: inDays(5), basis: '外出培训' })
    expect((await settle('head-2', [await waiting()])).code).toBe('WRONG_ROLE')
  })

  test('who has not said for five minutes who they are', async () => {
    await h.as('office')('GET', '/api/office/session')
    const id = await waiting()
    h.wait(6 * MINUTE)
    expect((await settle('office', [id])).code).toBe('REAUTH_REQUIRED')
    await h.as('office')('POST', '/api/office/session/confirm', { password: PASSWORD })
    expect(await faultsOf('office', [id])).toEqual([null])
  })
})

test('of two who countersign at once one does, and it stands once', async () => {
  await admin('POST', 'posts', appointment)
  const id = await onlyOne()
  await Promise.all(['office', 'director'].map((login) => h.as(login)('GET', '/api/office/session')))
  const faults = await Promise.all([faultsOf('office', [id]), faultsOf('director', [id])])
  expect(faults.flat().sort()).toEqual(['PROPOSAL_SETTLED', null])
  expect((await standing()).posts.filter(({ person, role }) => person === 'author-2' && role === 'director')).toHaveLength(1)
})

test('what no longer fits stays open and says why, while the others stand', async () => {
  await admin('POST', 'people/coauthor/account', { login: 'wu', password: STRONG })
  await admin('POST', 'posts', appointment)
  await admin('PATCH', 'people/coauthor', { active: false })
  const ids = (await seen()).proposals.map(({ id }) => id)
  expect(await faultsOf('office', [...ids, 'nothing'])).toEqual(['PERSON_INACTIVE', null, 'NOT_FOUND'])
  expect((await seen()).proposals).toMatchObject([{ act: 'ACCOUNT_CREATE', login: 'wu' }])
  await admin('PATCH', 'people/coauthor', { active: true })
  expect(await faultsOf('office', (await seen()).proposals.map(({ id }) => id).reverse())).toEqual([null, null])
})

test('is told in full to who has to look into it, and to the administrator without the pen', async () => {
  await admin('POST', 'posts', { ...appointment, role: 'author', section: 'insurance', title: '经办人', toOn: inDays(30) })
  await admin('PATCH', 'people/head', { name: '刘建军' })
  const about = { login: null, role: null, section: null, title: null, fromOn: null, toOn: null, newName: null, proposedBy: { id: 'admin', name: '赵强' }, proposedAt: expect.any(Number) }
  const rows = [
    { ...about, id: expect.any(String), act: 'POST_CREATE', person: { id: 'author-2', name: '郑凯' }, role: 'author', section: { id: 'insurance', name: '社会保险科' }, title: '经办人', fromOn: inDays(0), toOn: inDays(30) },
    { ...about, id: expect.any(String), act: 'PERSON_CHANGE', person: { id: 'head', name: '刘建国' }, newName: '刘建军' },
  ]
  const countersigners = [{ id: 'office', name: '何静' }, { id: 'director', name: '马国平' }].sort((a, b) => (a.name < b.name ? -1 : 1))
  expect(await seen('director')).toEqual({ proposals: rows.map((row) => ({ ...row, maySettle: true, whyNot: null })), countersigners, refused: [] })
  expect((await seen('admin')).proposals).toEqual(rows.map((row) => ({ ...row, maySettle: false, whyNot: 'NOT_A_COUNTERSIGNER' })))
  const waits = async (login: string) => ((await h.as(login)('GET', '/api/office/session')).body as { toCountersign: number }).toCountersign
  expect([await waits('office'), await waits('director'), await waits('admin'), await waits('head')]).toEqual([2, 2, 0, 0])
  expect(((await h.as('admin')('GET', '/api/office/people')).body as PersonView[]).filter(({ waiting }) => waiting > 0).map(({ id, waiting }) => [id, waiting])).toEqual([['author-2', 1], ['head', 1]])
})

describe('a proposal', () => {
  test('is refused with a reason, which the administrator reads and the journal does not hold', async () => {
    await reset('head')
    const id = await onlyOne()
    expect((await h.as('office')('POST', '/api/office/proposals/settle', { ids: [id], verdict: 'refused' })).code).toBe('REFUSAL_NEEDS_REASON')
    expect(await faultsOf('office', [id], '本人没有要求')).toEqual([null])
    expect(await seen('admin')).toMatchObject({ proposals: [], refused: [{ act: 'PASSWORD_RESET', login: 'head', refusedBy: { name: '何静' }, reason: '本人没有要求', maySettle: false }] })
    expect((await h.journal()).at(-1)).toMatchObject({ action: 'PROPOSAL_REFUSE', actor: 'office', subject: `proposal:${id}` })
    expect(JSON.stringify(await h.journal())).not.toContain('本人没有要求')
    expect(await faultsOf('director', [id])).toEqual(['PROPOSAL_SETTLED'])
    h.databases.files.acts.exec("drop trigger proposals_refuse_update; update proposals set wanted = 'not of the house'")
    expect((await seen('admin')).refused, 'a row that is not the house’s own keeps nobody from the others').toEqual([])
  })

  test('is taken back by an administrator, once', async () => {
    await reset('head')
    const path = `/api/office/proposals/${await onlyOne()}`
    expect((await h.as('office')('DELETE', path)).code).toBe('WRONG_ROLE')
    expect((await h.as('admin')('DELETE', path)).status).toBe(204)
    expect((await h.as('admin')('DELETE', path)).code).toBe('PROPOSAL_SETTLED')
    expect((await seen()).proposals).toEqual([])
  })

  test('takes the place of an older one of the same thing', async () => {
    const older = await reset('head')
    const newer = await reset('head')
    expect((await seen()).proposals).toHaveLength(1)
    expect([(await knock('head', older)).code, (await knock('head', newer)).code]).toEqual(['BAD_CREDENTIALS', 'AWAITS_COUNTERSIGN'])
    const login = { login: 'liu', password: STRONG }
    expect([(await admin('POST', 'people/head/account', login)).code, (await admin('POST', 'people/head/account', login)).code]).toEqual([null, null])
    expect((await admin('POST', 'people/coauthor/account', login)).code, 'a login waits for one person').toBe('LOGIN_TAKEN')
    await h.as('admin')('DELETE', `/api/office/proposals/${(await seen()).proposals.at(-1)!.id}`)
    for (const title of ['副局长', '局长']) await admin('POST', 'posts', { ...appointment, title })
    expect((await seen()).proposals).toMatchObject([{ act: 'PASSWORD_RESET' }, { act: 'POST_CREATE', title: '局长' }])
  })

  test('does not give back later what was taken meanwhile', async () => {
    await admin('PATCH', 'posts/post-head', { toOn: inDays(3) })
    await admin('PATCH', 'posts/post-head', { toOn: inDays(9) })
    await admin('PATCH', 'sections/labour', { supervisingLeader: 'leader' })
    expect((await seen()).proposals).toHaveLength(2)
    await admin('PATCH', 'posts/post-head', { toOn: inDays(1) })
    await admin('PATCH', 'sections/labour', { supervisingLeader: null })
    expect((await seen()).proposals).toEqual([])
    for (const disabled of [true, false, true]) await admin('PATCH', 'people/head/account', { login: 'head', disabled })
    for (const active of [false, true, false]) await admin('PATCH', 'people/coauthor', { active })
    expect((await seen()).proposals).toEqual([])
  })

  test('holds the hash of a password only while it waits; no journal, log or answer ever does', async () => {
    const kept = async () => JSON.stringify(await h.house.acts.selectFrom('proposals').select('wanted').execute())
    const ends: readonly (() => Promise<unknown>)[] = [
      () => countersignAll(h),
      async () => settle('office', [await onlyOne()], '本人没有要求'),
      async () => h.as('admin')('DELETE', `/api/office/proposals/${await onlyOne()}`),
    ]
    const said: string[] = []
    for (const [n, end] of ends.entries()) {
      for (const password of [STRONG, `${STRONG}-again`]) said.push((await admin('POST', 'people/head/account', { login: `head.${n}`, password })).text)
      said.push(JSON.stringify([await seen(), await seen('admin')]))
      expect((await kept()).match(/argon2/g)).toHaveLength(1)
      await end()
      expect(await kept()).not.toContain('argon2')
    }
    expect([...said, ...logged, JSON.stringify(await h.journal())].join()).not.toMatch(new RegExp(`argon2|${STRONG}`))
  })

  test('that somebody changed in the file past the house is not there to be countersigned, and a true one takes its place', async () => {
    await reset('director')
    h.databases.files.acts.exec('drop trigger proposals_refuse_update')
    for (const wanted of [JSON.stringify({ act: 'PASSWORD_RESET', login: 'director', hash: 'of a password that somebody else knows' }), 'nothing at all']) {
      const id = await h.house.acts.selectFrom('proposals').select('id').where('verdict', 'is', null).executeTakeFirstOrThrow()
      await h.house.acts.updateTable('proposals').set({ wanted }).where('verdict', 'is', null).execute()
      expect([(await seen()).proposals, await faultsOf('office', [id.id])]).toEqual([[], ['NOT_FOUND']])
      const password = await reset('director')
      expect((await knock('director', password)).code).toBe('AWAITS_COUNTERSIGN')
    }
  })

  test('written as settled into the file by who proposed it, or by whom it is about, or changed otherwise, is refused by the database itself', async () => {
    await reset('office')
    const update = (change: object) => h.house.acts.updateTable('proposals').set(change).execute()
    for (const settled_by of ['admin', 'office']) await expect(update({ verdict: 'countersigned', settled_by, settled_at: 1 })).rejects.toThrow('FENCE: a proposal needs a second person')
    for (const change of [{ person: 'head' }, { wanted: '{}' }, { proposed_by: 'head' }]) await expect(update(change)).rejects.toThrow('FENCE')
    await expect(h.house.acts.deleteFrom('proposals').execute()).rejects.toThrow('FENCE')
    await countersignAll(h)
    await expect(update({ verdict: null })).rejects.toThrow('FENCE: proposals are settled once')
  })
})

describe('at the machine, when nobody can countersign any more', () => {
  const now = () => h.house.now()

  test('what waits is listed and stands with the house’s key; the journal names nobody and says where', async () => {
    await reset('director')
    await admin('POST', 'posts', appointment)
    const waiting = await waitingIn(h.dataDir)
    expect(waiting).toMatchObject([{ act: 'PASSWORD_RESET', person: { name: '马国平' } }, { act: 'POST_CREATE' }])
    expect(await countersignAtMachine(h.dataDir, [waiting[1]!.id, 'nothing'], now())).toEqual([{ id: waiting[1]!.id, fault: null, login: null, code: null }, { id: 'nothing', fault: expect.stringContaining('no such'), login: null, code: null }])
    expect(await countersignAtMachine(h.dataDir, 'all', now())).toHaveLength(1)
    expect((await standing()).posts.filter(({ person, role }) => person === 'author-2' && role === 'director')).toHaveLength(1)
    const last = (await h.journal()).at(-1)!
    expect([last.actor, last.action, JSON.parse(last.body)]).toMatchObject([null, 'COUNTERSIGN', { atMachine: true, person: 'director' }])
    expect(last.mac).not.toBeNull()
  })

  test('but not while a server works there, nor without the key', async () => {
    await reset('director')
    const release = lockFolder(h.dataDir)!
    await expect(countersignAtMachine(h.dataDir, 'all', now())).rejects.toThrow('Stop it first')
    release()
    rmSync(join(h.dataDir, 'keys'), { recursive: true })
    await expect(countersignAtMachine(h.dataDir, 'all', now())).rejects.toThrow('nothing was changed')
    expect((await seen()).proposals).toHaveLength(1)
  })
})
