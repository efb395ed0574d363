import { DAY } from '#playlists/instant.ts'
import type { TestHouse } from '../../house.ts'

/** So many days pass, and everybody who was signed in has signed in again: a session ends in the evening. */
export const daysLater = async (h: TestHouse, days: number): Promise<void> => {
  h.wait(days * DAY)
  await h.house.acts.updateTable('sessions').set({ expires_at: h.house.now() + DAY, confirmed_at: h.house.now() }).execute()
}
