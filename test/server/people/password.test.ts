import { expect, test } from 'vitest'
import { checkPassword, hashPassword, NOBODYS_HASH, oneTimePassword } from '../../../server/people/password.ts'

/** Algorithm, memory, passes and lanes, without salt and hash. */
const cost = (hash: string) => hash.split('$').slice(1, 4).join('$')

test('checking a login nobody has costs what checking a real one costs', async () => {
  expect(cost(NOBODYS_HASH)).toBe(cost(await hashPassword('lantern-over-the-river')))
  expect(cost(NOBODYS_HASH)).toBe('argon2id$v=19$m=19456,t=2,p=1')
})

test('nobody comes in with nobody’s password', async () => {
  expect(await checkPassword(NOBODYS_HASH, 'nobody has this password')).toBe(true)
  expect(await checkPassword(undefined, 'nobody has this password')).toBe(false)
})

test('one-time passwords differ', () => {
  expect(new Set(Array.from({ length: 200 }, oneTimePassword)).size).toBe(200)
})
