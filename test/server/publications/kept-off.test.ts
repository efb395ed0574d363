import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NoticeList, NoticeRow } from '../../../server/notices/answers.ts'
import { checkPublished } from '../../../server/publications/integrity.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, holiday, view, walked } from '../reviews/road.ts'
import { meddler } from '../seals/meddler.ts'

let h: TestHouse
beforeEach(async () => void (h = await openHouse()))
afterEach(() => h.close())

const list = async (login: string, query = ''): Promise<readonly NoticeRow[]> => ((await h.as(login)('GET', `/api/office/notices${query}`)).body as NoticeList).notices
const lineOf = async (login: string, id: string) => (await list(login)).find((row) => row.id === id)

test('what is published on records that do not hold is said to stand on no screen, on its line and its page, with the record, until that is put right', async () => {
  const [{ id, digest }, whole] = [await walked(h), await walked(h)]
  expect(await lineOf('author', id)).toMatchObject({ onAir: true, keptOff: null })
  const { does } = meddler(h)
  does(`update reviews set at = at - 1 where step = 'leader' and digest = '${digest}'`)
  const review = await h.house.acts.selectFrom('reviews').select('id').where('digest', '=', digest).where('step', '=', 'leader').executeTakeFirstOrThrow()
  const off = { onAir: false, keptOff: { out: true, code: 'SEAL_BROKEN', of: `review ${review.id}` } }
  for (const login of ['author', 'office', 'centre', 'author-2']) expect(await lineOf(login, id), login).toMatchObject(off)
  expect((await view(h, 'author', id)).row).toMatchObject(off)
  expect(await lineOf('office', whole.id)).toMatchObject({ onAir: true, keptOff: null })
  does(`update reviews set at = at + 1 where step = 'leader' and digest = '${digest}'`)
  expect(await lineOf('author', id)).toMatchObject({ onAir: true, keptOff: null })
})

test('changed words and a missing review are told apart', async () => {
  const [{ id, digest }, other] = [await walked(h), await walked(h)]
  const { does } = meddler(h)
  does(`update contents set bytes = replace(bytes, '元旦', '春节') where digest = '${digest}'; delete from reviews where step = 'section' and digest = '${other.digest}'`)
  expect([(await lineOf('office', id))?.keptOff?.code, (await lineOf('office', other.id))?.keptOff?.code]).toEqual(['DIGEST_BROKEN', 'CHAIN_INCOMPLETE'])
})

test('whoever asks what is kept off the screens finds it while it is, and nothing else', async () => {
  const [{ id, digest }] = [await walked(h), await walked(h)]
  const { does } = meddler(h)
  expect(await list('centre', '?keptOff=true')).toEqual([])
  does(`update publications set publisher = 'admin' where digest = '${digest}'`)
  await checkPublished(h.house)
  expect((await list('centre', '?keptOff=true')).map((row) => row.id)).toEqual([id])
  does(`update publications set publisher = 'centre' where digest = '${digest}'`)
  expect(await list('centre', '?keptOff=true')).toEqual([])
})

test('the information centre sees before it publishes that a record does not hold, and those who judge see it before they sign', async () => {
  const { id, digest } = await walked(h, holiday(), 'publish')
  expect(await lineOf('centre', id)).toMatchObject({ state: 'READY', keptOff: null })
  const { does } = meddler(h)
  does(`update reviews set person = 'head-2' where step = 'section' and digest = '${digest}'`)
  expect(await lineOf('centre', id)).toMatchObject({ state: 'READY', keptOff: { out: false, code: 'SEAL_BROKEN', of: expect.stringMatching(/^review /) } })
  await done(h, ['author', id, 'edit'], { digest })
  expect(await lineOf('centre', id)).toMatchObject({ state: 'DRAFT', keptOff: null })
})
