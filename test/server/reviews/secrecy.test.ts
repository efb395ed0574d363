import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '#playlists/digest.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { inDays, openHouse, type TestHouse, YEAR } from '../../house.ts'
import { hang, outdoor, revisionsIn } from '../publications/glass.ts'
import { both, done, drafted, holiday, send, submitted, view, walked } from './road.ts'
import { type Stood, stood } from './states.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const secret = { level: 'confidential', years: 20 }
const letter = { addressee: '市国家保密局', number: '望密函〔2026〕3号', on: inDays(0) }
const reply = { number: '望密复〔2026〕9号', on: inDays(8) }
const kept = (table: 'contents' | 'drafts' | 'remarks') => h.house.acts.selectFrom(table).selectAll().execute()
const outside = async (): Promise<Required<Omit<Stood, 'edit'>>> => (await stood(h, 'PENDING_EXTERNAL')) as Required<Omit<Stood, 'edit'>>

describe('a draft that turns out to be secret', () => {
  test('leaves a number, a level and a term, and not a word', async () => {
    const { id, edit } = await drafted(h)
    const blocked = await done(h, ['coauthor', id, 'declare-secret'], { edit, ...secret })
    expect(blocked).toMatchObject({ state: 'BLOCKED_CLASSIFIED', number: 1, digest: null, formNumber: `${YEAR}-00001` })
    const seen = await view(h, 'office', id)
    expect(seen).toMatchObject({ row: { title: '', state: 'BLOCKED_CLASSIFIED' }, draft: null, revisions: [], acts: [], stub: { formNumber: `${YEAR}-00001`, level: 'confidential', years: 20, person: { id: 'coauthor' } } })
    expect(await kept('drafts')).toEqual([])
    expect(JSON.stringify(await h.journal())).not.toMatch(/元旦/)
    expect((await h.as('office')('GET', '/api/office/notices?q=元旦')).body).toMatchObject({ total: 0 })
    expect((await h.as('author')('POST', `/api/office/notices/${id}/copy`)).status).toBe(404)
  })

  test('takes the words of every earlier wording with it that was never published', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'SECRECY', reason: '其中数字疑似涉密' })
    await done(h, ['author', id, 'revise'], { digest })
    await done(h, ['author', id, 'declare-secret'], { edit: 0, ...secret })
    expect([await kept('contents'), await kept('remarks'), await kept('drafts')]).toEqual([[], [], []])
    expect((await view(h, 'office', id)).revisions).toMatchObject([{ number: 1, content: null, reviews: [{ verdict: 'return', reason: null }] }])
  })

  test('takes down at once what is out of the same notice', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest })
    const blocked = await done(h, ['author', id, 'declare-secret'], { edit: 0, ...secret })
    expect(blocked.editions).toEqual([expect.any(Number)])
    expect(revisionsIn(await wall.poll())).toEqual([])
    const { revisions, acts } = await view(h, 'leader', id)
    expect(revisions[0]).toMatchObject({ state: 'RECALLED', recall: { reasonCode: 'SECRECY', person: { id: 'author' } } })
    expect(acts.map(({ act }) => act)).toEqual(['confirm-recall'])
    expect((await send(h, ['author', id, 'revise'], { digest })).code).toBe('WRONG_STATE')
  })

  test('has a level and a term within the law', async () => {
    const { id, edit } = await drafted(h)
    const wrong = [[{}, 'SECRECY_REQUIRED'], [{ level: 'internal', years: 5 }, 'SECRECY_REQUIRED'], [{ level: 'secret' }, 'SECRECY_REQUIRED'], [{ level: 'secret', years: 11 }, 'TERM_EXCEEDS_10Y'], [{ level: 'confidential', years: 21 }, 'TERM_EXCEEDS_20Y'], [{ level: 'top-secret', years: 31 }, 'TERM_EXCEEDS_30Y']] as const
    for (const [sent, code] of wrong) expect((await send(h, ['author', id, 'declare-secret'], { edit, ...sent })).code).toBe(code)
    await done(h, ['author', id, 'declare-secret'], { edit, level: 'top-secret', years: 30 })
  })
})

