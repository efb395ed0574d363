import { HOUR } from '#playlists/instant.ts'
import type { Attachment } from '#playlists/notice.ts'
import { acts, type ActName, type Assertion, type Need } from '../../../server/reviews/answers.ts'
import { road } from '../../../server/reviews/transitions.ts'
import type { NoticeView } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { makeAuthenticator } from '../people/authenticator.ts'
import { both, confirmed, holiday } from '../reviews/road.ts'
import { outdoor } from '../screens/box.ts'
import { asks, everyone, type Fixture } from './fixture.ts'
import type { World } from './world.ts'
import { inDays } from '../../house.ts'

/** Brings a small file for a notice; answers what the words have to name. */
const broughtFor = async (w: World, id: string): Promise<Attachment> => {
  const headers = { 'cookie': await w.cookie('author'), 'file-name': encodeURIComponent('附表.csv') }
  return (await w.h.request(`/api/office/notices/${id}/attachments`, { method: 'PUT', body: '事项,人数\n培训,12\n', headers })).body as Attachment
}

/** Words with something in every field there is. */
const fullWords = async (w: World, id: string): Promise<DraftWords> => {
  const now = w.h.house.now()
  const words = holiday()
  const window = { from: now + HOUR, to: now + 5 * HOUR }
  return {
    ...words,
    wording: {
      ...words.wording,
      body: [
        { type: 'heading', text: '放假时间' },
        { type: 'paragraph', text: '放假三天。' },
        { type: 'list', ordered: true, items: ['大厅关闭。'] },
        { type: 'table', caption: '值班', columns: [{ name: '姓名', showOn: ['outdoor', 'kiosk'], mask: 'name' }], rows: [['张三']], totalRow: ['共一人'] },
      ],
      details: { closedFrom: now, closedUntil: now + HOUR, listFromOn: inDays(0), listToOn: inDays(7), explains: '某办法' },
    },
    decisions: { ...words.decisions, secrecyLevel: 'secret', secrecyYears: 5 },
    windows: { outdoor: window, kiosk: window },
    attachments: [await broughtFor(w, id)],
  }
}

/** Those whose work is with the unpublished notices of section `insurance`. */
const insiders = ['author', 'coauthor', 'head', 'leader', 'office', 'director', 'centre']
const writers = ['author', 'coauthor', 'head', 'office']

const doers: Readonly<Record<ActName, readonly string[]>> = {
  submit: ['author', 'coauthor'],
  'section-approve': ['head'], 'section-return': ['head'],
  'leader-sign': ['leader'], 'leader-return': ['leader'],
  'office-pass': ['office'], escalate: ['office'], 'office-return': ['office'],
  'office-close-on-request': ['office'], 'office-close-not-public': ['office'],
  'director-approve': ['director'], 'director-return': ['director'], 'director-close-on-request': ['director'], 'director-close-not-public': ['director'],
  refer: ['director', 'office'], readmit: ['director', 'office'], 'confirm-secret': ['director', 'office'],
  'declare-secret': ['author', 'coauthor'], withdraw: ['author', 'coauthor'],
  publish: ['centre'], 'technical-return': ['centre'],
  doubt: insiders, 'doubt-approved': insiders, 'doubt-published': insiders,
  'confirm-recall': ['leader', 'director'], archive: ['office'],
  recall: ['head', 'leader', 'leader-2', 'office', 'director', 'centre'],
  edit: ['author', 'coauthor'], revise: ['author', 'coauthor'],
}

const address = (id: string, act: string) => `/api/office/notices/${id}/acts/${act}`
const letter = { number: '望密函〔2026〕3号', on: inDays(0) }
const secrecy = { level: 'secret', years: 10 }

/** What is sent for each thing an act wants; resolutions and signatures are made for the notice at hand. */
const wanted: Readonly<Record<Exclude<Need, 'resolutions' | 'signature' | 'bytes'>, object>> = {
  statements: { statements: both }, reason: { reasonCode: 'OTHER', reason: '内容须由局长审定' }, text: { reason: '不能确定是否涉密' }, recallReason: { reasonCode: 'ERROR', reason: '日期写错' },
  ground: { ground: 'REG2019-16-1' }, secrecy, referral: { addressee: '市国家保密局', ...letter }, reply: letter, retention: { retention: '10y' },
}

const sentWith = async (w: World, act: ActName, { id, digest, bytes }: { id: string; digest: string; bytes: string }): Promise<object> => {
  const parts: object[] = [{ digest }]
  for (const need of road[act].needs) {
    if (need === 'resolutions') parts.push({ resolutions: [{ doubt: await doubtOf(w, id), text: '经核实不涉密' }] })
    else if (need === 'bytes') parts.push({ bytes })
    else if (need === 'signature') parts.push({ assertion: await assertionFor(w, act, digest) })
    else parts.push(wanted[need])
  }
  return Object.assign({}, ...parts, act === 'refer' ? { reason: '奉局长之命' } : {}) as object
}

