import type { Attachment, Content } from '#playlists/notice.ts'
import type { Span } from '#playlists/instant.ts'
import type { NoticeView, RevisionView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { dayInWords, moment } from '../times.ts'
import { attachmentWords } from '../words/attachments.ts'
import { series } from '../words/joining.ts'
import { categoryNames, channelNames, disclosureNames, importanceNames, kindNames, scopeNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

/** The wording a later one is held against, and the later one. */
export type Pair = Readonly<{ earlier: RevisionView & Readonly<{ content: Content }>; later: Content }>

type Kept = RevisionView & Readonly<{ content: Content }>

/**
 * What a reviewer compares the newest wording with: the last one that was returned (domain.md I8), else the one that is published, else the
 * one before. Null for a first wording, or when the words had to leave.
 */
export const pairOf = ({ revisions }: Pick<NoticeView, 'revisions'>): Pair | null => {
  const [newest, ...before] = revisions
  const kept = before.filter((one): one is Kept => one.content !== null)
  const earlier = kept.find(({ state }) => state === 'RETURNED') ?? kept.find(({ state }) => state === 'PUBLISHED') ?? kept[0]
  return newest?.content && earlier ? { earlier, later: newest.content } : null
}

/** One answer of the form that changed, as it was and as it is. */
export type Changed = Readonly<{ name: string; was: string; is: string }>

/** What changed on the registration form: decisions, windows, days, numbers and attachments. */
export const changedFacts = ({ earlier, later }: Pair): Changed[] => {
  const [old, now] = [factsOf(earlier.content), factsOf(later)]
  const answers = now.flatMap(([name, is], index) => {
    const was = old[index]?.[1] ?? ''
    return was === is ? [] : [{ name, was: was || '—', is: is || '—' }]
  })
  return [...answers, ...changedAttachments(earlier.content.attachments ?? [], later.attachments ?? [])]
}

/** Which attachments went and came; the same file under another name is one change. */
const changedAttachments = (old: readonly Attachment[], now: readonly Attachment[]): Changed[] => {
  const { title: name, changed } = say(attachmentWords)
  const told = (one: Attachment | undefined): string => (one ? changed(one.name, one.digest.slice(0, 8)) : '—')
  const gone = old.filter(({ digest }) => !now.some((one) => one.digest === digest))
  const come = now.flatMap((one): Changed[] => {
    const before = old.find(({ digest }) => digest === one.digest)
    return before?.name === one.name ? [] : [{ name, was: told(before), is: told(one) }]
  })
  return [...gone.map((one) => ({ name, was: told(one), is: '—' })), ...come]
}

const span = (of: Span | undefined): string => (of ? say(noticeWords).to(moment(of.from, serverNow()), moment(of.to, serverNow())) : '')
const when = (at: number | undefined): string => (at === undefined ? '' : moment(at, serverNow()))

const factsOf = ({ kind, category, section, documentNumber, formedOn, decisions, windows, wording: { details } }: Content): [string, string][] => {
  const t = say(noticeWords)
  return [
    [t.kind, say(kindNames)[kind]], [t.category, say(categoryNames)[category]], [t.section, section], [t.documentNumber, documentNumber ?? ''], [t.formedOn, dayInWords(formedOn)],
    [t.disclosure, say(disclosureNames)[decisions.disclosure]], [t.scope, say(scopeNames)[decisions.scope]], [t.channels, series(decisions.channels.map((channel) => say(channelNames)[channel]))],
    [t.secret, decisions.secret ? t.yes : t.no], [t.importance, say(importanceNames)[decisions.importance]], [t.windowOutdoor, span(windows.outdoor)], [t.windowKiosk, span(windows.kiosk)],
    [t.closedFrom, when(details.closedFrom)], [t.closedUntil, when(details.closedUntil)], [t.explains, details.explains ?? ''],
    [t.listPeriod, details.listFromOn && details.listToOn ? t.to(dayInWords(details.listFromOn), dayInWords(details.listToOn)) : ''],
  ]
}
