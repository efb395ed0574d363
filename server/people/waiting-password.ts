import type { Kysely } from 'kysely'
import type { Acts } from '../database/tables.ts'
import { checkPassword } from './password.ts'
import { waitingPasswords } from './proposal-store.ts'
import { readWanted } from './wanted.ts'

/**
 * Whether a password that opens nothing is one that waits for the countersign: of a new login, or a one-time password of a login that is in use. Where
 * any waits in the house, one is checked for whoever asks, nobody's if need be: how long it takes tells nobody for which login.
 */
export const passwordWaits = async (db: Kysely<Acts>, { login, isShut }: Readonly<{ login: string; isShut: boolean }>, password: string): Promise<boolean> => {
  const waiting = (await waitingPasswords(db)).map(({ wanted }) => readWanted(wanted))
  if (waiting.length === 0) return false
  const own = isShut ? undefined : waiting.find((one) => 'login' in one && one.login === login)
  return checkPassword(own !== undefined && 'hash' in own ? own.hash : undefined, password)
}
