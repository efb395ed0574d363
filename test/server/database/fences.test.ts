import type { Insertable } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Acts } from '../../../server/database/tables.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const DIGEST = 'd'.repeat(64)
type Review = Pick<Insertable<Acts['reviews']>, 'step' | 'verdict' | 'person'> & Readonly<{ statements?: string; at?: number }>
const section: Review = { step: 'section', verdict: 'pass', person: 'head' }
const both = JSON.stringify({ content: true, secrecy: true })
const leader: Review = { step: 'leader', verdict: 'pass', person: 'leader', statements: both }
const office: Review = { step: 'office', verdict: 'pass', person: 'office' }
const director: Review = { step: 'director', verdict: 'pass', person: 'director' }
const escalated: Review = { ...office, verdict: 'escalate' }

/** Rows written by hand, past every rule of the program. */
const submit = async ({ importance = 'ordinary', digest = DIGEST, number = 1 } = {}) => {
  await h.house.acts.insertInto('notices').values({ id: 'n1', section: 'insurance', category: 'affairs', kind: 'announcement', created_by: 'author', created_at: 1, index_number: null, latest: 1 }).onConflict((c) => c.doNothing()).execute()
  await h.house.acts.insertInto('contents').values({ digest, bytes: JSON.stringify({ decisions: { importance } }) }).execute()
  await h.house.acts.insertInto('revisions').values({ digest, notice: 'n1', number, author: 'author', submitted_at: 1, form_number: `F${number}` }).execute()
  await h.house.acts.insertInto('revision_editors').values({ digest, person: 'coauthor' }).execute()
}
const review = async (rows: readonly Review[], digest = DIGEST, from = 0) => {
  for (const [n, row] of rows.entries()) {
    const at = from + n
    await h.house.acts.insertInto('reviews').values({ statements: '{}', at: at + 1, ...row, id: `${digest.slice(0, 4)}-${at}`, digest, role: row.step, reason_code: null }).execute()
  }
}
const publish = (publisher = 'centre', digest = DIGEST, number = 1) =>
  h.house.acts.insertInto('publications').values({ id: `p-${digest.slice(0, 4)}`, digest, notice: 'n1', number, publisher, at: WORKDAY_TEN, valid_to: WORKDAY_TEN + 1 }).execute()

const refused = /FENCE: a publication needs the complete chain of reviews/
const twoHands = /FENCE: nobody reviews their own words, nor at two steps/
const dropTwoHands = (): void => void h.databases.files.acts.exec('drop trigger reviews_four_eyes')
/** The office doubts, or (`answered`) the director has answered, on the revision or on an earlier one of the notice. */
const doubt = async ({ at = 3, answered = false, digest = DIGEST } = {}) => {
  await h.house.acts.insertInto('doubts').values({ id: 'doubt', notice: 'n1', digest, person: 'office', role: 'office', at }).execute()
  if (answered) await h.house.acts.insertInto('resolutions').values({ doubt: 'doubt', id: 'answer', digest, person: 'director', at: at + 1 }).execute()
}

