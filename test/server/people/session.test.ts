import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '#playlists/instant.ts'
import { WORKDAY_TEN, openHouse, PASSWORD, reseal, staff, type TestHouse } from '../../house.ts'
import { countersignAll } from './countersigned.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const knock = (login: string, password: string) => h.stranger('POST', '/api/office/session', { login, password })
const NEXT = 'a-quiet-pond-at-dusk'

describe('signing in', () => {
  test('tells who one is and what today’s posts allow', async () => {
    const answer = await h.as('head')('GET', '/api/office/session')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: { id: 'head', name: '刘建国' }, login: 'head', roles: ['section-head'],
      sections: [{ id: 'insurance', name: '社会保险科', roles: ['section-head'] }], mustChange: false, needsCode: false, expiresAt: WORKDAY_TEN + 12 * HOUR,
      confirmedUntil: WORKDAY_TEN + 5 * MINUTE, mustConfirm: false, passkeys: 0, delegations: [], toCountersign: 0,
    })
  })

  test('a supervising leader is told the sections they supervise', async () => {
    expect((await h.as('leader')('GET', '/api/office/session')).body).toMatchObject({ roles: ['supervising-leader'], sections: [{ id: 'insurance' }] })
  })

  test('gives a cookie that scripts and other sites never see, and keeps only its hash', async () => {
    const cookie = (await knock('head', PASSWORD)).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^sid=[\w-]{43}\.[0-9a-f]{64}; .*Path=\/; .*HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain('Secure')
    const token = /sid=([\w.-]+)/.exec(cookie)![1]!
    const kept = await h.house.acts.selectFrom('sessions').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('over https the cookie is Secure and bound to this host', async () => {
    await h.close()
    h = await openHouse({ settings: { publicUrl: 'https://screens.example.cn' } })
    expect((await knock('head', PASSWORD)).headers.get('set-cookie')).toMatch(/^__Host-sid=.*Secure/)
    expect((await h.as('head')('GET', '/api/office/session')).status).toBe(200)
  })

  test('a wrong password and an unknown login get the same answer', async () => {
    const wrong = await knock('head', 'not-the-password')
    const unknown = await knock('nobody', 'not-the-password')
    expect([wrong.status, wrong.code]).toEqual([401, 'BAD_CREDENTIALS'])
    expect(unknown.text).toBe(wrong.text)
    expect(await h.journal()).toEqual([])
  })

  test('a person who is no longer active can’t, and their session ends at once', async () => {
    const ask = h.as('head')
    expect((await ask('GET', '/api/office/session')).status).toBe(200)
    expect((await h.as('admin')('PATCH', '/api/office/people/head', { active: false })).body).toEqual({ awaits: false })
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    expect((await knock('head', PASSWORD)).code).toBe('BAD_CREDENTIALS')
    expect((await h.as('admin')('PATCH', '/api/office/people/head', { active: true })).body).toEqual({ awaits: true })
    await countersignAll(h)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    expect((await knock('head', PASSWORD)).status).toBe(204)
  })

  for (const [what, end] of [
    ['whose account is disabled', () => h.house.acts.updateTable('accounts').set({ disabled_at: 1 }).where('login', '=', 'head').execute()],
    ['who is retired by other hands', () => h.house.acts.updateTable('people').set({ active: 0 }).where('id', '=', 'head').execute()],
  ] as const) {
    test(`the session of a person ${what} counts no more`, async () => {
      const ask = h.as('head')
      expect((await ask('GET', '/api/office/session')).status).toBe(200)
      await end()
      await reseal(h.house)
      expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    })
  }

  test('a disabled account can’t, though the person has another', async () => {
    await h.house.acts.updateTable('accounts').set({ disabled_at: 1 }).where('login', '=', 'head').execute()
    await reseal(h.house)
    expect((await knock('head', PASSWORD)).code).toBe('BAD_CREDENTIALS')
  })

  test('two logins of one person are the same person', async () => {
    await h.house.acts.insertInto('accounts').columns(['login', 'person', 'password_hash', 'must_change', 'created_at', 'disabled_at'])
      .expression((db) => db.selectFrom('accounts').select((e) => [e.val('head.b').as('login'), 'person', 'password_hash', 'must_change', 'created_at', 'disabled_at']).where('login', '=', 'head')).execute()
    await reseal(h.house)
    expect((await h.as('head.b')('GET', '/api/office/session')).body).toMatchObject({ person: { id: 'head' }, login: 'head.b' })
  })

  test('a session does not last for days because the clock was put back, but a clock put right by half a day ends none', async () => {
    const ask = h.as('head')
    expect((await ask('GET', '/api/office/session')).status).toBe(200)
    h.wait(-12 * HOUR)
    expect((await ask('GET', '/api/office/session')).status).toBe(200)
    h.wait(-1)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  })

  test('a session ends after twelve hours', async () => {
    const ask = h.as('head')
    await ask('GET', '/api/office/session')
    h.wait(12 * HOUR - 1)
    expect((await ask('GET', '/api/office/session')).status).toBe(200)
    h.wait(1)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  })

  test('nor does it last longer because somebody wrote so into the file', async () => {
    const ask = h.as('head')
    await ask('GET', '/api/office/session')
    await h.house.acts.updateTable('sessions').set({ expires_at: h.house.now() + 40 * 24 * HOUR }).execute()
    h.wait(12 * HOUR)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  })

  test('signing out ends the session itself, not only the cookie', async () => {
    const ask = h.as('head')
    expect((await ask('DELETE', '/api/office/session')).status).toBe(204)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
    expect((await h.journal()).map(({ action, actor }) => `${actor} ${action}`)).toEqual(['head SIGN_IN', 'head SIGN_OUT'])
  })

  test('posts count from their first day to their last, by the bureau’s own midnight', async () => {
    await h.house.acts.updateTable('posts').set({ from_on: '2026-11-24', to_on: '2026-11-24' }).where('id', '=', 'post-head').execute()
    await reseal(h.house)
    const rolesAt = async (at: number) => {
      h.setNow(at)
      return ((await knock('head', PASSWORD), await h.as('head')('GET', '/api/office/session')).body as { roles: string[] }).roles
    }
    const midnight = Date.UTC(2026, 10, 23, 16)
    expect(await rolesAt(midnight - 1)).toEqual([])
    expect(await rolesAt(midnight)).toEqual(['section-head'])
    h.setNow(midnight + 24 * HOUR - 1)
    expect((await freshRoles()).roles).toEqual(['section-head'])
    h.setNow(midnight + 24 * HOUR)
    expect((await freshRoles()).roles).toEqual([])
  })
})

