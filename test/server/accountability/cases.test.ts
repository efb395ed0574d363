import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseList, CaseView } from '../../../server/accountability/answers.ts'
import { admit } from '../../../server/publications/admission.ts'
import type { LeadersDigest } from '../../../server/clocks/answers.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { daysLater } from '../clocks/days-later.ts'
import { done, drafted, holiday, submitted, walked } from '../reviews/road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

const register = async (login = 'office'): Promise<CaseView[]> => {
  const answer = await h.as(login)('GET', '/api/office/cases')
  expect(answer.status, answer.text).toBe(200)
  return [...(answer.body as CaseList).cases]
}
const about = async (notice: string): Promise<CaseView[]> => (await register()).filter((one) => one.notice?.id === notice)
const decide = (login: string, id: string, [act, body]: [string, object]) => h.as(login)('POST', `/api/office/cases/${id}/${act}`, body)
const reported = async (): Promise<string> =>
  ((await h.as('office')('POST', '/api/office/cases', { kind: 'duty', notice: null, note: '群众反映未公开缴费基数' })).body as { id: string }).id

describe('the house proposes, each thing once,', () => {
  test('what was not published in time, also when it was published too late, as type two', async () => {
    const { id } = await drafted(h, holiday({ formedOn: inDays(-42) }))
    expect((await about(id)).map(({ kind, cause }) => [kind, cause])).toEqual([['late', 'LATE']])
    const published = await walked(h, holiday({ formedOn: inDays(-41) }))
    expect((await about(published.id)).map(({ kind, status, responsible }) => [kind, status, responsible?.name])).toEqual([['late', 'proposed', '段立新']])
    const proposed = (await register('director')).filter(({ status }) => status === 'proposed').length
    expect(((await h.as('office')('GET', '/api/office/digest')).body as LeadersDigest).candidates).toBe(proposed)
    expect([await about(id), await about(published.id)].map(({ length }) => length)).toEqual([1, 1])
  })

  test('nothing of what is in time, was closed, or has no due day yet', async () => {
    const timely = await walked(h)
    const unformed = await drafted(h, holiday({ formedOn: null }))
    const onRequest = await drafted(h, holiday({ formedOn: inDays(-42), decisions: { ...holiday().decisions, disclosure: 'on-request' } }))
    expect([await about(timely.id), await about(unformed.id), await about(onRequest.id)]).toEqual([[], [], []])
  })

  test.each([['SECRECY', ['RECALLED_SECRECY', 'REVIEW_MISSED_SECRECY']], ['PII', ['RECALLED_PII', 'REVIEW_MISSED_PII']]])('a recall for %s as types three and four', async (reasonCode, causes) => {
    const { id, digest } = await walked(h)
    await done(h, ['centre', id, 'recall'], { digest, reasonCode })
    const found = await about(id)
    expect(found.map(({ kind }) => kind).sort()).toEqual(['disclosed', 'unreviewed'])
    expect(found.map(({ cause }) => cause).sort()).toEqual(causes)
    expect(found.every((one) => one.digest === digest)).toBe(true)
    expect(await about(id)).toHaveLength(2)
  })

  test('not a recall for an error', async () => {
    const { id, digest } = await walked(h)
    await done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR' })
    expect(await about(id)).toEqual([])
  })

  test('a wording that admission had to keep off the glass as type four', async () => {
    const { id, digest } = await submitted(h)
    await admit(h.house, [digest], h.house.now())
    expect((await about(id)).map(({ kind, cause, digest: of }) => [kind, cause, of])).toEqual([['unreviewed', 'ADMISSION_REFUSED', digest]])
    expect(await about(id)).toHaveLength(1)
  })
})

