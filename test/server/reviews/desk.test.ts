import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import type { Desk } from '../../../server/notices/answers.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { drafted, holiday, submitted } from './road.ts'

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
