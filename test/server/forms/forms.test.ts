import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import type { RegistrationForm } from '../../../server/forms/answers.ts'
import { inDays, openHouse, type TestHouse, YEAR } from '../../house.ts'
import { both, done, holiday, important, submitted, view, walked } from '../reviews/road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const formOf = async (login: string, id: string, number = 1): Promise<RegistrationForm> => {
  const answer = await h.as(login)('GET', `/api/office/notices/${id}/forms/${number}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as RegistrationForm
}

test('an ordinary form holds what was written and who decided, with the moments of the journal', async () => {
  const { id, digest } = await submitted(h)
  for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'office-pass', {}], ['centre', 'publish', {}]] as const) {
    h.wait(7 * MINUTE)
    if (act === 'leader-sign') await h.as(login)('POST', '/api/office/session/confirm', { password: 'lantern-over-the-river' })
    await done(h, [login, id, act], { digest, ...sent })
  }
  const form = await formOf('office', id)
  expect(form).toMatchObject({ number: `${YEAR}-00001`, revision: 1, digest, section: '社会保险科', indexNumber: `WZRS/${YEAR}-00001`, doubts: [], stub: null })
  expect(form.words).toMatchObject({ title: holiday().wording.title, documentNumber: holiday().documentNumber, decisions: { ...holiday().decisions, channels: ['kiosk', 'outdoor', 'website'] } })
  expect(form.acts.map(({ place, verdict, person, signature }) => `${place} ${verdict} ${person.id} ${signature ?? ''}`.trim())).toEqual([
    'author submit author', 'section pass head', 'leader pass leader password', 'office pass office', 'centre publish centre',
  ])
  expect(form.acts[2]?.statements).toEqual(both)
  const journal = await h.journal()
  for (const { seq, at, person, action } of form.acts) expect(journal.find((entry) => entry.seq === seq)).toMatchObject({ at, actor: person.id, action })
  expect(new Set(form.acts.map(({ at }) => at)).size).toBe(5)
})

test('an important one shows the doubt, its answer and the director, and for whom somebody signed', async () => {
  const delegated = await h.as('head')('POST', '/api/office/delegations', {
    role: 'section-head', section: 'insurance', holder: 'head-2', fromOn: inDays(0), toOn: inDays(7), basis: '望劳社办〔2026〕50号',
  })
  expect(delegated.status, delegated.text).toBe(201)
  const { id, digest } = await submitted(h, important())
  await done(h, ['author', id, 'doubt'], { digest, reason: '数字是否已经公布过' })
  await done(h, ['head-2', id, 'section-approve'], { digest })
  await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  await done(h, ['office', id, 'escalate'], { digest })
  const [doubt] = (await view(h, 'director', id)).doubts
  await done(h, ['director', id, 'director-approve'], { digest, resolutions: [{ doubt: doubt!.id, text: '经核实已经公布' }] })
  const form = await formOf('director', id)
  expect(form.doubts).toMatchObject([{ text: '数字是否已经公布过', person: { id: 'author' }, resolution: { person: { id: 'director' }, text: '经核实已经公布' } }])
  expect(form.acts.map(({ place, verdict, onBehalfOf }) => `${place} ${verdict} ${onBehalfOf?.name ?? ''}`.trim())).toEqual([
    'author submit', 'section pass 刘建国', 'leader pass', 'office escalate', 'director pass',
  ])
})

test('a returned one says why; the next revision has a form of its own', async () => {
  const { id, digest } = await submitted(h)
  await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'FORMAT', reason: '标题缺少年份，请补上' })
  expect((await formOf('author', id)).acts.at(-1)).toMatchObject({ place: 'section', verdict: 'return', reasonCode: 'FORMAT', reason: '标题缺少年份，请补上' })
  await done(h, ['author', id, 'revise'], { digest })
  const { draft } = await view(h, 'author', id)
  await done(h, ['author', id, 'submit'], { edit: draft!.edit, statements: both })
  const second = await formOf('author', id, 2)
  expect(second).toMatchObject({ number: `${YEAR}-00002`, revision: 2 })
  expect(second.acts).toHaveLength(1)
})

test('what turned out to be secret leaves a form with the decision alone', async () => {
  const { id } = await walked(h, holiday(), 'section-approve')
  const { revisions } = await view(h, 'author', id)
  await done(h, ['author', id, 'edit'], { digest: revisions[0]!.digest })
  const { draft } = await view(h, 'author', id)
  await done(h, ['author', id, 'declare-secret'], { edit: draft!.edit, level: 'secret', years: 10 })
  expect(await formOf('office', id)).toMatchObject({ digest: null, words: null, scan: null, doubts: [], acts: [], stub: { level: 'secret', years: 10, person: { id: 'author' } } })
})

test('only those who read the words read the form', async () => {
  const { id } = await submitted(h)
  for (const login of ['author-2', 'head-2', 'admin']) expect((await h.as(login)('GET', `/api/office/notices/${id}/forms/1`)).code).toBe('NOT_FOUND')
  expect((await h.as('author')('GET', `/api/office/notices/${id}/forms/9`)).code).toBe('NOT_FOUND')
})
