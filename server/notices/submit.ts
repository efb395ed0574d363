import { canonical } from '#playlists/canonical.ts'
import { dayOf } from '#playlists/calendar.ts'
import { digestOf } from '#playlists/digest.ts'
import { Fault } from '../faults.ts'
import { type Doing, type Done, doneWith, journalled, keepScan } from '../reviews/doing.ts'
import { insertRevision, nextCount } from '../reviews/store.ts'
import { revisionToSeal } from '../seals/sealed.ts'
import { keepSeal } from '../seals/store.ts'
import { frozen } from './freeze.ts'
import { deleteDraft, updateNotice } from './store.ts'

/**
 * Freezes the draft: content → canonical bytes → digest, all rows in the transaction of the act (domain.md 3.1, T03). From here on nobody
 * can change a character; every later act names this digest.
 */
export const freezeDraft = async (doing: Doing): Promise<Done> => {
  const { tx, house, now, person, dossier, ask } = doing
  const { notice, draft } = dossier
  if (draft === undefined) throw new Fault('NO_DRAFT')
  const made = frozen(draft.words, { notice: notice.id, number: draft.number, section: notice.section_name })
  if ('mark' in made) throw new Fault(made.mark.code, { at: made.mark.at, values: made.mark.values })
  const { content } = made
  const bytes = canonical(content)
  const form_number = await nextFormNumber(doing)
  const row = { digest: digestOf(bytes), notice: notice.id, number: draft.number, author: person.id, submitted_at: now, form_number }
  const editors = draft.hands.filter((hand) => hand !== person.id)
  await insertRevision(tx, { row, bytes, editors, state: 'PENDING_SECTION' })
  await keepSeal(tx, house.key.seal, revisionToSeal(row, editors))
  await updateNotice(tx, notice.id, { latest: draft.number, category: content.category, kind: content.kind })
  await deleteDraft(tx, notice.id)
  const scan = await keepScan(doing, row)
  const submitted = { digest: row.digest, number: row.number, formNumber: form_number, editors, statements: ask.statements ?? null, ...(scan === null ? {} : { scan }) }
  await journalled(doing, { ...submitted, from: 'DRAFT', to: 'PENDING_SECTION' })
  return doneWith(doing, row, 'PENDING_SECTION')
}

/** 登记号 of the registration form (domain.md 2.6): counts up within the bureau's year, `2026-00042`. */
export const nextFormNumber = async ({ tx, house, now }: Doing): Promise<string> => {
  const year = dayOf(house.settings.zone, now).on.slice(0, 4)
  const count = await nextCount(tx, `form-${year}`)
  return `${year}-${String(count).padStart(5, '0')}`
}
