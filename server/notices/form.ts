import { dayOf } from '#playlists/calendar.ts'
import type { Instant } from '#playlists/instant.ts'
import { holdsIdNumbers } from '#playlists/scan/columns.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { secretMarks } from '#playlists/scan/scan.ts'
import { decisionMarks, screenChannels } from './decisions.ts'
import { documentNumberOf } from './document-number.ts'
import { type Found, hint, type Stop, stop } from './marks.ts'
import type { DraftBlock, DraftWords } from './words.ts'

/** The moment and the zone in which a draft is judged: `now` decides what is over, the zone what today is. */
export type Moment = Readonly<{ now: Instant; zone: string }>

/**
 * Everything there is to say about a draft before it is submitted, at the field it concerns: blocking marks refuse submitting (domain.md T03),
 * the others are for the author to look at.
 */
export const formMarks = (words: DraftWords, moment: Moment): Found[] => [
  ...decisionMarks(words.decisions),
  ...fieldMarks(words, moment),
  ...windowMarks(words, moment),
  ...kindMarks(words),
  ...tableMarks(words),
  ...paperMarks(words),
]

/**
 * What must never be kept, not even as a draft (design.md P9; domain.md 0.4, I11): a secrecy mark anywhere in the words, or words although it
 * was decided to be secret. Names the field, never the words.
 */
export const secrecyMarks = (words: DraftWords): Stop[] => {
  const [marked] = secretMarks(placesOf(words))
  return marked ? [stop('SECRET_MARK', marked.at)] : paperMarks(words)
}

/** What was decided to be secret has no title and no text in here (domain.md 0.4). */
const paperMarks = (words: DraftWords): Stop[] => {
  const { title, summary, body } = words.wording
  const isWritten = title.trim() !== '' || summary.trim() !== '' || body.length > 0
  return words.decisions.secret === true && isWritten ? [stop('SECRET_STAYS_ON_PAPER', 'decisions.secret')] : []
}

const textsOfBlock = (block: DraftBlock): string[] => {
  if (block.type === 'list') return [...block.items]
  if (block.type !== 'table') return [block.text]
  return [block.caption ?? '', ...block.columns.map(({ name }) => name), ...block.rows.flat(), ...(block.totalRow ?? [])]
}

/** The fields the catalogue needs (目录: name, summary, date formed; domain.md 2.4), and the document number's form. */
const fieldMarks = ({ wording, formedOn, documentNumber }: DraftWords, { now, zone }: Moment): Found[] => {
  const found: Found[] = []
  if (wording.title.trim() === '') found.push(stop('FIELD_MISSING', 'wording.title', { whichZh: '标题', which: 'Title' }))
  if (wording.summary.trim() === '') found.push(stop('FIELD_MISSING', 'wording.summary', { whichZh: '内容概述', which: 'Summary' }))
  if (!wording.body.some((block) => textsOfBlock(block).some((text) => text.trim() !== ''))) found.push(stop('FIELD_MISSING', 'wording.body', { whichZh: '全文', which: 'Text' }))
  if (formedOn === null) found.push(stop('FIELD_MISSING', 'formedOn', { whichZh: '生成日期', which: 'Date formed' }))
  else if (formedOn > dayOf(zone, now).on) found.push(stop('DATE_IN_FUTURE', 'formedOn'))
  return [...found, ...numberMarks(documentNumber)]
}

const numberMarks = (typed: string | null): Found[] => {
  if (typed === null || typed.trim() === '') return []
  const read = documentNumberOf(typed)
  if (read === null) return [stop('DOCUMENT_NUMBER_FORM', 'documentNumber')]
  return read.rewritten ? [hint('LEGACY_BRACKETS', 'documentNumber')] : []
}

const channelNames = { outdoor: { whichZh: '户外大屏幕', which: 'outdoor screens' }, kiosk: { whichZh: '查询机', which: 'kiosks' } } as const

/** Each screen channel that was decided has a window that ends after it begins and is not over (domain.md T03, T21). */
const windowMarks = ({ decisions, windows }: DraftWords, { now }: Moment): Found[] =>
  screenChannels.flatMap((channel) => {
    if (!decisions.channels?.includes(channel)) return []
    const { from, to } = windows[channel] ?? { from: null, to: null }
    if (from === null || to === null || to <= from) return [stop('WINDOW_INVALID', `windows.${channel}`, channelNames[channel])]
    return to <= now ? [stop('WINDOW_OVER', `windows.${channel}`)] : []
  })

/** What a kind must say beside its text (domain.md 4.1). */
const kindMarks = (words: DraftWords): Found[] => {
  const { details } = words.wording
  if (words.kind === 'closure') return closureMarks(words)
  if (words.kind === 'public-list') {
    const hasPeriod = details.listFromOn !== undefined && details.listToOn !== undefined && details.listFromOn <= details.listToOn
    return hasPeriod ? [] : [stop('LIST_NEEDS_PERIOD', 'wording.details.listToOn')]
  }
  if (words.kind === 'policy' && (details.explains ?? '').trim() === '') return [stop('POLICY_NEEDS_DOCUMENT', 'wording.details.explains')]
  if (words.kind === 'contribution' && (words.documentNumber ?? '').trim() === '') return [hint('SOURCE_NUMBER_MISSING', 'documentNumber')]
  return []
}

const closureMarks = ({ wording: { details }, windows }: DraftWords): Found[] => {
  const { closedFrom, closedUntil } = details
  if (closedUntil === undefined) return [stop('CLOSURE_NEEDS_UNTIL', 'wording.details.closedUntil')]
  if (closedFrom !== undefined && closedUntil <= closedFrom) return [stop('WINDOW_INVALID', 'wording.details.closedUntil', { whichZh: '停办时间', which: 'closed from … until' })]
  const lasts = Math.max(windows.outdoor?.to ?? 0, windows.kiosk?.to ?? 0)
  return lasts > closedUntil ? [hint('SHOWN_AFTER_REOPENING', 'windows')] : []
}

/** Tables are whole, and no column of identity numbers goes outdoors (domain.md 4.1, 5.4). */
const tableMarks = ({ wording }: DraftWords): Found[] =>
  wording.body.flatMap((block, index) => {
    if (block.type !== 'table') return []
    const at = `wording.body.${index}`
    const rows = block.totalRow ? [...block.rows, block.totalRow] : block.rows
    const isUneven = block.columns.length === 0 || rows.some((row) => row.length !== block.columns.length)
    const unnamed = block.columns.some(({ name }) => name.trim() === '') ? [stop('FIELD_MISSING', at, { whichZh: '表格列名', which: 'Column name' })] : []
    const exposed = block.columns.filter((column) => isIdColumn(column) && column.showOn.includes('outdoor'))
    return [...(isUneven ? [stop('TABLE_UNEVEN', at)] : []), ...unnamed, ...exposed.map(({ name }) => stop('ID_COLUMN_OUTDOOR', at, { column: name }))]
  })

const isIdColumn = ({ name, mask }: { name: string; mask?: string | undefined }): boolean => mask === 'id-last4' || holdsIdNumbers(name)
