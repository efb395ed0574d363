import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../server/journal/journal.ts'
import { type Answer, openHouse } from '../../house.ts'
import { changes, contentsOf } from './contents.ts'
import { type Door, doorsOf } from './doors.ts'
import { everyone, type Fixture } from './fixture.ts'
import { fixtureNames, fixtureOf } from './fixtures.ts'
import { fieldAt, places, valueAt, withAt } from './places.ts'
import { expectRefused, flawOf, unchanged } from './refused.ts'
import { payloads, spoilings } from './spoilings.ts'
import { logins, openWorld, type Ready, type World } from './world.ts'

let w: World
const doors = await (async () => {
  const house = await openHouse()
  const found = await doorsOf(house)
  await house.close()
  return found
})()

/** How many requests of each kind were made. */
const made = new Map<string, number>()
/** A house for each family of doors: what one makes, the others need not carry along. */
const worlds = new Map<string, Promise<World>>()
const worldOf = ({ path }: Door): Promise<World> => {
  const family = path.split('/')[3] ?? path
  const world = worlds.get(family) ?? openWorld()
  worlds.set(family, world)
  return world
}
afterAll(async () => {
  for (const world of worlds.values()) await (await world).close()
  console.table(Object.fromEntries(made))
  console.log(`${[...made.values()].reduce((sum, n) => sum + n, 0)} requests at ${doors.length} doors`)
})

type Sent = Readonly<{ kind: string; text?: string | undefined; path?: string; headers?: Record<string, string> }>

const send = ({ method }: Door, ready: Ready, { kind, text, path = ready.path, headers = {} }: Sent): Promise<Answer> => {
  made.set(kind, (made.get(kind) ?? 0) + 1)
  const body = text === undefined ? {} : { body: text }
  const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
  return ready.h.request(path, { method, ...body, headers: { ...ready.headers, ...type, ...headers } })
}
const good = ({ bodies }: Ready): string | undefined => (bodies.length === 0 ? undefined : JSON.stringify(bodies[0]))
/** The acts of the road share one form of a body; each wants a part of it. */
const isAct = ({ path }: Door): boolean => path.includes('/acts/')
const unusedByActs: ReadonlySet<string>[] = []
const isOffice = (fixture: Fixture): fixture is Fixture & { may: readonly string[] } => Array.isArray(fixture.may)

test('every route of the API document has a fixture, and every fixture a route', () => {
  expect(doors.map(({ name }) => name).sort()).toEqual([...fixtureNames].sort())
})

