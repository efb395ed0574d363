import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { mayWrite } from '../notices/drafts.ts'
import { readsUnpublished } from '../notices/access.ts'
import type { Signed } from '../people/signed.ts'
import { readDossier } from '../reviews/dossier.ts'
import type { DispositionAsk } from './answers.ts'
import { refuseMarked } from './said.ts'
import { insertDisposition, removeDisposition } from './store.ts'
import { readScan, type Told } from './verdict.ts'
import { wordsOf } from './words.ts'

/** The least that is still an answer (domain.md D23, like every written reason). */
const ANSWER_CHARACTERS = 5

/**
 * Keeps a written answer to warnings in the open draft (domain.md D23): the same words for every finding named, in place of an earlier answer.
 * Only what is found now can be answered, and what blocks never is (TS19). The journal says who answered what; the words are a remark.
 */
export const answerWarnings = async (house: House, { person, id, ask }: { person: Signed; id: string; ask: DispositionAsk }): Promise<void> => {
  const now = house.now()
  const text = ask.text.trim()
  refuseMarked({ text })
  await house.acts.transaction().execute(async (tx) => {
    const dossier = await readDossier(tx, id)
    if (dossier === undefined || !(await readsUnpublished(tx, person, dossier.notice))) throw new Fault('NOT_FOUND')
    const { notice, draft } = dossier
    if (!mayWrite(person, { section: notice.section, hands: draft?.hands ?? [] })) throw new Fault('NOT_YOUR_SECTION', { values: { section: notice.section_name } })
    if (draft === undefined) throw new Fault('NO_DRAFT')
    const { hits } = await readScan(tx, { notice: id, words: draft.words, now, settings: house.settings })
    const prints = [...new Set(ask.prints)]
    for (const print of prints) refuseUnlessOpen(hits.find((hit) => hit.rule === ask.rule && hit.print === print))
    if ([...text].length < ANSWER_CHARACTERS) throw new Fault('ANSWER_REQUIRED', { at: 'text' })
    for (const print of prints) {
      const row = { id: newId(), notice: id, rule: ask.rule, print, person: person.id, at: now }
      const instead = await removeDisposition(tx, row)
      await insertDisposition(tx, { row, text })
      await append(tx, { at: now, actor: person.id, action: 'WARN_ANSWER', subject: `notice:${id}`, body: { disposition: row.id, rule: ask.rule, number: draft.number, ...(instead === null ? {} : { instead }) } })
    }
  })
}

const refuseUnlessOpen = (hit: Told | undefined): void => {
  if (hit === undefined) throw new Fault('WARN_GONE', { at: 'prints' })
  if (hit.level === 'BLOCK') throw new Fault('BLOCK_STANDS', { at: 'prints', values: wordsOf(hit) })
}