describe('what nobody in the bureau can decide', () => {
  test('its exact bytes are given to office and director only, while it lies with the director, and that is journalled', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    const ask = (login: string, of = digest) => h.as(login)('GET', `/api/office/notices/${id}/revisions/${of}/wording`)
    expect((await ask('office')).code).toBe('WRONG_STATE')
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SECRECY', reason: '不能确定是否涉密' })
    const given = await ask('office')
    expect(digestOf(given.text)).toBe(digest)
    expect(JSON.parse((await h.journal()).at(-1)!.body)).toEqual({ as: 'office', digest, number: 1 })
    expect((await ask('leader')).code).toBe('WRONG_ROLE')
    expect((await ask('director', 'a'.repeat(64))).code).toBe('DIGEST_MISMATCH')
  })

  test('goes outside by a letter, and while it is there the house has no word of it', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SECRECY', reason: '不能确定是否涉密' })
    for (const missing of ['addressee', 'number', 'on'] as const) expect((await send(h, ['director', id, 'refer'], { digest, ...letter, [missing]: undefined })).body).toMatchObject({ error: { code: 'REFERRAL_INCOMPLETE', at: missing } })
    expect((await send(h, ['office', id, 'refer'], { digest, ...letter })).body).toMatchObject({ error: { code: 'REASON_REQUIRED', at: 'reason' } })
    await done(h, ['director', id, 'refer'], { digest, ...letter })
    expect([await kept('contents'), await kept('remarks')]).toEqual([[], []])
    expect(await view(h, 'office', id)).toMatchObject({ row: { title: '', state: 'PENDING_EXTERNAL' }, revisions: [{ content: null, reviews: [{}, {}, { verdict: 'escalate', reason: null }] }], referral: { number: letter.number, addressee: letter.addressee, on: letter.on, reply: null } })
    expect((await h.journal()).filter(({ action }) => action === 'REFER_OUT').map(({ body }) => body)).toEqual([expect.not.stringMatching(/望密|保密局/)])
  })

  test('"not secret": only the same bytes come back, and the director still has to pass them', async () => {
    const { id, digest, bytes } = await outside()
    expect((await send(h, ['office', id, 'readmit'], { digest, ...reply, bytes: bytes.replace('元旦', '元旦。') })).body).toMatchObject({ error: { code: 'DIGEST_MISMATCH', at: 'bytes' } })
    expect((await send(h, ['office', id, 'readmit'], { digest, bytes })).body).toMatchObject({ error: { code: 'REPLY_INCOMPLETE', at: 'number' } })
    await done(h, ['office', id, 'readmit'], { digest, ...reply, bytes })
    expect(await view(h, 'director', id)).toMatchObject({ row: { state: 'PENDING_DIRECTOR' }, revisions: [{ content: { number: 1 } }], referral: { reply: { number: reply.number, secret: false } } })
    expect((await send(h, ['centre', id, 'publish'], { digest })).code).toBe('WRONG_STATE')
    await done(h, ['director', id, 'director-approve'], { digest })
    expect((await done(h, ['centre', id, 'publish'], { digest })).state).toBe('PUBLISHED')
  })

  test('may be referred again after it came back, and each reply answers its own letter', async () => {
    const { id, digest, bytes } = await outside()
    await done(h, ['office', id, 'readmit'], { digest, ...reply, bytes })
    h.wait(1)
    await done(h, ['director', id, 'refer'], { digest, ...letter, number: '望密函〔2026〕4号' })
    expect(await view(h, 'office', id)).toMatchObject({ referral: { number: '望密函〔2026〕4号', reply: null }, revisions: [{ content: null }] })
    await done(h, ['office', id, 'confirm-secret'], { digest, ...reply, ...secret })
    expect(await view(h, 'office', id)).toMatchObject({ referral: { number: '望密函〔2026〕4号', reply: { secret: true } }, stub: { formNumber: `${YEAR}-00001` } })
  })

  test('"secret": a stub is left, the number of its form on it, and what is out comes down', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest })
    const next = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
    const steps = [['head', 'section-approve'], ['leader', 'leader-sign'], ['office', 'escalate'], ['director', 'refer']] as const
    for (const [login, act] of steps) await done(h, [login, id, act], { digest: next, statements: both, reasonCode: 'SECRECY', reason: '不能确定是否涉密', ...letter })
    expect(revisionsIn(await wall.poll())).toEqual([digest])
    expect((await send(h, ['director', id, 'confirm-secret'], { digest: next, ...reply, level: 'secret', years: 15 })).code).toBe('TERM_EXCEEDS_10Y')
    const blocked = await done(h, ['director', id, 'confirm-secret'], { digest: next, ...reply, ...secret })
    expect(blocked).toMatchObject({ state: 'BLOCKED_CLASSIFIED', formNumber: `${YEAR}-00002`, editions: [expect.any(Number)] })
    expect(revisionsIn(await wall.poll())).toEqual([])
    expect((await view(h, 'office', id)).revisions.map(({ number, state }) => [number, state])).toEqual([[2, 'BLOCKED_CLASSIFIED'], [1, 'RECALLED']])
    for (const act of ['withdraw', 'edit', 'readmit', 'archive', 'revise'] as const) expect((await send(h, [act === 'archive' || act === 'readmit' ? 'office' : 'author', id, act], { digest: next })).code).toBe('WRONG_STATE')
  })
})
