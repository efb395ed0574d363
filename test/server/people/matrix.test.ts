import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import type { Gap, Matrix } from '../../../server/people/answers.ts'
import { rights } from '../../../server/people/rights.ts'
import { roles } from '../../../server/people/roles.ts'
import { road } from '../../../server/reviews/transitions.ts'
import { inDays, openHouse, PASSWORD, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const matrix = async (login = 'office') => (await h.as(login)('GET', '/api/office/roles/matrix')).body as Matrix
const holders = async (role: string) => (await matrix()).roles.find((row) => row.role === role)!.holders
const gaps = async () => (await matrix()).gaps
const about = (gap: Gap['gap'], change: object = {}) => expect.objectContaining({ gap, ...change })
const endPost = (id: string) => h.as('admin')('PATCH', `/api/office/posts/${id}`, { toOn: inDays(0) })
const appoint = async (person: string, role: string, section: string | null = null) => {
  await h.as('admin')('POST', '/api/office/posts', { person, role, section, title: '兼任', fromOn: inDays(0), toOn: null })
  await countersignAll(h)
}

describe('the role matrix', () => {
  test('names every holder with their sections and days; everyone in the house may read it', async () => {
    expect((await matrix('author')).roles.map(({ role }) => role)).toEqual(roles)
    expect(await holders('section-head')).toMatchObject([
      { person: { name: '刘建国' }, sections: [{ name: '社会保险科' }], fromOn: '2026-01-01', toOn: null, giver: null, canSignIn: true },
      { person: { name: '孙丽' }, sections: [{ name: '劳动关系科' }] },
    ])
    expect(await holders('supervising-leader')).toMatchObject([{ person: { name: '段立新' }, sections: [{ name: '社会保险科' }] }, {}])
    expect(await holders('director')).toMatchObject([{ person: { name: '马国平' }, sections: null }])
    expect(await gaps()).toEqual([])
  })

  test('names who acts for whom', async () => {
    await h.as('director')('POST', '/api/office/delegations', { role: 'director', section: null, holder: 'leader', fromOn: inDays(0), toOn: inDays(1), basis: '出差' })
    expect(await holders('director')).toMatchObject([{ person: { name: '马国平' }, giver: null }, { person: { name: '段立新' }, giver: { name: '马国平' }, toOn: inDays(1) }])
    expect(await gaps(), 'who signs as leader does not decide as director').toContainEqual(about('BOTH_ROLES', { person: { id: 'leader', name: '段立新' }, roles: ['supervising-leader', 'director'] }))
  })

  test('a role without a holder is said', async () => {
    await endPost('post-director')
    h.wait(DAY)
    expect(await gaps()).toEqual([about('NO_HOLDER', { role: 'director' }), about('ONE_COUNTERSIGNER')])
  })

  test('a section without head or leader is said, and a delegate fills the place', async () => {
    await h.as('head')('GET', '/api/office/session')
    await h.as('admin')('PATCH', '/api/office/sections/labour', { supervisingLeader: null })
    await h.as('leader')('POST', '/api/office/delegations', { role: 'section-head', section: 'insurance', holder: 'coauthor', fromOn: inDays(0), toOn: inDays(38), basis: '人秘〔2026〕9号' })
    await endPost('post-head')
    await endPost('post-head-2')
    h.wait(DAY)
    const missing = (await gaps()).filter(({ gap }) => gap !== 'BOTH_ROLES')
    expect(missing).toEqual([about('NO_SECTION_HEAD', { section: { id: 'labour', name: '劳动关系科' } }), about('NO_SUPERVISING_LEADER', { section: { id: 'labour', name: '劳动关系科' } })])
  })

  test('a leader named for a section without holding that post is said', async () => {
    await h.as('admin')('PATCH', '/api/office/sections/labour', { supervisingLeader: 'office' })
    await countersignAll(h, ['director'])
    expect(await gaps()).toContainEqual(about('LEADER_WITHOUT_POST', { section: { id: 'labour', name: '劳动关系科' }, person: { id: 'office', name: '何静' } }))
  })

  test('a holder who can’t sign in is said', async () => {
    await h.as('admin')('PATCH', '/api/office/people/centre/account', { login: 'centre', disabled: true })
    expect(await gaps()).toEqual([about('NO_ACCOUNT', { person: { id: 'centre', name: '林浩' } })])
    expect(await holders('information-centre')).toMatchObject([{ canSignIn: false }])
  })

  test('who left is no holder any more', async () => {
    await h.as('admin')('PATCH', '/api/office/people/centre', { active: false })
    expect(await gaps()).toEqual([about('NO_HOLDER', { role: 'information-centre' })])
  })

  test('who holds two roles that meet in one section is noted; two that do not meet are not', async () => {
    await appoint('author', 'section-head', 'labour')
    expect(await gaps()).toEqual([])
    await appoint('head', 'office')
    expect(await gaps()).toEqual([about('BOTH_ROLES', { person: { id: 'head', name: '刘建国' }, roles: ['section-head', 'office'] })])
  })

  test('is taken as a sheet by the office, the director and the administrator, and the journal says so', async () => {
    for (const name of ['=HYPERLINK("x"),逗', '＝HYPERLINK("x")']) await h.as('admin')('POST', '/api/office/people', { name })
    const sly = ((await h.as('admin')('GET', '/api/office/people')).body as { id: string; name: string }[]).filter(({ name }) => name.includes('HYPERLINK'))
    for (const { id } of sly) await appoint(id, 'office')
    const answer = await h.as('office')('GET', '/api/office/roles/matrix/export')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = answer.text.replace('\uFEFF', '').split('\r\n')
    expect(lines[0]).toMatch(/^职权 Role,姓名 Name,/)
    expect(lines).toContainEqual(expect.stringMatching(/^科长,刘建国,section-head,社会保险科,2026-01-01,,,$/))
    expect(answer.text, 'no cell is a formula, and commas stay inside').toContain(`"'=HYPERLINK(""x""),逗"`)
    expect(answer.text, 'nor with full-width signs').toContain(`"'＝HYPERLINK(""x"")"`)
    expect((await h.journal()).at(-1)).toMatchObject({ action: 'EXPORT', subject: 'office:roles', actor: 'office' })
    for (const login of ['author', 'head', 'leader', 'centre']) expect((await h.as(login)('GET', '/api/office/roles/matrix/export')).code, login).toBe('WRONG_ROLE')
  })
})

test('the table of rights says what the road does: the same roles for every act', () => {
  const acts = {
    submit: ['submit'], 'section-review': ['section-approve', 'section-return'], 'leader-decision': ['leader-sign', 'leader-return'], 'office-check': ['office-pass', 'office-return', 'escalate'],
    'director-decision': ['director-approve', 'director-return'], refer: ['refer'], 'raise-doubt': ['doubt', 'doubt-approved', 'doubt-published'], publish: ['publish'], recall: ['recall'], 'confirm-recall': ['confirm-recall'],
  } as const
  for (const [right, names] of Object.entries(acts))
    for (const name of names) expect([...road[name].by].sort(), name).toEqual(Object.keys(rights[right as keyof typeof acts]).sort())
})

describe('one login of a person', () => {
  const close = (login: string, disabled = true, person = 'head') => h.as('admin')('PATCH', `/api/office/people/${person}/account`, { login, disabled })

  test('is closed alone: its sessions end at once, the person’s other login goes on', async () => {
    await h.as('admin')('POST', '/api/office/people/head/account', { login: 'head.home', password: 'seven-herons-waiting' })
    expect((await h.as('head')('GET', '/api/office/session')).status).toBe(200)
    await countersignAll(h)
    expect((await close('head')).body).toEqual({ awaits: false })
    expect((await h.as('head')('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    expect((await h.stranger('POST', '/api/office/session', { login: 'head', password: PASSWORD })).code).toBe('BAD_CREDENTIALS')
    expect((await h.stranger('POST', '/api/office/session', { login: 'head.home', password: 'seven-herons-waiting' })).status).toBe(204)
    expect((await close('head', false)).body).toEqual({ awaits: true })
    await countersignAll(h)
    expect((await h.as('head')('GET', '/api/office/session')).code, 'an ended session does not come back').toBe('NOT_SIGNED_IN')
    expect((await h.stranger('POST', '/api/office/session', { login: 'head', password: PASSWORD })).status).toBe(204)
    expect((await h.journal()).filter(({ action }) => action === 'ACCOUNT_CHANGE').map(({ subject }) => subject)).toEqual(['person:head', 'person:head'])
  })

  test('the last administrator’s last login stays, and only the administrator closes any', async () => {
    expect((await close('admin', true, 'admin')).code).toBe('LAST_ADMINISTRATOR')
    expect((await close('office', true, 'head')).code).toBe('NOT_FOUND')
    expect((await h.as('director')('PATCH', '/api/office/people/head/account', { login: 'head', disabled: true })).code).toBe('WRONG_ROLE')
  })
})