describe('a publication written straight into the database', () => {
  test('stands when section, leader and office passed the ordinary digest', async () => {
    await submit()
    await review([section, leader, office])
    await expect(publish()).resolves.toBeDefined()
  })

  for (const importance of ['important', 'major']) {
    test(`stands when the director passed what is ${importance}`, async () => {
      await submit({ importance })
      await review([section, leader, escalated, director])
      await expect(publish()).resolves.toBeDefined()
    })

    test(`is refused without the director when it is ${importance}`, async () => {
      await submit({ importance })
      await review([section, leader, office])
      await expect(publish()).rejects.toThrow(refused)
    })
  }

  const broken: readonly (readonly [string, readonly Review[], string?])[] = [
    ['nobody reviewed it', []],
    ['the section head did not', [leader, office]],
    ['the supervising leader did not', [section, office]],
    ['the office did not', [section, leader]],
    ['the office escalated and the director did not answer', [section, leader, escalated]],
    ['one office clerk escalated, another passed', [section, leader, escalated, { ...office, person: 'head-2' }]],
    ['the section head only escalated', [{ ...section, verdict: 'escalate' }, leader, office]],
    ['the supervising leader only escalated', [section, { ...leader, verdict: 'escalate' }, office]],
    ['the leader returned it', [section, leader, office, { ...leader, verdict: 'return', person: 'leader-2' }]],
    ['the section head returned it', [{ ...section, verdict: 'return' }, leader, office]],
    ['the leader agreed to the content and did not review its secrecy', [section, { ...leader, statements: JSON.stringify({ content: true, secrecy: false }) }, office]],
    ['the leader’s statements can’t be read', [section, { ...leader, statements: '{}' }, office]],
    ['the director passed it before the office escalated', [section, leader, { ...director, at: 3 }, { ...escalated, at: 4 }]],
    ['the publisher is the author', [section, leader, office], 'author'],
    ['the publisher is an editor', [section, leader, office], 'coauthor'],
    ['the publisher is the section head', [section, leader, office], 'head'],
    ['the publisher is the office', [section, leader, office], 'office'],
    ['the publisher is the director', [section, leader, escalated, director], 'director'],
  ]
  for (const [why, rows, publisher] of broken) {
    test(`is refused when ${why}`, async () => {
      await submit()
      await review(rows)
      await expect(publish(publisher)).rejects.toThrow(refused)
    })
  }

  const handed: readonly (readonly [string, readonly Review[]])[] = [
    ['the author passed it as section head', [{ ...section, person: 'author' }, leader, office]],
    ['an editor passed it as office', [section, leader, { ...office, person: 'coauthor' }]],
    ['one person passed at two steps', [section, leader, { ...office, person: 'head' }]],
    ['leader and section head are one', [section, { ...leader, person: 'head' }, office]],
    ['leader and office are one', [section, leader, { ...office, person: 'leader' }]],
    ['the director is the leader', [section, leader, escalated, { ...director, person: 'leader' }]],
    ['the director is the author', [section, leader, escalated, { ...director, person: 'author' }]],
    ['the director is an editor', [section, leader, escalated, { ...director, person: 'coauthor' }]],
  ]
  for (const [why, rows] of handed) {
    test(`is refused when ${why}: the review is, and without that fence the publication`, async () => {
      await submit()
      await expect(review(rows)).rejects.toThrow(twoHands)
      dropTwoHands()
      await submit({ digest: 'f'.repeat(64), number: 2 })
      await review(rows, 'f'.repeat(64))
      await expect(publish('centre', 'f'.repeat(64), 2)).rejects.toThrow(refused)
    })
  }

  test('stands when the office judged again after a doubt, and the director after it', async () => {
    await submit()
    await review([section, leader, office])
    await doubt({ at: 5, answered: true })
    await review([{ ...escalated, at: 6 }, { ...director, at: 7 }], DIGEST, 10)
    await expect(publish()).resolves.toBeDefined()
  })

  const doubted: readonly (readonly [string, readonly Review[], Parameters<typeof doubt>[0]])[] = [
    ['somebody doubts it', [section, leader, escalated, director], { at: 1 }],
    ['a doubt was answered and the director did not pass it', [section, leader, office], { at: 1, answered: true }],
    ['the director passed it before it was doubted', [section, leader, escalated, director], { at: 9, answered: true }],
  ]
  for (const [why, rows, raised] of doubted) {
    test(`is refused when ${why}`, async () => {
      await submit()
      await review(rows)
      await doubt(raised)
      await expect(publish()).rejects.toThrow(refused)
    })
  }

  test('is refused when an earlier wording of the notice is still doubted', async () => {
    await submit({ digest: 'e'.repeat(64) })
    await doubt({ digest: 'e'.repeat(64) })
    await submit({ number: 2 })
    await review([section, leader, escalated, director])
    await expect(publish('centre', DIGEST, 2)).rejects.toThrow(refused)
  })

  test('is refused when the reviews name another digest', async () => {
    await submit()
    await submit({ digest: 'e'.repeat(64), number: 2 })
    await review([section, leader, office], 'e'.repeat(64))
    await expect(publish()).rejects.toThrow(refused)
  })

  test('is refused when its words are gone', async () => {
    await submit()
    await review([section, leader, office])
    await h.house.acts.deleteFrom('contents').where('digest', '=', DIGEST).execute()
    await expect(publish()).rejects.toThrow(refused)
  })
})

