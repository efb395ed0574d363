import { content, type Content } from '#playlists/notice.ts'
import { screenChannels, settled } from './decisions.ts'
import { documentNumberOf } from './document-number.ts'
import { type Stop, stop } from './marks.ts'
import type { DraftBlock, DraftWords } from './words.ts'

/** What a frozen wording belongs to. `section`: the section's name, as the public reads it. */
export type Belongs = Readonly<{ notice: string; number: number; section: string }>

/**
 * A draft as the content that a digest stands for: blank parts left out, the document number in its one form, windows only for channels that
 * were decided, channels in a fixed order. The caller has asked `formMarks` first.
 * @returns the content, or the mark of the first place the contract of a notice does not take.
 */
export const frozen = (words: DraftWords, belongs: Belongs): { content: Content } | { mark: Stop } => {
  const { category, kind, formedOn, wording, windows, attachments = [] } = words
  const decisions = settled(words.decisions)
  const parsed = content.safeParse({
    format: 1,
    ...belongs,
    category,
    kind,
    documentNumber: documentNumberOf(words.documentNumber ?? '')?.number ?? null,
    formedOn,
    wording: { ...wording, body: wording.body.flatMap(withoutBlanks), details: detailsOf(words) },
    decisions,
    windows: Object.fromEntries(screenChannels.flatMap((channel) => (decisions?.channels.includes(channel) && windows[channel] ? [[channel, windows[channel]]] : []))),
    ...(attachments.length === 0 ? {} : { attachments }),
  })
  if (parsed.success) return { content: parsed.data }
  return { mark: stop('WORDS_INVALID', parsed.error.issues[0]?.path.map(String).join('.') ?? 'wording') }
}

const withoutBlanks = (block: DraftBlock): DraftBlock[] => {
  if (block.type === 'list') {
    const items = block.items.filter((item) => item.trim() !== '')
    return items.length > 0 ? [{ ...block, items }] : []
  }
  return block.type === 'table' || block.text.trim() !== '' ? [block] : []
}

/** Only the details the kind speaks of; what was typed under another kind is not carried along. */
const detailsOf = ({ kind, wording: { details } }: DraftWords): DraftWords['wording']['details'] => {
  const { closedFrom, closedUntil, listFromOn, listToOn, explains } = details
  if (kind === 'closure') return { ...(closedFrom === undefined ? {} : { closedFrom }), ...(closedUntil === undefined ? {} : { closedUntil }) }
  if (kind === 'public-list') return { ...(listFromOn === undefined ? {} : { listFromOn }), ...(listToOn === undefined ? {} : { listToOn }) }
  return kind === 'policy' && explains !== undefined ? { explains } : {}
}

/** A frozen wording as words to write on from (T20, T29, "new from this one"). */
export const thawed = ({ category, kind, documentNumber, formedOn, wording, decisions, windows, attachments }: Content): DraftWords => ({
  category,
  kind,
  documentNumber,
  formedOn,
  wording,
  decisions,
  windows: { outdoor: windows.outdoor ?? null, kiosk: windows.kiosk ?? null },
  ...(attachments === undefined ? {} : { attachments }),
})
