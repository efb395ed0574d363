import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import type { ActName } from '../../../server/reviews/answers.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'
import { both, done, drafted, holiday, important, send, submitted, walked } from './road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

type Place = Readonly<{ id: string; digest?: string }>

/** `from`: brings a notice to where the act is tried; `sent` false: without naming the digest. */
type Row = Readonly<{ name: string; from: () => Promise<Place>; person: string; act: ActName; sent?: object; blind?: true; status: number; code: string; at?: string }>

const notPublic = () => holiday({ decisions: { ...holiday().decisions, disclosure: 'on-request', channels: [] }, windows: { outdoor: null, kiosk: null } })

/** The author takes a submitted notice back: the digest that reviewers saw is the old one. */
const takenBack = async (): Promise<Place> => {
  const { id, digest } = await submitted(h)
  await done(h, ['author', id, 'edit'], { digest })
  const edit = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: holiday({ documentNumber: null }) })
  await done(h, ['author', id, 'submit'], { edit: (edit.body as { edit: number }).edit, statements: both })
  return { id, digest }
}

const revised = async (): Promise<Place> => {
  const { id, digest } = await walked(h)
  await done(h, ['author', id, 'revise'], { digest })
  return { id, digest }
}

const rows: readonly Row[] = [
  { name: 'the office does not publish', from: () => walked(h, holiday(), 'publish'), person: 'office', act: 'publish', status: 403, code: 'WRONG_ROLE' },
  { name: 'the administrator has no back door', from: () => walked(h, holiday(), 'publish'), person: 'admin', act: 'publish', status: 403, code: 'WRONG_ROLE' },
  { name: 'the director does not pass what the office has to', from: () => walked(h, holiday(), 'office-pass'), person: 'director', act: 'office-pass', status: 403, code: 'WRONG_ROLE' },
  { name: 'an author does not recall', from: () => walked(h), person: 'author', act: 'recall', sent: { reasonCode: 'ERROR' }, status: 403, code: 'WRONG_ROLE' },

  { name: 'a head of another section does not approve', from: () => submitted(h), person: 'head-2', act: 'section-approve', status: 403, code: 'NOT_YOUR_SECTION' },
  { name: 'a leader of other sections does not sign', from: () => walked(h, holiday(), 'leader-sign'), person: 'leader-2', act: 'leader-sign', sent: { statements: both }, status: 403, code: 'NOT_YOUR_SECTION' },
  { name: 'a head recalls what is their own section’s only', from: () => walked(h), person: 'head-2', act: 'recall', sent: { reasonCode: 'ERROR' }, status: 403, code: 'NOT_YOUR_SECTION' },
  { name: 'an author of another section does not revise', from: () => walked(h), person: 'author-2', act: 'revise', status: 403, code: 'NOT_YOUR_SECTION' },

  { name: 'the leader does not sign before the section head', from: () => submitted(h), person: 'leader', act: 'leader-sign', sent: { statements: both }, status: 409, code: 'WRONG_STATE' },
  { name: 'the section head does not approve twice', from: () => walked(h, holiday(), 'leader-sign'), person: 'head', act: 'section-approve', status: 409, code: 'WRONG_STATE' },
  { name: 'nothing is published before the office passed it', from: () => walked(h, holiday(), 'office-pass'), person: 'centre', act: 'publish', status: 409, code: 'WRONG_STATE' },
  { name: 'nothing is recalled before it is out', from: () => walked(h, holiday(), 'publish'), person: 'head', act: 'recall', sent: { reasonCode: 'ERROR' }, status: 409, code: 'WRONG_STATE' },
  { name: 'what is out is not edited but revised', from: () => walked(h), person: 'author', act: 'edit', status: 409, code: 'WRONG_STATE' },
  { name: 'what is pending is not revised but edited', from: () => submitted(h), person: 'author', act: 'revise', status: 409, code: 'WRONG_STATE' },
  { name: 'what is submitted is not submitted again', from: () => submitted(h), person: 'author', act: 'submit', sent: { edit: 1, statements: both }, status: 409, code: 'NO_DRAFT' },
  { name: 'a notice has one draft at a time', from: revised, person: 'author', act: 'revise', status: 409, code: 'DRAFT_OPEN' },

  { name: 'an act names the wording it is about', from: () => submitted(h), person: 'head', act: 'section-approve', blind: true, status: 409, code: 'DIGEST_MISMATCH', at: 'digest' },
  { name: 'an act on another wording is none', from: async () => ({ ...(await submitted(h)), digest: 'a'.repeat(64) }), person: 'head', act: 'section-approve', status: 409, code: 'DIGEST_MISMATCH' },
  { name: 'an act on the wording before the edit is none', from: takenBack, person: 'head', act: 'section-approve', status: 409, code: 'DIGEST_MISMATCH' },
  { name: 'a recall names what is out', from: async () => ({ ...(await walked(h)), digest: 'b'.repeat(64) }), person: 'head', act: 'recall', sent: { reasonCode: 'ERROR' }, status: 409, code: 'DIGEST_MISMATCH' },

  { name: 'a leader makes two statements', from: () => walked(h, holiday(), 'leader-sign'), person: 'leader', act: 'leader-sign', status: 422, code: 'STATEMENTS_REQUIRED', at: 'statements' },
  { name: 'content agreed is not yet secrecy reviewed', from: () => walked(h, holiday(), 'leader-sign'), person: 'leader', act: 'leader-sign', sent: { statements: { content: true, secrecy: false } }, status: 422, code: 'STATEMENTS_REQUIRED' },
  { name: 'secrecy reviewed is not yet content agreed', from: () => walked(h, holiday(), 'leader-sign'), person: 'leader', act: 'leader-sign', sent: { statements: { content: false, secrecy: true } }, status: 422, code: 'STATEMENTS_REQUIRED' },
  { name: 'an author reviews their own words before submitting', from: async () => drafted(h), person: 'author', act: 'submit', sent: { edit: 1 }, status: 422, code: 'STATEMENTS_REQUIRED' },

  { name: 'a section head returns with a reason', from: () => submitted(h), person: 'head', act: 'section-return', status: 422, code: 'REASON_REQUIRED', at: 'reasonCode' },
  { name: 'a leader returns with a reason in words', from: () => walked(h, holiday(), 'leader-sign'), person: 'leader', act: 'leader-return', sent: { reasonCode: 'FORMAT', reason: '  改一下  ' }, status: 422, code: 'REASON_REQUIRED', at: 'reason' },
  { name: 'the office returns with a reason of the list', from: () => walked(h, holiday(), 'office-pass'), person: 'office', act: 'office-return', sent: { reasonCode: 'BECAUSE', reason: '请核对一下日期' }, status: 422, code: 'REASON_REQUIRED', at: 'reasonCode' },
  { name: 'the director returns with a reason', from: () => walked(h, important(), 'director-approve'), person: 'director', act: 'director-return', sent: { reasonCode: 'SCOPE' }, status: 422, code: 'REASON_REQUIRED', at: 'reason' },
  { name: 'a recall says why', from: () => walked(h), person: 'director', act: 'recall', status: 422, code: 'REASON_REQUIRED', at: 'reasonCode' },
  { name: 'a recall’s reason is one of the list', from: () => walked(h), person: 'centre', act: 'recall', sent: { reasonCode: 'EDITED' }, status: 422, code: 'REASON_REQUIRED', at: 'reasonCode' },
  { name: 'the office says what its doubt is when nothing else makes it escalate', from: () => walked(h, holiday(), 'office-pass'), person: 'office', act: 'escalate', status: 422, code: 'REASON_REQUIRED' },

  { name: 'the office does not pass important information', from: () => walked(h, important(), 'escalate'), person: 'office', act: 'office-pass', status: 409, code: 'NEEDS_DIRECTOR' },
  { name: 'the office does not pass what is not to be public', from: () => walked(h, notPublic(), 'office-pass'), person: 'office', act: 'office-pass', status: 409, code: 'NOT_PROACTIVE' },
  { name: 'a section head submits their own drafts, not an author’s', from: () => drafted(h), person: 'head', act: 'submit', sent: { edit: 1, statements: both }, status: 403, code: 'NOT_YOUR_DRAFT' },
]

