import type { Selectable } from 'kysely'
import { canonical, type Json } from '#playlists/canonical.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Acts } from '../database/tables.ts'

/** What the house seals of the road: whatever admission counts on. */
export const sealedKinds = ['revision', 'review', 'doubt', 'resolution', 'publication'] as const
export type SealedKind = (typeof sealedKinds)[number]

/** One row of the road as it is sealed: every column that counts, so that no seal fits another row. */
export type ToSeal = Readonly<{ kind: SealedKind; id: string; row: Readonly<{ [name: string]: Json }> & Readonly<{ digest: Digest }> }>

/** The text a seal is over. */
export const textOf = ({ kind, id, row }: ToSeal): string => canonical({ kind, id, row })

type Row<T extends keyof Acts> = Readonly<Selectable<Acts[T]>>

/** A frozen wording with everyone who wrote it: nobody is added or left out later. */
export const revisionToSeal = ({ digest, notice, number, author, submitted_at, form_number }: Row<'revisions'>, editors: readonly string[]): ToSeal => ({
  kind: 'revision', id: digest, row: { digest, notice, number, author, submitted_at, form_number, editors: [...editors].sort() },
})

type Review = Omit<Row<'reviews'>, 'on_behalf_of' | 'delegation' | 'ground'> & Readonly<{ on_behalf_of: string | null; delegation: string | null; ground: string | null }>

/** A review with its signature (null where the act has none): who, in which role, for whom and by which delegation, on which digest, saying what, when. */
export const reviewToSeal = (review: Review, signature: Row<'signatures'> | null): ToSeal => {
  const { id, digest, person, role, step, verdict, statements, reason_code, at, on_behalf_of, delegation, ground } = review
  const signed = signature === null ? null : { digest: signature.digest, person: signature.person, method: signature.method, passkey: signature.passkey, proof: signature.proof, at: signature.at }
  return { kind: 'review', id, row: { digest, person, role, step, verdict, statements, reason_code, at, on_behalf_of, delegation, ground, signed } }
}

export const doubtToSeal = ({ id, notice, digest, person, role, at }: Row<'doubts'>): ToSeal => ({ kind: 'doubt', id, row: { notice, digest, person, role, at } })

export const resolutionToSeal = ({ doubt, id, digest, person, at }: Row<'resolutions'>): ToSeal => ({ kind: 'resolution', id, row: { doubt, digest, person, at } })

export const publicationToSeal = ({ id, digest, notice, number, publisher, at, valid_to }: Row<'publications'>): ToSeal => ({
  kind: 'publication', id, row: { digest, notice, number, publisher, at, valid_to },
})
