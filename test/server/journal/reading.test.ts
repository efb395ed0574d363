import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical } from '#playlists/canonical.ts'
import { digestOf } from '#playlists/digest.ts'
import type { JournalPage } from '../../../server/journal/answers.ts'
import { GENESIS } from '../../../server/journal/journal.ts'
import { inDays, openHouse, type TestHouse, YEAR } from '../../house.ts'
import { drafted, submitted, walked } from '../reviews/road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const read = async (login: string, question = ''): Promise<JournalPage> => {
  const answer = await h.as(login)('GET', `/api/office/journal${question}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as JournalPage
}
const subjects = async (login: string): Promise<string[]> => [...new Set((await read(login)).entries.map(({ subject }) => subject))].sort()

describe('the journal is read', () => {
  let own: string
  let theirs: string
  beforeEach(async () => {
    own = (await walked(h)).id
    const started = await h.as('author-2')('POST', '/api/office/notices', { section: 'labour', category: 'affairs', kind: 'announcement' })
    theirs = (started.body as { id: string }).id
  })

  test('by an author about the notices they have a hand in, and no others', async () => {
    expect(await subjects('author')).toEqual([`notice:${own}`])
    expect(await subjects('author-2')).toEqual([`notice:${theirs}`])
    expect(await subjects('coauthor')).toEqual([])
  })

  test('by a co-author from the moment they write with', async () => {
    const { id, edit } = await drafted(h)
    expect(await subjects('coauthor')).toEqual([])
    const { draft } = (await h.as('author')('GET', `/api/office/notices/${id}`)).body as { draft: { words: object } }
    expect((await h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, { edit, words: draft.words })).status).toBe(200)
    expect(await subjects('coauthor')).toEqual([`notice:${id}`])
  })

  test('by a section head about the section, by a supervising leader about their line', async () => {
    for (const login of ['head', 'leader']) expect(await subjects(login), login).toEqual([`notice:${own}`])
    for (const login of ['head-2', 'leader-2']) expect(await subjects(login), login).toEqual([`notice:${theirs}`])
  })

  test('by office and director about everything', async () => {
    for (const login of ['office', 'director']) {
      const page = await read(login)
      expect([page.whole, new Set(page.entries.map(({ action }) => action)).has('SIGN_IN')]).toEqual([true, true])
    }
    expect((await read('author')).whole).toBe(false)
  })

  test('asked for one notice by its index number or the number of its form, and never for another’s', async () => {
    const all = (await read('office', `?number=WZRS/${YEAR}-00001`)).entries
    expect(all.length).toBeGreaterThan(4)
    expect(new Set(all.map(({ subject, number }) => `${subject} ${number}`))).toEqual(new Set([`notice:${own} WZRS/${YEAR}-00001`]))
    expect((await read('office', `?number=${YEAR}-00001`)).entries.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq))
    expect((await read('office', `?number=WZRS/${YEAR}-99999`)).entries).toEqual([])
    expect((await read('author-2', `?number=WZRS/${YEAR}-00001`)).entries).toEqual([])
    expect((await read('author-2', `?subject=notice:${own}`)).entries).toEqual([])
  })

  test('by somebody who acts for a section head, as long as the delegation holds', async () => {
    const given = await h.as('head')('POST', '/api/office/delegations', { role: 'section-head', section: 'insurance', holder: 'coauthor', fromOn: inDays(0), toOn: inDays(0), basis: '局办〔2026〕5号' })
    expect(given.status, given.text).toBe(201)
    expect(await subjects('coauthor')).toEqual([`notice:${own}`])
    expect((await h.as('head')('POST', `/api/office/delegations/${(given.body as { id: string }).id}/revoke`)).status).toBe(204)
    expect(await subjects('coauthor')).toEqual([])
  })
})

describe('the journal is exported', () => {
  test('whole, one entry a line, in a form that anybody can check', async () => {
    await walked(h)
    const answer = await h.as('office')('GET', '/api/office/journal/export')
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200, 'application/x-ndjson; charset=utf-8', `attachment; filename="journal-${inDays(0)}.jsonl"`,
    ])
    const lines = answer.text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
    let prev = GENESIS
    for (const { hash, prev: before, ...told } of lines) {
      expect([before, digestOf(prev + canonical(told))]).toEqual([prev, hash])
      prev = hash!
    }
    const journal = await h.journal()
    expect(lines).toHaveLength(journal.length - 1)
    expect(journal.at(-1)).toMatchObject({ action: 'EXPORT', actor: 'office', subject: 'office:journal', body: canonical({ entries: lines.length }) })
  })

  test('by nobody but the office and the director', async () => {
    for (const login of ['author', 'head', 'leader', 'centre', 'admin']) {
      for (const door of ['export', 'proof']) expect((await h.as(login)('GET', `/api/office/journal/${door}`)).code, `${login} ${door}`).toBe('WRONG_ROLE')
    }
    expect((await h.as('director')('GET', '/api/office/journal/proof')).body).toEqual({ ok: true, entries: (await h.journal()).length })
  })

  test('not at all when one byte of it is not what was written, and the place is named (TS16)', async () => {
    await submitted(h)
    const seq = (await h.journal()).find(({ action }) => action === 'SUBMIT')!.seq
    h.databases.files.acts.exec(`drop trigger journal_refuse_update; update journal set body = replace(body, '"number":1', '"number":2') where seq = ${seq}`)
    expect((await h.as('office')('GET', '/api/office/journal/proof')).body).toMatchObject({ ok: false, seq, what: 'entry' })
    const refused = await h.as('office')('GET', '/api/office/journal/export')
    expect([refused.code, refused.text]).toEqual(['JOURNAL_BROKEN', expect.stringContaining(`（第 ${seq} 条）`)])
  })
})
