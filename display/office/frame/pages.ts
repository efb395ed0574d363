import { html, type TemplateResult } from 'lit'
import type { Me } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'
import { say } from '../../language/language.ts'
import { addressOf, type Page, type Place } from '../place.ts'
import { frame } from '../words/frame.ts'
import '../accountability/cases-page.ts'
import '../calendars/calendar-page.ts'
import '../delegations/delegations-page.ts'
import '../desk/desk-page.ts'
import '../digest/digest-page.ts'
import '../journal/journal-page.ts'
import '../forms/form-page.ts'
import '../notices/archive-page.ts'
import '../notices/list-page.ts'
import '../notices/notice-page.ts'
import '../numbers/numbers-page.ts'
import '../passkeys/passkeys-page.ts'
import '../people/matrix-page.ts'
import '../people/people-page.ts'
import '../people/roles-page.ts'
import '../people/sections-page.ts'
import '../policies/policies-page.ts'
import '../proposals/proposals-page.ts'
import '../publish/publish-page.ts'
import '../ratings/ratings-page.ts'
import '../schedules/playlist-page.ts'
import '../schedules/playlists-page.ts'
import '../schedules/rules-page.ts'
import '../screens/screens-page.ts'
import '../today/today-page.ts'
import '../write/write-page.ts'

const arrange: readonly Role[] = ['office', 'information-centre']

/** Whom each page is for (domain.md 3.2); null = everybody who holds a post. */
const forRoles: Readonly<Record<Page, readonly Role[] | null>> = {
  today: null,
  desk: null,
  proposals: ['administrator', 'office', 'director'],
  notices: null,
  publish: ['information-centre'],
  playlists: arrange,
  rules: arrange,
  screens: ['administrator', 'information-centre'],
  people: ['administrator'],
  posts: ['administrator'],
  sections: ['administrator'],
  delegations: null,
  matrix: null,
  policies: null,
  digest: ['supervising-leader', 'office', 'director'],
  cases: ['office', 'director'],
  ratings: ['office', 'director'],
  calendars: null,
  numbers: ['office'],
  journal: ['author', 'section-head', 'supervising-leader', 'office', 'director'],
  account: null,
}

/** Whether somebody's posts of today open a page, or what is entrusted to them: that reaches notices, not the registers. */
export const opens = (page: Page, { roles, delegations }: Pick<Me, 'roles' | 'delegations'>): boolean => {
  const allowed = forRoles[page]
  const entrusted = page === 'publish' || page === 'journal' ? delegations.map(({ role }) => role) : []
  return allowed === null || allowed.some((role) => roles.includes(role) || entrusted.includes(role))
}

const drawn: Readonly<Record<Page, (place: Place, me: Me) => TemplateResult>> = {
  today: (_, me) => html`<office-today .me=${me}></office-today>`,
  desk: ({ id }, me) => html`<office-desk .me=${me} .chosen=${id}></office-desk>`,
  proposals: (_, me) => html`<office-proposals .me=${me}></office-proposals>`,
  notices: ({ id, part, query }, me) => {
    if (!id) return html`<office-notices .me=${me} .query=${query}></office-notices>`
    if (id === 'archive') return html`<office-archive></office-archive>`
    const [what = '', number = ''] = (part ?? '').split('-')
    if (what === 'form') return html`<office-form .notice=${id} .number=${Number(number) || 1}></office-form>`
    return part === 'write' ? html`<office-write .notice=${id}></office-write>` : html`<office-notice .notice=${id}></office-notice>`
  },
  publish: ({ id }) => html`<office-publish .chosen=${id}></office-publish>`,
  playlists: ({ id }) => (id ? html`<office-playlist .playlist=${id}></office-playlist>` : html`<office-playlists></office-playlists>`),
  rules: ({ id }) => html`<office-rules .chosen=${id}></office-rules>`,
  screens: ({ id }) => html`<office-screens .chosen=${id}></office-screens>`,
  people: () => html`<office-people></office-people>`,
  posts: () => html`<office-posts></office-posts>`,
  sections: () => html`<office-sections></office-sections>`,
  digest: () => html`<office-digest></office-digest>`,
  cases: ({ id }) => html`<office-cases .chosen=${id}></office-cases>`,
  ratings: () => html`<office-ratings></office-ratings>`,
  calendars: () => html`<office-calendars></office-calendars>`,
  numbers: () => html`<office-numbers></office-numbers>`,
  journal: ({ query }) => html`<office-journal .number=${query['number'] ?? ''}></office-journal>`,
  policies: (_, me) => html`<office-policies .me=${me}></office-policies>`,
  delegations: () => html`<office-delegations></office-delegations>`,
  matrix: (_, me) => html`<office-matrix .me=${me}></office-matrix>`,
  account: () => html`<office-password></office-password><office-passkeys></office-passkeys>`,
}

/** The page of a place, or why it stays shut for this person. */
export const pageFor = (place: Place, me: Me): TemplateResult => {
  if (me.roles.length === 0 && me.delegations.length === 0 && place.page !== 'account') return html`<p>${say(frame).noPost}</p>`
  if (opens(place.page, me)) return drawn[place.page](place, me)
  return html`<p>${say(frame).notYours}</p><p><a href=${addressOf({ page: 'today' })}>${say(frame).backToToday}</a></p>`
}
