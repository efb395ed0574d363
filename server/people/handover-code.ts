import { randomInt } from 'node:crypto'
import { MINUTE } from '#playlists/instant.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { hashPassword, checkPassword } from './password.ts'
import { countTries } from './tries.ts'

/**
 * The second half of a first password (domain.md D52): whoever countersigns a login or a reset is shown it once and hands it over, as the administrator
 * does the one-time password; the first password of one's own takes both, so neither of the two can act as the person.
 */
export type HandoverCode = Readonly<{ code: string; hash: string }>

/** Eight digits in two groups, and what is kept of them. */
export const newHandoverCode = async (): Promise<HandoverCode> => {
  const digits = String(randomInt(10 ** 8)).padStart(8, '0')
  return { code: `${digits.slice(0, 4)} ${digits.slice(4)}`, hash: await hashPassword(digits) }
}

/** The digits of a code as somebody typed it: in groups of their own, in full width too. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/[^0-9a-z]/gi, '')

/** Whoever asks knows the one-time password already, so tries at the code are few: a hundred million codes take two thousand years. */
const FEW = { burst: 5, everyMs: 10 * MINUTE, keys: 10_000 }

/** Asks a login for its handover code; wrong ones are counted by login, from wherever. Throws HANDOVER_CODE_WRONG, TOO_MANY_TRIES. */
export const createHandover = ({ now, log }: Pick<House, 'now' | 'log'>) => {
  const tries = countTries(FEW)
  return async ({ login, code_hash }: Readonly<{ login: string; code_hash: string }>, typed: string | undefined): Promise<void> => {
    const digits = digitsOf(typed ?? '')
    if (!/^\d{8}$/.test(digits)) throw new Fault('HANDOVER_CODE_WRONG', { at: 'code' })
    const wait = tries.take(login, now())
    if (wait > 0) throw new Fault('TOO_MANY_TRIES', { at: 'code', values: { seconds: Math.ceil(wait / 1000) } })
    if (!(await checkPassword(code_hash, digits))) {
      log.warn({ login }, 'a handover code was wrong')
      throw new Fault('HANDOVER_CODE_WRONG', { at: 'code' })
    }
    tries.giveBack(login)
  }
}
