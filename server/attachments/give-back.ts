import type { Attachment } from '#playlists/notice.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { accessTo } from '../notices/access.ts'
import type { Signed } from '../people/signed.ts'
import { publicationsOf } from '../publications/store.ts'
import { readDossier } from '../reviews/dossier.ts'
import { digestOfFile } from './readings.ts'
import { attachmentBytes } from './store.ts'

/** An attachment as it was uploaded, for whoever may read a wording or the draft that names it; else there is none. */
export const giveBack = async (house: House, { person, id, digest }: { person: Signed; id: string; digest: string }): Promise<{ named: Attachment; bytes: Uint8Array }> => {
  const named = (await namedFor(house, { person, id })).find((one) => one.digest === digest)
  const bytes = named && (await attachmentBytes(house.acts, { notice: id, digest }))
  if (named === undefined || bytes === undefined) throw new Fault('NOT_FOUND')
  if (digestOfFile(bytes) !== digest) throw new Fault('DIGEST_BROKEN')
  return { named, bytes }
}

/** The attachments of every wording that the person reads. */
const namedFor = async ({ acts }: House, { person, id }: { person: Signed; id: string }): Promise<Attachment[]> => {
  const dossier = await readDossier(acts, id)
  if (dossier === undefined || dossier.stub !== null) return []
  const access = await accessTo(acts, person, dossier.notice)
  const published = new Set((await publicationsOf(acts, dossier.revisions.map((one) => one.digest))).map((one) => one.digest))
  const read = dossier.revisions.filter((one) => access === 'everything' || (published.has(one.digest) && (access === 'published' || one.state === 'PUBLISHED')))
  return [...(access === 'everything' ? (dossier.draft?.words.attachments ?? []) : []), ...read.flatMap(({ content }) => content?.attachments ?? [])]
}
