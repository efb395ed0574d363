import { dayOf } from '#playlists/calendar.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Content } from '#playlists/notice.ts'
import { workCalendar } from '../calendars/calendars.ts'
import { clockOf } from '../clocks/clocks.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import { updateNotice } from '../notices/store.ts'
import { alsoJournalled, type Doing, type Done, doneWith, journalled } from '../reviews/doing.ts'
import type { Revision } from '../reviews/dossier.ts'
import { updateStage } from '../reviews/store.ts'
import { publicationToSeal } from '../seals/sealed.ts'
import { keepSeal } from '../seals/store.ts'
import { refuseUnsealed } from './admission.ts'
import { insertPublication, keepCatalogueRow, nextIndexSerial } from './store.ts'

/** A notice without a window on a screen has no end of its own: the last moment there is. */
const NO_END = 253_402_300_799_999

/** The moment after which no glass may show it: the end of its last window (domain.md T27); null without one. */
export const lastEnd = ({ windows }: Content): Instant | null => {
  const ends = Object.values(windows).map((window) => window?.to ?? 0)
  return ends.length === 0 ? null : Math.max(...ends)
}

/**
 * The information centre releases an approved revision (domain.md T21): publication, index number on the first one, catalogue row, and the
 * older published revision steps aside (T26), all in one transaction; the fence in the database checks the chain once more.
 */
export const publish = async (doing: Doing, revision: Revision): Promise<Done> => {
  const { tx, house, now, person, dossier } = doing
  const { digest, number, content } = revision
  if (content === null) throw new Fault('DIGEST_BROKEN')
  const id = newId()
  const valid_to = lastEnd(content) ?? NO_END
  await refuseUnsealed({ acts: tx, key: house.key }, digest)
  const row = { id, digest, notice: dossier.notice.id, number, publisher: person.id, at: now, valid_to }
  await insertPublication(tx, row)
  await keepSeal(tx, house.key.seal, publicationToSeal(row))
  const indexNumber = await indexNumberFor(doing)
  await keepCatalogueRow(tx, {
    index_number: indexNumber, notice: dossier.notice.id, digest, title: content.wording.title, summary: content.wording.summary,
    category: content.category, formed_on: content.formedOn, published_at: now, withdrawn_at: null,
  })
  await updateStage(tx, digest, { state: 'PUBLISHED', since: now })
  const overdueDays = await daysOverdue(doing, content)
  await journalled(doing, { digest, number, publication: id, indexNumber, from: revision.state, to: 'PUBLISHED', validTo: valid_to, overdueDays })
  await supersede(doing, digest)
  const { answer, ...rest } = doneWith(doing, revision, 'PUBLISHED')
  return { ...rest, answer: { ...answer, publication: id, indexNumber }, glass: 'in turn' }
}

/** Working days past the twenty that the law gives from the day it was formed; null when a calendar is missing, and then nothing is guessed (T21). */
const daysOverdue = async ({ tx, house: { settings }, now }: Doing, { formedOn }: Content): Promise<number | null> => {
  const today = dayOf(settings.zone, now).on
  return clockOf({ calendar: await workCalendar(tx), today }, { formedOn, proactive: true, publishedOn: null, state: 'READY', since: today }).overdueDays
}

/** `ORG/YYYY-NNNNN`: given once, kept through revisions and after a recall, never used again (domain.md 2.5, I9). */
const indexNumberFor = async ({ tx, house, now, dossier: { notice } }: Doing): Promise<string> => {
  if (notice.index_number !== null) return notice.index_number
  const year = dayOf(house.settings.zone, now).on.slice(0, 4)
  const serial = await nextIndexSerial(tx, Number(year))
  const indexNumber = `${house.settings.orgCode}/${year}-${String(serial).padStart(5, '0')}`
  await updateNotice(tx, notice.id, { index_number: indexNumber })
  return indexNumber
}

/** What was published of this notice until now is replaced in the same moment (domain.md T26). */
const supersede = async (doing: Doing, by: string): Promise<void> => {
  for (const older of doing.dossier.revisions.filter(({ state }) => state === 'PUBLISHED')) {
    await updateStage(doing.tx, older.digest, { state: 'SUPERSEDED', since: doing.now })
    const body = { digest: older.digest, number: older.number, by, from: 'PUBLISHED', to: 'SUPERSEDED' }
    await alsoJournalled(doing, { action: 'SUPERSEDE', transition: 'T26', body })
  }
}
