import { afterEach, beforeEach, expect, test } from 'vitest'
import { showingAt } from '#playlists/showing.ts'
import type { DraftWords } from '../../server/notices/words.ts'
import { openHouse, type TestHouse } from '../house.ts'
import { screeningFixtures } from '../samples/screening-fixtures.ts'
import { hang, outdoor, revisionsIn } from '../server/publications/glass.ts'
import { both, done, drafted, holiday, send, view, walked } from '../server/reviews/road.ts'
import { firstSchedules } from '../../server/schedules/first-day.ts'

/** The scenarios of domain.md 3.7 about what is written and kept, under their numbers. */

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

/** Somebody who owns the server writes into its files by hand, past the fences. */
const byHand = (fence: string, statement: string, ...values: readonly string[]): void => {
  h.databases.files.acts.exec(`drop trigger ${fence}`)
  expect(h.databases.files.acts.prepare(statement).run(...values).changes).toBe(1)
}

test('TS16: one byte of one journal entry changed, and verifying names the entry, and nothing is exported', async () => {
  await walked(h)
  const { seq, body } = (await h.journal()).find(({ action }) => action === 'LEADER_SIGN')!
  const director = h.as('director')
  expect((await director('GET', '/api/office/journal/export')).status).toBe(200)
  byHand('journal_refuse_update', 'update journal set body = ? where seq = ?', body.replace('PENDING_OFFICE', 'PENDING_OFFICF'), String(seq))
  expect((await director('GET', '/api/office/journal/proof')).body).toMatchObject({ ok: false, seq })
  const refused = await director('GET', '/api/office/journal/export')
  expect([refused.status, refused.code]).toEqual([409, 'JOURNAL_BROKEN'])
  expect(refused.text).toContain(String(seq))
})

const marked = (): DraftWords => {
  const words = holiday()
  const { text } = screeningFixtures.find(({ id }) => id === 'R05')!
  return { ...words, wording: { ...words.wording, body: [{ type: 'paragraph', text }] } }
}

test('TS19: a text with a secrecy mark is not even kept; its author edits it or declares it secret, and nobody overrides that', async () => {
  const { id, edit } = await drafted(h)
  const pasted = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit, words: marked() })
  expect([pasted.status, pasted.code]).toEqual([422, 'SECRET_MARK'])
  await h.house.acts.updateTable('drafts').set({ words: JSON.stringify(marked()) }).where('notice', '=', id).execute() // as if it had slipped in
  for (const login of ['author', 'coauthor', 'head', 'office', 'director', 'admin']) {
    const answer = await send(h, [login, id, 'submit'], { edit, statements: both })
    expect(answer.status, login).toBeGreaterThanOrEqual(400)
  }
  expect((await send(h, ['author', id, 'submit'], { edit, statements: both })).code).toBe('SECRET_MARK')
  const { acts } = await view(h, 'author', id)
  expect(acts.filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual(['declare-secret'])

  const other = await drafted(h)
  expect((await send(h, ['author', other.id, 'submit'], { edit: other.edit, statements: both })).status, 'edited, it goes on').toBe(200)
  const blocked = await done(h, ['author', id, 'declare-secret'], { edit, level: 'confidential', years: 5 })
  expect(blocked).toMatchObject({ state: 'BLOCKED_CLASSIFIED', digest: null })
  expect(h.databases.files.acts.prepare('select count(*) from drafts where notice = ?').pluck().get(id)).toBe(0)
})

test('TS24: a published row changed by hand stands on no screen any more, and verifying names its entry', async () => {
  await firstSchedules(h.house)
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  const { id, digest } = await walked(h)
  const before = await glass.poll()
  expect(revisionsIn(before)).toEqual([digest])
  const { bytes } = await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', digest).executeTakeFirstOrThrow()
  byHand('contents_refuse_update', 'update contents set bytes = ? where digest = ?', bytes.replace('三天', '五天'), digest)
  await h.house.editions.changed({ notices: [id] }, { atOnce: true })
  const after = await glass.poll()
  expect(revisionsIn(after)).toEqual([])
  expect(showingAt(after, h.house.now() + 60_000).is).toBe('plate')
  const entries = await h.journal()
  const submit = entries.find(({ action }) => action === 'SUBMIT')!
  expect((await h.as('office')('GET', '/api/office/journal/proof')).body).toMatchObject({ ok: false, seq: submit.seq })
  expect(entries.map(({ action }) => action)).toContain('ADMISSION_REFUSED')
})
