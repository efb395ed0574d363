import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import type { House } from '../house.ts'
import { readScan, type ScanVerdict } from '../scans/verdict.ts'
import type { ActName } from './answers.ts'
import { concernedBy, type Dossier } from './dossier.ts'
import type { GuardName } from './guards.ts'
import { road } from './transitions.ts'

/** Guards that look at what the scanner says today. */
const scanning: readonly GuardName[] = ['scanClean', 'noOverriddenWarning', 'reasonUnlessMust']

/** Whether somebody asks the scanner before this act. */
export const asksScan = (act: ActName): boolean => road[act].guards.some((name) => scanning.includes(name))

/** What the scanner says today of the words an act is about: the draft's on submitting, the frozen ones where a guard asks; else null (domain.md D23, D25). */
export const scanFor = async (db: Kysely<Acts>, { now, settings }: Pick<House, 'now' | 'settings'>, { dossier, act, exact = false }: { dossier: Dossier; act: ActName; exact?: boolean }): Promise<ScanVerdict | null> => {
  const words = act === 'submit' ? dossier.draft?.words : asksScan(act) ? concernedBy(act, dossier)?.content : null
  return words ? readScan(db, { notice: dossier.notice.id, words, now: now(), settings, exact }) : null
}
