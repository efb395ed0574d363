import { type Channel, decisions, type Decisions } from '#playlists/notice.ts'
import { type Found, stop } from './marks.ts'
import type { DraftDecisions } from './words.ts'

/** The six decisions and the importance, as they are called on the form (seed line 23; domain.md D14). */
const questions = {
  disclosure: { whichZh: '是否公开', which: 'whether to make it public' },
  scope: { whichZh: '公开范围', which: 'to whom' },
  channels: { whichZh: '公开方式', which: 'by which channels' },
  secret: { whichZh: '是否保密', which: 'whether it is secret' },
  secrecyLevel: { whichZh: '密级', which: 'the level of secrecy' },
  secrecyYears: { whichZh: '保密期限', which: 'the term of secrecy' },
  importance: { whichZh: '重要程度', which: 'the importance' },
} as const

/** Longest terms by level: State Secrets Law 2010 Art. 15, 2024 Art. 20 (domain.md D17, 2.7). */
const longest = {
  'top-secret': { years: 30, code: 'TERM_EXCEEDS_30Y' },
  confidential: { years: 20, code: 'TERM_EXCEEDS_20Y' },
  secret: { years: 10, code: 'TERM_EXCEEDS_10Y' },
} as const

/** Channels that end on one of our glasses. */
export const screenChannels = ['outdoor', 'kiosk'] as const satisfies readonly Channel[]

/** What keeps the decisions from being complete, lawful and consistent with the channels (domain.md D14-D17, T03). */
export const decisionMarks = (given: DraftDecisions): Found[] => [...unanswered(given), ...termMarks(given), ...contradictions(given)]

const unanswered = (given: DraftDecisions): Found[] => {
  const open = (['disclosure', 'scope', 'channels', 'secret', 'importance'] as const).filter((name) => given[name] === null)
  const byNoChannel = given.disclosure === 'proactive' && given.channels?.length === 0 ? (['channels'] as const) : []
  const ofSecret = given.secret === true ? (['secrecyLevel', 'secrecyYears'] as const).filter((name) => given[name] === null) : []
  return [...open, ...byNoChannel, ...ofSecret].map((name) => stop('DECISION_INCOMPLETE', `decisions.${name}`, questions[name]))
}

const termMarks = ({ secret, secrecyLevel, secrecyYears }: DraftDecisions): Found[] => {
  if (secret !== true || secrecyLevel === null || secrecyYears === null) return []
  const limit = longest[secrecyLevel]
  return secrecyYears > limit.years ? [stop(limit.code, 'decisions.secrecyYears')] : []
}

const contradictions = (given: DraftDecisions): Found[] => {
  const onGlass = (given.channels ?? []).some((channel) => screenChannels.some((screen) => screen === channel))
  const against = (at: string, whyZh: string, why: string) => stop('DECISION_INCONSISTENT', `decisions.${at}`, { whyZh, why })
  const found: Found[] = []
  if (given.secret === false && given.secrecyLevel !== null) found.push(against('secrecyLevel', '不保密的信息不应有密级', 'what is not secret has no level'))
  if (given.secret === false && given.secrecyYears !== null) found.push(against('secrecyYears', '不保密的信息不应有保密期限', 'what is not secret has no term'))
  if (given.secret === true && given.disclosure === 'proactive') found.push(against('disclosure', '保密的信息不能主动公开', 'what is secret can’t be made public'))
  if (given.disclosure !== null && given.disclosure !== 'proactive' && onGlass) found.push(against('channels', '不主动公开的信息不能上屏', 'what is not made public can’t be on a screen'))
  if (given.scope !== null && given.scope !== 'public' && onGlass) found.push(stop('SCOPE_CHANNEL_CONFLICT', 'decisions.scope'))
  return found
}

/** The decisions as they are frozen: channels once each, in their fixed order. Undefined while an answer is missing. */
export const settled = (given: DraftDecisions): Decisions | undefined => {
  const chosen = decisions.shape.channels.safeParse(given.channels)
  if (!chosen.success) return undefined
  const parsed = decisions.safeParse({ ...given, channels: [...new Set(chosen.data)].sort() })
  return parsed.success ? parsed.data : undefined
}
