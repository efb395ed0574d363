import { HOUR } from '#playlists/instant.ts'
import type { Edition } from '#playlists/edition.ts'
import { showingAt } from '#playlists/showing.ts'
import { thawed } from '../../server/notices/freeze.ts'
import type { DraftWords } from '../../server/notices/words.ts'
import type { Role } from '../../server/people/roles.ts'
import { firstSchedules } from '../../server/schedules/first-day.ts'
import { openHouse, reseal, type TestHouse } from '../house.ts'
import { samples } from '../samples/samples.ts'

/** A local moment of the bureau, `2009-11-25T09:00`. */
export const local = (moment: string): number => Date.parse(`${moment}:00+08:00`)

/** A bureau at a moment of the sample year, its people already in office, everything published playing on every screen. */
export const bureauAt = async (moment: string): Promise<TestHouse> => {
  const h = await openHouse({ now: local(moment) })
  await h.house.acts.updateTable('posts').set({ from_on: '2009-01-01' }).execute()
  await reseal(h.house)
  await firstSchedules(h.house)
  return h
}

/** A sample notice as its author would type it: `S01` … `S12`. */
export const typed = (name: string): DraftWords => {
  return structuredClone(thawed(samples.find(({ notice }) => notice === name)!))
}

/** Somebody takes another post. */
export const alsoHolds = async (h: TestHouse, person: string, [role, section]: readonly [Role, string | null]): Promise<void> => {
  await h.house.acts.insertInto('posts').values({ id: `${person}-${role}`, person, role, section, title: role, from_on: '2009-01-01', to_on: null }).execute()
  await reseal(h.house)
}

/** Whether an edition puts a revision on its glass at a moment, or within the loop that begins there. */
export const showsFrom = (edition: Edition, digest: string, at: number): boolean => {
  for (let moment = at; moment < at + HOUR; moment += 1_000) {
    const showing = showingAt(edition, moment)
    if (showing.is === 'slide' && edition.slides[showing.slide]!.revision === digest) return true
  }
  return false
}
