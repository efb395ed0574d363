import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { admit, inspect } from '../../../server/publications/admission.ts'
import { sealStanding } from '../../../server/seals/seals.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { both, done, drafted, holiday, important, send, submitted, walked } from '../reviews/road.ts'
import { hang, outdoor, revisionsIn } from './glass.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

/** One row of a review as somebody with the database file open would write it. */
type Written = readonly [person: string, step: string, verdict: string, statements?: object]

const whole: readonly Written[] = [['head', 'section', 'pass'], ['leader', 'leader', 'pass', both], ['office', 'office', 'pass']]
const wholeImportant: readonly Written[] = [...whole.slice(0, 2), ['office', 'office', 'escalate'], ['director', 'director', 'pass']]
const without = (all: readonly Written[], step: string): readonly Written[] => all.filter((row) => row[1] !== step)

/** A chain with one fault each, and whether a fence of the reviews themselves sees it before the publication's. */
const faults: readonly { name: string; important?: true; reviews: readonly Written[]; publisher?: string; early?: true }[] = [
  { name: 'no section head', reviews: without(whole, 'section') },
  { name: 'no supervising leader', reviews: without(whole, 'leader') },
  { name: 'no office', reviews: without(whole, 'office') },
  { name: 'no director for important information', important: true, reviews: without(wholeImportant, 'director') },
  { name: 'no director though the office passed it', important: true, reviews: whole },
  { name: 'no director though the office escalated', reviews: [...whole.slice(0, 2), ['office', 'office', 'escalate']] },
  { name: 'a return among the passes', reviews: [...whole, ['director', 'director', 'return']] },
  { name: 'one person at two steps', reviews: [whole[0]!, ['head', 'leader', 'pass', both], whole[2]!], early: true },
  { name: 'the author as section head', reviews: [['author', 'section', 'pass'], ...whole.slice(1)], early: true },
  { name: 'an editor as office', reviews: [...whole.slice(0, 2), ['coauthor', 'office', 'pass']], early: true },
  { name: 'the author as publisher', reviews: whole, publisher: 'author' },
  { name: 'the office as publisher', reviews: whole, publisher: 'office' },
  { name: 'the director as publisher', important: true, reviews: wholeImportant, publisher: 'director' },
  { name: 'a leader who did not review secrecy', reviews: [whole[0]!, ['leader', 'leader', 'pass', { content: true, secrecy: false }], whole[2]!] },
  { name: 'a leader’s statements nobody can read', reviews: [whole[0]!, ['leader', 'leader', 'pass'], whole[2]!] },
  { name: 'a director who passed before the office escalated', important: true, reviews: [...whole.slice(0, 2), ['director', 'director', 'pass'], ['office', 'office', 'escalate']] },
]

/** A real frozen wording by two authors, and rows written beside the road. */
const forged = async ({ important: isImportant, reviews, publisher = 'centre' }: { important?: true; reviews: readonly Written[]; publisher?: string }) => {
  const words = isImportant ? important() : holiday()
  const { id, edit } = await drafted(h, words)
  await h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, { edit, words })
  const digest = (await done(h, ['author', id, 'submit'], { edit: edit + 1, statements: both })).digest!
  const rows = reviews.map(([person, step, verdict, statements = {}], n) => ({
    id: `${digest.slice(0, 8)}-${n}`, digest, person, role: 'written', step, verdict, statements: JSON.stringify(statements), reason_code: null, at: WORKDAY_TEN + n,
  }))
  if (rows.length > 0) await h.house.acts.insertInto('reviews').values(rows).execute()
  const publish = async () => {
    await h.house.acts.insertInto('publications').values({ id: `p-${digest.slice(0, 8)}`, digest, notice: id, number: 1, publisher, at: WORKDAY_TEN, valid_to: WORKDAY_TEN + DAY }).execute()
    await h.house.acts.updateTable('stages').set({ state: 'PUBLISHED', since: WORKDAY_TEN }).where('digest', '=', digest).execute()
  }
  return { id, digest, publish }
}

const dropFences = (): void => void h.databases.files.acts.exec('drop trigger if exists publications_need_reviews; drop trigger if exists reviews_four_eyes; drop trigger contents_refuse_update')