describe('a person decides', () => {
  test('that there is nothing to it, with a reason, and only once', async () => {
    const id = await reported()
    expect((await decide('office', id, ['dismiss', { reason: '经查已于上月公开' }])).status).toBe(204)
    expect((await register()).find((one) => one.id === id)).toMatchObject({ status: 'dismissed', kind: 'duty', cause: 'REPORTED', note: '群众反映未公开缴费基数', decision: { by: { id: 'office' }, reason: '经查已于上月公开' }, correction: null })
    expect((await decide('director', id, ['refer', { reference: '移送纪检监察机关' }])).code).toBe('CASE_CLOSED')
  })

  test('on criticism and an order to put it right by a day, which is called to mind three days before and overdue after', async () => {
    const id = await reported()
    expect((await decide('director', id, ['order', { reason: '批评并责令补充公开', dueOn: inDays(-1) }])).code).toBe('DUE_IN_PAST')
    expect((await decide('director', id, ['order', { reason: '批评并责令补充公开', dueOn: inDays(7) }])).status).toBe(204)
    const warn = async () => (await register()).find((one) => one.id === id)?.correction?.warn
    const inDigest = async () => ((await h.as('director')('GET', '/api/office/digest')).body as LeadersDigest).corrections.filter((one) => one.id === id)
    expect([await warn(), await inDigest()]).toEqual(['none', []])
    daysLater(h, 4)
    expect([await warn(), (await inDigest()).map(({ overdue }) => overdue)]).toEqual(['soon', [false]])
    daysLater(h, 3)
    expect(await warn()).toBe('soon')
    daysLater(h, 1)
    expect([await warn(), (await inDigest()).map(({ overdue }) => overdue)]).toEqual(['overdue', [true]])
    expect((await decide('office', id, ['prove', { proof: '已补充公开并截图存档' }])).status).toBe(204)
    expect((await register()).find((one) => one.id === id)).toMatchObject({ status: 'corrected', correction: { dueOn: inDays(7), warn: 'none', proof: { text: '已补充公开并截图存档' } } })
    expect(await inDigest()).toEqual([])
    expect((await decide('office', id, ['prove', { proof: '再补一次证明材料' }])).code).toBe('CASE_WITHOUT_ORDER')
  })

  test('to hand it over, as a reference and no more: the house sanctions nobody', async () => {
    const id = await reported()
    expect((await decide('office', id, ['prove', { proof: '没有责令就没有整改' }])).code).toBe('CASE_WITHOUT_ORDER')
    expect((await decide('office', id, ['refer', { reference: '移送监察机关，望劳社函〔2026〕12号' }])).status).toBe(204)
    expect((await register()).find((one) => one.id === id)).toMatchObject({ status: 'referred', decision: { reason: '移送监察机关，望劳社函〔2026〕12号' }, correction: null })
  })

  test('never without a reason, never on what is not there, and never unless of the office or the director', async () => {
    const id = await reported()
    expect((await decide('office', id, ['dismiss', { reason: '无' }])).code).toBe('BAD_REQUEST')
    expect((await decide('office', 'nobody', ['dismiss', { reason: '没有这条线索的' }])).code).toBe('NOT_FOUND')
    expect((await h.as('office')('POST', '/api/office/cases', { kind: 'other', notice: 'nobody', note: '没有这条信息的' })).code).toBe('NOT_FOUND')
    for (const login of ['author', 'head', 'leader', 'centre', 'admin']) {
      expect([(await h.as(login)('GET', '/api/office/cases')).code, (await decide(login, id, ['dismiss', { reason: '与我们科无关的' }])).code]).toEqual(['WRONG_ROLE', 'WRONG_ROLE'])
    }
    expect((await register()).find((one) => one.id === id)?.status).toBe('proposed')
  })

  test('in words that carry no secrecy mark: what is secret stays on paper', async () => {
    const id = await reported()
    const before = await h.rowCounts()
    const marked = '附件为机密★十年的文件'
    for (const answer of [
      await h.as('office')('POST', '/api/office/cases', { kind: 'other', notice: null, note: marked }),
      await decide('office', id, ['dismiss', { reason: marked }]), await decide('office', id, ['refer', { reference: marked }]), await decide('office', id, ['order', { reason: marked, dueOn: '2029-01-01' }]),
    ]) expect(answer.code).toBe('SECRET_MARK')
    expect(await h.rowCounts()).toEqual(before)
    await decide('office', id, ['order', { reason: '批评并责令改正', dueOn: '2029-01-01' }])
    expect((await decide('office', id, ['prove', { proof: marked }])).code).toBe('SECRET_MARK')
  })

  test('and the journal holds who, what and which, but no words', async () => {
    const entries = (await h.journal()).filter(({ action }) => action.startsWith('CASE_'))
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['CASE_PROPOSE', 'CASE_DECIDE', 'CASE_PROVE']))
    expect(entries.filter(({ body }) => /[\u4e00-\u9fff]/.test(body))).toEqual([])
  })
})
