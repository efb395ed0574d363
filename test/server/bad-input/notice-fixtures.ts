import { HOUR } from '#playlists/instant.ts'
import { acts, type ActName } from '../../../server/reviews/answers.ts'
import type { NoticeView } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { both, holiday } from '../reviews/road.ts'
import { outdoor } from '../screens/box.ts'
import { asks, everyone, type Fixture } from './fixture.ts'
import type { World } from './world.ts'

/** Words with something in every field there is. */
const fullWords = (w: World): DraftWords => {
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
      details: { closedFrom: now, closedUntil: now + HOUR, listFromOn: '2026-11-23', listToOn: '2026-11-30', explains: '某办法' },
    },
    decisions: { ...words.decisions, secrecyLevel: 'secret', secrecyYears: 5 },
    windows: { outdoor: window, kiosk: window },
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
  'director-approve': ['director'], 'director-return': ['director'],
  publish: ['centre'],
  recall: ['head', 'leader', 'leader-2', 'office', 'director', 'centre'],
  edit: ['author', 'coauthor'], revise: ['author', 'coauthor'],
}

const address = (id: string, act: string) => `/api/office/notices/${id}/acts/${act}`
const said = { statements: both, reasonCode: 'OTHER', reason: '内容须由局长审定' }

const actFixture = (act: ActName): Fixture => ({
  may: doers[act],
  fresh: async (w) => {
    if (act === 'submit') {
      const { id, edit } = await w.notice.draft()
      return asks(w, 'author', address(id, act), [{ edit, digest: 'd'.repeat(64), ...said }])
    }
    const { id, digest } = await w.notice.before(act)
    return asks(w, doers[act][0]!, address(id, act), [{ digest, edit: 0, ...said }])
  },
})

export const noticeFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/office/notices': { may: everyone, fresh: (w) => asks(w, 'author', '/api/office/notices') },
  'POST /api/office/notices': { may: writers, fresh: (w) => asks(w, 'author', '/api/office/notices', [{ section: 'insurance', category: 'affairs', kind: 'announcement' }]) },
  'POST /api/office/notices/{id}/copy': { may: writers, fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}/copy`) },
  'GET /api/office/notices/{id}': { may: insiders, fresh: async (w) => asks(w, 'author', `/api/office/notices/${(await w.notice.draft()).id}`) },
  'PUT /api/office/notices/{id}/draft': {
    may: writers,
    fresh: async (w) => {
      const { id, edit } = await w.notice.draft()
      return asks(w, 'author', `/api/office/notices/${id}/draft`, [{ edit, words: fullWords(w) }])
    },
  },
  'POST /api/office/notices/{id}/preview': {
    may: insiders,
    fresh: async (w) => {
      const { id } = await w.notice.draft()
      return asks(w, 'author', `/api/office/notices/${id}/preview`, [{ words: fullWords(w), profile: outdoor, screen: (await w.screen()).id }])
    },
  },
  ...Object.fromEntries(acts.map((act) => [`POST /api/office/notices/{id}/acts/${act}`, actFixture(act)])),
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
