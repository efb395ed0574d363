import type { Kysely } from 'kysely'
import { type Attachment, ATTACHMENT_BYTES, fileName, type FileType, MOST_ATTACHMENTS } from '#playlists/notice.ts'
import { secretMarks } from '#playlists/scan/scan.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { readsUnpublished } from '../notices/access.ts'
import { mayWrite, writers } from '../notices/drafts.ts'
import { insertEditor } from '../notices/store.ts'
import { requireRole, type Signed } from '../people/signed.ts'
import { type Dossier, readDossier } from '../reviews/dossier.ts'
import { unwritableIn } from '../text.ts'
import { LOOSE_MS } from './loose.ts'
import { isOfType, typeOfName } from './reading/kind.ts'
import type { Reading, WhyUnread } from './reading/part.ts'
import { digestOfFile, readingOf } from './readings.ts'
import { countLoose, deleteLoose, insertAttachment, keptFor } from './store.ts'

type Upload = Readonly<{ person: Signed; id: string; name: string; bytes: Uint8Array }>

/**
 * Takes in a file for the open draft of a notice: looked through as a whole before anything is kept, and not kept at all when it can't be looked
 * through or carries a secrecy mark anywhere (design.md P9, domain.md 5.2, I11). Naming it in the words attaches it. Whoever uploads has a hand in the draft.
 * What came back from outside (T17) comes back with its files: there the office or the director brings exactly those that its wording names.
 */
export const attach = async (house: House, { person, id, name, bytes }: Upload): Promise<Attachment> => {
  const digest = digestOfFile(bytes)
  await admitted(house.acts, { person, id, digest })
  const type = typeOf(name, bytes)
  refuseSecrets(name, await readable({ type, bytes }))
  const now = house.now()
  await house.acts.transaction().execute(async (tx) => {
    const { draft, number } = await admitted(tx, { person, id, digest })
    await deleteLoose(tx, { notice: id, before: now - LOOSE_MS })
    const kept = await keptFor(tx, id)
    if (kept.some((one) => one.digest === digest)) return
    if (draft !== undefined && isFull(draft.words.attachments ?? [], await countLoose(tx, id))) throw new Fault('ATTACHMENTS_FULL')
    await insertAttachment(tx, { notice: id, digest, type, bytes, person: person.id, at: now })
    if (draft !== undefined && !draft.hands.includes(person.id)) {
      await insertEditor(tx, { notice: id, number, person: person.id })
      await append(tx, { at: now, actor: person.id, action: 'EDIT', subject: `notice:${id}`, body: { transition: 'T02', number } })
    }
    await append(tx, { at: now, actor: person.id, action: 'ATTACH', subject: `notice:${id}`, body: { attachment: digest, type, bytes: bytes.length, number } })
  })
  return { digest, name: name.trim(), type, bytes: bytes.length }
}

type Admitted = Readonly<{ draft: Dossier['draft']; number: number }>

/** Whether the person may bring this file now, or a fault. */
const admitted = async (db: Kysely<Acts>, { person, id, digest }: { person: Signed; id: string; digest: string }): Promise<Admitted> => {
  const dossier = await readDossier(db, id)
  if (dossier === undefined) throw new Fault('NOT_FOUND')
  const { notice, draft, revisions: [newest] } = dossier
  if (draft === undefined && newest !== undefined && isMissed(newest.content?.attachments, digest) && person.roles.some((role) => role === 'office' || role === 'director')) return { draft, number: newest.number }
  requireRole(person, ...writers)
  if (!mayWrite(person, { section: notice.section, hands: draft?.hands ?? [] })) throw new Fault('NOT_YOUR_SECTION', { values: { section: notice.section_name } })
  if (!(await readsUnpublished(db, person, notice))) throw new Fault('NOT_FOUND')
  if (draft === undefined) throw new Fault('NO_DRAFT')
  return { draft, number: draft.number }
}

/** As many as there may be, and as many again that wait to be named. */
const isFull = ({ length: named }: readonly Attachment[], loose: number): boolean => named >= MOST_ATTACHMENTS || named + loose >= 2 * MOST_ATTACHMENTS

const isMissed = (named: readonly Attachment[] | undefined, digest: string): boolean => named?.some((one) => one.digest === digest) === true

const typeOf = (name: string, bytes: Uint8Array): FileType => {
  if (bytes.length === 0) throw new Fault('ATTACHMENT_EMPTY')
  if (bytes.length > ATTACHMENT_BYTES) throw new Fault('ATTACHMENT_TOO_LARGE')
  const type = typeOfName(name)
  if (type === null || !isOfType(type, bytes)) throw new Fault('ATTACHMENT_TYPE')
  if (!fileName.safeParse(name).success || unwritableIn(name) !== null) throw new Fault('ATTACHMENT_NAME', { at: 'name' })
  return type
}

const reasons: Readonly<Record<WhyUnread, { whyZh: string; why: string }>> = {
  broken: { whyZh: '文件已损坏，请用原来的软件打开后另存', why: 'it is broken; open it in its own program and save it anew' },
  locked: { whyZh: '文件设有打开密码，请先去掉密码', why: 'it opens only with a password; take the password off' },
  nested: { whyZh: '文件里还嵌入了别的文件、宏或脚本，请删除后再上传', why: 'another file, a macro or a script is embedded in it; remove that' },
  'too-much': { whyZh: '内容太多（文字超过 30 万字或解压后过大），请拆分', why: 'it holds too much (more than 300,000 characters, or too large unpacked); split it' },
}

const readable = async (file: Readonly<{ type: FileType; bytes: Uint8Array }>): Promise<Reading> => {
  const read = await readingOf(file)
  if ('unread' in read) throw new Fault('ATTACHMENT_UNREADABLE', { values: reasons[read.unread] })
  return read.reading
}

/** A mark in the name, the text, a comment, a property: nothing of the file is kept, and nothing is told of it. */
const refuseSecrets = (name: string, { marked }: Reading): void => {
  const places = [name, name.replace(/\.\w+$/, '')].map((text) => ({ at: 'attachments', text }))
  if (marked || secretMarks(places).length > 0) throw new Fault('SECRET_MARK', { at: 'attachments' })
}
