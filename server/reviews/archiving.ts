import { Fault, faultAnswer } from '../faults.ts'
import type { House } from '../house.ts'
import { recordDenied } from '../journal/denied.ts'
import { type ArchiveAsk, type ArchiveDone, type ArchiveList, MOST_ARCHIVED } from '../notices/answers.ts'
import { rolesToday } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import { perform } from './act.ts'
import { rowsOf } from './duties.ts'
import { EVERYTHING, toArchive } from './left.ts'
import { road } from './transitions.ts'
import { rolesInWords } from './words.ts'

/** Everything the office may file today, longest over first, as much as one act takes (domain.md T28). Refused: WRONG_ROLE. */
export const archiveListFor = async (house: House, person: Signed): Promise<ArchiveList> => {
  refuseOthers(person)
  const all = await toArchive(house.acts, { among: null, limit: EVERYTHING })
  const first = all.slice(0, MOST_ARCHIVED)
  const rows = await rowsOf(house, first.map(({ notice }) => notice), person)
  return {
    wordings: first.flatMap(({ notice, digest, number, state }) => {
      const row = rows.get(notice)
      return row === undefined ? [] : [{ row, digest, number, state }]
    }),
    total: all.length,
  }
}

/**
 * Files several wordings, each by an act of its own with its own entry in the journal: what is refused (taken up again meanwhile, a recall not
 * answered for) is told and stops nothing else. Refused as a whole: WRONG_ROLE.
 */
export const archiveSeveral = async (house: House, person: Signed, { wordings, retention }: ArchiveAsk): Promise<ArchiveDone> => {
  refuseOthers(person)
  const archived: ArchiveDone['archived'] = []
  const refused: ArchiveDone['refused'] = []
  for (const { notice, digest } of wordings) {
    try {
      const { number } = await perform(house, { person, notice, act: 'archive', ask: { digest, retention } })
      archived.push({ notice, number })
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown
      refused.push({ notice, why: await told(house, thrown, { person, notice }) })
    }
  }
  return { archived, refused }
}

const refuseOthers = (person: Signed): void => {
  if (!rolesToday(person).some((role) => road.archive.by.includes(role))) throw new Fault('WRONG_ROLE', { values: rolesInWords(road.archive.by) })
}

/** A refusal in words; the journal keeps that it was tried, as for one act alone. */
const told = async (house: House, fault: Fault, { person, notice }: { person: Signed; notice: string }): Promise<ArchiveDone['refused'][number]['why']> => {
  await recordDenied(house, fault.code, { person: person.id, method: 'POST', path: `/api/office/notices/${notice}/acts/archive` })
  const { code, zh, en } = faultAnswer(fault.code, fault.detail).error
  return { code, zh, en }
}