describe('what was done stays done', () => {
  const file = () => h.databases.files.acts
  beforeEach(async () => {
    await submit()
    await review([section, leader, office])
    await publish()
    await h.house.acts.insertInto('recalls').values({ publication: 'p-dddd', digest: DIGEST, person: 'head', reason_code: 'ERROR', at: 1, edition_floor: 1 }).execute()
    await h.as('head')('GET', '/api/office/session')
  })

  const said = { digest: DIGEST, person: 'director', at: 1 }
  beforeEach(async () => {
    const { acts } = h.house
    await submit({ digest: 'e'.repeat(64), number: 2 })
    await doubt({ answered: true, digest: 'e'.repeat(64) })
    await acts.insertInto('remarks').values({ id: 'doubt', notice: 'n1', digest: DIGEST, text: '来源不明' }).execute()
    await acts.insertInto('signatures').values({ review: 'dddd-1', ...said, method: 'password', passkey: null, proof: '{}' }).execute()
    await acts.insertInto('archives').values({ ...said, retention: '10y' }).execute()
    await acts.insertInto('recall_confirms').values({ publication: 'p-dddd', person: 'director', at: 1 }).execute()
    await acts.insertInto('scans').values({ id: 's', notice: 'n1', ...said, number: 1, rules: '1', hits: '[]' }).execute()
    await acts.insertInto('referrals').values({ id: 'r', notice: 'n1', ...said, number: '1', addressee: '市国家保密局', on_day: '2026-11-23' }).execute()
    await acts.insertInto('replies').values({ referral: 'r', number: '2', on_day: '2026-11-24', secret: 1, person: 'office', at: 1 }).execute()
    await acts.insertInto('stubs').values({ notice: 'n1', form_number: 'F1', level: 'secret', years: 10, person: 'office', at: 1 }).execute()
    await acts.insertInto('purges').values({ id: 'p', notice: 'n1', digest: DIGEST, at: 1 }).execute()
  })

  const forGood = ['revisions', 'revision_editors', 'reviews', 'publications', 'recalls', 'journal', 'doubts', 'resolutions', 'signatures', 'archives', 'recall_confirms', 'scans', 'referrals', 'replies', 'stubs', 'purges'] as const
  const purgeable: readonly string[] = ['contents', 'remarks']
  for (const table of [...forGood, 'contents', 'remarks'] as const) {
    test(`${table} refuse to be changed`, () => {
      const column = (file().pragma(`table_info(${table})`) as { name: string }[])[0]!.name
      expect(file().prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0)
      expect(() => file().exec(`update ${table} set ${column} = ${column}`)).toThrow(`FENCE: ${table} are never changed`)
    })
    if (!purgeable.includes(table)) {
      test(`${table} refuse to be removed`, () => {
        expect(() => file().exec(`delete from ${table}`)).toThrow(`FENCE: ${table} are never removed`)
      })
    }
    if (table !== 'revision_editors') {
      test(`${table} refuse to be replaced`, () => {
        expect(() => file().exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(`FENCE: ${table} are never replaced`)
      })
    }
  }

  test('words can be purged, because what turns out to be secret must go', () => {
    for (const table of purgeable) expect(h.databases.files.acts.prepare(`delete from ${table}`).run().changes).toBeGreaterThan(0)
  })
})
