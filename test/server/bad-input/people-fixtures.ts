import type { PasskeyQuestion } from '../../../server/people/answers.ts'
import { inDays, PASSWORD, reseal } from '../../house.ts'
import { makeAuthenticator } from '../people/authenticator.ts'
import { asks, everyone, type Fixture } from './fixture.ts'
import type { World } from './world.ts'

const looks = (path: string, may: readonly string[] = everyone): Fixture => ({ may, fresh: (w) => asks(w, may === everyone ? 'author' : may[0]!, path) })

const paper = async (w: World, section: string | null) => {
  const { id: holder } = await w.made('admin', 'POST /api/office/people', { name: '钱进' })
  return { role: 'section-head', section, holder, fromOn: inDays(8), toOn: inDays(38), basis: `委托书 ${w.next()}` }
}

/** Somebody's passkey, made by a session of theirs. */
const passkeyBody = async (w: World, login: string) => {
  const answer = await w.h.request('/api/office/passkeys/question', { method: 'POST', headers: { cookie: await w.cookie(login) } })
  return makeAuthenticator().register(answer.body as PasskeyQuestion, `密钥 ${w.next()}`)
}

const withPasskey = async (w: World, login: string): Promise<string> => {
  const id = `key-${w.next()}`
  await w.h.house.acts.insertInto('passkeys').values({ id, person: login, public_key: 'AAAA', counter: 0, transports: '["usb"]', label: '密钥', created_at: 1, used_at: null, revoked_at: null }).execute()
  await reseal(w.h.house)
  return id
}

/** Something that waits for the countersign. */
const proposal = async (w: World): Promise<string> => {
  const login = `wanted-${w.next()}`
  await w.made('admin', 'POST /api/office/people', { name: '钱进', account: { login, password: PASSWORD } })
  return (await w.h.house.acts.selectFrom('proposals').select('id').where('subject', '=', `login:${login}`).executeTakeFirstOrThrow()).id
}

/** Delegations, the role matrix, passkeys, and proving who one is. */
export const peopleFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/office/delegations': looks('/api/office/delegations'),
  'POST /api/office/delegations': { may: ['head', 'leader'], fresh: async (w) => asks(w, 'head', '/api/office/delegations', [await paper(w, 'insurance'), await paper(w, null)]) },
  'POST /api/office/delegations/{id}/revoke': {
    may: ['head', 'leader', 'director'],
    fresh: async (w) => asks(w, 'head', `/api/office/delegations/${(await w.made('head', 'POST /api/office/delegations', await paper(w, null))).id}/revoke`),
  },
  'GET /api/office/roles/matrix': looks('/api/office/roles/matrix'),
  'GET /api/office/roles/matrix/export': looks('/api/office/roles/matrix/export', ['office', 'director', 'admin']),
  'GET /api/office/passkeys': looks('/api/office/passkeys'),
  'POST /api/office/passkeys/question': looks('/api/office/passkeys/question'),
  'POST /api/office/passkeys': { may: everyone, fresh: async (w) => asks(w, 'author', '/api/office/passkeys', [await passkeyBody(w, 'author')]) },
  'POST /api/office/passkeys/{id}/revoke': { may: ['author'], fresh: async (w) => asks(w, 'author', `/api/office/passkeys/${await withPasskey(w, 'author')}/revoke`) },
  'POST /api/office/session/confirm': {
    may: everyone,
    fresh: async (w) => {
      w.h.wait(30_000)
      return asks(w, 'author', '/api/office/session/confirm', [{ password: PASSWORD }])
    },
  },
  'POST /api/office/session/challenge': {
    may: everyone,
    fresh: async (w) => {
      await withPasskey(w, 'author')
      return asks(w, 'author', '/api/office/session/challenge', [{ act: 'leader-sign', digest: 'a'.repeat(64), statements: { content: true, secrecy: true } }])
    },
  },
  'GET /api/office/proposals': looks('/api/office/proposals', ['office', 'director', 'admin']),
  'POST /api/office/proposals/settle': {
    may: ['office', 'director'],
    fresh: async (w) => asks(w, 'office', '/api/office/proposals/settle', [{ ids: [await proposal(w)], verdict: 'countersigned' }, { ids: [await proposal(w)], verdict: 'refused', reason: '查无此人' }]),
  },
  'DELETE /api/office/proposals/{id}': { may: ['admin'], fresh: async (w) => asks(w, 'admin', `/api/office/proposals/${await proposal(w)}`) },
  'PATCH /api/office/people/{id}/account': {
    may: ['admin'],
    fresh: async (w) => {
      const { person, login } = await w.account()
      return asks(w, 'admin', `/api/office/people/${person}/account`, [{ login, disabled: true }])
    },
  },
}
