import type { Context } from 'hono'
import type { Instant } from '#playlists/instant.ts'
import { addressOf } from '../address.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { createKnownBrowsers } from './known-browser.ts'
import { checkPassword } from './password.ts'
import { accountByLogin } from './store.ts'
import { countTries, type Tries } from './tries.ts'

type Counted = readonly [tries: Tries, key: string]

/** Takes one try of each, or none of any: a try that one of them refuses must not use up the others. Throws TOO_MANY_TRIES. */
const takeAll = (counted: readonly Counted[], now: Instant): void => {
  const taken = counted.map(([tries, key]) => ({ wait: tries.take(key, now), back: () => tries.giveBack(key) }))
  const wait = Math.max(...taken.map((one) => one.wait))
  if (wait === 0) return
  for (const one of taken) if (one.wait === 0) one.back()
  throw new Fault('TOO_MANY_TRIES', { values: { seconds: Math.ceil(wait / 1000) } })
}

/**
 * Lets a login through with its password and counts what fails: guessing is slow, a colleague's slip is not, and guessing at a colleague's
 * login does not lock the colleague out. A browser known for the login is counted by itself; all others by address, by login from one
 * address, and by login from everywhere. `remember` makes the browser that asks a known one.
 */
export const createTurnstile = (house: House) => {
  const browsers = createKnownBrowsers(house)
  const slow = { burst: 8, everyMs: 30_000, keys: 10_000 }
  const perBrowser = countTries(slow)
  const perLoginThere = countTries(slow)
  const perLogin = countTries({ burst: 60, everyMs: 10_000, keys: 10_000 })
  const perAddress = countTries({ burst: 40, everyMs: 3_000, keys: 10_000 })

  const admit = async (c: Context, { login, password }: { login: string; password: string }) => {
    const address = addressOf(c, house.settings)
    const account = await accountByLogin(house.acts, login)
    const browser = account === undefined ? null : browsers.nameOf(c, account)
    const counted: readonly Counted[] =
      browser === null ? [[perAddress, address], [perLoginThere, `${login} ${address}`], [perLogin, login]] : [[perBrowser, browser]]
    takeAll(counted, house.now())
    const usable = account !== undefined && account.active === 1 && account.disabled_at === null ? account : undefined
    if (!(await checkPassword(usable?.password_hash, password)) || usable === undefined) {
      house.log.warn({ address }, 'a sign-in was refused')
      throw new Fault('BAD_CREDENTIALS')
    }
    for (const [tries, key] of counted) tries.giveBack(key)
    return usable
  }
  return { admit, remember: browsers.remember }
}
