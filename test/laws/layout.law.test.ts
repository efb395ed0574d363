import { afterAll, expect, test } from 'vitest'
import { paginate } from '#playlists/paginate.ts'
import { bureau, glasses } from '../samples/glasses.ts'
import { madeNotices, sampleNotices } from './layout-notices.ts'
import { laws, type Case } from './layout-rules.ts'

/**
 * Page layout held to its laws: the samples and made-up notices on every kind of glass. `LAYOUT_SEED`, `LAYOUT_CASES` choose others. The fault
 * that was planted to see each law red:
 *
 *   arranged whole or refused .......... a blocking GLYPH_MISSING keeps its slides
 *   a slide the glass accepts .......... ms in seconds
 *   no line leaves the glass ........... the column as wide as the glass
 *   no two lines overlap ............... a table's row without its air
 *   no line runs through a bar ......... gaps left out of a page
 *   not under the floor ................ the ladder from its first step on every glass
 *   three sizes ........................ a figure's page with a larger title
 *   lines 1.25 apart ................... PITCH 1.1
 *   forty characters ................... four hundred allowed
 *   whole pixels ....................... glyphs without rounding
 *   closing and opening marks .......... an empty set of marks that may not begin a line
 *   nothing broken ..................... the pattern of amounts taken out
 *   40 % filled ........................ short pages not spread
 *   title on each page ................. the second page without `again`
 *   nothing left out ................... the second page begins one strip late
 *   no ID number outdoors .............. the mask not looked at
 *   two pages, 60 s .................... MOST_SECONDS 90
 *   long enough to read ................ the reading rate doubled
 *   the same twice ..................... sizes left out by the clock's last digit
 */
const seed = Number(process.env['LAYOUT_SEED'] ?? 20091123)
const notices = [...sampleNotices, ...madeNotices(seed, Number(process.env['LAYOUT_CASES'] ?? 200))]

const cases: readonly Case[] = notices.flatMap((made) =>
  Object.values(glasses).map((profile) => ({ made, profile, arrangement: paginate({ content: made.content, revision: 'a'.repeat(64), profile, bureau }) })),
)

const where = ({ made, profile }: Case): string => `${made.content.notice} (${made.name}) on ${profile.width}x${profile.height} ${profile.surface}`

test.each(Object.entries(laws))('%s', (_, law) => {
  expect(cases.flatMap((one) => law(one).map((wrong) => `${where(one)}: ${wrong}`)).slice(0, 12)).toEqual([])
})

test('the same notice is arranged the same way twice', () => {
  const again = cases.map(({ made, profile }) => paginate({ content: made.content, revision: 'a'.repeat(64), profile, bureau }))
  expect(again).toEqual(cases.map((one) => one.arrangement))
})

test('every kind of notice and every outcome was met', () => {
  const met = outcomes()
  for (const outcome of ['1 page', '2 pages', 'SUMMARY_SHOWN', 'TABLE_TOO_WIDE', 'COLUMN_HIDDEN', 'GLYPH_MISSING', 'TOO_LONG', 'TOO_SMALL']) expect(met.get(outcome) ?? 0, outcome).toBeGreaterThan(0)
})

function outcomes(): Map<string, number> {
  const met = new Map<string, number>()
  const count = (outcome: string): unknown => met.set(outcome, (met.get(outcome) ?? 0) + 1)
  for (const { arrangement } of cases) {
    if (arrangement.slides.length > 0) count(arrangement.slides.length === 1 ? '1 page' : '2 pages')
    for (const code of new Set(arrangement.findings.map((finding) => finding.code))) count(code)
  }
  return met
}

afterAll(() => {
  console.log(`page layout: ${notices.length} notices on ${Object.keys(glasses).length} glasses, seed ${seed}\n${[...outcomes()].map(([outcome, n]) => `${String(n).padStart(6)}  ${outcome}`).join('\n')}`)
})
