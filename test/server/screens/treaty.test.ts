import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { goodbyeBytes, identifyBytes } from '#playlists/edition.ts'
import { MINUTE, SECOND } from '#playlists/instant.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { hasSigned } from '../../../server/screens/fingerprint.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { holiday, walked } from '../reviews/road.ts'
import { enrol, kiosk, promptly, revisionsIn, wall } from './box.ts'

let h: TestHouse

beforeEach(async () => {
  h = await openHouse()
  await firstSchedules(h.house)
})
afterEach(() => h.close())

describe('a poll', () => {
  test('brings the edition with its signature, stamp and seat, and then says that nothing changed', async () => {
    const { digest } = await walked(h)
    const box = await enrol(h, { name: '广场大屏' })
    const first = await box.poll()
    expect(first.status).toBe(200)
    expect(revisionsIn(first.edition!)).toEqual([digest])
    expect(first.headers.get('server-time')).toBe(String(h.house.now()))
    expect(first.headers.get('seat')).toBe('1')
    const again = await box.poll()
    expect(again.status).toBe(304)
    expect(again.stamp?.edition).toBe(first.digest)
  })

  test('brings the very same bytes packed to a screen that unpacks them', async () => {
    await walked(h)
    const box = await enrol(h, { name: '广场大屏' })
    const authorization = `Bearer ${box.claimed.token}`
    const plain = await h.app.request('/api/screen/edition', { headers: { authorization } })
    const packed = await h.app.request('/api/screen/edition', { headers: { authorization, 'accept-encoding': 'gzip, deflate' } })
    const sent = Buffer.from(await packed.arrayBuffer())
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('content-length')).toBe(String(sent.length))
    expect(gunzipSync(sent).equals(Buffer.from(await plain.arrayBuffer()))).toBe(true)
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'))
  })

  test('is for the seat of the screen that asks', async () => {
    const box = await enrol(h, { name: '广场大屏', tags: ['户外'] })
    const seat = await box.seat()
    const edition = await box.fetch()
    expect(edition.audience.group).toBe(seat.group)
    expect(seat).toMatchObject({ screen: box.id, name: '广场大屏', serial: 1, surface: 'outdoor', zone: 'Asia/Shanghai' })
  })

  test('that waits ends as soon as something is published', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    const waiting = box.poll(20)
    const { digest } = await walked(h)
    const { status, edition } = await promptly(waiting)
    expect(status).toBe(200)
    expect(revisionsIn(edition!)).toEqual([digest])
  })

  test('that waits in vain ends after the seconds it was ready to wait', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    const begun = performance.now()
    expect((await box.poll(1)).status).toBe(304)
    expect(performance.now() - begun).toBeGreaterThan(950)
  })

  test('of a screen that asks again ends the one it has given up', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    const givenUp = box.poll(20)
    const next = box.poll(1)
    expect((await promptly(givenUp)).status).toBe(304)
    expect((await next).status).toBe(304)
  })

  test('from nobody we know is refused, and says so in words a page can act on', async () => {
    for (const authorization of ['', 'Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic abc']) {
      const answer = await h.request('/api/screen/edition', { headers: { authorization } })
      expect([answer.status, answer.code]).toEqual([401, 'UNKNOWN_SCREEN'])
    }
  })
})

describe('a stamp', () => {
  test('is made at most once a minute, and never older than that', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    const issued = async () => (await box.poll()).stamp!.issuedAt
    const first = await issued()
    expect(first).toBe(h.house.now())
    h.wait(59 * SECOND)
    expect(await issued()).toBe(first)
    h.wait(SECOND)
    expect(await issued()).toBe(first + MINUTE)
  })
})

