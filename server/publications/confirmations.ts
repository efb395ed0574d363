import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'
import { recallReason } from '../reviews/answers.ts'
import type { ConfirmationView, RecallView } from './answers.ts'
import { confirmationsOf, recallByPublication, type RecallRow, recallsOf } from './store.ts'

type Confirmation = Awaited<ReturnType<typeof confirmationsOf>>[number]

/** A recall as the notice's page shows it: who, why, and which screens have confirmed. */
type Recalled = Readonly<Pick<RecallView, 'at' | 'reasonCode' | 'reason' | 'confirmations'> & { person: { id: string; name: string } }>

/** The recalls of some revisions, by digest. */
export const recallViews = async (db: Kysely<Acts>, digests: readonly Digest[]): Promise<Map<Digest, Recalled>> => {
  const recalls = await recallsOf(db, digests)
  const confirmations = await confirmationsOf(db, recalls.map(({ publication }) => publication))
  return new Map(recalls.map((row) => [row.digest, { ...whyAndWhen(row), person: { id: row.person, name: row.name }, confirmations: confirmations.filter(({ publication }) => publication === row.publication).map(confirmationView) }]))
}

/** One recall with the screens that must confirm it, or undefined when there is none of this publication. */
export const recallOf = async (db: Kysely<Acts>, publication: string): Promise<RecallView | undefined> => {
  const row = await recallByPublication(db, publication)
  if (row === undefined) return undefined
  return { publication, digest: row.digest, ...whyAndWhen(row), confirmations: (await confirmationsOf(db, [publication])).map(confirmationView) }
}

const whyAndWhen = ({ at, reason_code, reason }: RecallRow) => ({ at, reasonCode: recallReason.catch('OTHER').parse(reason_code), reason })

const confirmationView = ({ screen, name, place, held_edition, latest_possible_at, confirmed_at, confirmed_edition }: Confirmation): ConfirmationView => ({
  screen: { id: screen, name, place },
  heldEdition: held_edition,
  latestPossibleAt: latest_possible_at,
  confirmedAt: confirmed_at,
  confirmedEdition: confirmed_edition,
})
