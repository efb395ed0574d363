import { dayOf } from '#playlists/calendar.ts'
import type { Digest } from '#playlists/digest.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { readsUnpublished } from '../notices/access.ts'
import { nameOf, noticeById } from '../notices/store.ts'
import type { Signed } from '../people/signed.ts'
import { publicationsOf, recallsOf } from '../publications/store.ts'
import type { State } from '../reviews/answers.ts'
import { editorsOf } from '../reviews/store.ts'
import type { Responsibility } from './answers.ts'
import { chainOf, holdersOn, titlesOf, wordingsOf } from './store.ts'

type Link = Responsibility['revisions'][number]['chain'][number]

/** Who wrote, reviewed, released and answers for a notice, in one look-up (domain.md D01, D29). A fault when there is none the person may see. */
export const responsibilityFor = async (house: House, { person, id }: { person: Signed; id: string }): Promise<Responsibility> => {
  const db = house.acts
  const notice = await noticeById(db, id)
  if (notice === undefined || !(await readsUnpublished(db, person, notice))) throw new Fault('NOT_FOUND')
  const revisions = await revisionsWithChains(house, id)
  const released = revisions.find(({ publication }) => publication !== null)?.publication?.at
  const day = dayOf(house.settings.zone, released ?? house.now()).on
  const leader = notice.supervising_leader
  return {
    notice: id,
    title: (await titlesOf(db, [id])).get(id) ?? '',
    indexNumber: notice.index_number,
    section: { id: notice.section, name: notice.section_name },
    on: day,
    sectionHeads: await holdersOn(db, { role: 'section-head', section: notice.section, day }),
    direct: leader === null ? null : { id: leader, name: await nameOf(db, leader) },
    office: await holdersOn(db, { role: 'office', section: null, day }),
    overall: await holdersOn(db, { role: 'director', section: null, day }),
    centre: await holdersOn(db, { role: 'information-centre', section: null, day }),
    revisions,
  }
}

const revisionsWithChains = async ({ acts: db }: House, notice: string): Promise<Responsibility['revisions']> => {
  const wordings = await wordingsOf(db, notice)
  const digests = wordings.map(({ digest }) => digest)
  const [chain, editors, publications, recalls] = [await chainOf(db, digests), await editorsOf(db, digests), await publicationsOf(db, digests), await recallsOf(db, digests)]
  const of = <T extends { digest: Digest }>(rows: readonly T[], digest: Digest): T[] => rows.filter((row) => row.digest === digest)
  return wordings.map(({ digest, number, state, form_number, author, name, submitted_at }) => {
    const [publication] = of(publications, digest)
    const [recall] = of(recalls, digest)
    return {
      number, digest, state: state as State, formNumber: form_number,
      author: { person: { id: author, name }, at: submitted_at },
      editors: of(editors, digest).map((editor) => ({ id: editor.person, name: editor.name })),
      chain: of(chain, digest).map(linkOf),
      publication: publication === undefined ? null : { person: { id: publication.publisher, name: publication.name }, at: publication.at },
      recall: recall === undefined ? null : { person: { id: recall.person, name: recall.name }, at: recall.at, reasonCode: recall.reason_code },
    }
  })
}

const linkOf = (row: Awaited<ReturnType<typeof chainOf>>[number]): Link => ({
  step: row.step, verdict: row.verdict, person: { id: row.person, name: row.name }, role: row.role,
  onBehalfOf: row.giver === null ? null : { id: row.giver, name: row.giver_name ?? '' }, at: row.at, signed: row.method,
})
