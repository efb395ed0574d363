import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import type { Desk } from '../../../server/notices/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { hang, outdoor } from '../publications/glass.ts'
import { done, drafted, holiday, submitted, walked } from './road.ts'
import { stood } from './states.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const deskOf = async (login: string): Promise<Desk> => (await h.as(login)('GET', '/api/office/desk')).body as Desk
const idsOf = (rows: Desk['waiting']): string[] => rows.map(({ id }) => id)

/** What another section has before it: so many later notices that stand in a state, written by somebody else. */
const crowd = async (count: number, state: 'PENDING_SECTION' | 'RETURNED'): Promise<void> => {
  const { id, digest } = await submitted(h)
  const { acts } = h.house
  const notice = await acts.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const revision = await acts.selectFrom('revisions').selectAll().where('digest', '=', digest).executeTakeFirstOrThrow()
  await acts.transaction().execute(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const other = { notice: `crowd-${number}`, digest: String(number).padStart(64, 'f'), number: 1 }
      await tx.insertInto('notices').values({ ...notice, id: other.notice, section: 'labour' }).execute()
      await tx.insertInto('revisions').values({ ...revision, ...other, author: 'author-2', form_number: other.notice }).execute()
      await tx.insertInto('stages').values({ ...other, state, since: WORKDAY_TEN + DAY + number }).execute()
    }
  })
}

test('however much waits for others, what waits for somebody lies on their desk, soonest on the glass first', async () => {
  const { windows } = holiday()
  const later = { outdoor: { from: WORKDAY_TEN + DAY, to: WORKDAY_TEN + 2 * DAY }, kiosk: null }
  const second = await submitted(h, holiday({ windows: later, decisions: { ...holiday().decisions, channels: ['outdoor'] } }))
  const first = await submitted(h, holiday({ windows }))
  await crowd(301, 'PENDING_SECTION')
  const { waiting } = await deskOf('head')
  expect(idsOf(waiting).filter((id) => id === first.id || id === second.id)).toEqual([first.id, second.id])
  expect(waiting.every(({ section }) => section.id === 'insurance')).toBe(true)
  expect((await deskOf('head-2')).waiting).toHaveLength(300)
})

test('however much others got back later, one’s own drafts and what came back to oneself lie on the desk', async () => {
  const { id } = await drafted(h)
  await crowd(301, 'RETURNED')
  expect(idsOf((await deskOf('author')).mine)).toEqual([id])
})

const lies = async (login: string): Promise<string[]> => (await deskOf(login)).duties.map(({ duty, row }) => `${duty} ${row.id}`)
const everybody = ['author', 'head', 'leader', 'leader-2', 'office', 'director', 'centre'] as const
const found = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries((await Promise.all(everybody.map(async (login) => [login, await lies(login)] as const))).filter(([, duties]) => duties.length > 0))

test('a recall lies with the information centre while a screen may still show it, then with those who answer for it, then with the office to be filed', async () => {
  await firstSchedules(h.house)
  const wall = await hang(h, { name: '南门大屏', profile: outdoor })
  const until = WORKDAY_TEN + HOUR / 2
  const { id, digest } = await walked(h, holiday({ windows: { outdoor: { from: WORKDAY_TEN, to: until }, kiosk: { from: WORKDAY_TEN, to: until } } }))
  await wall.poll()
  await done(h, ['head', id, 'recall'], { digest, reasonCode: 'ERROR' })
  expect(await found()).toEqual({ centre: [`watch-screens ${id}`] })
  const { row, ...duty } = (await deskOf('centre')).duties[0]!
  expect([duty, row.state]).toEqual([{ duty: 'watch-screens', publication: expect.any(String), unconfirmed: 1, until }, 'RECALLED'])
  h.setNow(until)
  expect(await found()).toEqual({ leader: [`confirm-recall ${id}`], director: [`confirm-recall ${id}`] })
  await done(h, ['director', id, 'confirm-recall'], { digest })
  expect(await found()).toEqual({ office: [`archive ${id}`] })
  await done(h, ['office', id, 'archive'], { digest, retention: '10y' })
  expect(await found()).toEqual({})
})

test('what is over, closed or withdrawn lies with the office to be filed, longest over first; what came back waits for its author', async () => {
  const over: string[] = []
  for (const state of ['CLOSED_ON_REQUEST', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'] as const) {
    over.push((await stood(h, state)).id)
    h.wait(HOUR)
  }
  await stood(h, 'RETURNED')
  await stood(h, 'ARCHIVED')
  expect(await found()).toEqual({ office: over.map((id) => `archive ${id}`) })
  expect((await deskOf('office')).duties[0]!.row.clock?.step).toMatchObject({ state: 'CLOSED_ON_REQUEST', limit: 30 })
})

test('nobody is reminded to file what somebody is writing on', async () => {
  const { id, digest } = await stood(h, 'EXPIRED')
  await done(h, ['author', id, 'revise'], { digest })
  expect(await found()).toEqual({})
})
