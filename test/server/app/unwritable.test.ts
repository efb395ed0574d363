import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../house.ts'
import { drafted, holiday } from '../reviews/road.ts'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

const save = async (title: string, text: string) => {
  const { id, edit } = await drafted(h)
  return h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit, words: holiday({ wording: { ...holiday().wording, title, body: [{ type: 'paragraph', text }] } }) })
}

test('an invisible character in a title or a text is refused, and the sentence says where it stands and which it is', async () => {
  const title = await save('关于元旦\u200e放假的通知', '正文')
  expect([title.status, title.body]).toMatchObject([400, { error: { code: 'BAD_REQUEST', at: 'words.wording.title', zh: expect.stringContaining('“关于元旦”后面有一个看不见的字符（U+200E）'), en: expect.stringContaining('after “关于元旦” stands an invisible character (U+200E)') } }])
  const text = await save('放假通知', '\u202e服务大厅照常办公。')
  expect([text.status, text.body]).toMatchObject([400, { error: { at: 'words.wording.body.0.text', zh: expect.stringContaining('文字开头有一个看不见的字符（U+202E）') } }])
})

test('the variant of a rare ideograph that a name is written with is kept', async () => {
  expect((await save('葛\u{e0100}城窗口停办通知', '拨打\u260e\ufe0f 12333。')).status).toBe(200)
})
