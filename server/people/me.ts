import type { House } from '../house.ts'
import type { Me } from './answers.ts'
import { CONFIRMED_MS, isConfirmed } from './confirmed.ts'
import { passkeysOf } from './passkey-store.ts'
import { toCountersign } from './proposal-views.ts'
import type { Signed } from './signed.ts'
import { personById, sectionById } from './store.ts'

/** What somebody is told about themself: today's posts, what is entrusted to them, and until when they may sign. */
export const viewMe = async (house: House, person: Signed, live: Readonly<{ must_change: number; code_hash: string | null; expires_at: number }> | undefined): Promise<Me> => {
  const sections = await named(house, Object.values(person.sections).flat())
  return {
    person: { id: person.id, name: person.name },
    login: person.login,
    roles: [...person.roles],
    sections: sections.map((section) => ({ ...section, roles: person.roles.filter((role) => person.sections[role].includes(section.id)) })),
    mustChange: live?.must_change === 1,
    needsCode: live?.must_change === 1 && live.code_hash !== null,
    expiresAt: live?.expires_at ?? house.now(),
    confirmedUntil: person.confirmedAt + CONFIRMED_MS,
    mustConfirm: !isConfirmed(person.confirmedAt, house.now()),
    passkeys: (await passkeysOf(house.acts, person.id)).length,
    delegations: await Promise.all(person.delegations.filter(({ active }) => active).map((held) => viewHeld(house, held))),
    toCountersign: await toCountersign(house, person),
  }
}

const viewHeld = async (house: House, { id, role, giver, sections, toOn }: Signed['delegations'][number]): Promise<Me['delegations'][number]> => ({
  id, role, toOn,
  giver: { id: giver, name: (await personById(house.acts, giver))?.name ?? '' },
  sections: sections === null ? null : await named(house, sections),
})

const named = async ({ acts }: Pick<House, 'acts'>, ids: readonly string[]): Promise<{ id: string; name: string }[]> => {
  const rows = await Promise.all([...new Set(ids)].map((id) => sectionById(acts, id)))
  return rows.flatMap((row) => (row === undefined ? [] : [{ id: row.id, name: row.name }]))
}
