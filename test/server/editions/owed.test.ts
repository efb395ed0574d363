import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { hang, outdoor, revisionsIn } from '../publications/glass.ts'
import { both, done, submitted, view } from '../reviews/road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

test('a publication whose edition finds no room is told as recorded, and reaches the screen as soon as there is room', async () => {
  const screen = await hang(h, { name: '南门墙', profile: outdoor })
  const { id, digest } = await submitted(h)
  for (const [login, act, said] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'office-pass', {}]] as const) await done(h, [login, id, act], { digest, ...said })
  const { acts } = h.databases.files
  acts.exec("create trigger no_room before insert on editions begin select raise(abort, 'no room'); end")
  const answer = await h.as('centre')('POST', `/api/office/notices/${id}/acts/publish`, { digest })
  expect([answer.status, answer.code]).toEqual([503, 'NOT_YET_ON_SCREENS'])
  expect((await view(h, 'author', id)).row.indexNumber).not.toBeNull()
  await expect(h.house.editions.catchUp()).rejects.toMatchObject({ code: 'NOT_YET_ON_SCREENS' })
  expect(revisionsIn(await screen.poll())).toEqual([])

  acts.exec('drop trigger no_room')
  expect((await h.house.editions.catchUp()).numbers).toHaveLength(1)
  expect(revisionsIn(await screen.poll())).toEqual([digest])
  expect((await h.house.editions.catchUp()).numbers).toEqual([])
})
