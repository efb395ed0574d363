import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk as deskAnswer, noticeView, type NoticeRow } from '../../../server/notices/answers.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { type Dates, datesFrom } from '../../../server/demo/dates.ts'
import { entrust } from '../../../server/demo/entrust.ts'
import { leaveOnDesks } from '../../../server/demo/leave.ts'
import { demoPassword } from '../../../server/demo/people.ts'
import { signIn, type Door } from '../../../server/demo/office.ts'
import { registerPeople } from '../../../server/demo/register.ts'
import { templates } from '../../../server/demo/samples.ts'
import { leaveRatings } from '../../../server/demo/visitors.ts'
import { gatherStaff, type Staff, walk } from '../../../server/demo/walk.ts'
import { ratingReport } from '../../../server/ratings/answers.ts'
import type { ActDone } from '../../../server/reviews/answers.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'

const origin = 'http://localhost'
let h: TestHouse
let door: Door
let dates: Dates
let staff: Staff

beforeAll(async () => {
  h = await openHouse({ empty: true })
  door = (path, init) => h.app.request(`${origin}${path}`, init)
  dates = datesFrom(WORKDAY_TEN, 'Asia/Shanghai')
  await registerPeople({ door, origin }, { setupToken: (await inviteFirstAdministrator(h.house))!, today: dates.iso(dates.today) })
  staff = await gatherStaff({ door, origin })
  await leaveOnDesks(staff, dates)
  await entrust(staff, dates)
})
afterAll(() => h.close())

const deskOf = async (login: string) => (await signIn(door, origin, { login, password: demoPassword })).ask(deskAnswer, 'GET', '/api/office/desk')
const states = (rows: readonly NoticeRow[]) => rows.map(({ state, doubted }) => `${state}${doubted ? ' in doubt' : ''}`).sort()

test('whoever comes new to the demonstration finds work on every desk', async () => {
  expect(states((await deskOf('hesuwen')).waiting)).toEqual(['PENDING_SECTION', 'PENDING_SECTION'])
  expect(states((await deskOf('linxiaolan')).waiting)).toEqual(['PENDING_SECTION'])
  expect(states((await deskOf('duanlixin')).waiting)).toEqual(['PENDING_LEADER'])
  expect(states((await deskOf('miaoyu')).waiting)).toEqual(['PENDING_OFFICE', 'PENDING_OFFICE in doubt'])
  expect((await deskOf('miaoyu')).duties).toMatchObject([{ duty: 'archive', row: { state: 'WITHDRAWN' } }])
  expect(states((await deskOf('haocheng')).waiting)).toEqual(['PENDING_DIRECTOR'])
  expect(states((await deskOf('tianye')).waiting)).toEqual(['READY'])
  expect(states((await deskOf('zhouqiming')).mine)).toEqual(['DRAFT', 'RETURNED'])
})

test('nothing of it is published, so that no screen can show it', async () => {
  expect(await h.house.acts.selectFrom('publications').selectAll().execute()).toEqual([])
})

test('one notice brings a form along, and lies with the head of its section and with whoever acts for her', async () => {
  const [here, there] = [await deskOf('linxiaolan'), await deskOf('hesuwen')]
  const [{ id } = { id: '' }] = here.waiting
  expect(there.waiting.map((row) => row.id)).toContain(id)
  const { revisions } = await staff.of('office', '').ask(noticeView, 'GET', `/api/office/notices/${id}`)
  expect(revisions[0]!.content?.attachments).toMatchObject([{ name: '养老待遇领取资格认证表.docx', type: 'docx' }])
})

test('the office and the director read what visitors said before', async () => {
  const published: ActDone[] = []
  for (const template of templates.slice(0, 5)) published.push(await walk(staff, template(dates)))
  await leaveRatings(h.house, published)
  const { all, notices, reasons } = await staff.of('director', '').ask(ratingReport, 'GET', `/api/office/ratings?year=${String(dates.today.year)}`)
  expect([all.total, notices.length]).toEqual([20, 5])
  expect(reasons.filter(({ count }) => count > 0).length).toBeGreaterThanOrEqual(3)
  for (const { notice } of notices) expect(published.find((one) => one.notice === notice)?.state).toBe('PUBLISHED')
})