describe('each link of the chain left out in turn', () => {
  for (const fault of faults) {
    test(`${fault.name}: the fence refuses the row, and admission what got past a fence that fell`, async () => {
      if (fault.early) {
        await expect(forged(fault)).rejects.toThrow(/FENCE: nobody reviews their own words/)
        h.databases.files.acts.exec('drop trigger reviews_four_eyes')
      }
      const { id, digest, publish } = await forged(fault)
      await expect(publish()).rejects.toThrow(/FENCE: a publication needs/)
      dropFences()
      await publish()
      const before = (await h.journal()).length
      expect([...(await admit(h.house, [digest], WORKDAY_TEN)).keys()]).toEqual([])
      await admit(h.house, [digest], WORKDAY_TEN)
      const told = (await h.journal(before)).map(({ action, subject, body }) => [action, subject, body])
      expect(told).toEqual([['ADMISSION_REFUSED', `notice:${id}`, JSON.stringify({ code: 'CHAIN_INCOMPLETE', digest })]])
    })
  }

  test('rows that are whole pass the fence, and are admitted only where the house itself sealed them', async () => {
    for (const given of [{ reviews: whole }, { important: true as const, reviews: wholeImportant }]) {
      const { id, digest, publish } = await forged(given)
      await publish()
      expect((await inspect(h.house, [digest], WORKDAY_TEN)).rejected).toEqual([{ digest, notice: id, code: 'SEAL_BROKEN', of: `review ${digest.slice(0, 8)}-0` }])
      await sealStanding({ ...h.house, now: WORKDAY_TEN })
      expect([...(await admit(h.house, [digest], WORKDAY_TEN)).keys()]).toEqual([digest])
    }
  })

  test('a publication written beside the road, while the revision still waits for its section head, is not admitted', async () => {
    const { digest, publish } = await forged({ reviews: whole })
    await publish()
    await h.house.acts.updateTable('stages').set({ state: 'PENDING_SECTION' }).where('digest', '=', digest).execute()
    expect(await inspect(h.house, [digest], WORKDAY_TEN)).toMatchObject({ admitted: new Map(), rejected: [{ digest, code: 'CHAIN_INCOMPLETE' }] })
  })

  test('over the office’s own door no review can be left out', async () => {
    const road = [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'escalate', {}], ['director', 'director-approve', {}], ['centre', 'publish', {}]] as const
    for (const [left] of road.slice(0, 4).entries()) {
      const { id, digest } = await submitted(h, important())
      for (const [login, act, sent] of road.slice(0, left)) await done(h, [login, id, act], { digest, ...sent })
      const codes = []
      for (const [login, act, sent] of road.slice(left + 1)) codes.push((await send(h, [login, id, act], { digest, ...sent })).code)
      expect(new Set(codes)).toEqual(new Set(['WRONG_STATE']))
    }
  })
})

describe('at every compile', () => {
  test('what was published by forged rows never reaches a screen', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const good = await walked(h)
    dropFences()
    const { id, publish } = await forged({ reviews: without(whole, 'leader') })
    await publish()
    await h.house.editions.changed({ notices: [id] }, { atOnce: false })
    expect(revisionsIn(await wall.poll())).toEqual([good.digest])
    expect((await h.journal()).map(({ action }) => action)).toContain('ADMISSION_REFUSED')
  })

  test('one changed character in the stored words takes them off the screens', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    expect(revisionsIn(await wall.poll())).toEqual([digest])
    dropFences()
    h.databases.files.acts.prepare("update contents set bytes = replace(bytes, '三天', '四天') where digest = ?").run(digest)
    expect((await inspect(h.house, [digest], WORKDAY_TEN)).rejected).toEqual([{ digest, notice: id, code: 'DIGEST_BROKEN' }])
    await h.house.editions.changed({ notices: [id] }, { atOnce: false })
    expect(revisionsIn(await wall.poll())).toEqual([])
  })

  test('recalled and expired wordings stay outside without a word', async () => {
    const recalled = await walked(h)
    await done(h, ['head', recalled.id, 'recall'], { digest: recalled.digest, reasonCode: 'ERROR' })
    const standing = await walked(h)
    const before = (await h.journal()).length
    const all = [recalled.digest, standing.digest]
    expect([...(await admit(h.house, all, WORKDAY_TEN)).keys()]).toEqual([standing.digest])
    expect([...(await admit(h.house, all, WORKDAY_TEN + 8 * DAY)).keys()]).toEqual([])
    expect(await h.journal(before)).toEqual([])
  })

  test('a digest nobody ever submitted is told once', async () => {
    const before = (await h.journal()).length
    await admit(h.house, ['c'.repeat(64)], WORKDAY_TEN)
    await h.house.acts.transaction().execute((tx) => admit({ acts: tx, key: h.house.key }, ['c'.repeat(64)], WORKDAY_TEN))
    expect((await h.journal(before)).map(({ action, subject }) => [action, subject])).toEqual([['ADMISSION_REFUSED', `revision:${'c'.repeat(64)}`]])
  })
})
