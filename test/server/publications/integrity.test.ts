import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPublished } from '../../../server/publications/integrity.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { walked } from '../reviews/road.ts'
import { hang, outdoor, revisionsIn } from './glass.ts'

let h: TestHouse
let log: string[]
beforeEach(async () => {
  log = []
  h = await openHouse({ settings: { logLevel: 'info' }, logged: (line) => void log.push(line) })
  await firstSchedules(h.house)
})
afterEach(() => h.close())

/** What somebody with the file in their hands does. */
const pastTheFence = (sql: string): void => {
  const file = h.databases.files.acts
  for (const trigger of ['contents_refuse_update', 'contents_refuse_replace', 'reviews_refuse_delete']) file.exec(`drop trigger if exists ${trigger}`)
  file.pragma('foreign_keys = OFF')
  file.exec(sql)
}

const refusals = async () => (await h.journal()).filter(({ action }) => action === 'ADMISSION_REFUSED').map(({ actor, subject, body }) => ({ actor, subject, code: (JSON.parse(body) as { code: string }).code }))
const alarms = () => log.filter((line) => line.includes('"level":50'))

const meddlings: readonly (readonly [string, (digest: string) => string, string])[] = [
  ['one character of a published wording', (digest) => `update contents set bytes = replace(bytes, '放假', '上班') where digest = '${digest}'`, 'DIGEST_BROKEN'],
  ['a published wording so that it can’t even be read', (digest) => `update contents set bytes = '放假' where digest = '${digest}'`, 'DIGEST_BROKEN'],
  ['a published wording away', (digest) => `delete from contents where digest = '${digest}'`, 'DIGEST_BROKEN'],
  ['the leader’s signature away', (digest) => `delete from reviews where step = 'leader' and digest = '${digest}'`, 'CHAIN_INCOMPLETE'],
]
for (const [what, sql, code] of meddlings) {
  test(`somebody changes ${what} in the database: within the minute it is off the screens, journalled and logged, and the rest plays on (TS24)`, async () => {
    const [broken, good] = [await walked(h), await walked(h)]
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    expect(revisionsIn(await wall.poll()).sort()).toEqual([broken.digest, good.digest].sort())
    expect(await checkPublished(h.house)).toBe(0)
    pastTheFence(sql(broken.digest))
    expect(await checkPublished(h.house)).toBe(1)
    expect(revisionsIn(await wall.poll())).toEqual([good.digest])
    expect(await refusals()).toEqual([{ actor: null, subject: `notice:${broken.id}`, code }])
    expect(alarms()).toHaveLength(1)
    expect(alarms()[0]).toContain(broken.digest)
  })
}

test('while it stays broken, the journal says so once and the log at every look; put right, it comes back by itself', async () => {
  const { digest, id } = await walked(h)
  const wall = await hang(h, { name: '南门大屏', profile: outdoor })
  pastTheFence(`update contents set bytes = replace(bytes, '放假', '上班') where digest = '${digest}'`)
  expect([await checkPublished(h.house), await checkPublished(h.house), await checkPublished(h.house)]).toEqual([1, 0, 0])
  expect(revisionsIn(await wall.poll())).toEqual([])
  expect([(await refusals()).map(({ subject }) => subject), alarms().length]).toEqual([[`notice:${id}`], 3])
  pastTheFence(`update contents set bytes = replace(bytes, '上班', '放假') where digest = '${digest}'; update contents set bytes = replace(bytes, '4日起照常放假', '4日起照常上班') where digest = '${digest}'; update contents set bytes = replace(bytes, '1月4日照常放假', '1月4日照常上班') where digest = '${digest}'`)
  expect(await checkPublished(h.house)).toBe(1)
  expect(revisionsIn(await wall.poll())).toEqual([digest])
})
