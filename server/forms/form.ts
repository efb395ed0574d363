import { z } from 'zod'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { readsUnpublished } from '../notices/access.ts'
import type { Signed } from '../people/signed.ts'
import { secrecyLevel } from '../reviews/answers.ts'
import { type Dossier, readDossier, type Revision, stateOf } from '../reviews/dossier.ts'
import { formActs } from './acts.ts'
import type { RegistrationForm } from './answers.ts'
import { firstScanOf } from './store.ts'

/**
 * The registration form of a revision (domain.md D18, 2.6), for those who read the notice's unpublished words. Of what turned out to be secret
 * only the stub is left (2.7), whatever revision is asked for. A fault when there is none the person may see.
 */
export const formOf = async (house: House, { person, id, number }: { person: Signed; id: string; number: number }): Promise<RegistrationForm> => {
  const dossier = await readDossier(house.acts, id)
  if (dossier === undefined || !(await readsUnpublished(house.acts, person, dossier.notice))) throw new Fault('NOT_FOUND')
  const head = { bureau: house.settings.bureau.name, section: dossier.notice.section_name, indexNumber: dossier.notice.index_number, state: stateOf(dossier) }
  if (dossier.stub !== null) return { ...head, ...stubForm(dossier), revision: number }
  const revision = dossier.revisions.find((one) => one.number === number)
  if (revision === undefined) throw new Fault('NOT_FOUND')
  const { digest, form_number, reviews } = revision
  return {
    ...head,
    state: revision.state,
    number: form_number,
    revision: number,
    digest,
    words: wordsOf(revision),
    scan: await scanOf(house, revision),
    doubts: dossier.doubts.map(({ person: id_, name, at, text, resolution }) => ({
      person: { id: id_, name }, at, text,
      resolution: resolution && { person: { id: resolution.person, name: resolution.name }, at: resolution.at, text: resolution.text },
    })),
    acts: await formActs(house.acts, { notice: id, digest, reviews }),
    stub: null,
  }
}

const stubForm = ({ stub }: Dossier): Pick<RegistrationForm, 'number' | 'digest' | 'words' | 'scan' | 'doubts' | 'acts' | 'stub'> => {
  if (stub === null) throw new Fault('NOT_FOUND')
  const { form_number, level, years, person, name, at } = stub
  return { number: form_number, digest: null, words: null, scan: null, doubts: [], acts: [], stub: { level: secrecyLevel.parse(level), years, person: { id: person, name }, at } }
}

const wordsOf = ({ content }: Revision): RegistrationForm['words'] => {
  if (content === null) return null
  const { wording, documentNumber, formedOn, category, kind, decisions, windows, attachments = [] } = content
  return { title: wording.title, summary: wording.summary, documentNumber, formedOn, category, kind, decisions, windows, attachments }
}

const hits = z.array(z.looseObject({ level: z.string() }))

const scanOf = async ({ acts }: House, { digest }: Revision): Promise<RegistrationForm['scan']> => {
  const scan = await firstScanOf(acts, digest)
  return scan === undefined ? null : { id: scan.id, rules: scan.rules, warnings: hits.parse(JSON.parse(scan.hits)).filter(({ level }) => level === 'WARN').length }
}
