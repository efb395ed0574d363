import type { Insertable } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Acts } from '../../../server/database/tables.ts'
import { MONDAY_TEN, openHouse, type TestHouse } from '../../house.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const DIGEST = 'd'.repeat(64)
type Review = Pick<Insertable<Acts['reviews']>, 'step' | 'verdict' | 'person'>
const section: Review = { step: 'section', verdict: 'pass', person: 'head' }
const leader: Review = { step: 'leader', verdict: 'pass', person: 'leader' }
const office: Review = { step: 'office', verdict: 'pass', person: 'office' }
const director: Review = { step: 'director', verdict: 'pass', person: 'director' }
const escalated: Review = { ...office, verdict: 'escalate' }

/** Rows written by hand, past every rule of the program. */
const submit = async ({ importance = 'ordinary', digest = DIGEST, number = 1 } = {}) => {
  await h.house.acts.insertInto('notices').values({ id: 'n1', section: 'insurance', category: 'affairs', kind: 'announcement', created_by: 'author', created_at: 1, index_number: null, latest: 1 }).onConflict((c) => c.doNothing()).execute()
  await h.house.acts.insertInto('contents').values({ digest, bytes: JSON.stringify({ decisions: { importance } }) }).execute()
  await h.house.acts.insertInto('revisions').values({ digest, notice: 'n1', number, author: 'author', submitted_at: 1, form_number: `F${number}`, title: 'T' }).execute()
  await h.house.acts.insertInto('revision_editors').values({ digest, person: 'coauthor' }).execute()
}
const review = async (rows: readonly Review[], digest = DIGEST) => {
  for (const [at, row] of rows.entries()) {
    await h.house.acts.insertInto('reviews').values({ ...row, id: `${digest.slice(0, 4)}-${at}`, digest, role: row.step, statements: '{}', reason_code: null, reason: null, at: 1 }).execute()
  }
}
const publish = (publisher = 'centre', digest = DIGEST) =>
  h.house.acts.insertInto('publications').values({ id: `p-${digest.slice(0, 4)}`, digest, notice: 'n1', number: 1, publisher, at: MONDAY_TEN, valid_to: MONDAY_TEN + 1 }).execute()

const refused = /FENCE: a publication needs the complete chain of reviews/

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
    ['the author passed it as section head', [{ ...section, person: 'author' }, leader, office]],
    ['an editor passed it as office', [section, leader, { ...office, person: 'coauthor' }]],
    ['one person passed twice', [section, leader, { ...office, person: 'head' }]],
    ['leader and section head are one', [section, { ...leader, person: 'head' }, office]],
    ['leader and office are one', [section, leader, { ...office, person: 'leader' }]],
    ['the director is the leader', [section, leader, escalated, { ...director, person: 'leader' }]],
    ['the director is the author', [section, leader, escalated, { ...director, person: 'author' }]],
    ['the director is an editor', [section, leader, escalated, { ...director, person: 'coauthor' }]],
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
    await h.house.acts.insertInto('recalls').values({ publication: 'p-dddd', digest: DIGEST, person: 'head', reason_code: 'ERROR', reason: null, at: 1, edition_floor: 1 }).execute()
    await h.as('head')('GET', '/api/office/session')
  })

  for (const table of ['revisions', 'revision_editors', 'reviews', 'publications', 'recalls', 'journal', 'contents'] as const) {
    test(`${table} refuse to be changed`, () => {
      const column = (file().pragma(`table_info(${table})`) as { name: string }[])[0]!.name
      expect(file().prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0)
      expect(() => file().exec(`update ${table} set ${column} = ${column}`)).toThrow(`FENCE: ${table} are never changed`)
    })
    if (table !== 'contents') {
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
    expect(h.databases.files.acts.prepare('delete from contents').run().changes).toBe(1)
  })
})
