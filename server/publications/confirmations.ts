import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Acts } from '../database/tables.ts'
import { recallReason } from '../reviews/answers.ts'
import type { ConfirmationView, RecallView } from './answers.ts'
import { recallConfirmsOf } from './endings-store.ts'
import { confirmationsOf, recallByPublication, type RecallRow, recallsOf } from './store.ts'

type Confirmation = Awaited<ReturnType<typeof confirmationsOf>>[number]

type Named = { id: string; name: string }

/** A recall as the notice's page shows it: who, why, which screens have confirmed, and who answered for its being complete. */
type Recalled = Readonly<Pick<RecallView, 'at' | 'reasonCode' | 'reason' | 'confirmations'> & { person: Named; confirmed: { person: Named; at: Instant } | null }>

/** The recalls of some revisions, by digest. */
export const recallViews = async (db: Kysely<Acts>, digests: readonly Digest[]): Promise<Map<Digest, Recalled>> => {
  const recalls = await recallsOf(db, digests)
  const publications = recalls.map(({ publication }) => publication)
  const confirmations = await confirmationsOf(db, publications)
  const confirms = await recallConfirmsOf(db, publications)
  return new Map(
    recalls.map((row) => {
      const confirm = confirms.get(row.publication)
      const confirmed = confirm === undefined ? null : { person: { id: confirm.person, name: confirm.name }, at: confirm.at }
      const screens = confirmations.filter(({ publication }) => publication === row.publication).map(confirmationView)
      return [row.digest, { ...whyAndWhen(row), person: { id: row.person, name: row.name }, confirmations: screens, confirmed }]
    }),
  )
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
