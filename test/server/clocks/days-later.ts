import { DAY } from '#playlists/instant.ts'
import type { TestHouse } from '../../house.ts'

/** So many days pass, and whoever asks next signs in again: a session ends in the evening. */
export const daysLater = (h: TestHouse, days: number): void => {
  h.wait(days * DAY)
  h.morning()
}
