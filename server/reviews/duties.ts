import type { House } from '../house.ts'
import type { Duty, NoticeRow } from '../notices/answers.ts'
import { noticeRows } from '../notices/list.ts'
import { listedAmong } from '../notices/store.ts'
import { mayReadUnpublished } from '../notices/visible.ts'
import { rolesToday, sectionsFor } from '../people/acting.ts'
import type { Role } from '../people/roles.ts'
import type { Signed } from '../people/signed.ts'
import { contestedAmong } from '../secrecy/store.ts'
import { openRecalls, type OpenRecall } from './duty-store.ts'
import { recallLeft, toArchive } from './left.ts'
import { road } from './transitions.ts'

/** A duty before its notice has been looked up. */
type Open = Readonly<Omit<Duty, 'row'> & { notice: string }>

/**
 * What is left for one person to do about what is out no longer, most urgent first: the information centre looks after screens that have not
 * confirmed a recall, the section's leader and the director answer for its being complete, the office files (domain.md 3.2, T28). Nobody is
 * reminded of what they could not do yet. `most`: of each kind.
 */
export const dutiesOf = async (house: House, person: Signed, most: number): Promise<Duty[]> => {
  const roles = rolesToday(person)
  const recalls = road['confirm-recall'].by.some((role) => roles.includes(role)) || roles.includes('information-centre') ? await openRecalls(house.acts, { among: null, limit: most }) : []
  const now = house.now()
  const open: Open[] = [
    ...recalls.flatMap((recall) => recallDuty(recall, { person, roles, now }) ?? []).sort((a, b) => Number(a.duty === 'confirm-recall') - Number(b.duty === 'confirm-recall')),
    ...(roles.includes('office') ? await toArchive(house.acts, { among: null, limit: most }) : []).map(({ notice }): Open => ({ notice, duty: 'archive', publication: null, unconfirmed: 0, until: null })),
  ]
  const byId = await rowsOf(house, [...new Set(open.map(({ notice }) => notice))], person)
  return open.flatMap(({ notice, ...rest }) => {
    const row = byId.get(notice)
    return row ? [{ ...rest, row }] : []
  })
}

/** The lines of some notices, without the title where its secrecy is contested and the person is not of its review chain (domain.md I15). */
export const rowsOf = async (house: House, notices: readonly string[], person: Signed): Promise<ReadonlyMap<string, NoticeRow>> => {
  const rows = await noticeRows(house, await listedAmong(house.acts, notices), person)
  const contested = await contestedAmong(house.acts, notices)
  const isShut = ({ id, section }: NoticeRow): boolean => contested.has(id) && !mayReadUnpublished(person, { section: section.id, contested: contested.get(id) ?? null })
  return new Map(rows.map((row) => [row.id, isShut(row) ? { ...row, title: '' } : row]))
}

/** Whose turn it is with a recall that nobody has answered for: nobody's of those who ask, then null. */
const recallDuty = (recall: OpenRecall, asks: Readonly<{ person: Signed; roles: readonly Role[]; now: number }>): Open | null => {
  const { duty, unconfirmed, until, with: those } = recallLeft(recall, asks.now)
  const within = duty === 'confirm-recall' ? road['confirm-recall'].within : []
  const may = those.some((role) => asks.roles.includes(role) && reaches(sectionsFor(asks.person, role), { section: recall.section, bound: within.includes(role) }))
  return may ? { notice: recall.notice, publication: recall.publication, duty, unconfirmed, until } : null
}

const reaches = (sections: 'all' | readonly string[], { section, bound }: { section: string; bound: boolean }): boolean => !bound || sections === 'all' || sections.includes(section)