const doubtOf = async (w: World, notice: string): Promise<string> => (await w.h.house.acts.selectFrom('doubts').select('id').where('notice', '=', notice).executeTakeFirstOrThrow()).id

/** A passkey of each signer of each world, and its answer over this act in the session that will ask. */
const keys = new WeakMap<World, Map<string, Promise<Authenticator>>>()
type Authenticator = ReturnType<typeof makeAuthenticator>

const keyOf = async (w: World, login: string): Promise<Authenticator> => {
  const key = makeAuthenticator()
  await confirmed(w.h, login)
  const question = await w.made(login, 'POST /api/office/passkeys/question')
  await w.made(login, 'POST /api/office/passkeys', key.register({ challenge: question.challenge! }, '安全密钥'))
  return key
}

const assertionFor = async (w: World, act: ActName, digest: string): Promise<Assertion> => {
  const login = doers[act][0]!
  const held = keys.get(w) ?? new Map<string, Promise<Authenticator>>()
  keys.set(w, held)
  const key = held.get(login) ?? keyOf(w, login)
  held.set(login, key)
  const body = JSON.stringify({ act, digest, statements: act === 'leader-sign' ? both : null })
  const answer = await w.h.request('/api/office/session/challenge', { method: 'POST', body, headers: { 'cookie': await w.cookie(login), 'content-type': 'application/json' } })
  return { ...(await key).sign(answer.body as { challenge: string }), userHandle: login }
}

const actFixture = (act: ActName): Fixture => ({
  may: doers[act],
  fresh: async (w) => {
    if (act === 'submit' || act === 'declare-secret') {
      const { id, edit } = await w.notice.draft()
      return asks(w, 'author', address(id, act), [{ edit, ...(act === 'submit' ? { statements: both } : secrecy) }])
    }
    const walked = await w.notice.before(act)
    return asks(w, doers[act][0]!, address(walked.id, act), [await sentWith(w, act, walked)])
  },
})

export const noticeFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/office/notices': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/notices') },
  'POST /api/office/notices': { may: writers, fresh: (w) => asks(w, 'author', '/api/office/notices', [{ section: 'insurance', category: 'affairs', kind: 'announcement' }]) },
  'POST /api/office/notices/{id}/copy': { may: writers, fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}/copy`) },
  'GET /api/office/archive': { may: ['office'], fresh: (w) => asks(w, 'office', '/api/office/archive') },
  'POST /api/office/archive': {
    may: ['office'],
    fresh: async (w) => {
      const { id, digest } = await w.notice.before('archive')
      return asks(w, 'office', '/api/office/archive', [{ wordings: [{ notice: id, digest }], retention: '10y' }])
    },
  },
  'GET /api/office/notices/{id}': { may: insiders, fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}`) },
  'PUT /api/office/notices/{id}/draft': {
    may: writers,
    fresh: async (w) => {
      const { id, edit } = await w.notice.draft()
      return asks(w, 'author', `/api/office/notices/${id}/draft`, [{ edit, words: await fullWords(w, id) }])
    },
  },
  'POST /api/office/notices/{id}/preview': {
    may: insiders,
    fresh: async (w) => {
      const { id } = await w.notice.draft()
      return asks(w, 'author', `/api/office/notices/${id}/preview`, [{ words: await fullWords(w, id), profile: outdoor, screen: (await w.screen()).id }])
    },
  },
  ...Object.fromEntries(acts.map((act) => [`POST /api/office/notices/{id}/acts/${act}`, actFixture(act)])),
  'GET /api/office/notices/{id}/revisions/{digest}/wording': {
    may: ['director', 'office'],
    fresh: async (w) => {
      const { id, digest } = await w.notice.before('refer')
      return asks(w, 'director', `/api/office/notices/${id}/revisions/${digest}/wording`)
    },
  },
  'PUT /api/office/notices/{id}/attachments': {
    may: writers,
    fresh: async (w) => {
      const ready = await asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}/attachments`)
      return { ...ready, headers: { ...ready.headers, 'file-name': '1.csv' } }
    },
  },
  'GET /api/office/notices/{id}/attachments/{digest}': {
    may: insiders,
    fresh: async (w) => {
      const { id, edit } = await w.notice.draft()
      const words = await fullWords(w, id)
      await w.made('author', `PUT /api/office/notices/${id}/draft`, { edit, words })
      return asks(w, 'author', `/api/office/notices/${id}/attachments/${words.attachments![0]!.digest}`)
    },
  },
  'GET /api/office/desk': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/desk') },
  'GET /api/office/catalogue': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/catalogue') },
  'GET /api/office/recalls/{publication}': { may: everyone, fresh: async (w) => asks(w, 'author', `/api/office/recalls/${await recalled(w)}`) },
}

const recalled = async (w: World): Promise<string> => {
  const { id, digest } = await w.notice.before('recall')
  await w.made('office', `POST ${address(id, 'recall')}`, { digest, reasonCode: 'ERROR' })
  const view = (await w.made('author', `GET /api/office/notices/${id}`)) as unknown as NoticeView
  return view.revisions[0]!.publication!.id
}
