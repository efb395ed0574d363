import { secretMarks } from '#playlists/scan/scan.ts'
import { Fault } from '../faults.ts'

/**
 * What people write beside a notice (reasons, doubts, answers, orders) is kept too, so it may carry no secrecy mark either (design.md P9;
 * domain.md 0.4). Throws SECRET_MARK naming the field, never the words.
 */
export const refuseMarked = (said: Readonly<Record<string, string | undefined>>): void => {
  const [marked] = secretMarks(Object.entries(said).flatMap(([at, text]) => (text === undefined ? [] : [{ at, text }])))
  if (marked) throw new Fault('SECRET_MARK', { at: marked.at })
}
