import type { Bureau } from './bureau.ts'
import type { Digest } from './digest.ts'
import { HOUR, MINUTE, SECOND, type Span } from './instant.ts'
import { draftOf, extentsOf, readingOf, type Draft } from './layout/draft.ts'
import { fit, MOST_SECONDS } from './layout/fit.ts'
import { frameFor, type Frame } from './layout/frame.ts'
import { foot, header, pictureOf } from './layout/furniture.ts'
import { missingCharacters } from './layout/measure.ts'
import type { Page } from './layout/pages.ts'
import { leastSeconds, secondsToRead } from './layout/reading.ts'
import { tableStrips } from './layout/table.ts'
import { wrap } from './layout/wrap.ts'
import { isSensitive, type Content } from './notice.ts'
import { floorPx, type Profile } from './profile.ts'
import type { Finding, Slide } from './slide.ts'

/** A notice arranged for one glass, and what is to be said about it. With a blocking finding there are no slides. */
export type Arrangement = Readonly<{ slides: readonly Slide[]; findings: readonly Finding[] }>

type Given = Readonly<{ content: Content; revision: Digest; profile: Profile; bureau: Bureau }>

/** Leaves the glass after this long without a stamp: lists of people soon (domain.md I12), other notices after a day (design.md P5). */
const STALE = 24 * HOUR
const STALE_SENSITIVE = 10 * MINUTE
/** A glass that holds less than this at its smallest size can show no notice. */
const LEAST_CHARACTERS = 6
const LEAST_LINES = 3
/** A glass with fewer lines than this shows a summary on one page rather than a full text on two. */
const FEW_LINES = 12

/**
 * Arranges an approved revision for a profile (design.md P3, domain.md 6): its full text if that takes at most two pages and 60 s, else its
 * summary, for kinds that live by their tables with those; on a glass with few lines the summary too where it saves a page. Total: whatever can't be read is refused with a finding. A notice without a
 * window for this surface has no slides and no findings.
 */
export function paginate(given: Given): Arrangement {
  const { content, profile, bureau } = given
  const window = content.windows[profile.surface]
  if (!window) return { slides: [], findings: [] }
  const frame = frameFor(profile)
  if (isTooSmall(frame)) return refused({ code: 'TOO_SMALL', detail: `${floorPx(profile)} px` })
  const notes: Finding[] = []
  let longer: Arrangement | undefined
  for (const extent of extentsOf(content)) {
    const least = leastSeconds(readingOf(content, extent, profile.surface), profile)
    const draft = least <= MOST_SECONDS ? draftOf(content, extent, { surface: profile.surface, bureau, isLow: frame.isLow }) : undefined
    const pages = draft && fit(draft, frame)
    const made = pages && released(given, { frame, pages, window, findings: [...notes, ...hiddenColumns(draft)] })
    if (made && !isTorn(draft, pages, frame) && (pages.length === 1 || !longer)) return made
    longer ??= made
    const seconds = `${Math.ceil(least)} s`
    if (extent === 'summary') return longer ?? refused((draft && stuckIn(draft, frame)) ?? { code: 'TOO_LONG', detail: seconds })
    if (notes.length === 0) notes.push({ code: 'SUMMARY_SHOWN', blocking: false, detail: seconds })
    notes.push(...(draft ? wideTables(draft, frame) : []).filter(({ detail }) => !notes.some((note) => note.detail === detail)))
  }
  return longer ?? { slides: [], findings: notes }
}

/**
 * Whether a text is torn over two pages of a glass with few lines. One thought per slide (look.md): passers-by meet either half alone, so
 * the approved summary on one page says more to them than a full text whose second half they have to wait for. Tables may be turned.
 */
const isTorn = (draft: Draft, pages: readonly Page[], { top, bottom, base }: Frame): boolean =>
  pages.length > 1 && bottom - top < FEW_LINES * base && draft.parts.every((part) => part.is !== 'table')

const isTooSmall = ({ base, left, right, top, bottom }: Frame): boolean => right - left < LEAST_CHARACTERS * base || bottom - top < LEAST_LINES * base

const refused = (why: Pick<Finding, 'code' | 'detail'>): Arrangement => ({ slides: [], findings: [{ ...why, blocking: true }] })

function released({ content, revision, profile, bureau }: Given, made: Readonly<{ frame: Frame; pages: readonly Page[]; window: Span; findings: readonly Finding[] }>): Arrangement {
  const { frame, pages } = made
  const below = foot(bureau, frame)
  const slides = pages.map(
    (page, i): Slide => ({
      notice: content.notice,
      revision,
      category: content.category,
      kind: content.kind,
      page: i + 1,
      pages: pages.length,
      ms: secondsToRead(page.reading, profile) * SECOND,
      from: made.window.from,
      to: made.window.to,
      staleMs: isSensitive(content.kind) ? STALE_SENSITIVE : STALE,
      picture: pictureOf(page, [header(content, frame, { page: i + 1, pages: pages.length }), below], frame),
    }),
  )
  const missing = missingCharacters(slides.flatMap((slide) => slide.picture.lines.map((line) => line.text)).join(''))
  if (missing.length === 0) return { slides, findings: made.findings }
  return { slides: [], findings: [...missing.map((character): Finding => ({ code: 'GLYPH_MISSING', blocking: true, detail: named(character) })), ...made.findings] }
}

/** A character and its code point, so that one the office's own font cannot show either is still named. */
const named = (character: string): string => `${character} U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const hiddenColumns = (draft: Draft): readonly Finding[] =>
  draft.parts.flatMap((part) => (part.is === 'table' ? part.grid.hidden : [])).map((name) => ({ code: 'COLUMN_HIDDEN', blocking: false, detail: name }))

/** Tables whose columns do not fit side by side even at the smallest size. */
const wideTables = (draft: Draft, frame: Frame): readonly Finding[] =>
  draft.parts.flatMap((part): Finding[] => {
    if (part.is !== 'table' || tableStrips(part.grid, { width: frame.right - frame.left, size: frame.base, air: 0, thick: frame.meter.height, most: Infinity })) return []
    return [{ code: 'TABLE_TOO_WIDE', blocking: false, detail: part.grid.caption?.text ?? part.grid.head.map((name) => name.text).join(' ') }]
  })

/** A piece that must stay whole and is wider than the glass at its smallest size. */
function stuckIn(draft: Draft, frame: Frame): Pick<Finding, 'code' | 'detail'> | undefined {
  const em = (frame.right - frame.left) / frame.base
  const texts = [draft.title, ...draft.parts.flatMap((part) => (part.is === 'text' ? [part.prose] : []))]
  const stuck = texts.find((prose) => !wrap(prose, em, 'text'))
  return stuck && { code: 'TOO_SMALL', detail: stuck.boxes.reduce((a, b) => (b.em > a.em ? b : a)).text }
}
