import type { Context } from 'hono'
import type { Instant } from '#playlists/instant.ts'
import { addressOf } from '../address.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { tellForged } from './forged.ts'
import { createKnownBrowsers } from './known-browser.ts'
import { checkPassword } from './password.ts'
import { accountByLogin, accountThatCounts } from './store.ts'
import { countTries, type Tries } from './tries.ts'
import { createWaitingLine } from './waiting-line.ts'
import { passwordWaits } from './waiting-password.ts'

type Counted = readonly [tries: Tries, key: string]

/** Takes one try of each, or none of any: a try that one of them refuses must not use up the others. Throws TOO_MANY_TRIES. */
const takeAll = (counted: readonly Counted[], now: Instant): void => {
  const taken = counted.map(([tries, key]) => ({ wait: tries.take(key, now), back: () => tries.giveBack(key) }))
  const wait = Math.max(...taken.map((one) => one.wait))
  if (wait === 0) return
  for (const one of taken) if (one.wait === 0) one.back()
  throw new Fault('TOO_MANY_TRIES', { values: { seconds: Math.ceil(wait / 1000) } })
}

const giveAllBack = (counted: readonly Counted[]): void => {
  for (const [tries, key] of counted) tries.giveBack(key)
}

/** So many from unknown browsers may wait for their password to be checked: nearly a second's work. */
const STRANGERS = 40
/** When whoever found the line full should try again. */
const SOON_S = 5

/**
 * Lets a login through with its password and counts what fails: guessing is slow, a colleague's slip is not, and guessing at a colleague's
 * login does not lock the colleague out. A browser known for the login is counted by itself; all others by address, by login from one
 * address, and by login from everywhere. Checking a password is dear on purpose: unknown browsers wait for it in one line, known ones don't, so
 * that tries from a thousand addresses take neither the machine nor the door from anyone. `remember` makes the browser that asks a known one.
 */
export const createTurnstile = (house: House) => {
  const browsers = createKnownBrowsers(house)
  const slow = { burst: 8, everyMs: 30_000, keys: 10_000 }
  const perBrowser = countTries(slow)
  const perLoginThere = countTries(slow)
  const perLogin = countTries({ burst: 60, everyMs: 10_000, keys: 10_000 })
  const perAddress = countTries({ burst: 40, everyMs: 3_000, keys: 10_000 })
  const strangers = createWaitingLine({ longest: STRANGERS })

  const admit = async (c: Context, { login, password }: { login: string; password: string }) => {
    const address = addressOf(c, house.settings)
    const account = await accountThatCounts(house.acts, login)
    const browser = account === undefined ? null : browsers.nameOf(c, account)
    const counted: readonly Counted[] =
      browser === null ? [[perAddress, address], [perLoginThere, `${login} ${address}`], [perLogin, login]] : [[perBrowser, browser]]
    takeAll(counted, house.now())
    const usable = account !== undefined && account.active === 1 && account.disabled_at === null ? account : undefined
    const isShut = account !== undefined && usable === undefined
    const check = async (): Promise<'right' | 'waits' | 'wrong'> => {
      if (await checkPassword(usable?.password_hash, password)) return 'right'
      return (await passwordWaits(house.acts, { login, isShut }, password)) ? 'waits' : 'wrong'
    }
    const checking = browser === null ? strangers(check) : check()
    if (checking === null) {
      giveAllBack(counted)
      throw new Fault('TOO_MANY_TRIES', { values: { seconds: SOON_S } })
    }
    const found = await checking
    if (found === 'waits') throw new Fault('AWAITS_COUNTERSIGN')
    if (found === 'wrong' || usable === undefined) {
      house.log.warn({ address }, 'a sign-in was refused')
      if (account === undefined && (await accountByLogin(house.acts, login)) !== undefined) await tellForged(house)
      throw new Fault('BAD_CREDENTIALS')
    }
    giveAllBack(counted)
    return usable
  }
  return { admit, remember: browsers.remember }
}