const freshRoles = async (): Promise<{ roles: string[] }> => {
  const cookie = (await knock('head', PASSWORD)).headers.get('set-cookie')!.split(';')[0]!
  return (await h.request('/api/office/session', { headers: { cookie } })).body as { roles: string[] }
}

describe('guessing', () => {
  test('is stopped per login, and time opens the door again', async () => {
    for (let n = 0; n < 8; n += 1) expect((await knock('head', `guess-number-${n}`)).code).toBe('BAD_CREDENTIALS')
    const stopped = await knock('head', PASSWORD)
    expect([stopped.status, stopped.code]).toEqual([429, 'TOO_MANY_TRIES'])
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await knock('office', PASSWORD)).status).toBe(204)
    h.wait(MINUTE)
    expect((await knock('head', PASSWORD)).status).toBe(204)
  })

  test('is stopped per address, though every try names another login', async () => {
    const from = (address: string, login: string) =>
      h.app.request('http://localhost/api/office/session', { method: 'POST', headers: { 'origin': 'http://localhost', 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'x' }) }, { incoming: { socket: { remoteAddress: address } } })
    const statuses = []
    for (let n = 0; n < 41; n += 1) statuses.push((await from('10.0.0.9', `login-${n}`)).status)
    expect(statuses).toEqual([...Array<number>(40).fill(401), 429])
    expect((await from('10.0.0.8', 'login-1')).status).toBe(401)
  })

  /** Tries from an address, in a browser that brings these cookies. */
  const tryFrom = (address: string, [login, password]: readonly [string, string], cookie = '') =>
    h.app.request('http://localhost/api/office/session', { method: 'POST', headers: { 'origin': 'http://localhost', 'content-type': 'application/json', cookie }, body: JSON.stringify({ login, password }) }, { incoming: { socket: { remoteAddress: address } } })

  const cookiesOf = (answer: Response): string => answer.headers.getSetCookie().map((line) => line.split(';')[0]).filter((pair) => pair?.startsWith('known-')).join('; ')
  const guess = async (address: string, login: string, { times, cookie = '' }: { times: number; cookie?: string }) => {
    for (let n = 0; n < times; n += 1) await tryFrom(address, [login, `guess-number-${n}`], cookie)
  }

  test('at a colleague’s login does not keep the colleague out who sits at another computer', async () => {
    await guess('10.0.0.9', 'head', { times: 100 })
    expect((await tryFrom('10.0.0.9', ['head', PASSWORD])).status).toBe(429)
    expect((await tryFrom('10.0.0.8', ['head', PASSWORD])).status).toBe(204)
  })

  test('from everywhere, even from behind one proxy, does not keep a colleague out of the browser they always use', async () => {
    const cookie = cookiesOf(await tryFrom('10.0.0.8', ['head', PASSWORD]))
    for (let n = 0; n < 12; n += 1) await guess(`10.0.1.${n}`, 'head', { times: 8 })
    await guess('10.0.0.8', 'head', { times: 60 })
    expect((await tryFrom('10.0.2.2', ['head', PASSWORD])).status).toBe(429)
    expect((await tryFrom('10.0.0.8', ['head', PASSWORD], cookie)).status).toBe(204)
  })

  describe('counts by where a request came from', () => {
    const knockFrom = (remoteAddress: string, forwarded?: string) =>
      h.app.request('http://localhost/api/enrolments', { method: 'POST', headers: { 'content-type': 'application/json', ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }) }, body: JSON.stringify({ surface: 'outdoor', publicKey: 'a'.repeat(64) }) }, { incoming: { socket: { remoteAddress } } })
    const exhaust = async (from: string, forwarded?: string) => {
      for (let n = 0; n < 20; n += 1) await knockFrom(from, forwarded)
    }

    test('as the proxy that the bureau named says it, and nobody else', async () => {
      await h.close()
      h = await openHouse({ settings: { proxyAddress: '127.0.0.1' } })
      await exhaust('127.0.0.1', '203.0.113.5')
      expect((await knockFrom('::ffff:127.0.0.1', '198.51.100.1, 203.0.113.5')).status).toBe(429)
      expect((await knockFrom('127.0.0.1', '203.0.113.5, 198.51.100.1')).status).toBe(200)
      await exhaust('203.0.113.9')
      expect((await knockFrom('203.0.113.9', '198.51.100.77')).status).toBe(429)
    })

    test('and takes the many addresses of one IPv6 host for one', async () => {
      await exhaust('2001:db8:0:7::1')
      expect((await knockFrom('2001:db8::7:aaaa:bbbb:cccc:dddd')).status).toBe(429)
      expect((await knockFrom('2001:db8:0:8::1')).status).toBe(200)
    })
  })

  test('is stopped in a known browser too, and a known browser is known for its own login only', async () => {
    const cookie = cookiesOf(await tryFrom('10.0.0.8', ['head', PASSWORD]))
    await guess('10.0.0.8', 'head', { times: 8, cookie })
    expect((await tryFrom('10.0.0.8', ['head', PASSWORD], cookie)).status).toBe(429)
    const renamed = cookie.replace(/^known-\w+/, cookiesOf(await tryFrom('10.0.0.8', ['office', PASSWORD])).split('=')[0]!)
    await guess('10.0.0.8', 'office', { times: 8, cookie: renamed })
    expect((await tryFrom('10.0.0.8', ['office', PASSWORD], renamed)).status).toBe(429)
    expect((await tryFrom('10.0.0.7', ['office', PASSWORD])).status).toBe(204)
  })

  test('a browser that knew an old password is not known any more', async () => {
    const cookie = cookiesOf(await tryFrom('10.0.0.8', ['head', PASSWORD]))
    const changed = await h.as('head')('POST', '/api/office/password', { current: PASSWORD, next: NEXT })
    expect(changed.status).toBe(204)
    const fresh = /known-[^;]+/.exec(changed.headers.get('set-cookie')!)![0]
    await guess('10.0.0.8', 'head', { times: 8 })
    expect((await tryFrom('10.0.0.8', ['head', NEXT], cookie)).status).toBe(429)
    expect((await tryFrom('10.0.0.8', ['head', NEXT], fresh)).status).toBe(204)
  })

  test('does not count those who know their password', async () => {
    for (let n = 0; n < 60; n += 1) expect((await knock('head', PASSWORD)).status).toBe(204)
  })
})

