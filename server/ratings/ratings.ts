import { createHash } from 'node:crypto'
import { categories } from '#playlists/notice.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { today } from '../people/registry.ts'
import { screensById } from '../screens/store.ts'
import { grades, reasons, type Grade, type Rating, type RatingReport, type Reason, type Tally } from './answers.ts'
import { countsOf, keepRating, ratedNotices, standingOf, type Counted } from './store.ts'
import { flooredShare } from '../registers/share.ts'

/**
 * Keeps what a visitor said at a kiosk (domain.md D11): once for each notice of a visit, the last word counts. Throws KIOSK_ONLY, NOT_FOUND when
 * no such revision of this notice was ever published, RECALLED when it was and had to leave, NOT_ON_KIOSKS when kiosks were never to show it.
 */
export const rate = async (house: House, screen: string, said: Rating): Promise<void> => {
  const { acts, traces } = house
  const [glass] = await screensById(acts, [screen])
  if (glass?.profile.surface !== 'kiosk') throw new Fault('KIOSK_ONLY')
  const standing = await standingOf(acts, said)
  if (standing === 'unknown') throw new Fault('NOT_FOUND')
  if (standing === 'recalled') throw new Fault('RECALLED')
  if (standing === 'elsewhere') throw new Fault('NOT_ON_KIOSKS')
  const { session, notice, revision, grade, reason } = said
  await keepRating(traces, { screen, visit: hashOf(`${session}/${notice}`), notice, revision, grade, reason, rated_on: today(house) })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What visitors said in a year of the bureau's own days. */
export const reportOf = async ({ acts, traces }: Pick<House, 'acts' | 'traces'>, year: number): Promise<RatingReport> => {
  const counted = await countsOf(traces, year)
  const about = await ratedNotices(acts, [...new Set(counted.map(({ notice }) => notice))])
  const known = counted.filter(({ notice }) => about.has(notice))
  const notices = [...about].map(([notice, { title, category }]) => {
    const own = known.filter((one) => one.notice === notice)
    return { notice, title, category, tally: tallyOf(own), reasons: reasonsOf(own) }
  })
  return {
    year,
    all: tallyOf(known),
    reasons: reasonsOf(known),
    categories: categories.map((category) => ({ category, tally: tallyOf(known.filter(({ notice }) => about.get(notice)?.category === category)) })),
    notices: notices.sort((a, b) => countOf(b.tally, 'dissatisfied') - countOf(a.tally, 'dissatisfied') || b.tally.total - a.tally.total || a.notice.localeCompare(b.notice)),
  }
}

const countOf = ({ grades: all }: Tally, grade: Grade): number => all.find((one) => one.grade === grade)?.count ?? 0

const sum = (counted: readonly Counted[]): number => counted.reduce((total, { n }) => total + n, 0)

const tallyOf = (counted: readonly Counted[]): Tally => {
  const total = sum(counted)
  return {
    total,
    grades: grades.map((grade) => {
      const count = sum(counted.filter((one) => one.grade === grade))
      return { grade, count, share: flooredShare(count, total) }
    }),
  }
}

const reasonsOf = (counted: readonly Counted[]): { reason: Reason; count: number }[] =>
  reasons.map((reason) => ({ reason, count: sum(counted.filter((one) => one.reason === reason)) }))
