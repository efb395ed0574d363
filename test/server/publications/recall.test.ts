import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '#playlists/instant.ts'
import type { RecallView } from '../../../server/publications/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { inDays, openHouse, type TestHouse, WORKDAY_TEN, YEAR } from '../../house.ts'
import { actsOf, done, holiday, send, view, walked } from '../reviews/road.ts'
import { hang, kiosk, outdoor, revisionsIn } from './glass.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

const recallOf = async (publication: string): Promise<RecallView> => (await h.as('office')('GET', `/api/office/recalls/${publication}`)).body as RecallView

for (const person of ['head', 'leader', 'leader-2', 'office', 'director', 'centre']) {
  test(`${person} takes a notice down alone`, async () => {
    const { id, digest } = await walked(h)
    expect((await done(h, [person, id, 'recall'], { digest, reasonCode: 'PII' })).state).toBe('RECALLED')
    expect((await view(h, 'author', id)).row).toMatchObject({ state: 'RECALLED', onAir: false, indexNumber: `WZRS/${YEAR}-00001` })
    const { rows } = (await h.as('author')('GET', '/api/office/catalogue')).body as { rows: object[] }
    expect(rows).toMatchObject([{ notice: id, withdrawnAt: WORKDAY_TEN }])
  })
}

test('a recalled wording is never published again; a new one needs every review', async () => {
  const { id, digest } = await walked(h)
  await done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR' })
  expect((await send(h, ['centre', id, 'publish'], { digest })).code).toBe('WRONG_STATE')
  expect((await send(h, ['office', id, 'recall'], { digest, reasonCode: 'ERROR' })).code).toBe('WRONG_STATE')
  expect(await done(h, ['author', id, 'revise'], { digest })).toMatchObject({ state: 'DRAFT', number: 2, digest: null })
  expect((await view(h, 'author', id)).revisions.map(({ reviews }) => reviews.length)).toEqual([3])
})

test('whenever publishing and recalling meet, the notice is down on every screen', async () => {
  const wall = await hang(h, { name: '南门大屏', profile: outdoor })
  await h.as('centre')('GET', '/api/office/session')
  for (let run = 0; run < 10; run += 1) {
    const { id, digest } = await walked(h, holiday(), 'publish')
    const published = done(h, ['centre', id, 'publish'], { digest })
    const recalls: number[] = []
    while (recalls.at(-1) !== 200 && recalls.length < 200) {
      recalls.push((await send(h, ['head', id, 'recall'], { digest, reasonCode: 'DOUBT' })).status)
      await new Promise((resume) => setImmediate(resume))
    }
    await published
    expect((await view(h, 'office', id)).row.state).toBe('RECALLED')
    expect(revisionsIn(await wall.poll())).toEqual([])
  }
})

test('every screen that may hold it has to confirm, and only a screen that no longer keeps it does', async () => {
  const [wall, lobby] = [await hang(h, { name: '南门大屏', profile: outdoor }), await hang(h, { name: '大厅查询机', profile: kiosk })]
  const { id, digest } = await walked(h)
  const late = await hang(h, { name: '北门大屏', profile: { ...outdoor, width: 1280 } })
  const held = [await wall.poll(), await lobby.poll()]
  expect(revisionsIn(held[0]!)).toEqual([digest])
  h.wait(5 * MINUTE)
  const { publication, editions } = await done(h, ['leader', id, 'recall'], { digest, reasonCode: 'SECRECY', reason: '个别数字需要核对' })
  const asked = await recallOf(publication!)
  expect(asked).toMatchObject({ digest, reasonCode: 'SECRECY', reason: '个别数字需要核对', at: WORKDAY_TEN + 5 * MINUTE })
  expect(asked.confirmations.map(({ screen, confirmedAt }) => [screen.name, confirmedAt]).sort()).toEqual([['北门大屏', null], ['南门大屏', null], ['大厅查询机', null]])
  const without = [await wall.poll(), await lobby.poll(), await late.poll()]
  expect(without.map(({ number }) => number).sort()).toEqual([...editions!].sort())
  expect(without.map((edition) => [revisionsIn(edition), edition.withheld])).toEqual([[[], [digest]], [[], [digest]], [[], [digest]]])

  await wall.says(without[0]!.number, [])
  await lobby.says(without[1]!.number, [digest])
  await late.says(held[0]!.number, [])
  const { confirmations } = await recallOf(publication!)
  const confirmed = new Map(confirmations.map(({ screen, confirmedAt, confirmedEdition }) => [screen.name, [confirmedAt, confirmedEdition]]))
  expect(confirmed.get('南门大屏')).toEqual([WORKDAY_TEN + 5 * MINUTE, without[0]!.number])
  expect(confirmed.get('大厅查询机')).toEqual([null, null])
  expect(await actsOf(h)).toContain('RECALL leader')
  expect((await view(h, 'author', id)).revisions[0]!.recall).toMatchObject({ reasonCode: 'SECRECY', person: { id: 'leader' }, confirmations: [{}, {}, {}] })
})

test('a screen that hears nothing more shows it for a day at most, a list of people ten minutes, never past its window', async () => {
  const wall = await hang(h, { name: '南门大屏', profile: outdoor })
  const latest = async (words: ReturnType<typeof holiday>, wait: number): Promise<number> => {
    const { id, digest } = await walked(h, words)
    await wall.poll()
    h.wait(wait)
    const { publication } = await done(h, ['head', id, 'recall'], { digest, reasonCode: 'ERROR' })
    return (await recallOf(publication!)).confirmations[0]!.latestPossibleAt
  }
  const list = { ...holiday().wording, details: { listFromOn: inDays(0), listToOn: inDays(6) } }
  const start = h.house.now()
  expect(await latest(holiday(), 3 * MINUTE)).toBe(start + DAY)
  expect(await latest(holiday({ kind: 'public-list', wording: list }), 3 * MINUTE)).toBe(start + 3 * MINUTE + 10 * MINUTE)
  const short = { from: WORKDAY_TEN, to: WORKDAY_TEN + HOUR }
  expect(await latest(holiday({ windows: { outdoor: short, kiosk: short } }), MINUTE)).toBe(WORKDAY_TEN + HOUR)
})

test('an unknown recall is not found', async () => {
  expect((await h.as('office')('GET', '/api/office/recalls/nothing')).code).toBe('NOT_FOUND')
})
