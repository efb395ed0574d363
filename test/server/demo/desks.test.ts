import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk as deskAnswer, type NoticeRow } from '../../../server/notices/answers.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { datesFrom } from '../../../server/demo/dates.ts'
import { leaveOnDesks } from '../../../server/demo/leave.ts'
import { demoPassword } from '../../../server/demo/people.ts'
import { signIn, type Door } from '../../../server/demo/office.ts'
import { registerPeople } from '../../../server/demo/register.ts'
import { gatherStaff } from '../../../server/demo/walk.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'

const origin = 'http://localhost'
let h: TestHouse
let door: Door

beforeAll(async () => {
  h = await openHouse({ empty: true })
  door = (path, init) => h.app.request(`${origin}${path}`, init)
  const dates = datesFrom(WORKDAY_TEN, 'Asia/Shanghai')
  await registerPeople({ door, origin }, { setupToken: (await inviteFirstAdministrator(h.house))!, today: dates.iso(dates.today) })
  await leaveOnDesks(await gatherStaff({ door, origin }), dates)
})
afterAll(() => h.close())

const deskOf = async (login: string) => (await signIn(door, origin, { login, password: demoPassword })).ask(deskAnswer, 'GET', '/api/office/desk')
const states = (rows: readonly NoticeRow[]) => rows.map(({ state, doubted }) => `${state}${doubted ? ' in doubt' : ''}`).sort()

test('whoever comes new to the demonstration finds work on every desk', async () => {
  expect(states((await deskOf('hesuwen')).waiting)).toEqual(['PENDING_SECTION'])
  expect(states((await deskOf('linxiaolan')).waiting)).toEqual(['PENDING_SECTION'])
  expect(states((await deskOf('duanlixin')).waiting)).toEqual(['PENDING_LEADER'])
  expect(states((await deskOf('miaoyu')).waiting)).toEqual(['PENDING_OFFICE', 'PENDING_OFFICE in doubt'])
  expect(states((await deskOf('haocheng')).waiting)).toEqual(['PENDING_DIRECTOR'])
  expect(states((await deskOf('tianye')).waiting)).toEqual(['READY'])
  expect(states((await deskOf('zhouqiming')).mine)).toEqual(['DRAFT', 'RETURNED'])
})

test('nothing of it is published, so that no screen can show it', async () => {
  expect(await h.house.acts.selectFrom('publications').selectAll().execute()).toEqual([])
})
