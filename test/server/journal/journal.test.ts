import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { append, verify } from '../../../server/journal/journal.ts'
import { WORKDAY_TEN, openHouse, type TestHouse } from '../../house.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const write = (subject: string, at = WORKDAY_TEN) =>
  h.house.acts.transaction().execute((tx) => append(tx, { at, actor: 'head', action: 'PUBLISH', subject, body: { digest: 'd'.repeat(64), codes: ['A'] } }))

describe('the chain', () => {
  test('counts from one without gaps, also when many act at once', async () => {
    const places = await Promise.all(Array.from({ length: 40 }, (_, n) => write(`notice:${n}`)))
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    expect(await verify(h.house.acts)).toEqual({ ok: true, entries: 40 })
  })

  test('is whole when it is empty, and when it is longer than one reading', async () => {
    expect(await verify(h.house.acts)).toEqual({ ok: true, entries: 0 })
    await h.house.acts.transaction().execute(async (tx) => {
      for (let n = 0; n < 2100; n += 1) await append(tx, { at: WORKDAY_TEN + n, actor: null, action: 'EXPIRE', subject: `notice:${n}`, body: {} })
    })
    expect(await verify(h.house.acts)).toEqual({ ok: true, entries: 2100 })
  })

  test('keeps nothing of an act that did not happen', async () => {
    await write('notice:1')
    await expect(
      h.house.acts.transaction().execute(async (tx) => {
        await append(tx, { at: WORKDAY_TEN, actor: null, action: 'PUBLISH', subject: 'notice:2', body: {} })
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect(await verify(h.house.acts)).toEqual({ ok: true, entries: 1 })
  })

  const tampering: readonly (readonly [string, string])[] = [
    ['the time', 'update journal set at = at + 1 where seq = 3'],
    ['the actor', "update journal set actor = 'office' where seq = 3"],
    ['the absence of an actor', 'update journal set actor = null where seq = 3'],
    ['the action', "update journal set action = 'RECALL' where seq = 3"],
    ['the subject', "update journal set subject = 'notice:x' where seq = 3"],
    ['one byte of the body', "update journal set body = replace(body, 'A', 'B') where seq = 3"],
    ['the hash', "update journal set hash = replace(hash, substr(hash, 1, 1), 'z') where seq = 3"],
    ['the link', "update journal set prev = replace(prev, substr(prev, 1, 1), 'z') where seq = 3"],
    ['an entry, which is gone', 'delete from journal where seq = 3'],
    ['the order of two', 'update journal set seq = case seq when 3 then -4 else -3 end where seq in (3, 4); update journal set seq = -seq where seq < 0'],
  ]
  for (const [what, sql] of tampering) {
    test(`shows where someone past the fence changed ${what}`, async () => {
      for (let n = 1; n <= 5; n += 1) await write(`notice:${n}`)
      const file = h.databases.files.acts
      file.exec('drop trigger journal_refuse_update; drop trigger journal_refuse_delete')
      file.exec(sql)
      expect(await verify(h.house.acts)).toEqual({ ok: false, seq: 3 })
    })
  }
})

describe('reading it', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 130; n += 1) await write(`notice:${n % 2}`)
  })
  type Page = { entries: { seq: number; subject: string; actor: { name: string } | null }[] }

  test('the office reads the newest hundred, and then those before', async () => {
    const ask = h.as('office')
    const first = (await ask('GET', '/api/office/journal')).body as Page
    expect(first.entries).toHaveLength(100)
    expect(first.entries[0]).toMatchObject({ seq: 131, action: 'SIGN_IN', actor: { id: 'office', name: '何静' } })
    const second = (await ask('GET', `/api/office/journal?before=${first.entries.at(-1)!.seq}`)).body as Page
    expect(second.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, n) => 31 - n))
  })

  test('the director reads what happened to one notice', async () => {
    const { entries } = (await h.as('director')('GET', '/api/office/journal?subject=notice:1')).body as Page
    expect(entries).toHaveLength(65)
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(['notice:1']))
  })

  for (const person of ['centre', 'admin']) {
    test(`${person} does not read it`, async () => {
      expect((await h.as(person)('GET', '/api/office/journal')).code).toBe('WRONG_ROLE')
    })
  }

  test('a question nobody knows is refused', async () => {
    expect((await h.as('office')('GET', '/api/office/journal?before=0')).body).toMatchObject({ error: { code: 'BAD_REQUEST', at: 'before' } })
    expect((await h.as('office')('GET', '/api/office/journal?where=1')).body).toMatchObject({ error: { code: 'BAD_REQUEST', at: 'where' } })
  })
})

describe('refused acts', () => {
  test('leave one entry with the code and the door, and none of the words that were sent', async () => {
    await h.as('author')('POST', '/api/office/people', { name: '秘密的名字' })
    const [, denied] = await h.journal()
    expect(denied).toMatchObject({ action: 'DENIED', actor: 'author', subject: 'office:people', body: '{"act":"POST people","code":"WRONG_ROLE"}' })
    expect(await h.journal()).toHaveLength(2)
  })

  test('carry nothing of a made-up address', async () => {
    await h.as('author')('PATCH', `/api/office/people/${encodeURIComponent('<b>秘密</b>')}`, { active: false })
    const [, denied] = await h.journal()
    expect(denied).toMatchObject({ action: 'DENIED', subject: 'person:?' })
  })

  test('are not those of strangers, nor looks, nor slips of the pen', async () => {
    await h.stranger('POST', '/api/office/people', { name: 'x' })
    await h.as('author')('GET', '/api/office/people')
    await h.as('admin')('POST', '/api/office/people', { nome: 'x' })
    expect((await h.journal()).map(({ action }) => action)).toEqual(['SIGN_IN', 'SIGN_IN'])
  })
})
