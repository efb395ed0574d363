import { DAY } from '#playlists/instant.ts'
import { withoutInvisible } from '#playlists/invisible.ts'
import { channels, type Channel } from '#playlists/notice.ts'
import type { DraftDecisions, DraftWords } from '../../../server/notices/words.ts'
import { instantOf } from '../times.ts'

type Put = (words: DraftWords, value: string, on: boolean) => DraftWords
type Window = NonNullable<DraftWords['windows']['outdoor']>

const wording = (words: DraftWords, part: Partial<DraftWords['wording']>): DraftWords => ({ ...words, wording: { ...words.wording, ...part } })
const details = (words: DraftWords, part: Partial<DraftWords['wording']['details']>): DraftWords => wording(words, { details: { ...words.wording.details, ...part } })
const decide = (words: DraftWords, part: Partial<DraftDecisions>): DraftWords => ({ ...words, decisions: { ...words.decisions, ...part } })
const window = (words: DraftWords, { glass, part }: Readonly<{ glass: 'outdoor' | 'kiosk'; part: Partial<Window> }>): DraftWords => {
  const next = { from: null, to: null, ...words.windows[glass], ...part }
  return { ...words, windows: { ...words.windows, [glass]: next.from === null && next.to === null ? null : next } }
}

/** An end that was left open is filled in with the day the notice loses its sense: reopening, or the end of the public period. */
const proposeEnd = (words: DraftWords, to: number | null): DraftWords =>
  (['outdoor', 'kiosk'] as const).reduce(
    (now, glass) => (to !== null && now.decisions.channels?.includes(glass) && (now.windows[glass]?.to ?? null) === null ? window(now, { glass, part: { to } }) : now),
    words,
  )

const endOfDay = (day: string): number | null => {
  const begins = instantOf(`${day}T00:00`)
  return begins === null ? null : begins + DAY
}

const usualEnd = ({ wording: { details: told } }: DraftWords): number | null => told.closedUntil ?? (told.listToOn ? endOfDay(told.listToOn) : null)

const channelPut = (channel: Channel): Put => (words, _, on) => {
  const chosen = channels.filter((one) => (one === channel ? on : words.decisions.channels?.includes(one)))
  const decided = decide(words, { channels: chosen })
  if (channel !== 'outdoor' && channel !== 'kiosk') return decided
  return on ? proposeEnd(decided, usualEnd(decided)) : { ...decided, windows: { ...decided.windows, [channel]: null } }
}

const oneOf = <T extends string>(value: string): T | null => (value === '' ? null : (value as T))

/** Every control of the form by its name: what it changes. */
const puts: Readonly<Record<string, Put>> = {
  category: (words, value) => ({ ...words, category: value as DraftWords['category'] }),
  title: (words, value) => wording(words, { title: value }),
  summary: (words, value) => wording(words, { summary: value }),
  documentNumber: (words, value) => ({ ...words, documentNumber: value.trim() === '' ? null : value }),
  formedOn: (words, value) => ({ ...words, formedOn: value === '' ? null : value }),
  closedFrom: (words, value) => details(words, { closedFrom: instantOf(value) ?? undefined }),
  closedUntil: (words, value) => proposeEnd(details(words, { closedUntil: instantOf(value) ?? undefined }), instantOf(value)),
  listFromOn: (words, value) => details(words, { listFromOn: value || undefined }),
  listToOn: (words, value) => proposeEnd(details(words, { listToOn: value || undefined }), value ? endOfDay(value) : null),
  explains: (words, value) => details(words, { explains: value || undefined }),
  disclosure: (words, value) => decide(words, { disclosure: oneOf(value) }),
  scope: (words, value) => decide(words, { scope: oneOf(value) }),
  secret: (words, value) => decide(words, value === 'yes' ? { secret: true } : { secret: false, secrecyLevel: null, secrecyYears: null }),
  secrecyLevel: (words, value) => decide(words, { secrecyLevel: oneOf(value) }),
  secrecyYears: (words, value) => decide(words, { secrecyYears: /^\d{1,2}$/.test(value) && Number(value) > 0 ? Number(value) : null }),
  importance: (words, value) => decide(words, { importance: oneOf(value) }),
  ...Object.fromEntries(channels.map((channel) => [`channel.${channel}`, channelPut(channel)])),
  ...Object.fromEntries(
    (['outdoor', 'kiosk'] as const).flatMap((glass) => [
      [`${glass}.from`, (words: DraftWords, value: string) => window(words, { glass, part: { from: instantOf(value) } })],
      [`${glass}.to`, (words: DraftWords, value: string) => window(words, { glass, part: { to: instantOf(value) } })],
    ]),
  ),
}

/** The words after the control `name` was changed; an unknown control changes nothing. `on`: whether a box is ticked. */
export const put = (words: DraftWords, { name, value, on }: Readonly<{ name: string; value: string; on: boolean }>): DraftWords => puts[name]?.(words, withoutInvisible(value), on) ?? words

/** The control at which a finding of the server stands, by the place it names (`wording.details.closedUntil` → `closedUntil`). */
export const controlOf = (at: string): string => {
  const [first = '', second = '', third = ''] = at.split('.')
  if (first === 'wording') return second === 'details' ? third : second
  if (first === 'decisions') return second
  if (first === 'windows') return second ? `${second}.to` : 'windows'
  return first
}
