import { DAY } from '#playlists/instant.ts'
import type { Door } from './doors.ts'
import { noticeFixtures } from './notice-fixtures.ts'
import { openHouse, PASSWORD } from '../../house.ts'
import { inviteFirstAdministrator } from '../../../server/people/setup.ts'
import { enrol, kiosk, outdoor, pageKey } from '../screens/box.ts'
import { asks, bare, everyone, type Fixture } from './fixture.ts'
import { countersign } from '../people/countersigned.ts'
import { peopleFixtures } from './people-fixtures.ts'
import { policyFixtures } from './policy-fixtures.ts'
import { scanFixtures } from './scan-fixtures.ts'
import type { World } from './world.ts'

/** A door with a fixed address and nothing to say. */
const looks = (login: string, path: string, may: readonly string[] = everyone): Fixture => ({ may, fresh: (w) => asks(w, login, path) })

const treaty: Record<string, Fixture> = {
  'GET /api/screen/edition': { may: 'screen', fresh: async (w) => ({ h: w.h, path: '/api/screen/edition', bodies: [], headers: (await w.screen()).headers }) },
  'GET /api/screen/seat': { may: 'screen', fresh: async (w) => ({ h: w.h, path: '/api/screen/seat', bodies: [], headers: (await w.screen()).headers }) },
  'POST /api/screen/showing': {
    may: 'screen',
    fresh: async (w) => {
      const body = { edition: 1, digests: ['a'.repeat(64)], since: w.h.house.now(), refusal: 'BAD_SIGNATURE', missing: ['b'.repeat(64)], viewport: { width: 1920, height: 1080, ratio: 1 }, secure: true, offsetMs: 12.5 }
      return { h: w.h, path: '/api/screen/showing', bodies: [body], headers: (await w.screen()).headers }
    },
  },
  'POST /api/screen/plays': {
    may: 'screen',
    fresh: async (w) => {
      const play = { sequence: 1, edition: 1, notice: 'n', revision: 'a'.repeat(64), page: 1, from: w.h.house.now(), ms: 8_000 }
      return { h: w.h, path: '/api/screen/plays', bodies: [{ session: `s-${w.next()}`, plays: [play] }], headers: (await w.screen()).headers }
    },
  },
  'POST /api/screen/ratings': {
    may: 'screen',
    fresh: async (w) => {
      w.h.wait(10_000)
      const { id: notice, digest: revision } = await w.notice.before('recall')
      const lobby = await enrol(w.h, { name: `查询机 ${w.next()}`, profile: kiosk })
      await lobby.seat() // the first use of a token ends its enrolment
      const said = { session: `visit-of-somebody-${w.next()}`, notice, revision }
      return { h: w.h, path: '/api/screen/ratings', bodies: [{ ...said, grade: 'fair', reason: 'other' }], headers: { authorization: `Bearer ${lobby.claimed.token}` } }
    },
  },
  'GET /api/screen/assets/{digest}': {
    may: 'screen',
    fresh: async (w) => {
      const { headers } = await w.screen()
      const edition = (await w.h.request('/api/screen/edition', { headers })).body as { assets: { digest: string }[] }
      return { h: w.h, path: `/api/screen/assets/${edition.assets[0]!.digest}`, bodies: [], headers }
    },
  },
  'POST /api/enrolments': {
    may: 'anyone',
    fresh: async (w) => {
      w.h.wait(10_000)
      return bare(w, '/api/enrolments', [{ surface: 'outdoor', publicKey: pageKey().publicKey }])
    },
  },
  'GET /api/enrolments/claim': {
    may: 'anyone',
    fresh: async (w) => {
      const { claim, code, fingerprint, sign } = await w.knock()
      await w.made('admin', `POST /api/office/enrolments/${code}`, { ...screenWish(w), fingerprint })
      return { h: w.h, path: '/api/enrolments/claim', bodies: [], headers: { 'authorization': `Bearer ${claim}`, 'claim-signature': sign(code) } }
    },
  },
  'POST /api/enrolments/link': {
    may: 'anyone',
    fresh: async (w) => {
      w.h.wait(10_000)
      const { url } = await w.made('admin', 'POST /api/office/enrolment-links', { ...screenWish(w), surface: 'outdoor' })
      return bare(w, '/api/enrolments/link', [{ link: /#link=(.+)$/.exec(url!)![1], publicKey: pageKey().publicKey }])
    },
  },
}

const screenWish = (w: World) => ({ name: `大屏 ${w.next()}`, place: '门口', tags: ['门口'], profile: outdoor, zone: 'Asia/Shanghai' })

const sessions: Record<string, Fixture> = {
  'POST /api/office/session': {
    may: 'anyone',
    fresh: async (w) => {
      w.h.wait(30_000)
      return bare(w, '/api/office/session', [{ login: 'author', password: PASSWORD }])
    },
  },
  'GET /api/office/session': looks('author', '/api/office/session'),
  'DELETE /api/office/session': { may: everyone, fresh: async (w) => ({ h: w.h, path: '/api/office/session', bodies: [], headers: { cookie: (await w.account()).cookie } }) },
  'POST /api/office/password': {
    may: everyone,
    fresh: async (w) => {
      w.h.wait(30_000)
      const { cookie, code } = await w.account()
      return { h: w.h, path: '/api/office/password', bodies: [{ current: PASSWORD, next: 'moon-on-the-jade-bridge', code }], headers: { cookie } }
    },
  },
  'POST /api/office/setup': {
    may: 'anyone',
    fresh: async (w) => {
      const h = await openHouse({ empty: true })
      w.alsoClose(h)
      return { h, path: '/api/office/setup', headers: {}, bodies: [{ token: await inviteFirstAdministrator(h.house), name: '赵强', login: 'first', password: PASSWORD }] }
    },
  },
  'GET /api/office/demo-people': { may: 'anyone', fresh: async (w) => bare(w, '/api/office/demo-people') },
}

const onlyAdmin = ['admin']
const people: Record<string, Fixture> = {
  'GET /api/office/people': looks('admin', '/api/office/people', onlyAdmin),
  'POST /api/office/people': { may: onlyAdmin, fresh: (w) => asks(w, 'admin', '/api/office/people', [{ name: '钱进' }, { name: '钱进', account: { login: `first-${w.next()}`, password: PASSWORD } }]) },
  'PATCH /api/office/people/{id}': { may: onlyAdmin, fresh: async (w) => asks(w, 'admin', `/api/office/people/${(await person(w)).id}`, [{ name: '钱途', active: true }]) },
  'POST /api/office/people/{id}/account': { may: onlyAdmin, fresh: async (w) => asks(w, 'admin', `/api/office/people/${(await person(w)).id}/account`, [{ login: `qian-${w.next()}`, password: PASSWORD }]) },
  'POST /api/office/people/{id}/password-reset': {
    may: onlyAdmin,
    fresh: async (w) => {
      const { person: id, login } = await w.account()
      return asks(w, 'admin', `/api/office/people/${id}/password-reset`, [{ login }])
    },
  },
  'GET /api/office/sections': looks('admin', '/api/office/sections'),
  'POST /api/office/sections': { may: onlyAdmin, fresh: (w) => asks(w, 'admin', '/api/office/sections', [{ name: `科室 ${w.next()}`, supervisingLeader: 'leader' }]) },
  'PATCH /api/office/sections/{id}': {
    may: onlyAdmin,
    fresh: async (w) => {
      const { id } = await w.made('admin', 'POST /api/office/sections', { name: `科室 ${w.next()}` })
      return asks(w, 'admin', `/api/office/sections/${id}`, [{ name: `科室 ${w.next()}`, supervisingLeader: 'leader', active: true }])
    },
  },
  'GET /api/office/posts': looks('admin', '/api/office/posts', onlyAdmin),
  'POST /api/office/posts': { may: onlyAdmin, fresh: async (w) => asks(w, 'admin', '/api/office/posts', [{ ...post, person: (await person(w)).id }]) },
  'PATCH /api/office/posts/{id}': {
    may: onlyAdmin,
    fresh: async (w) => {
      const { id } = await w.made('admin', 'POST /api/office/posts', { ...post, person: (await person(w)).id })
      await countersign(w.h, `post:${id}`)
      return asks(w, 'admin', `/api/office/posts/${id}`, [{ toOn: '2026-12-30' }])
    },
  },
}

const person = (w: World) => w.made('admin', 'POST /api/office/people', { name: '钱进' })
const post = { role: 'author', section: 'insurance', title: '经办人', fromOn: '2026-11-01', toOn: '2026-12-31' }

const schedulers = ['office', 'centre']
const list = (w: World, notice: string) => ({ name: `清单 ${w.next()}`, picks: { by: 'list', entries: [{ notice, weight: 2 }] } })
const filter = (w: World) => ({ name: `筛选 ${w.next()}`, picks: { by: 'filter', categories: ['affairs'], kinds: ['announcement'], weight: 1 } })
const playlist = (w: World) => w.made('office', 'POST /api/office/playlists', filter(w))
const playlistBodies = async (w: World) => [list(w, (await w.notice.draft()).id), filter(w)]
const rule = async (w: World) => ({
  name: `排期 ${w.next()}`, playlist: (await playlist(w)).id, screens: [(await w.screen()).id], tags: ['门口'], level: 'timed',
  fromOn: '2026-11-23', toOn: '2027-11-23', weekdays: [1, 2, 3, 4, 5, 6, 7], hours: { from: '08:00', to: '18:00' },
})
const schedules: Record<string, Fixture> = {
  'GET /api/office/playlists': looks('author', '/api/office/playlists'),
  'POST /api/office/playlists': { may: schedulers, fresh: async (w) => asks(w, 'office', '/api/office/playlists', await playlistBodies(w)) },
  'PUT /api/office/playlists/{id}': { may: schedulers, fresh: async (w) => asks(w, 'office', `/api/office/playlists/${(await playlist(w)).id}`, await playlistBodies(w)) },
  'DELETE /api/office/playlists/{id}': { may: schedulers, fresh: async (w) => asks(w, 'office', `/api/office/playlists/${(await playlist(w)).id}`) },
  'GET /api/office/rules': looks('author', '/api/office/rules'),
  'POST /api/office/rules': { may: schedulers, fresh: async (w) => asks(w, 'office', '/api/office/rules', [await rule(w)]) },
  'PUT /api/office/rules/{id}': { may: schedulers, fresh: async (w) => asks(w, 'office', `/api/office/rules/${await ruleId(w)}`, [await rule(w)]) },
  'DELETE /api/office/rules/{id}': { may: schedulers, fresh: async (w) => asks(w, 'office', `/api/office/rules/${await ruleId(w)}`) },
}
const ruleId = async (w: World): Promise<string> => ((await w.made('office', 'POST /api/office/rules', await rule(w))) as unknown as { rule: { id: string } }).rule.id

const hangers = ['admin', 'centre']
const screens: Record<string, Fixture> = {
  'GET /api/office/screens': looks('author', '/api/office/screens'),
  'GET /api/office/screens/{id}/edition': { may: everyone, fresh: async (w) => asks(w, 'author', `/api/office/screens/${(await w.screen()).id}/edition`) },
  'PATCH /api/office/screens/{id}': { may: hangers, fresh: async (w) => asks(w, 'admin', `/api/office/screens/${(await w.screen()).id}`, [{ name: `新屏 ${w.next()}`, place: '厅内', tags: ['厅内'], profile: outdoor }]) },
  'DELETE /api/office/screens/{id}': { may: hangers, fresh: async (w) => asks(w, 'admin', `/api/office/screens/${(await w.screen()).id}`) },
  'POST /api/office/screens/{id}/identify': { may: hangers, fresh: async (w) => asks(w, 'admin', `/api/office/screens/${(await w.screen()).id}/identify`) },
  'POST /api/office/screens/{id}/replacement': {
    may: hangers,
    fresh: async (w) => {
      const { code, fingerprint } = await w.knock()
      return asks(w, 'admin', `/api/office/screens/${(await w.screen()).id}/replacement`, [{ code, fingerprint }])
    },
  },
  'GET /api/office/enrolments': looks('admin', '/api/office/enrolments', hangers),
  'POST /api/office/enrolments/{code}': {
    may: hangers,
    fresh: async (w) => {
      const { code, fingerprint } = await w.knock()
      return asks(w, 'admin', `/api/office/enrolments/${code}`, [{ ...screenWish(w), fingerprint }])
    },
  },
  'POST /api/office/enrolment-links': { may: hangers, fresh: (w) => asks(w, 'admin', '/api/office/enrolment-links', [{ ...screenWish(w), surface: 'outdoor' }]) },
  'GET /api/office/replay': { may: everyone, fresh: async (w) => asks(w, 'author', `/api/office/replay?screen=${(await w.screen()).id}&at=${w.h.house.now() - DAY}`) },
}

const house: Record<string, Fixture> = {
  'GET /api/office/journal': looks('office', '/api/office/journal', everyone.filter((login) => !['admin', 'centre', 'idle'].includes(login))),
  'GET /api/office/journal/proof': looks('office', '/api/office/journal/proof', ['office', 'director']),
  'GET /api/office/journal/export': looks('office', '/api/office/journal/export', ['office', 'director']),
  'GET /api/office/registers/year/{year}': looks('office', '/api/office/registers/year/2026', ['office', 'director']),
  'GET /api/office/ratings': looks('office', '/api/office/ratings?year=2026', ['office', 'director']),
  'GET /healthz': { may: 'anyone', fresh: async (w) => bare(w, '/healthz') },
  'GET /api/openapi.json': { may: 'anyone', fresh: async (w) => bare(w, '/api/openapi.json') },
}

const keepers = ['office', 'director']
const yearOf = (papers: readonly string[]) => ({ year: 2027, papers, days: ['2027-01-01', '2027-05-01', '2027-10-01'].map((date) => ({ name: '放假', date, isOffDay: true })) })
const openCase = async (w: World): Promise<string> => (await w.made('office', 'POST /api/office/cases', { kind: 'duty', notice: null, note: '群众反映没有公开' })).id!
const decides = (act: string, body: object): Fixture => ({ may: keepers, fresh: async (w) => asks(w, 'office', `/api/office/cases/${await openCase(w)}/${act}`, [body]) })
const accountability: Record<string, Fixture> = {
  'GET /api/office/calendars': looks('author', '/api/office/calendars'),
  'POST /api/office/calendars/preview': { may: ['office'], fresh: (w) => asks(w, 'office', '/api/office/calendars/preview', [yearOf(['放假通知'])]) },
  'POST /api/office/calendars': {
    may: ['office'],
    fresh: async (w) => {
      await w.made('office', 'POST /api/office/calendars', yearOf([`放假通知 ${w.next()}`]))
      return asks(w, 'office', '/api/office/calendars', [yearOf([`放假通知 ${w.next()}`])])
    },
  },
  'GET /api/office/digest': looks('office', '/api/office/digest', ['leader', 'leader-2', ...keepers]),
  'GET /api/office/cases': looks('office', '/api/office/cases', keepers),
  'POST /api/office/cases': { may: keepers, fresh: async (w) => asks(w, 'office', '/api/office/cases', [{ kind: 'other', notice: (await w.notice.draft()).id, note: '群众反映没有公开' }]) },
  'POST /api/office/cases/{id}/dismiss': decides('dismiss', { reason: '经查并无此事' }),
  'POST /api/office/cases/{id}/order': decides('order', { reason: '批评并责令补充公开', dueOn: '2029-12-31' }),
  'POST /api/office/cases/{id}/refer': decides('refer', { reference: '移送监察机关处理' }),
  'POST /api/office/cases/{id}/prove': {
    may: keepers,
    fresh: async (w) => {
      const id = await openCase(w)
      await w.made('office', `POST /api/office/cases/${id}/order`, { reason: '批评并责令补充公开', dueOn: '2029-12-31' })
      return asks(w, 'office', `/api/office/cases/${id}/prove`, [{ proof: '已经补充公开' }])
    },
  },
  'GET /api/office/notices/{id}/responsibility': { may: ['author', 'coauthor', 'head', 'leader', 'centre', ...keepers], fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}/responsibility`) },
  'GET /api/office/scorecard': looks('office', '/api/office/scorecard?year=2026', keepers),
}

const fixtures: Readonly<Record<string, Fixture>> = { ...treaty, ...sessions, ...people, ...schedules, ...screens, ...noticeFixtures, ...peopleFixtures, ...scanFixtures, ...policyFixtures, ...accountability, ...house }

/** The fixture of a door; a route that nobody wrote one for fails the test. */
export const fixtureOf = ({ name }: Door): Fixture => {
  const fixture = fixtures[name]
  if (fixture === undefined) throw new Error(`${name} has no fixture in test/server/bad-input: say who may use it and what a good request is`)
  return fixture
}
export const fixtureNames = Object.keys(fixtures)
