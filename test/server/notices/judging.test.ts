import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../house.ts'
import { both, done, submitted, view, walked } from '../reviews/road.ts'
import { answerAll, draftSaying } from '../scans/scanned.ts'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

test('who judges a wording sees what the scanner says of it, with the answer its author gave', async () => {
  const { id, edit } = await draftSaying(h, '关于补贴办法的通知（征求意见稿）')
  await answerAll(h, ['author', id], '引用上级文件名称，文件已正式印发')
  expect((await view(h, 'author', id)).scan).toBeNull()
  await done(h, ['author', id, 'submit'], { edit, statements: both })
  for (const login of ['head', 'leader', 'office', 'author']) {
    const { scan } = await view(h, login, id)
    expect(scan, login).toMatchObject([{ code: 'WARN_ANSWERED', blocking: false, scan: { level: 'WARN', answer: { person: { id: 'author' }, text: '引用上级文件名称，文件已正式印发' } } }])
  }
})

test('of a clean wording it says that nothing was found; of one nobody judges any more it says nothing', async () => {
  const { id, digest } = await walked(h)
  expect((await view(h, 'office', id)).scan).toBeNull()
  const pending = await submitted(h)
  expect((await view(h, 'head', pending.id)).scan).toEqual([])
  await done(h, ['head', pending.id, 'section-return'], { digest: pending.digest, reasonCode: 'FORMAT', reason: '请按公文格式重排。' })
  expect((await view(h, 'head', pending.id)).scan).toBeNull()
  expect((await view(h, 'author-2', id)).revisions.find((one) => one.digest === digest)?.left).toBeNull()
})

test('the author reads who sent a wording back without a review, or withdrew it, and why', async () => {
  const sent = await walked(h, undefined, 'publish')
  await done(h, ['centre', sent.id, 'technical-return'], { digest: sent.digest, reasonCode: 'LAYOUT', reason: '表格在大屏上放不下。' })
  expect((await view(h, 'author', sent.id)).revisions[0]).toMatchObject({ state: 'RETURNED', left: { person: { id: 'centre', name: '林浩' }, reasonCode: 'LAYOUT', reason: '表格在大屏上放不下。' } })
  const taken = await submitted(h)
  await done(h, ['author', taken.id, 'withdraw'], { digest: taken.digest, reason: '与上一条重复登记。' })
  expect((await view(h, 'office', taken.id)).revisions[0]?.left).toMatchObject({ person: { id: 'author' }, reasonCode: null, reason: '与上一条重复登记。' })
  const returned = await submitted(h)
  await done(h, ['head', returned.id, 'section-return'], { digest: returned.digest, reasonCode: 'FORMAT', reason: '请按公文格式重排。' })
  expect((await view(h, 'author', returned.id)).revisions[0]?.left).toBeNull()
})
