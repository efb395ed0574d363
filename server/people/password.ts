import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** The library's own parameters: argon2id, 19 MiB, two passes. About 20 ms of one core, which is why tries are counted before it. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** A hash of a password that nobody has, made once with the parameters above. */
export const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$RJo/Okr4Qt5iMAV88Zl/+A$IF+30qxz3itcT67DmMyEpRFtTaZ8P4d5Gt8rm0wKVHM'

/**
 * Whether the password is the one whose hash is kept. Without an account (undefined) nobody's hash is checked instead, so that an unknown
 * login takes as long to refuse as a wrong password.
 */
export const checkPassword = async (kept: string | undefined, password: string): Promise<boolean> => {
  const right = await verify(kept ?? NOBODYS_HASH, password)
  return right && kept !== undefined
}

/** No letters or digits that look alike, so that it can be read out over the telephone. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A one-time password of 15 signs in three groups, 74 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 5 }, () => clear[randomInt(clear.length)]).join('')).join('-')

/** A shorter login is a syllable: it stands in so many honest passwords that it tells nobody anything. */
const TELLING_LOGIN = 4

/**
 * Whether a password is worth its name: ten characters, neither the login (of four characters or more) nor a well-known word in it, not the old
 * one, at least four different characters, no mere run.
 */
export const isStrong = (next: string, { login, current }: { login: string; current?: string }): boolean => {
  const signs = [...next]
  const run = signs.every((sign, at) => at === 0 || Math.abs(sign.codePointAt(0)! - signs[at - 1]!.codePointAt(0)!) <= 1)
  const low = next.toLowerCase()
  const telling = login.length >= TELLING_LOGIN ? [login, ...wellKnown] : wellKnown
  return signs.length >= 10 && new Set(signs).size >= 4 && !run && next !== current && !telling.some((word) => low.includes(word))
}

/** What everyone tries first. */
const wellKnown = ['password', 'passw0rd', '12345678', 'qwertyui', 'admin123', 'letmein', 'iloveyou', '88888888', '66666666']
