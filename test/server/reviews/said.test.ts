import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDays, openHouse, type TestHouse } from '../../house.ts'
import { done, holiday, important, send, submitted, view, walked } from './road.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

const marked = '附件首页有机密★5年字样'

/** The act is refused at the field, and no row is left but the journal's. */
const refuses = async (way: Parameters<typeof send>[1], sent: object, at: string): Promise<void> => {
  const before = await h.rowCounts()
  const answer = await send(h, way, sent)
  expect(answer).toMatchObject({ status: 422, code: 'SECRET_MARK' })
  expect((answer.body as { error: { at: string } }).error.at).toBe(at)
  expect(await h.rowCounts()).toEqual(before)
  expect(JSON.stringify(await h.journal())).not.toContain('机密')
}

test('no reason, doubt, order or answer may carry a secrecy mark: nothing of it is kept', async () => {
  const { id, digest } = await submitted(h)
  await refuses(['author', id, 'withdraw'], { digest, reason: marked }, 'reason')
  await refuses(['head', id, 'section-return'], { digest, reasonCode: 'SECRECY', reason: marked }, 'reason')
  await refuses(['head', id, 'doubt'], { digest, reason: marked }, 'reason')
  const up = await walked(h, important(), 'director-approve')
  await done(h, ['director', up.id, 'doubt'], { digest: up.digest, reason: '数字是否已经公布' })
  const [doubt] = (await view(h, 'director', up.id)).doubts
  await refuses(['director', up.id, 'director-approve'], { digest: up.digest, resolutions: [{ doubt: doubt!.id, text: marked }] }, 'resolutions.0.text')
  await refuses(['director', up.id, 'refer'], { digest: up.digest, addressee: '机密★局', number: '望劳社密〔2026〕1号', on: inDays(0) }, 'addressee')
})

test('nor may the written answer to a warning', async () => {
  const author = h.as('author')
  const words = holiday({ wording: { ...holiday().wording, title: '关于元旦假期服务安排的通知（征求意见稿）' } })
  const { id } = (await author('POST', '/api/office/notices', { section: 'insurance', category: 'affairs', kind: 'announcement' })).body as { id: string }
  await author('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })
  const { draft } = await view(h, 'author', id)
  const { rule, print } = draft!.findings.find(({ scan }) => scan)!.scan!
  expect((await author('POST', `/api/office/notices/${id}/dispositions`, { rule, prints: [print], text: marked })).code).toBe('SECRET_MARK')
})