describe.each(doors.filter((door) => door.method !== 'GET' || fixtureOf(door).may !== 'anyone' || door.path === '/api/enrolments/claim'))('$name', (door) => {
  const fixture = fixtureOf(door)
  const reads = door.method === 'GET'
  let ready: Ready
  beforeAll(async () => {
    w = await worldOf(door)
    await Promise.all(logins.map((login) => w.cookie(login)))
    ready = await fixture.fresh(w)
  })

  if (door.body) {
    test('refuses each bad body', async () => {
      const known = new Set(ready.bodies.flatMap((body) => places(body).map(fieldAt)))
      const unused = door.body!.map(({ at }) => at).filter((at) => !known.has(at))
      if (isAct(door)) unusedByActs.push(new Set(unused))
      else expect(unused, 'fields that no good body has').toEqual([])
      const flaws: string[] = []
      await unchanged(ready.h, 'bad bodies', async () => {
        for (const { kind, what, text } of ready.bodies.flatMap((body) => spoilings(door, body))) {
          const flaw = flawOf(await send(door, ready, { kind, text }))
          if (flaw !== null) flaws.push(`${kind}, ${what}: ${flaw}`)
        }
      })
      expect(flaws).toEqual([])
    })

    test('takes SQL and HTML for the words they are', async () => {
      const usual = await rowsOfGoodRequest(door, fixture)
      for (const [n, body] of (ready = await fixture.fresh(w)).bodies.entries()) {
        for (const place of places(body).filter((at) => typeof valueAt(body, at) === 'string')) {
          for (const words of payloads) {
            const before = contentsOf(ready.h)
            const answer = await send(door, ready, { kind: 'SQL and HTML', text: JSON.stringify(withAt(ready.bodies[n], place, words)) })
            const what = `${fieldAt(place)} = ${words}`
            if (answer.status >= 400) {
              expectRefused(answer, what)
              expect({ what, changes: changes(before, contentsOf(ready.h)) }).toEqual({ what, changes: {} })
              continue
            }
            expectInert(answer, what)
            const touched = Object.entries(changes(before, contentsOf(ready.h))).filter(([table]) => !derived.has(table))
            expect({ what, more: touched.filter(([table, { came, went }]) => came.length > (usual[table]?.came ?? 0) || went.length > (usual[table]?.went ?? 0)) }).toEqual({ what, more: [] })
            if (touched.length > 0 && !unkept.has(place.at(-1)) && !isAct(door)) expect({ what, kept: touched.some(([, { came }]) => came.some((row) => row.includes(words))) }).toEqual({ what, kept: true })
            ready = await fixture.fresh(w)
          }
        }
      }
    })
  }

  if (isOffice(fixture)) {
    test('opens to nobody without a session', () =>
      unchanged(ready.h, 'no session', async () => {
        for (const cookie of ['', 'sid=', `sid=${'A'.repeat(43)}`, `sid=${'%00'.repeat(900)}`, "sid='; drop table sessions;--", '__proto__=1; sid=constructor']) {
          const answer = await send(door, ready, { kind: 'no session', text: good(ready), headers: { cookie } })
          expectRefused(answer, cookie.slice(0, 20))
          expect(answer.code).toBe('NOT_SIGNED_IN')
        }
      }))

    test(reads ? 'opens to those who may look, and to nobody else' : 'opens to nobody who may not', async () => {
      const refused = everyone.filter((login) => !fixture.may.includes(login))
      await unchanged(ready.h, 'wrong role', async () => {
        for (const login of refused) expectRefused(await send(door, ready, { kind: 'wrong role', text: good(ready), headers: { cookie: await w.cookie(login) } }), login)
        if (!reads) return
        for (const login of fixture.may) expect([login, (await send(door, ready, { kind: 'right role', headers: { cookie: await w.cookie(login) } })).status]).toEqual([login, 200])
      })
    })
  }

  if (door.path.startsWith('/api/office/') && !reads) {
    test('opens to no other site’s page', () =>
      unchanged(ready.h, 'wrong origin', async () => {
        for (const origin of ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example', 'http://localhost:1', 'file://']) {
          const answer = await send(door, ready, { kind: 'wrong origin', text: good(ready), headers: { origin } })
          expectRefused(answer, origin)
          expect(answer.code).toBe('WRONG_ORIGIN')
        }
      }))
  }

  if (fixture.may === 'screen' || door.path === '/api/enrolments/claim') {
    test('opens to no screen nobody knows', () =>
      unchanged(ready.h, 'no token', async () => {
        for (const authorization of ['', 'Bearer', 'Bearer x', `Bearer ${'A'.repeat(43)}`, `Bearer ${'x'.repeat(8_000)}`, 'Basic YTpi', "Bearer '; drop table screens;--", `Bearer Bearer ${'A'.repeat(43)}`]) {
          const answer = await send(door, ready, { kind: 'no token', text: good(ready), headers: { authorization } })
          expectRefused(answer, authorization.slice(0, 24))
          expect(answer.status).toBe(401)
        }
      }))
  }

  if (door.params.length > 0) {
    test('finds nothing under a made-up name', () =>
      unchanged(ready.h, 'made-up name', async () => {
        for (const name of madeUp) {
          const path = door.path.replace(/\{\w+\}/g, name)
          expectRefused(await send(door, ready, { kind: 'made-up name', text: good(ready), path }), name.slice(0, 24))
        }
      }))
  }

  if (door.query.length > 0) {
    test('answers no question nobody knows, and none in a wrong form with a failure', () =>
      unchanged(ready.h, 'bad question', async () => {
        const [path = '', own = ''] = ready.path.split('?')
        expectRefused(await send(door, ready, { kind: 'bad question', path: `${path}?${own}&nobodyKnowsThis=1` }), 'unknown question')
        for (const name of door.query) {
          const others = own.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`))
          for (const value of madeUp) {
            const answer = await send(door, ready, { kind: 'bad question', path: `${path}?${[...others, `${name}=${value}`].join('&')}` })
            if (answer.status >= 400) expectRefused(answer, `${name}=${value.slice(0, 24)}`)
            else expectInert(answer, `${name}=${value.slice(0, 24)}`)
          }
        }
      }))
  }
})

const madeUp = ['%25', '%E0%A4%A', "'%3B%20drop%20table%20notices%3B--", '%3Cimg%20src=x%20onerror=alert(1)%3E', 'x'.repeat(3_000), '%00', '%ED%A0%80', encodeURIComponent('长'.repeat(200)), '-1', '1e999', '__proto__', '%2e%2e%2fpeople']

/** Done, and told in a form that no browser takes for a page. */
const expectInert = (answer: Answer, what: string): void => {
  const type = answer.headers.get('content-type') ?? ''
  expect({ what, status: answer.status < 300, type: answer.status === 204 || /^application\/(json|octet-stream)/.test(type) }).toEqual({ what, status: true, type: true })
  if (/<img|<script/.test(answer.text)) expect({ what, sniffing: answer.headers.get('x-content-type-options') }).toEqual({ what, sniffing: 'nosniff' })
}

/** What the house makes of what it was told: its amount depends on everything else that is there. */
const derived = new Set(['editions', 'edition_revisions', 'kiosk_assets', 'counters', 'index_counters'])

/** Of these only a hash is kept. */
const unkept = new Set<string | number | undefined>(['password', 'next'])

/** How many rows a good request adds and takes per table: it goes through, and nothing but the spoilt part was in the way of the bad ones. */
const rowsOfGoodRequest = async (door: Door, fixture: Fixture): Promise<Record<string, { came: number; went: number }>> => {
  const usual: Record<string, { came: number; went: number }> = {}
  const { bodies } = await fixture.fresh(w)
  for (const n of bodies.keys()) {
    const ready = await fixture.fresh(w)
    const before = contentsOf(ready.h)
    expectInert(await send(door, ready, { kind: 'good', text: JSON.stringify(ready.bodies[n]) }), `the good request ${JSON.stringify(ready.bodies[n])}`)
    for (const [table, { came, went }] of Object.entries(changes(before, contentsOf(ready.h)))) usual[table] = { came: Math.max(came.length, usual[table]?.came ?? 0), went: Math.max(went.length, usual[table]?.went ?? 0) }
  }
  return usual
}

test('every field that can be sent with an act is one that some act wants', () => {
  const [first = new Set<string>(), ...others] = unusedByActs
  expect(unusedByActs).toHaveLength(doors.filter(isAct).length)
  expect([...first].filter((at) => others.every((unused) => unused.has(at)))).toEqual([])
})

test('after all of it the server works and the journal is whole', async () => {
  for (const { h } of await Promise.all(worlds.values())) {
    expect((await h.stranger('GET', '/healthz')).status).toBe(200)
    expect(await verify(h.house.acts)).toMatchObject({ ok: true })
  }
})
