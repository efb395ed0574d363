import { MINUTE, type Instant } from '#playlists/instant.ts'
import { Fault } from '../faults.ts'

/** So long after somebody proved who they are, what they sign counts as theirs (domain.md D20). */
export const CONFIRMED_MS = 5 * MINUTE

/** Whether a proof of identity still counts. One from the future does not: the machine's clock was put back since. */
export const isConfirmed = (confirmedAt: Instant, now: Instant): boolean => confirmedAt <= now && now - confirmedAt <= CONFIRMED_MS

/** Refuses whoever has not proven who they are in the last five minutes (REAUTH_REQUIRED). */
export const requireConfirmed = ({ confirmedAt }: Readonly<{ confirmedAt: Instant }>, now: Instant): void => {
  if (!isConfirmed(confirmedAt, now)) throw new Fault('REAUTH_REQUIRED')
}
