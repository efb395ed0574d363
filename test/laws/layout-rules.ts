import { type Arrangement } from '#playlists/paginate.ts'
import { frameFor } from '#playlists/layout/frame.ts'
import { floorPx, ladder, type Profile } from '#playlists/profile.ts'
import { slide as slideSchema, type GlyphLine, type Slide } from '#playlists/slide.ts'
import type { Made } from './layout-notices.ts'

export type Case = Readonly<{ made: Made; profile: Profile; arrangement: Arrangement }>

/** A law of page layout: what is wrong with a case, in words; nothing when it is kept. */
export type Law = (of: Case) => string[]

const closing = /^[！），．：；？］｝、。〉》」』】〕’”…—·!),.:;?\]}%％‰℃]/u
const opening = /[（［｛〈《「『【〔‘“([{￥¥$]$/u

const bare = (text: string): string => text.replace(/[\s\u3000]+/gu, '')
const onEach = (arrangement: Arrangement, check: (slide: Slide) => (string | false)[]): string[] =>
  arrangement.slides.flatMap((slide) => check(slide).flatMap((wrong) => (wrong === false ? [] : [`page ${slide.page}: ${wrong}`])))
const nameOf = (line: GlyphLine): string => `“${line.text}” at ${line.x},${line.y} size ${line.size}`

/** The lines of a slide that are its notice's, without header, foot and page number. */
export function ownLines(slide: Slide, profile: Profile): readonly GlyphLine[] {
  const { header, foot } = frameFor(profile)
  return slide.picture.lines.filter((line) => line.y !== header && line.y !== foot && !/^\d\/\d$/.test(line.text))
}

/** Rows as people read them: lines side by side joined, from the top down. */
function rowsOf(lines: readonly GlyphLine[]): readonly string[] {
  const rows: { text: string; bottom: number }[] = []
  for (const line of lines) {
    const last = rows[rows.length - 1]
    if (last && line.y < last.bottom) Object.assign(last, { text: last.text + bare(line.text), bottom: Math.max(last.bottom, line.y + line.size) })
    else rows.push({ text: bare(line.text), bottom: line.y + line.size })
  }
  return rows.map((row) => row.text)
}

/** What a slide says of its place among its pages, in digits or as a row of square marks of which one is bright. */
function numbersOf({ picture: { lines, bars } }: Slide): readonly string[] {
  const marks = bars.filter((bar) => bar.width === bar.height && bar.ink !== 'accent')
  return [...lines.map((line) => line.text), `${marks.findIndex((mark) => mark.ink === 'text') + 1}/${marks.length}`]
}

/** A notice's own text as drawn, page after page, without the title a second page repeats. */
const drawnText = ({ arrangement, profile, made }: Case): string =>
  arrangement.slides
    .map((slide) => ownLines(slide, profile).map((line) => bare(line.text)).join(''))
    .map((text, i) => (i > 0 ? text.replace(bare(made.content.wording.title), '') : text))
    .join('')

const apart = (a: GlyphLine, b: GlyphLine): boolean => a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5 || a.y + a.size <= b.y || b.y + b.size <= a.y

/** Everything that must be whole is looked for in the lines as drawn, and in the lines joined as if they were never broken. */
const times = (text: string, token: string): number => text.split(token).length - 1

export const laws: Readonly<Record<string, Law>> = {
  'a notice is arranged whole, or refused with a code': ({ arrangement: { slides, findings } }) => {
    const isRefused = findings.some((finding) => finding.blocking)
    return isRefused === slides.length > 0 ? [`${slides.length} slides with ${JSON.stringify(findings)}`] : []
  },
  'every slide is one the glass accepts': ({ arrangement }) =>
    onEach(arrangement, (slide) => [!slideSchema.safeParse(slide).success && JSON.stringify(slideSchema.safeParse(slide).error?.issues)]),
  'no line leaves the glass or comes nearer to its edge than half the smallest character': ({ arrangement, profile }) => {
    const clear = floorPx(profile) / 2
    return onEach(arrangement, (slide) =>
      slide.picture.lines.map((line) => (line.x < clear || line.y < clear || line.x + line.width > profile.width - clear + 0.5 || line.y + line.size > profile.height - clear) && nameOf(line)),
    )
  },
  'no two lines overlap, and nothing is drawn over the clock': ({ arrangement }) =>
    onEach(arrangement, ({ picture: { lines, clock } }) => [
      ...lines.flatMap((a, i) => lines.slice(i + 1).map((b) => !apart(a, b) && `${nameOf(a)} and ${nameOf(b)}`)),
      ...lines.map((line) => clock !== undefined && line.y === clock.y && line.x + line.width > clock.x && nameOf(line)),
    ]),
  'no line runs through a bar or the meter': ({ arrangement }) =>
    onEach(arrangement, ({ picture: { lines, bars, meter } }) =>
      [...bars, ...(meter ? [meter] : [])].flatMap((bar) => lines.map((line) => line.x < bar.x + bar.width && bar.x < line.x + line.width && line.y < bar.y + bar.height && bar.y < line.y + line.size && nameOf(line))),
    ),
  'no character is under the floor, and text sizes are of the ladder': ({ arrangement, profile }) =>
    onEach(arrangement, (slide) =>
      slide.picture.lines.map((line) => (line.size < floorPx(profile) || !(ladder.some((size) => size === line.size) || line.size % 8 === 0)) && nameOf(line)),
    ),
  'a slide has at most three sizes, in a clear ratio': ({ arrangement }) =>
    onEach(arrangement, (slide) => {
      const sizes = [...new Set(slide.picture.lines.map((line) => line.size))].sort((a, b) => a - b)
      return [(sizes.length > 3 || sizes.some((size, i) => i > 0 && size < 1.19 * (sizes[i - 1] ?? 0))) && sizes.join('/')]
    }),
  'lines of one text stand between 1.25 and 1.4 characters apart or are a new thought': ({ arrangement, profile }) =>
    onEach(arrangement, (slide) => {
      const rows = ownLines(slide, profile)
      return rows.slice(1).map((line, i) => {
        const before = rows[i]
        return before !== undefined && line.y > before.y && before.size === line.size && line.size <= 200 && line.y - before.y < 1.24 * line.size && nameOf(line)
      })
    }),
  'a line holds at most forty characters': ({ arrangement, profile }) => onEach(arrangement, (slide) => ownLines(slide, profile).map((line) => line.width > 40 * line.size + 0.5 && nameOf(line))),
  'everything is at whole pixels': ({ arrangement }) => onEach(arrangement, ({ picture }) => [...picture.lines, ...picture.bars].map(({ x, y }) => (x % 1 !== 0 || y % 1 !== 0) && `${x},${y}`)),
  'no line begins with a closing mark or ends with an opening one': ({ arrangement }) =>
    onEach(arrangement, (slide) => slide.picture.lines.map((line) => (closing.test(line.text) || opening.test(line.text)) && nameOf(line))),
  'no number, date, amount or masked name is broken': ({ arrangement, profile, made }) => {
    const rows = arrangement.slides.flatMap((slide) => rowsOf(ownLines(slide, profile)))
    return made.tokens.filter((token) => times(rows.join(''), token) > rows.reduce((sum, row) => sum + times(row, token), 0))
  },
  'the text block fills 40 % of the height unless it is one line': ({ arrangement, profile }) =>
    onEach(arrangement, (slide) => {
      const own = ownLines(slide, profile)
      const top = Math.min(...own.map((line) => line.y))
      const bottom = Math.max(...own.map((line) => line.y + line.size))
      return [new Set(own.map((line) => line.y)).size > 1 && bottom - top < 0.4 * profile.height && `${bottom - top} of ${profile.height}`]
    }),
  'each page has the whole title, and says which page it is; a low glass has the title on the first, and marks for numbers': ({ arrangement, profile, made }) =>
    onEach(arrangement, (slide) => [
      !(frameFor(profile).isLow && slide.page > 1) && !bare(ownLines(slide, profile).map((line) => line.text).join('')).includes(bare(made.content.wording.title)) && 'no title',
      slide.pages > 1 && !numbersOf(slide).includes(`${slide.page}/${slide.pages}`) && 'no page number',
    ]),
  'nothing that was approved for the extent is left out': (of) => {
    const { arrangement: { slides, findings }, made } = of
    if (slides.length === 0) return []
    const { summary, body } = made.content.wording
    const isShort = findings.some((finding) => finding.code === 'SUMMARY_SHOWN')
    const said = isShort ? [summary] : body.flatMap((block) => (block.type === 'table' ? [] : block.type === 'list' ? block.items : [block.text]))
    const drawn = drawnText(of)
    return said.filter((text) => !drawn.includes(bare(text)))
  },
  'no ID number stands outdoors': ({ arrangement, profile }) =>
    profile.surface === 'outdoor' ? onEach(arrangement, (slide) => slide.picture.lines.map((line) => line.text === '身份证号码' && nameOf(line))) : [],
  'a notice takes at most two pages and 60 s, each page long enough to read': ({ arrangement: { slides }, profile }) => {
    const least = profile.roadside ? 15_000 : 8_000
    const total = slides.reduce((sum, slide) => sum + slide.ms, 0)
    return slides.length > 2 || total > 60_000 || slides.some((slide) => slide.ms < least || slide.ms % 1000 !== 0) ? [slides.map((slide) => slide.ms).join('+')] : []
  },
  'pages stand long enough for every character in them': ({ arrangement: { slides }, profile }) => {
    const rate = profile.surface === 'outdoor' ? 3 : 4
    const han = slides.map((slide) => ownLines(slide, profile).filter((line) => slide.page === 1 || line.ink !== 'soft' || line.text === '答：').map((line) => line.text).join('').replace(/[^\u4e00-\u9fff]/gu, '').length)
    return slides.filter((slide, i) => slide.ms < 1000 * (2 + (han[i] ?? 0) / rate)).map((slide) => `page ${slide.page}: ${slide.ms} ms for ${han[slide.page - 1]}`)
  },
}
