import type { Instant } from '#playlists/instant.ts'
import { type Content, staleMsOf } from '#playlists/notice.ts'
import { profile } from '#playlists/profile.ts'
import { lastNumber } from '../editions/store.ts'
import { Fault } from '../faults.ts'
import { type RecallReason, recallReason } from '../reviews/answers.ts'
import { alsoJournalled, type Doing, type Done, doneWith } from '../reviews/doing.ts'
import { keepRemark } from '../reviews/doubt-store.ts'
import type { Revision } from '../reviews/dossier.ts'
import { updateStage } from '../reviews/store.ts'
import { insertConfirmations, insertRecall, publicationsOf, screensHolding, withdrawCatalogueRow } from './store.ts'

/** Takes a publication off every screen (domain.md T24): one entitled person, one reason code, and words if there is time for them. */
export const recall = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { ask } = doing
  const reasonCode = recallReason.safeParse(ask.reasonCode)
  if (!reasonCode.success) throw new Fault('REASON_REQUIRED', { at: 'reasonCode' })
  return takeDown(doing, revision, { reasonCode: reasonCode.data, transition: 'T24', text: ask.reason })
}

/**
 * Takes a publication off every screen, whatever the reason: somebody's word (T24), a doubt (T25), or secrecy (T04, T18). The recall, the
 * catalogue's tombstone and one row for every screen that must confirm are kept in one transaction; there is no way back, only a new revision.
 */
export const takeDown = async (doing: Doing, revision: Revision, { reasonCode, transition, text }: { reasonCode: RecallReason; transition: string; text?: string | undefined }): Promise<Done> => {
  const { tx, now, person, dossier } = doing
  const { digest, number } = revision
  const [publication] = await publicationsOf(tx, [digest])
  if (publication === undefined) throw new Fault('WRONG_STATE')
  const edition_floor = (await lastNumber(tx)) + 1
  await insertRecall(tx, { publication: publication.id, digest, person: person.id, reason_code: reasonCode, at: now, edition_floor })
  await keepRemark(tx, { id: publication.id, notice: dossier.notice.id, digest, text })
  await updateStage(tx, digest, { state: 'RECALLED', since: now })
  await withdrawCatalogueRow(tx, dossier.notice.id, now)
  const screens = await awaitConfirmations(doing, { publication: publication.id, digest, content: revision.content })
  await alsoJournalled(doing, { action: 'RECALL', transition, body: { digest, number, publication: publication.id, reasonCode, screens, from: revision.state, to: 'RECALLED' } })
  const { answer, ...rest } = doneWith(doing, revision, 'RECALLED')
  return { ...rest, answer: { ...answer, publication: publication.id }, glass: 'at once' }
}

/** One row for every screen that may hold the revision; answers their ids. */
const awaitConfirmations = async ({ tx, house, now }: Doing, recalled: { publication: string; digest: string; content: Content | null }): Promise<string[]> => {
  const keeping = [...house.lines.all()].flatMap(({ screen, report }) => (report?.digests.includes(recalled.digest) ? [screen] : []))
  const screens = await screensHolding(tx, recalled.digest, keeping)
  const rows = screens.map(({ id, profile: stored }) => {
    const line = house.lines.of(id)
    const latest_possible_at = latestPossible(recalled.content, { stampedAt: line?.stampedAt ?? now, profile: stored })
    return { publication: recalled.publication, screen: id, held_edition: line?.held?.number ?? null, latest_possible_at, confirmed_at: null, confirmed_edition: null }
  })
  await insertConfirmations(tx, rows)
  return screens.map(({ id }) => id)
}

/**
 * Until when at most a screen that hears nothing more could still show it: its last stamp plus the slide's staleness (24 h; lists of people
 * 10 min, domain.md I12), or the end of the window on its kind of glass, whichever comes first.
 */
const latestPossible = (content: Content | null, screen: { stampedAt: Instant; profile: string }): Instant => {
  const stale = screen.stampedAt + staleMsOf(content?.kind ?? 'announcement')
  const glass = profile.safeParse(JSON.parse(screen.profile))
  const end = glass.success ? content?.windows[glass.data.surface]?.to : undefined
  return Math.min(stale, end ?? stale)
}
