import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '#playlists/instant.ts'
import type { Replay } from '../../../server/plays/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, walked } from '../reviews/road.ts'
import { enrol, wall } from '../screens/box.ts'

let h: TestHouse

beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

test('the office can tell what stood on a screen at an earlier moment, also after it was recalled', async () => {
  const { id, digest } = await walked(h)
  const box = await enrol(h, { name: 'LED墙', profile: wall })
  const before = await box.fetch()
  await box.show(before)
  const then = h.house.now() + 2 * SECOND
  await box.say('/api/screen/plays', { session: 's', plays: [{ sequence: 0, edition: before.number, notice: id, revision: digest, page: 1, from: then - SECOND, ms: 9000 }] })
  h.wait(MINUTE)
  await done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR', reason: '时间写错了' })
  await box.show(await box.fetch())
  const at = async (moment: number) => (await h.as('director')('GET', `/api/office/replay?screen=${box.id}&at=${moment}`)).body as Replay
  const stood = { notice: id, revision: digest, title: '关于元旦假期服务安排的通知', page: 1 }
  expect(await at(then)).toMatchObject({ edition: { number: before.number }, computed: { is: 'slide', stood }, logged: { from: then - SECOND, ms: 9000, stood } })
  expect(await at(h.house.now() + SECOND)).toMatchObject({ computed: { is: 'plate', stood: null }, logged: null })
  expect(await at(h.house.now() - 2 * MINUTE), 'before its first word nothing is known').toEqual({ edition: null, computed: null, logged: null })
})

test('what was taken down in doubt is named to its review chain only', async () => {
  const { id, digest } = await walked(h)
  const box = await enrol(h, { name: 'LED墙', profile: wall })
  await box.show(await box.fetch())
  const then = h.house.now() + 2 * SECOND
  await done(h, ['head', id, 'doubt-published'], { digest, reason: '数字似乎不能公开' })
  const stood = async (login: string) => ((await h.as(login)('GET', `/api/office/replay?screen=${box.id}&at=${then}`)).body as Replay).computed?.stood
  expect(await stood('director')).toMatchObject({ revision: digest, title: '关于元旦假期服务安排的通知' })
  expect(await stood('author-2')).toMatchObject({ revision: digest, title: '' })
})

test('a moment that is none, or a screen that never was, is refused', async () => {
  expect((await h.as('author')('GET', '/api/office/replay?screen=gone&at=1')).code).toBe('NOT_FOUND')
  expect((await h.as('author')('GET', '/api/office/replay?screen=gone&at=soon')).code).toBe('BAD_REQUEST')
  expect((await h.stranger('GET', '/api/office/replay?screen=gone&at=1')).code).toBe('NOT_SIGNED_IN')
})