describe('one’s own password', () => {
  test('changes when the old one is known; other sessions of the login end, this one stays', async () => {
    const here = h.as('head')
    await here('GET', '/api/office/session')
    const elsewhere = (await knock('head', PASSWORD)).headers.get('set-cookie')!.split(';')[0]!
    expect((await here('POST', '/api/office/password', { current: PASSWORD, next: NEXT })).status).toBe(204)
    expect((await here('GET', '/api/office/session')).status).toBe(200)
    expect((await h.request('/api/office/session', { headers: { cookie: elsewhere } })).code).toBe('NOT_SIGNED_IN')
    expect((await knock('head', PASSWORD)).code).toBe('BAD_CREDENTIALS')
    expect((await knock('head', NEXT)).status).toBe(204)
    const [{ password_hash }] = (await h.house.acts.selectFrom('accounts').select('password_hash').where('login', '=', 'head').execute()) as [{ password_hash: string }]
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=(\d{5,}),t=[2-9]/)
  })

  const weak = ['short-one', 'head-and-more', '1234567890123', 'abcdefghijkl', 'aaaabbbbaaaa', 'azazazazaz', 'password-2026', PASSWORD]
  for (const next of weak) {
    test(`is not changed to ${next === PASSWORD ? 'the old one' : next}`, async () => {
      const answer = await h.as('head')('POST', '/api/office/password', { current: PASSWORD, next })
      expect([answer.status, answer.code]).toEqual([422, 'PASSWORD_TOO_WEAK'])
    })
  }

  test('is not changed by someone who sat down at an open page', async () => {
    expect((await h.as('head')('POST', '/api/office/password', { current: 'a-wild-guess', next: NEXT })).code).toBe('BAD_CREDENTIALS')
    expect((await knock('head', PASSWORD)).status).toBe(204)
  })

  test('a one-time password ends the sessions of the old one once it is countersigned', async () => {
    const ask = h.as('head')
    await ask('GET', '/api/office/session')
    await h.as('admin')('POST', '/api/office/people/head/password-reset', { login: 'head' })
    expect((await ask('GET', '/api/office/session')).status).toBe(200)
    await countersignAll(h)
    expect((await ask('GET', '/api/office/session')).code).toBe('NOT_SIGNED_IN')
  })

  test('a one-time password opens nothing but its own change', async () => {
    const reset = await h.as('admin')('POST', '/api/office/people/head/password-reset', {})
    const { login, password } = reset.body as { login: string; password: string }
    expect([reset.status, login]).toEqual([200, 'head'])
    const codes = await countersignAll(h)
    expect(password).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
    const cookie = (await knock('head', password)).headers.get('set-cookie')!.split(';')[0]!
    const ask = (method: string, path: string, body?: unknown) => h.request(path, { method, headers: { cookie, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })
    expect((await ask('GET', '/api/office/session')).body).toMatchObject({ mustChange: true })
    expect((await ask('GET', '/api/office/sections')).code).toBe('PASSWORD_MUST_CHANGE')
    expect((await ask('POST', '/api/office/password', { current: password, next: NEXT, code: codes.get('head') })).status).toBe(204)
    expect((await ask('GET', '/api/office/sections')).status).toBe(200)
    expect(JSON.stringify(await h.journal())).not.toContain(password)
  })
})

