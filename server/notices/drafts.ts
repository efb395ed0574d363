import { strangerAmong } from '../attachments/named.ts'
import { copyAttachments } from '../attachments/store.ts'
import type { Kysely } from 'kysely'
import type { Instant } from '#playlists/instant.ts'
import { newId } from '../database/id.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { holdsFor, requireRole, type Signed } from '../people/signed.ts'
import { publicationsOf } from '../publications/store.ts'
import { handsOf, readDossier } from '../reviews/dossier.ts'
import { readsUnpublished } from './access.ts'
import type { DraftSave, DraftSaved } from './answers.ts'
import { secrecyMarks } from './form.ts'
import { thawed } from './freeze.ts'
import { told } from './marks.ts'
import { draftMarks } from './readable.ts'
import { draftOf, insertDraft, insertEditor, insertNotice, noticeById, type Registered, sectionOf, updateDraft, updateNotice } from './store.ts'
import { blankWords, type DraftWords } from './words.ts'

/** Those who may write at all (domain.md 3.2). */
export const writers = ['author', 'section-head', 'office'] as const

/** Whether a person may write in a draft: authors and the head of its section, the office, and whoever already has a hand in it (T02). */
export const mayWrite = (person: Signed, draft: { section: string; hands: readonly string[] }): boolean =>
  writers.some((role) => holdsFor(person, role, draft.section)) || (draft.hands.includes(person.id) && writers.some((role) => person.roles.includes(role)))

/** Registers a notice with an empty draft (domain.md T01). @returns its id. */
export const startNotice = async (house: House, { person, section, ...what }: { person: Signed; section: string } & Pick<DraftWords, 'category' | 'kind'>): Promise<string> =>
  house.acts.transaction().execute((tx) => register(tx, { person, section, words: blankWords(what), hands: [], from: null, now: house.now() }))

/**
 * "New from this one": a new notice that begins with the words of another, its decisions included,
 * its dates, number and windows to be set anew. It belongs to the same section, or to the copying author's own. Words whose secrecy is in doubt are
 * not copied: the doubt would be left behind (domain.md I7). Read and written in one transaction: words that are destroyed meanwhile are not copied.
 */
export const copyNotice = async (house: House, { person, id }: { person: Signed; id: string }): Promise<string> =>
  house.acts.transaction().execute(async (tx) => {
    const { notice, words, hands } = await copied(tx, { person, id })
    const [own = notice.section] = person.sections.author
    const section = mayWrite(person, { section: notice.section, hands: [] }) ? notice.section : own
    return register(tx, { person, section, words: { ...words, formedOn: null, documentNumber: null, windows: { outdoor: null, kiosk: null } }, hands, from: id, now: house.now() })
  })

/**
 * The words that somebody copies, and whose hands they carry: who wrote what was never published may not review it as a colleague's copy either
 * (domain.md 3.5 I3); what was published is a template.
 */
const copied = async (tx: Kysely<Acts>, { person, id }: { person: Signed; id: string }): Promise<{ notice: Registered; words: DraftWords; hands: readonly string[] }> => {
  const dossier = await readDossier(tx, id)
  if (dossier === undefined) throw new Fault('NOT_FOUND')
  const { notice, draft, revisions, doubts, stub } = dossier
  if (stub !== null) throw new Fault('NOT_FOUND')
  if (doubts.some(({ resolution }) => resolution === null)) throw new Fault('WORDS_IN_DOUBT')
  const isInsider = await readsUnpublished(tx, person, notice)
  if (isInsider && draft) return { notice, words: draft.words, hands: draft.hands }
  const source = isInsider ? revisions[0] : revisions.find(({ state }) => state === 'PUBLISHED')
  if (!source?.content) throw new Fault('NOT_FOUND')
  return { notice, words: thawed(source.content), hands: (await publicationsOf(tx, [source.digest])).length > 0 ? [] : handsOf(source) }
}

type Registering = Readonly<{ person: Signed; section: string; words: DraftWords; hands: readonly string[]; from: string | null; now: Instant }>

const register = async (tx: Kysely<Acts>, { person, section: wanted, words, hands, from, now }: Registering): Promise<string> => {
  requireRole(person, ...writers)
  const id = newId()
  const section = await sectionOf(tx, wanted)
  if (section === undefined) throw new Fault('NOT_FOUND', { at: 'section' })
  if (section.active === 0) throw new Fault('SECTION_INACTIVE', { values: { section: section.name } })
  if (!mayWrite(person, { section: section.id, hands: [] })) throw new Fault('NOT_YOUR_SECTION', { values: { section: section.name } })
  const { category, kind } = words
  await insertNotice(tx, { id, section: section.id, category, kind, created_by: person.id, created_at: now, index_number: null, latest: 0 })
  await insertDraft(tx, { notice: id, number: 1, words, hands: [person.id, ...hands], saved_at: now, saved_by: person.id, edit: 0, opened_from: null })
  if (from !== null) await copyAttachments(tx, { from, to: id, digests: (words.attachments ?? []).map(({ digest }) => digest), person: person.id, at: now })
  const body = { transition: 'T01', section: section.id, category, kind, ...(from === null ? {} : { from }) }
  await append(tx, { at: now, actor: person.id, action: from === null ? 'CREATE' : 'COPY', subject: `notice:${id}`, body })
  return id
}

/**
 * Saves what was typed over the state that was seen (domain.md T02). A secrecy mark anywhere refuses it before anything is written: not the
 * words, not even into the log (P9, I11). Who saves for the first time joins the editors, and only that is journalled.
 */
export const saveDraft = async (house: House, { person, id, save }: { person: Signed; id: string; save: DraftSave }): Promise<DraftSaved> => {
  const [secret] = secrecyMarks(save.words)
  requireRole(person, ...writers)
  const now = house.now()
  return house.acts.transaction().execute(async (tx) => {
    const notice = await noticeById(tx, id)
    const draft = await draftOf(tx, id)
    if (notice === undefined) throw new Fault('NOT_FOUND')
    if (!mayWrite(person, { section: notice.section, hands: draft?.hands ?? [] })) throw new Fault('NOT_YOUR_SECTION', { values: { section: notice.section_name } })
    if (!(await readsUnpublished(tx, person, notice))) throw new Fault('NOT_FOUND')
    if (draft === undefined) throw new Fault('NO_DRAFT')
    if (secret) throw new Fault(secret.code, { at: secret.at })
    const stranger = await strangerAmong(tx, { notice: id, attachments: save.words.attachments })
    if (stranger) throw new Fault(stranger.code, { at: stranger.at })
    if (!(await updateDraft(tx, { notice: id, edit: save.edit }, { words: save.words, savedAt: now, savedBy: person.id }))) throw new Fault('STALE_EDIT', { at: 'edit' })
    const { category, kind } = save.words
    if (category !== notice.category || kind !== notice.kind) await updateNotice(tx, id, { category, kind })
    if (!draft.hands.includes(person.id)) {
      await insertEditor(tx, { notice: id, number: draft.number, person: person.id })
      await append(tx, { at: now, actor: person.id, action: 'EDIT', subject: `notice:${id}`, body: { transition: 'T02', number: draft.number } })
    }
    const marks = await draftMarks(tx, { notice: id, words: save.words, now, settings: house.settings })
    return { edit: save.edit + 1, savedAt: now, marks: marks.map(told) }
  })
}
