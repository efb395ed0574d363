import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editionBytes } from '#playlists/edition.ts'
import { DAY, HOUR, SECOND } from '#playlists/instant.ts'
import { showingAt } from '#playlists/showing.ts'
import type { RuleView } from '../../../server/schedules/answers.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { done, drafted, holiday, ordinaryRoad, walked } from '../reviews/road.ts'
import { enrol, kiosk, outdoor, revisionsIn, wall } from '../screens/box.ts'

let h: TestHouse

beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const everyDay = { screens: [], tags: [], level: 'standing', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }
const office = () => h.as('office')

const makePlaylist = async (name: string, notices: readonly string[]): Promise<string> => {
  const answer = await office()('POST', '/api/office/playlists', { name, picks: { by: 'list', entries: notices.map((notice) => ({ notice, weight: 1 })) } })
  expect(answer.status, answer.text).toBe(200)
  return (answer.body as { id: string }).id
}
const makeRule = async (name: string, change: object): Promise<RuleView> => {
  const answer = await office()('POST', '/api/office/rules', { ...everyDay, name, ...change })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as RuleView
}
const editionCount = async (): Promise<number> => (await h.house.acts.selectFrom('editions').select('number').execute()).length

/** Runs something and says which groups got a new edition by it, by the tag of their screens. */
const touchedBy = async (act: () => Promise<unknown>): Promise<string[]> => {
  const before = await h.house.acts.selectFrom('editions').select('number').execute()
  await act()
  const after = await h.house.acts.selectFrom('editions').innerJoin('screens', 'screens.seat_group', 'editions.group').select(['editions.number', 'screens.tags']).execute()
  const known = new Set(before.map(({ number }) => number))
  return after.filter(({ number }) => !known.has(number)).map(({ tags }) => (JSON.parse(tags) as string[]).join()).sort()
}

describe('what a change compiles', () => {
  test('is exactly the editions it touches: a notice, a playlist, a rule, a screen', async () => {
    const one = await drafted(h)
    const two = await drafted(h)
    for (const tag of ['a', 'b', 'c', 'd']) await enrol(h, { name: `屏幕${tag}`, tags: [tag], profile: tag === 'd' ? kiosk : outdoor })
    const listOne = await makePlaylist('一', [one.id])
    const listTwo = await makePlaylist('二', [two.id])
    await makeRule('一', { playlist: listOne, tags: ['a', 'b', 'd'] })
    await makeRule('二', { playlist: listTwo, tags: ['c'] })
    const road = async ({ id, edit }: { id: string; edit: number }) => {
      const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: { content: true, secrecy: true } })
      for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: { content: true, secrecy: true } }], ['office', 'office-pass', {}]] as const) await done(h, [login, id, act], { digest, ...sent })
      return () => done(h, ['centre', id, 'publish'], { digest })
    }
    const publishOne = await road(one)
    const publishTwo = await road(two)
    expect(await touchedBy(publishOne), 'lists on a, b and the kiosk d play it').toEqual(['a', 'b', 'd'])
    expect(await touchedBy(publishTwo)).toEqual(['c'])
    expect(await touchedBy(() => office()('PUT', `/api/office/playlists/${listTwo}`, { name: '二', picks: { by: 'list', entries: [] } })), 'only c plays the list').toEqual(['c'])
    expect(await touchedBy(() => makeRule('夜', { playlist: null, level: 'quiet', tags: ['b'], hours: { from: '22:00', to: '06:00' } }))).toEqual(['b'])
    expect(await touchedBy(() => enrol(h, { name: '新屏幕', tags: ['e'] }))).toEqual(['e'])
    expect(await touchedBy(() => enrol(h, { name: '又一屏幕', tags: ['e'] })), 'a second screen of a group shares its edition').toEqual([])
  })

  test('leaves kiosks alone when a notice is for outdoor glass only, and the other way round', async () => {
    await firstSchedules(h.house)
    await enrol(h, { name: '街', tags: ['街'] })
    await enrol(h, { name: '厅', tags: ['厅'], profile: kiosk })
    const only = (channel: 'outdoor' | 'kiosk') => holiday({ decisions: { ...holiday().decisions, channels: [channel] }, windows: { ...holiday().windows, [channel === 'outdoor' ? 'kiosk' : 'outdoor']: null } })
    expect(await touchedBy(() => walked(h, only('outdoor')))).toEqual(['街'])
    expect(await touchedBy(() => walked(h, only('kiosk')))).toEqual(['厅'])
  })

  test('reaches the glass a notice leaves: the next wording is not for outdoor any more', async () => {
    await firstSchedules(h.house)
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: '街' })
    expect(revisionsIn(await box.fetch())).toEqual([digest])
    await done(h, ['author', id, 'revise'], { digest })
    const indoors = holiday({ decisions: { ...holiday().decisions, channels: ['kiosk'] }, windows: { ...holiday().windows, outdoor: null } })
    const saved = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: indoors })
    const { edit } = saved.body as { edit: number }
    const both = { content: true, secrecy: true }
    const next = await done(h, ['author', id, 'submit'], { edit, statements: both })
    for (const [login, act, sent] of ordinaryRoad) await done(h, [login, id, act], { digest: next.digest!, ...sent })
    expect(revisionsIn(await box.fetch())).toEqual([])
  })

  test('is nothing when the edition would say the same again', async () => {
    await firstSchedules(h.house)
    const { id } = await walked(h)
    await enrol(h, { name: '街' })
    const before = await editionCount()
    h.wait(5 * SECOND)
    const { numbers } = await h.house.editions.changed({ notices: [id], rules: true }, { atOnce: false })
    expect(numbers).toEqual([])
    const list = await makePlaylist('不用', [id])
    await office()('DELETE', `/api/office/playlists/${list}`)
    expect(await editionCount()).toBe(before)
  })

  test('is a new edition when only the hours of a rule change', async () => {
    await firstSchedules(h.house)
    await enrol(h, { name: '街', tags: ['街'] })
    const { rule } = await makeRule('夜', { playlist: null, level: 'quiet', hours: { from: '22:00', to: '06:00' } })
    const { id, ...body } = rule
    expect(await touchedBy(() => office()('PUT', `/api/office/rules/${id}`, { ...body, hours: { from: '23:00', to: '06:00' } }))).toEqual(['街'])
  })
})

