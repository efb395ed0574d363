import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeNumberList } from '../../../server/scans/answers.ts'
import { openHouse, staff, type TestHouse } from '../../house.ts'
import { both, done, send } from '../reviews/road.ts'
import { draftSaying, findings } from './scanned.ts'

const MOBILE = '13800138000' // the carriers' own test number
const NUMBERS = '/api/office/office-numbers'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

const listed = async (): Promise<string[]> => ((await h.as('author')('GET', NUMBERS)).body as OfficeNumberList).numbers.map(({ number }) => number)
const list = (number: string, login = 'office') => h.as(login)('POST', NUMBERS, { number, label: '值班手机' })

test('only the office lists numbers, and takes them off', async () => {
  for (const login of Object.keys(staff).filter((one) => one !== 'office')) {
    expect((await list('0570-8012333', login)).code, login).toBe('WRONG_ROLE')
    expect((await h.as(login)('DELETE', `${NUMBERS}/${MOBILE}`)).code, login).toBe('WRONG_ROLE')
  }
  expect(await listed()).toEqual([])
})

test.each(['13800138', '138001380000', '12', 'abc', '00000000000', ''])('“%s” is no telephone number', async (number) => {
  const answer = await list(number)
  expect([answer.status, answer.code]).toEqual([422, 'PHONE_NUMBER_FORM'])
})

test('a number is listed once, however it is written, and the journal does not keep it', async () => {
  const before = (await h.journal()).length
  expect((await list('0570 801-2333')).status).toBe(204)
  for (const same of ['05708012333', '＋86（0570）8012333']) expect((await list(same)).code).toBe('PHONE_NUMBER_LISTED')
  expect(await listed()).toEqual(['05708012333'])
  expect((await h.as('office')('DELETE', `${NUMBERS}/05708012333`)).status).toBe(204)
  expect((await h.as('office')('DELETE', `${NUMBERS}/05708012333`)).code).toBe('NOT_FOUND')
  const entries = await h.journal(before)
  expect(entries.map(({ action }) => action).filter((action) => action.startsWith('OFFICE_NUMBER'))).toEqual(['OFFICE_NUMBER_ADD', 'OFFICE_NUMBER_REMOVE'])
  expect(JSON.stringify(entries)).not.toContain('05708012333')
})

test('a listed number passes; taken off the list after submitting, it stops the wording at the office, who can only return it', async () => {
  await list(MOBILE)
  const { id, edit } = await draftSaying(h, `大厅值班手机${MOBILE}，工作时间接听。`)
  expect(await findings(h, id)).toEqual([])
  const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
  await done(h, ['head', id, 'section-approve'], { digest })
  await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  expect((await h.as('office')('DELETE', `${NUMBERS}/${MOBILE}`)).status).toBe(204)
  const before = await h.rowCounts()
  const reason = { reasonCode: 'PII', reason: '值班手机不再公开，请修改' }
  const stopped = await send(h, ['office', id, 'office-pass'], { digest })
  expect([stopped.code, stopped.text]).toEqual(['SCAN_BLOCKED', expect.stringContaining('（手机号码）')])
  expect((await send(h, ['office', id, 'escalate'], { digest, ...reason })).code).toBe('SCAN_BLOCKED')
  expect(await h.rowCounts()).toEqual(before)
  expect((await done(h, ['office', id, 'office-return'], { digest, ...reason })).state).toBe('RETURNED')
})