describe('a seat', () => {
  test('changes with name, tags and profile; a hanging poll hears of it, and the new group has its edition by then', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    const other = await enrol(h, { name: '东门大屏' })
    const before = await box.fetch()
    expect((await other.fetch()).number, 'equal screens share an edition').toBe(before.number)
    const waiting = box.poll(20)
    const changed = await h.as('centre')('PATCH', `/api/office/screens/${box.id}`, { tags: ['东门'] })
    expect(changed.status, changed.text).toBe(204)
    const polled = await promptly(waiting)
    expect(polled.headers.get('seat')).toBe('2')
    const seat = await box.seat()
    expect(seat.serial).toBe(2)
    expect(polled.edition?.audience.group).toBe(seat.group)
    expect(seat.group).not.toBe(before.audience.group)
    expect((await other.poll()).status, 'the other screen stays where it is').toBe(304)
  })

  test('that changed while the page was not asking is told with the next answer, without waiting', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    await h.as('admin')('PATCH', `/api/office/screens/${box.id}`, { name: '广场东大屏' })
    expect((await promptly(box.poll(20))).headers.get('seat')).toBe('2')
    expect((await box.seat()).name).toBe('广场东大屏')
  })

  test('does not change when the screen is moved to another wall', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await h.as('admin')('PATCH', `/api/office/screens/${box.id}`, { place: '二楼' })
    expect((await box.poll()).headers.get('seat')).toBe('1')
  })

  test('a screen that a rule names sits alone from then on', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    const other = await enrol(h, { name: '东门大屏' })
    const shared = (await box.seat()).group
    const answer = await h.as('office')('POST', '/api/office/rules', {
      name: '夜间关闭', playlist: null, screens: [box.id], tags: [], level: 'quiet', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: { from: '22:00', to: '06:00' },
    })
    expect(answer.status, answer.text).toBe(200)
    expect((await other.seat()).group).toBe(shared)
    const seat = await box.seat()
    expect([seat.serial, seat.group === shared]).toEqual([2, false])
    const edition = await box.fetch()
    expect(edition.stretches.some(({ level }) => level === 'quiet')).toBe(true)
    expect((await other.fetch()).stretches.some(({ level }) => level === 'quiet')).toBe(false)
  })
})

describe('identify', () => {
  test('reaches a hanging poll at once and is told only once', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    const waiting = box.poll(20)
    const answer = await h.as('centre')('POST', `/api/office/screens/${box.id}/identify`)
    expect(answer.status, answer.text).toBe(200)
    const { until } = answer.body as { until: number }
    expect(until).toBe(h.house.now() + 10 * SECOND)
    const [told, signature] = (await promptly(waiting)).headers.get('identify')!.split('.')
    expect(told).toBe(String(until))
    expect(hasSigned(identifyBytes({ screen: box.id, until }), { signature: signature!, publicKey: h.house.key.publicKeyHex })).toBe(true)
    const begun = performance.now()
    await box.poll(1)
    expect(performance.now() - begun, 'the next poll waits again').toBeGreaterThan(950)
  })
})

describe('a revoked screen', () => {
  test('is unknown at once, also in the middle of a hanging poll', async () => {
    const box = await enrol(h, { name: '广场大屏' })
    await box.fetch()
    const waiting = box.poll(20)
    expect((await h.as('admin')('DELETE', `/api/office/screens/${box.id}`)).status).toBe(204)
    const goodbye = await promptly(waiting)
    expect(goodbye.code).toBe('UNKNOWN_SCREEN')
    expect(hasSigned(goodbyeBytes(box.claimed.token), { signature: goodbye.headers.get('goodbye')!, publicKey: h.house.key.publicKeyHex }), 'the house signs what makes a screen forget itself').toBe(true)
    for (const path of ['/api/screen/edition', '/api/screen/seat', `/api/screen/assets/${'0'.repeat(64)}`]) expect((await box.ask(path)).code).toBe('UNKNOWN_SCREEN')
    expect((await box.say('/api/screen/plays', {})).code, 'nothing it sends is looked at').toBe('UNKNOWN_SCREEN')
  })
})

describe('what was decided for one kind of glass', () => {
  test('does not reach another: a notice for the kiosk alone is on no outdoor edition', async () => {
    const { digest } = await walked(h, holiday({ decisions: { ...holiday().decisions, channels: ['kiosk'] }, windows: { ...holiday().windows, outdoor: null } }))
    const lobby = await enrol(h, { name: '一楼查询机', profile: kiosk })
    const street = await enrol(h, { name: 'LED墙', profile: wall })
    expect(revisionsIn(await lobby.fetch())).toEqual([digest])
    const edition = await street.fetch()
    expect(JSON.stringify(edition)).not.toContain(digest)
  })
})
