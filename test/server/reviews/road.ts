import { expect } from 'vitest'
import { DAY, HOUR, type Instant } from '#playlists/instant.ts'
import type { ActDone, ActName } from '../../../server/reviews/answers.ts'
import type { DraftSaved, NoticeView } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { type Answer, inDays, type TestHouse, WORKDAY_TEN } from '../../house.ts'

/** A complete, ordinary notice for both kinds of glass, formed three days before a moment and on air for a week from then. */
export const holidayFrom = (from: Instant): DraftWords => ({
  category: 'affairs',
  kind: 'announcement',
  documentNumber: `望劳社办〔${inDays(0, from).slice(0, 4)}〕41号`,
  formedOn: inDays(-3, from),
  wording: {
    title: '关于元旦假期服务安排的通知',
    summary: '1月1日至3日放假，服务大厅不对外办公，4日起照常上班。12333电话假期不间断。',
    body: [{ type: 'paragraph', text: '1月1日至3日放假，共三天，1月4日照常上班。放假期间服务大厅不对外办公。' }],
    details: {},
  },
  decisions: { disclosure: 'proactive', scope: 'public', channels: ['website', 'outdoor', 'kiosk'], secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
  windows: { outdoor: { from, to: from + 7 * DAY }, kiosk: { from, to: from + 7 * DAY + HOUR } },
})

/** The notice of a house that begins today; what a test is about is said in its place. */
export const holiday = (change: Partial<DraftWords> = {}): DraftWords => ({ ...holidayFrom(WORKDAY_TEN), ...change })

export const important = (): DraftWords => holiday({ decisions: { ...holiday().decisions, importance: 'important' } })

export const both = { content: true, secrecy: true } as const

/** Who does which act on the straight road, and what they send with it. */
export const ordinaryRoad: readonly (readonly [string, ActName, object?])[] = [
  ['head', 'section-approve'],
  ['leader', 'leader-sign', { statements: both }],
  ['office', 'office-pass'],
  ['centre', 'publish'],
]
export const importantRoad: typeof ordinaryRoad = [
  ['head', 'section-approve'],
  ['leader', 'leader-sign', { statements: both }],
  ['office', 'escalate'],
  ['director', 'director-approve'],
  ['centre', 'publish'],
]

/** Registers a notice as the author of the insurance section and saves the words; answers its id and the draft's edit. */
export const drafted = async (h: TestHouse, words: DraftWords = holiday()): Promise<{ id: string; edit: number }> => {
  const author = h.as('author')
  const started = await author('POST', '/api/office/notices', { section: 'insurance', category: words.category, kind: words.kind })
  expect(started.status, started.text).toBe(201)
  const { id } = started.body as { id: string }
  const saved = await author('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })
  expect(saved.status, saved.text).toBe(200)
  return { id, edit: (saved.body as DraftSaved).edit }
}

/** Sends one act and expects it to be done; who signs has just proven who they are. */
export const done = async (h: TestHouse, [login, id, act]: readonly [string, string, ActName], sent: object = {}): Promise<ActDone> => {
  if (act === 'leader-sign' || act === 'director-approve') await confirmed(h, login)
  const answer = await send(h, [login, id, act], sent)
  expect(answer.status, `${login} ${act}: ${answer.text}`).toBe(200)
  return answer.body as ActDone
}

/** The person has given their password this moment. */
export const confirmed = async (h: TestHouse, login: string): Promise<void> => {
  await h.as(login)('GET', '/api/office/session')
  await h.house.acts.updateTable('sessions').set({ confirmed_at: h.house.now() }).where('login', '=', login).execute()
}

export const send = (h: TestHouse, [login, id, act]: readonly [string, string, ActName], sent: object = {}): Promise<Answer> =>
  h.as(login)('POST', `/api/office/notices/${id}/acts/${act}`, sent)

/** A notice that the author has submitted. */
export const submitted = async (h: TestHouse, words: DraftWords = holiday()): Promise<{ id: string; digest: string }> => {
  const { id, edit } = await drafted(h, words)
  const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
  return { id, digest: digest! }
}

/** A submitted notice taken along a road, up to and without the act `until`. */
export const walked = async (h: TestHouse, words: DraftWords = holiday(), until?: ActName): Promise<{ id: string; digest: string }> => {
  const { id, digest } = await submitted(h, words)
  for (const [login, act, sent] of words.decisions.importance === 'ordinary' ? ordinaryRoad : importantRoad) {
    if (act === until) break
    await done(h, [login, id, act], { digest, ...sent })
  }
  return { id, digest }
}

export const view = async (h: TestHouse, login: string, id: string): Promise<NoticeView> => {
  const answer = await h.as(login)('GET', `/api/office/notices/${id}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as NoticeView
}

/** The journal's entries about acts, sign-ins left out: `ACTION actor`. */
export const actsOf = async (h: TestHouse, after = 0): Promise<string[]> =>
  (await h.journal(after)).filter(({ action }) => action !== 'SIGN_IN').map(({ action, actor }) => `${action} ${actor ?? 'the house'}`)