describe('a new edition', () => {
  test('begins at a boundary of the running one at least three seconds ahead, and its first slide is whole', async () => {
    await firstSchedules(h.house)
    await walked(h)
    const box = await enrol(h, { name: '街' })
    const running = await box.fetch()
    h.wait(7 * SECOND)
    await walked(h, holiday({ wording: { ...holiday().wording, title: '关于春节假期服务安排的通知' } }))
    const next = await box.fetch()
    expect(next.startsAt).toBeGreaterThanOrEqual(h.house.now() + 3 * SECOND)
    const [before, after] = [showingAt(running, next.startsAt - 1), showingAt(next, next.startsAt)]
    expect(before.to, 'the slide before ends right there').toBe(next.startsAt)
    expect(after.from).toBe(next.startsAt)
  })

  test('has a higher number than any before, even when the clock was set back', async () => {
    await firstSchedules(h.house)
    const box = await enrol(h, { name: '街' })
    const first = await box.fetch()
    h.wait(-HOUR)
    await walked(h, holiday({ windows: { outdoor: { from: h.house.now(), to: h.house.now() + DAY }, kiosk: null }, decisions: { ...holiday().decisions, channels: ['outdoor'] } }))
    expect((await box.fetch()).number).toBeGreaterThan(first.number)
  })

  test('covers a week and is renewed before less is left', async () => {
    await firstSchedules(h.house)
    const box = await enrol(h, { name: '街' })
    const first = await box.fetch()
    expect(first.stretches.at(-1)!.to - h.house.now()).toBeGreaterThan(7 * DAY)
    h.wait(6 * HOUR)
    expect((await h.house.editions.extendHorizon()).numbers).toEqual([])
    h.wait(18 * HOUR)
    expect((await h.house.editions.extendHorizon()).numbers).toHaveLength(1)
    const second = await box.fetch()
    expect(second.stretches.at(-1)!.to).toBe(first.stretches.at(-1)!.to + DAY)
  })

  test('names the font subsets its characters need, and the clock’s digits always', async () => {
    await firstSchedules(h.house)
    const box = await enrol(h, { name: '街' })
    const bare = await box.fetch()
    await walked(h, holiday({ wording: { ...holiday().wording, title: '关于龟兹镇服务点迁址的通知' } }))
    const spoken = await box.fetch()
    const ranges = (edition: typeof bare) => edition.assets.filter(({ type }) => type === 'font').map(({ unicodeRange }) => unicodeRange!)
    const holds = (edition: typeof bare, character: string) => ranges(edition).some((range) => inRange(range, character.codePointAt(0)!))
    for (const digit of '0123456789:') expect([digit, holds(bare, digit)]).toEqual([digit, true])
    for (const character of '龟兹') expect([character, holds(bare, character), holds(spoken, character)]).toEqual([character, false, true])
  })
})

const inRange = (said: string, at: number): boolean =>
  said.split(',').some((part) => {
    const [from, to = from] = part.trim().slice(2).split('-').map((hex) => Number.parseInt(hex, 16))
    return from! <= at && at <= to!
  })

