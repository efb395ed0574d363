import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { append } from '../journal/journal.ts'
import type { LocalDay } from '#playlists/instant.ts'
import { carryOut, requireFit } from './deeds.ts'
import { heldOn } from './people.ts'
import { everAppointed, journalTells, openAbout } from './proposal-store.ts'
import { stand } from './proposals.ts'
import { isCountersigning } from './roles.ts'
import type { Deed } from './wanted.ts'

/**
 * The first who can countersign has nobody to countersign for them. In a house where nobody but the administrator who acts was ever appointed to the office
 * or as director, one such appointment of somebody else stands at once, and so do that person's logins; from then on never again, whoever
 * leaves, and though somebody take the rows of it out of the file: the journal tells of them.
 */
export const isFirst = async (tx: Kysely<Acts>, { person, wanted }: Deed, { actor, day }: Readonly<{ actor: string; day: LocalDay }>): Promise<boolean> => {
  if (person === actor) return false
  const appointed = await everAppointed(tx, actor)
  const told = await journalTells(tx, { but: actor, people: appointed.map((one) => one.person) })
  if (wanted.act === 'ACCOUNT_CREATE') return !told.login && appointed.some((one) => one.person === person) && appointed.every(({ login }) => !login)
  if (wanted.act !== 'POST_CREATE' || appointed.length > 0 || told.appointed) return false
  return isCountersigning(wanted.role) && heldOn({ from_on: wanted.fromOn, to_on: wanted.toOn }, day)
}

/** Carries out what needs nobody because it is the first, together with the logins that wait for the person: nobody is there to hand a code over. */
export const standFirst = async (tx: Kysely<Acts>, deed: Deed, { actor, at }: Readonly<{ actor: string; at: number }>): Promise<void> => {
  await requireFit(tx, deed)
  const { body, ...entry } = await carryOut(tx, deed, { at, codeHash: null })
  await append(tx, { at, actor, ...entry, body: { ...body, first: true } })
  for (const row of await openAbout(tx, deed.person)) if (row.act === 'ACCOUNT_CREATE') await stand(tx, row, { by: null, at, code: null, how: { first: true } })
}
