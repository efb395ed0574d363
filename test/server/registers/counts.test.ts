import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { canonical } from '#playlists/canonical.ts'
import { countYear } from '../../../server/registers/counts.ts'
import { shareOf } from '../../../server/registers/share.ts'
import { append } from '../../../server/journal/journal.ts'
import { openHouse, type TestHouse, WORKDAY_TEN, YEAR } from '../../house.ts'
import { done, holiday, walked } from '../reviews/road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const yearAsked = async (year: number): Promise<unknown> => (await h.as('office')('GET', `/api/office/registers/year/${String(year)}`)).body

/** Publications as the journal would hold them, each with its wording, without walking each down the road. */
const published = async (all: readonly Readonly<{ notice: string; number: number; channels: readonly string[]; at: number }>[]): Promise<void> => {
  await h.house.acts.transaction().execute(async (tx) => {
    for (const { notice, number, channels, at } of all) {
      const { decisions, ...words } = holiday()
      const bytes = canonical({ ...words, format: 1, notice, number, section: '社会保险科', decisions: { ...decisions, channels: [...channels] }, windows: {} })
      const digest = createHash('sha256').update(bytes).digest('hex')
      await tx.insertInto('contents').values({ digest, bytes }).execute()
      await append(tx, { at, actor: 'centre', action: 'PUBLISH', subject: `notice:${notice}`, body: { digest } })
    }
  })
}

test('of 615 notices and 40 revisions of a year the report says 615, and with 614 in full 99.84 %', async () => {
  const first = Array.from({ length: 615 }, (_, place) => ({ notice: `N${String(place)}`, number: 1, channels: place === 7 ? ['bulletin'] : ['website'], at: WORKDAY_TEN + place }))
  const again = first.slice(20, 60).map((one) => ({ ...one, number: 2, at: one.at + 10_000 }))
  await published([...first, ...again])
  expect(await yearAsked(YEAR)).toEqual({ year: YEAR, published: 615, withFullText: 614, share: '99.84%' })
})

test('a notice counts in the year of its first publication, by the bureau’s own calendar', async () => {
  const newYear = Date.UTC(2026, 11, 31, 16, 0) // midnight in Shanghai
  await published([
    { notice: 'old', number: 1, channels: ['kiosk'], at: newYear - 1 },
    { notice: 'new', number: 1, channels: ['kiosk'], at: newYear },
    { notice: 'old', number: 2, channels: ['kiosk'], at: newYear + 1 },
  ])
  expect([await yearAsked(2026), await yearAsked(2027)]).toEqual([
    { year: 2026, published: 1, withFullText: 1, share: '100%' },
    { year: 2027, published: 1, withFullText: 1, share: '100%' },
  ])
})

test('what went down the whole road counts, also after its recall', async () => {
  const { id, digest } = await walked(h)
  await done(h, ['office', id, 'recall'], { digest, reasonCode: 'ERROR' })
  expect(await yearAsked(YEAR)).toEqual({ year: YEAR, published: 1, withFullText: 1, share: '100%' })
  expect(await yearAsked(YEAR - 1)).toEqual({ year: YEAR - 1, published: 0, withFullText: 0, share: null })
})

test('the counts are for the office and the director', async () => {
  const asked = await Promise.all(['office', 'director', 'author', 'centre', 'admin'].map(async (login) => (await h.as(login)('GET', '/api/office/registers/year/2026')).status))
  expect(asked).toEqual([200, 200, 403, 403, 403])
})

test('a share is never rounded up to the whole', () => {
  expect([shareOf(614, 615), shareOf(615, 615), shareOf(2, 3), shareOf(1, 2), shareOf(99_999, 100_000), shareOf(0, 5), shareOf(0, 0)]).toEqual(['99.84%', '100%', '66.67%', '50%', '99.99%', '0%', null])
  for (const whole of [...Array.from({ length: 700 }, (_, place) => place + 1), 100_000]) expect(shareOf(whole - 1, whole)).not.toBe('100%')
})

test('a revision in full makes the notice one in full, a revision of a later year does not', () => {
  const told = [{ notice: 'a', digest: '1', year: 2026 }, { notice: 'a', digest: '2', year: 2026 }, { notice: 'b', digest: '3', year: 2026 }, { notice: 'b', digest: '4', year: 2027 }]
  expect(countYear(told, { year: 2026, inFull: new Set(['2', '4']) })).toEqual({ published: 2, withFullText: 1, share: '50%' })
})
