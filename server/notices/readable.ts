import type { Kysely } from 'kysely'
import type { Bureau } from '#playlists/bureau.ts'
import type { Instant } from '#playlists/instant.ts'
import { type Content, contentDigest } from '#playlists/notice.ts'
import { paginate } from '#playlists/paginate.ts'
import { profile, type Profile } from '#playlists/profile.ts'
import type { Acts } from '../database/tables.ts'
import type { Dossier } from '../reviews/dossier.ts'
import { scanMarks } from '../scans/marks.ts'
import { readScan } from '../scans/verdict.ts'
import type { Settings } from '../settings.ts'
import { formMarks } from './form.ts'
import { frozen } from './freeze.ts'
import { type Found, stop } from './marks.ts'
import { profilesInUse } from './store.ts'
import type { DraftWords } from './words.ts'

/** A draft to be looked at: whose it is, its words, when, and whether the kept bytes of its attachments are taken out for it. */
type Judged = Readonly<{ notice: string; words: DraftWords; now: Instant; settings: Settings; exact?: boolean }>

/** Everything there is to say about a draft: its form and what the scanner finds in it (domain.md T03, D23). */
export const draftMarks = async (db: Kysely<Acts>, { notice, words, now, settings, exact = false }: Judged): Promise<Found[]> => [
  ...formMarks(words, { now, zone: settings.zone }),
  ...scanMarks(await readScan(db, { notice, words, now, settings, exact })),
]

/** What stands against submitting a draft: its marks, then whether any enrolled glass could show it at all (design.md P3). */
export const submitMarks = async (db: Kysely<Acts>, { notice, draft }: Dossier, { now, settings }: { now: Instant; settings: Settings }): Promise<Found[]> => {
  if (draft === undefined) return []
  const marks = await draftMarks(db, { notice: notice.id, words: draft.words, now, settings, exact: true })
  if (marks.some(({ blocking }) => blocking)) return marks
  const made = frozen(draft.words, { notice: notice.id, number: draft.number, section: notice.section_name })
  if ('mark' in made) return [...marks, made.mark]
  const profiles = (await profilesInUse(db)).flatMap(({ profile: stored }) => profileIn(stored) ?? [])
  return isReadableSomewhere(made.content, { profiles, bureau: settings.bureau }) ? marks : [...marks, stop('UNREADABLE_EVERYWHERE', 'wording')]
}

/** A stored profile, or undefined when it can't be read. */
export const profileIn = (stored: string): Profile | undefined => {
  const read = profile.safeParse(JSON.parse(stored))
  return read.success ? read.data : undefined
}

/**
 * A notice that one glass can't show is left out there and the office says so; only one that no glass it is meant for can show is refused.
 * Kiosks read the full text on a page of their own, so what is meant for kiosks too is never refused.
 */
const isReadableSomewhere = (content: Content, { profiles, bureau }: { profiles: readonly Profile[]; bureau: Bureau }): boolean => {
  const meant = profiles.filter(({ surface }) => content.windows[surface] !== undefined)
  if (meant.length === 0 || content.windows.kiosk !== undefined) return true
  const revision = contentDigest(content)
  return meant.some((one) => paginate({ content, revision, profile: one, bureau }).slides.length > 0)
}