describe('strangers', () => {
  const elsewhere = [
    ['another site’s page', { origin: 'https://evil.example' }],
    ['a page without an address', { origin: 'null' }],
    ['the same host on another port', { origin: 'http://localhost:8081' }],
  ] as const
  for (const [who, headers] of elsewhere) {
    test(`an act started by ${who} is refused, cookie or not`, async () => {
      const answer = await h.request('/api/office/session', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ login: 'head', password: PASSWORD }) })
      expect([answer.status, answer.code]).toEqual([403, 'WRONG_ORIGIN'])
    })
  }

  test('an act whose start no browser vouches for is refused; one from our own page without Origin is not', async () => {
    const bare = (headers: Record<string, string>) =>
      h.app.request('http://localhost/api/office/session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ login: 'head', password: PASSWORD }) })
    expect((await bare({})).status).toBe(403)
    expect((await bare({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await bare({ 'sec-fetch-site': 'same-origin' })).status).toBe(204)
  })

  test('see nothing of the office, whichever door they try', async () => {
    for (const path of ['/api/office/session', '/api/office/people', '/api/office/sections', '/api/office/posts', '/api/office/journal', '/api/office/no-such-door']) {
      expect([path, (await h.stranger('GET', path)).code]).toEqual([path, 'NOT_SIGNED_IN'])
    }
  })

  test('a made-up cookie is no session', async () => {
    expect((await h.request('/api/office/session', { headers: { cookie: `sid=${'A'.repeat(43)}` } })).code).toBe('NOT_SIGNED_IN')
  })
})

describe('the people of a demonstration', () => {
  test('are nobody in earnest', async () => {
    expect((await h.stranger('GET', '/api/office/demo-people')).body).toEqual([])
  })

  test('are listed for the sign-in page when there are some', async () => {
    await h.close()
    const person = { login: 'head', name: staff.head!.name, title: '科长', role: 'section-head' as const, password: PASSWORD }
    h = await openHouse({ demonstration: [person] })
    expect((await h.stranger('GET', '/api/office/demo-people')).body).toEqual([person])
  })
})
