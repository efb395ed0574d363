import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Responsibility, Scorecard } from '../../../server/accountability/answers.ts'
import { inDays, MONDAY_IN_2026, openHouse, reseal, type TestHouse, TUESDAY_IN_2027, YEAR } from '../../house.ts'
import { daysLater } from '../clocks/days-later.ts'
import { done, drafted, holidayFrom, important, submitted, walked } from '../reviews/road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

const answering = async (login: string, id: string): Promise<Responsibility> => {
  const answer = await h.as(login)('GET', `/api/office/notices/${id}/responsibility`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as Responsibility
}

test('one look-up of what is on air names author, section head, leader, office, director and publisher, each with time and digest (domain.md D01, D29)', async () => {
  const { id, digest } = await walked(h, important())
  const seen = await answering('director', id)
  expect(seen).toMatchObject({
    notice: id, title: '关于元旦假期服务安排的通知', section: { name: '社会保险科' }, on: inDays(0), sectionHeads: [{ name: '刘建国' }],
    direct: { name: '段立新' }, office: [{ name: '何静' }], overall: [{ name: '马国平' }], centre: [{ name: '林浩' }],
  })
  expect(seen.indexNumber).toMatch(new RegExp(`^WZRS/${YEAR}-\\d{5}$`))
  const [revision] = seen.revisions
  const at = h.house.now()
  expect(revision).toMatchObject({ digest, number: 1, state: 'PUBLISHED', author: { person: { name: '周敏' }, at }, publication: { person: { name: '林浩' }, at }, recall: null })
  expect(revision!.chain.map(({ step, verdict, person, onBehalfOf, at: when }) => [step, verdict, person.name, onBehalfOf, when])).toEqual([
    ['section', 'pass', '刘建国', null, at], ['leader', 'pass', '段立新', null, at], ['office', 'escalate', '何静', null, at], ['director', 'pass', '马国平', null, at],
  ])
})

test('a recall is part of it, and so are the holders of the day of publication, not of today', async () => {
  const { id, digest } = await walked(h)
  await h.house.acts.insertInto('posts').values({ id: 'new-head', person: 'coauthor', role: 'section-head', section: 'insurance', title: '科长', from_on: inDays(40), to_on: null }).execute()
  await h.house.acts.updateTable('posts').set({ to_on: inDays(39) }).where('id', '=', 'post-head').execute()
  await reseal(h.house)
  await done(h, ['office', id, 'recall'], { digest, reasonCode: 'ERROR' })
  daysLater(h, 43)
  const seen = await answering('office', id)
  expect(seen.sectionHeads).toEqual([{ id: 'head', name: '刘建国' }])
  expect(seen.revisions[0]?.recall).toMatchObject({ person: { name: '何静' }, reasonCode: 'ERROR' })
  const { id: unpublished } = await drafted(h)
  expect((await answering('office', unpublished)).sectionHeads).toEqual([{ id: 'coauthor', name: '吴倩' }])
})

test('who does not work with the section finds nothing, and nobody finds what is not there', async () => {
  const { id } = await drafted(h)
  for (const [login, notice] of [['author-2', id], ['leader-2', id], ['admin', id], ['director', 'nobody']] as const) {
    expect((await h.as(login)('GET', `/api/office/notices/${notice}/responsibility`)).code).toBe('NOT_FOUND')
  }
})

test('three notices of a section, one late, were 66.66 % in time, and only all in time are 100 % (domain.md D12)', async () => {
  const own = await openHouse({ now: MONDAY_IN_2026 })
  const formed = (formedOn: string) => ({ ...holidayFrom(MONDAY_IN_2026), formedOn })
  for (const formedOn of ['2026-11-20', '2026-11-19', '2026-10-12']) await walked(own, formed(formedOn))
  const { id, digest } = await submitted(own, formed('2026-11-20'))
  await done(own, ['head', id, 'section-return'], { digest, reasonCode: 'FORMAT', reason: '请按格式改好' })
  await drafted(own, formed('2026-10-12'))
  const card = async (year: number) => (await own.as('director')('GET', `/api/office/scorecard?year=${year}`)).body as Scorecard
  expect((await card(2026)).sections).toEqual([
    { section: { id: 'labour', name: '劳动关系科' }, published: 0, late: 0, unknown: 0, onTime: null, overdue: 0, returns: 0, recalls: 0 },
    { section: { id: 'insurance', name: '社会保险科' }, published: 3, late: 1, unknown: 0, onTime: '66.66%', overdue: 1, returns: 1, recalls: 0 },
  ])
  expect((await card(2025)).sections.map(({ published, onTime }) => [published, onTime])).toEqual([[0, null], [0, null]])
  expect((await own.as('leader')('GET', '/api/office/scorecard?year=2026')).code).toBe('WRONG_ROLE')
  await own.close()
})

test('what nobody can call in time or late, because a calendar is missing, is counted apart and not in the share', async () => {
  const own = await openHouse({ now: TUESDAY_IN_2027 })
  const words = holidayFrom(TUESDAY_IN_2027)
  await walked(own, words)
  await walked(own, { ...words, formedOn: '2026-11-24' })
  const { sections } = (await own.as('director')('GET', '/api/office/scorecard?year=2027')).body as Scorecard
  expect(sections.find(({ section }) => section.id === 'insurance')).toMatchObject({ published: 2, late: 1, unknown: 1, onTime: '0%' })
  await own.close()
})