describe('an act that is refused changes nothing and is kept as one denied entry', () => {
  for (const { name, from, person, act, sent, blind, status, code, at } of rows) {
    test(name, async () => {
      const { id, digest } = await from()
      await h.as(person)('GET', '/api/office/session')
      const before = (await h.journal()).length
      const counts = await h.rowCounts()
      const answer = await send(h, [person, id, act], { ...(digest === undefined || blind || act === 'submit' ? {} : { digest }), ...sent })
      expect([answer.status, answer.code], answer.text).toEqual([status, code])
      if (at !== undefined) expect(answer.body).toMatchObject({ error: { at } })
      const added = await h.journal(before)
      expect(added.map(({ action, actor, subject, body }) => ({ action, actor, subject, ...(JSON.parse(body) as object) }))).toEqual([
        { action: 'DENIED', actor: person, subject: `notice:${id}`, code, act: `POST notices acts ${act}` },
      ])
      expect(await h.rowCounts()).toEqual(counts)
    })
  }
})

describe('by the day or by the bureau’s own order', () => {
  test('what could not be shown any more is not published', async () => {
    const { id, digest } = await walked(h, holiday(), 'publish')
    const other = await openHouse({ dataDir: h.dataDir, now: WORKDAY_TEN + 8 * DAY })
    const answer = await send(other, ['centre', id, 'publish'], { digest })
    await other.close()
    expect(answer.code).toBe('WINDOW_OVER')
  })

  test('a section without a supervising leader sends nothing in', async () => {
    const { id, edit } = await drafted(h)
    await h.house.acts.updateTable('sections').set({ supervising_leader: null }).where('id', '=', 'insurance').execute()
    const answer = await send(h, ['author', id, 'submit'], { edit, statements: both })
    await h.house.acts.updateTable('sections').set({ supervising_leader: 'leader' }).where('id', '=', 'insurance').execute()
    expect(answer.code).toBe('NO_SUPERVISING_LEADER')
  })

  test('a draft that a colleague saved meanwhile is not submitted unseen, and that is no refused act', async () => {
    const { id, edit } = await drafted(h)
    await h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, { edit, words: holiday({ documentNumber: null }) })
    const before = (await h.journal()).length
    expect((await send(h, ['author', id, 'submit'], { edit, statements: both })).code).toBe('STALE_EDIT')
    expect(await h.journal(before)).toEqual([])
  })
})