describe('after a restart', () => {
  /** The same data folder, opened by another server while the first one is as good as dead. */
  const restarted = async (): Promise<TestHouse> => {
    h.databases.files.acts.pragma('wal_checkpoint(TRUNCATE)')
    const folder = mkdtempSync(join(tmpdir(), 'again-'))
    cpSync(h.dataDir, folder, { recursive: true })
    const again = await openHouse({ dataDir: folder, now: h.house.now() + SECOND })
    return { ...again, close: async () => (await again.close(), rmSync(folder, { recursive: true })) }
  }

  test('an edition that was never compiled, because the server died after the act, is compiled before anyone asks', async () => {
    await firstSchedules(h.house)
    const box = await enrol(h, { name: '街' })
    const before = await box.fetch()
    const { digest } = await walkedWithoutEdition()
    expect((await box.poll()).status, 'nothing new yet').toBe(304)
    const again = await restarted()
    const group = before.audience.group
    const current = again.house.editions.current(group)!
    expect(current.number).toBeGreaterThan(before.number)
    expect(revisionsIn(current.edition)).toEqual([digest])
    await again.close()
  })

  test('what is whole is kept, with number and bytes', async () => {
    await firstSchedules(h.house)
    await walked(h)
    const box = await enrol(h, { name: '街' })
    const before = await box.poll()
    const again = await restarted()
    expect(again.house.editions.current(before.edition!.audience.group)).toMatchObject({ number: before.edition!.number, digest: before.digest })
    await again.close()
  })

  test.each([['under its old name', false], ['under its own new name', true]])('an edition whose stored bytes were changed by hand, %s, is not used', async (_, renamed) => {
    await firstSchedules(h.house)
    await walked(h)
    const box = await enrol(h, { name: '街' })
    const { edition, digest } = await box.poll()
    const text = editionBytes({ ...edition!, stretches: edition!.stretches.map((stretch) => ({ ...stretch, anchor: stretch.anchor + 1000 })) })
    const name = renamed ? createHash('sha256').update(text).digest('hex') : digest
    h.databases.files.acts.prepare('update editions set bytes = ?, digest = ? where digest = ?').run(Buffer.from(text), name, digest)
    const again = await restarted()
    const current = again.house.editions.current(edition!.audience.group)!
    expect(current.digest).not.toBe(name)
    expect(current.number).toBeGreaterThan(edition!.number)
    await again.close()
  })

  /** A publication whose editions were not made: what a kill between commit and compile leaves. */
  const walkedWithoutEdition = async (): Promise<{ digest: string }> => {
    const { digest, id } = await walked(h, holiday(), 'publish')
    const stuck = await openHouse({ dataDir: h.dataDir, now: h.house.now() })
    await done(stuck, ['centre', id, 'publish'], { digest })
    const last = await stuck.house.acts.selectFrom('editions').select((select) => select.fn.max('number').as('number')).executeTakeFirstOrThrow()
    h.databases.files.acts.prepare('delete from edition_revisions where number = ?').run(last.number)
    h.databases.files.acts.prepare('delete from editions where number = ?').run(last.number)
    await stuck.databases.close()
    return { digest }
  }
})

describe('the door into an edition', () => {
  test('stays shut for a wording that was changed in the store: the edition goes without it', async () => {
    await firstSchedules(h.house)
    const { id, digest } = await walked(h)
    const box = await enrol(h, { name: 'LED墙', profile: wall })
    expect(revisionsIn(await box.fetch())).toEqual([digest])
    h.databases.files.acts.exec('drop trigger if exists contents_refuse_update')
    const triggers = h.databases.files.acts.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'contents'").pluck().all() as string[]
    for (const trigger of triggers) h.databases.files.acts.exec(`drop trigger "${trigger}"`)
    h.databases.files.acts.prepare("update contents set bytes = replace(bytes, '照常上班', '照常休息') where digest = ?").run(digest)
    await h.house.editions.changed({ notices: [id] }, { atOnce: false })
    await h.house.editions.changed({ rules: true, playlists: (await h.house.acts.selectFrom('playlists').select('id').execute()).map((row) => row.id) }, { atOnce: false })
    const edition = await box.fetch()
    expect(revisionsIn(edition)).toEqual([])
    expect(JSON.stringify(edition)).not.toContain('照常休息')
  })
})

describe('a notice that can’t be read on a glass', () => {
  test('is left out there alone, and the office is told why', async () => {
    await firstSchedules(h.house)
    const summary = '１'.repeat(110)
    const tiny = { ...wall, width: 128, height: 64 }
    const { digest } = await walked(h, holiday({ wording: { ...holiday().wording, summary } }))
    const big = await enrol(h, { name: '大屏' })
    const small = await enrol(h, { name: '小屏', profile: tiny })
    expect(revisionsIn(await big.fetch())).toEqual([digest])
    expect(revisionsIn(await small.fetch())).toEqual([])
    const { screens } = (await h.as('author')('GET', '/api/office/screens')).body as { screens: { name: string; unreadable: { code: string; title: string }[] }[] }
    expect(screens.find(({ name }) => name === '大屏')!.unreadable).toEqual([])
    expect(screens.find(({ name }) => name === '小屏')!.unreadable).toMatchObject([{ title: '关于元旦假期服务安排的通知' }])
  })
})

test('the signing key lies beside the database, for its owner alone, and outlives a restart', async () => {
  const file = join(h.dataDir, 'keys', 'signing.pem')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(join(h.dataDir, 'keys')).mode & 0o777).toBe(0o700)
  const again = await openHouse({ dataDir: h.dataDir })
  expect(again.house.key.publicKeyHex).toBe(h.house.key.publicKeyHex)
  await again.databases.close()
})
