import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import type { PasskeyQuestion, SignatureQuestion } from '../../../server/people/answers.ts'
import { challengeOf } from '../../../server/people/signed-act.ts'
import { personBehind } from '../../../server/people/person-behind.ts'
import { verifySignatures } from '../../../server/people/signature-check.ts'
import { sign } from '../../../server/people/signatures.ts'
import type { Assertion } from '../../../server/reviews/answers.ts'
import { type Answer, openHouse, PASSWORD, type TestHouse } from '../../house.ts'
import { both, done, submitted } from '../reviews/road.ts'
import { makeAuthenticator, type Twist } from './authenticator.ts'

let h: TestHouse
/** Opens a house before each of the tests around it, or one before all of them. */
const inFreshHouses = (): void => {
  beforeEach(async () => {
    h = await openHouse()
  })
  afterEach(() => h.close())
}
const inOneHouse = (): void => {
  beforeAll(async () => {
    h = await openHouse()
  })
  afterAll(() => h.close())
}

/** A notice that waits for the supervising leader's signature. */
const waiting = async (): Promise<{ id: string; digest: string }> => {
  const notice = await submitted(h)
  await done(h, ['head', notice.id, 'section-approve'], { digest: notice.digest })
  return notice
}

/** The leader signs; without an assertion by the password of the last five minutes. */
const leaderSigns = ({ id, digest }: { id: string; digest: string }, assertion?: Assertion): Promise<Answer> =>
  h.as('leader')('POST', `/api/office/notices/${id}/acts/leader-sign`, { digest, statements: both, ...(assertion ? { assertion } : {}) })

const signatures = () => h.house.acts.selectFrom('signatures').selectAll().execute()
const confirm = (login: string, password: string) => h.as(login)('POST', '/api/office/session/confirm', { password })

/** A person with a passkey of their own. */
const keyHolder = async (login: string, twist: Twist = {}) => {
  const key = makeAuthenticator()
  await confirm(login, PASSWORD)
  const question = (await h.as(login)('POST', '/api/office/passkeys/question')).body as PasskeyQuestion
  const answer = await h.as(login)('POST', '/api/office/passkeys', key.register(question, '安全密钥', twist))
  return { ...key, answer }
}

const challengeFor = async (login: string, digest: string, wish: object = {}): Promise<SignatureQuestion> => {
  const answer = await h.as(login)('POST', '/api/office/session/challenge', { act: 'leader-sign', digest, statements: both, ...wish })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as SignatureQuestion
}

describe('signing by password', () => {
  inFreshHouses()

  test('somebody who has just signed in signs, and the signature says how and when they proved who they are', async () => {
    const notice = await waiting()
    expect((await leaderSigns(notice)).status).toBe(200)
    expect(await signatures()).toMatchObject([{ digest: notice.digest, person: 'leader', method: 'password', passkey: null, at: h.house.now() }])
    expect(await verifySignatures(h.house.acts)).toEqual({ ok: true })
  })

  test('after five minutes nothing is signed until the password was given again', async () => {
    const notice = await waiting()
    await h.as('leader')('GET', '/api/office/session')
    h.wait(5 * MINUTE + 1)
    const before = (await h.journal()).length
    expect((await leaderSigns(notice)).code).toBe('REAUTH_REQUIRED')
    expect((await h.journal(before)).map(({ action }) => action)).toEqual(['DENIED'])
    expect(await signatures()).toEqual([])
    expect((await confirm('leader', 'not-the-password')).code).toBe('BAD_CREDENTIALS')
    expect((await leaderSigns(notice)).code).toBe('REAUTH_REQUIRED')
    expect((await confirm('leader', PASSWORD)).status).toBe(204)
    expect((await leaderSigns(notice)).status).toBe(200)
    expect((await h.journal(before)).map(({ action }) => action)).toEqual(['DENIED', 'DENIED', 'CONFIRM', 'LEADER_SIGN'])
  })

  test('the five minutes are five minutes, and the person is told until when', async () => {
    const notice = await waiting()
    const told = (await h.as('leader')('GET', '/api/office/session')).body as { confirmedUntil: number; mustConfirm: boolean }
    expect(told.mustConfirm).toBe(false)
    h.setNow(told.confirmedUntil)
    expect((await leaderSigns(notice)).status).toBe(200)
  })

  test('a proof from the future, before the clock was put back, does not count', async () => {
    const notice = await waiting()
    await h.as('leader')('GET', '/api/office/session')
    h.wait(-MINUTE)
    expect((await leaderSigns(notice)).code).toBe('REAUTH_REQUIRED')
  })

  test('the signature itself asks for the five minutes, whatever let the act through', async () => {
    const { digest } = await waiting()
    const now = h.house.now()
    const person = await personBehind(h.house, { id: 'leader', name: '段立新', login: 'leader', token_hash: 'x', confirmed_at: now - 6 * MINUTE })
    const signing = { review: 'r', digest, act: 'leader-sign', statements: both, person, now, assertion: undefined, settings: h.house.settings }
    await expect(h.house.acts.transaction().execute((tx) => sign(tx, signing))).rejects.toMatchObject({ code: 'REAUTH_REQUIRED' })
    expect(await signatures()).toEqual([])
  })

  test('one session’s proof is not another’s', async () => {
    const notice = await waiting()
    const other = await h.stranger('POST', '/api/office/session', { login: 'leader', password: PASSWORD })
    h.wait(6 * MINUTE)
    expect((await confirm('leader', PASSWORD)).status).toBe(204)
    const cookie = other.headers.get('set-cookie')!.split(';')[0]!
    const sent = { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ digest: notice.digest, statements: both }) }
    expect((await h.request(`/api/office/notices/${notice.id}/acts/leader-sign`, sent)).code).toBe('REAUTH_REQUIRED')
  })

  test('guessing the password at the door of confirmation is as slow as at the front door', async () => {
    const codes = []
    for (let i = 0; i < 10; i += 1) codes.push((await confirm('leader', `guess-number-${i}`)).code)
    expect(codes.slice(0, 8)).toEqual(Array<string>(8).fill('BAD_CREDENTIALS'))
    expect(codes.slice(8)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
  })
})

describe('a passkey', () => {
  inFreshHouses()

  test('is added after the password, shown to its holder alone, and given up', async () => {
    const key = await keyHolder('leader')
    expect(key.answer.status, key.answer.text).toBe(204)
    expect((await h.as('leader')('GET', '/api/office/passkeys')).body).toMatchObject({ rpId: 'localhost', passkeys: [{ id: key.id, label: '安全密钥', usedAt: null }] })
    expect((await h.as('head')('GET', '/api/office/passkeys')).body).toEqual({ rpId: 'localhost', passkeys: [] })
    expect((await h.as('head')('POST', `/api/office/passkeys/${key.id}/revoke`)).code).toBe('NOT_FOUND')
    expect((await h.as('leader')('POST', `/api/office/passkeys/${key.id}/revoke`)).status).toBe(204)
    expect((await h.as('leader')('GET', '/api/office/passkeys')).body).toMatchObject({ passkeys: [] })
    expect((await h.journal()).map(({ action }) => action).filter((action) => action.startsWith('PASSKEY'))).toEqual(['PASSKEY_ADD', 'PASSKEY_REVOKE'])
  })

  test('is not added at a desk somebody left an hour ago', async () => {
    await h.as('leader')('GET', '/api/office/session')
    h.wait(60 * MINUTE)
    expect((await h.as('leader')('POST', '/api/office/passkeys/question')).code).toBe('REAUTH_REQUIRED')
  })

  for (const [what, twist] of [
    ['on a device that does not check its holder', { verified: false }],
    ['on another site’s page', { origin: 'https://evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['for a question nobody asked', { challenge: 'AAAA' }],
    ['inside a foreign page', { crossOrigin: true }],
  ] as const satisfies readonly (readonly [string, Twist])[])
    test(`is not added when it was made ${what}`, async () => {
      expect((await keyHolder('leader', twist)).answer.code).toBe('PASSKEY_INVALID')
      expect(await h.house.acts.selectFrom('passkeys').selectAll().execute()).toEqual([])
    })

  test('is added once, whoever brings it', async () => {
    const key = await keyHolder('leader')
    await confirm('head', PASSWORD)
    const question = (await h.as('head')('POST', '/api/office/passkeys/question')).body as PasskeyQuestion
    expect((await h.as('head')('POST', '/api/office/passkeys', key.register(question, '捡到的'))).code).toBe('PASSKEY_INVALID')
  })

  test('is offered neither over plain http in the network nor at an address in figures', async () => {
    for (const publicUrl of ['http://screens.example.cn', 'https://10.1.3.22']) {
      await h.close()
      h = await openHouse({ settings: { publicUrl } })
      expect((await h.as('leader')('POST', '/api/office/passkeys/question')).code, publicUrl).toBe('PASSKEY_UNAVAILABLE')
      expect((await h.as('leader')('GET', '/api/office/passkeys')).body).toMatchObject({ rpId: null })
    }
  })
})

describe('signing by passkey', () => {
  inFreshHouses()

  test('the passkey signs the digest itself, long after the password was given, and the signature is proven again from the row alone', async () => {
    const notice = await waiting()
    const key = await keyHolder('leader')
    h.wait(60 * MINUTE)
    const question = await challengeFor('leader', notice.digest)
    expect(question).toMatchObject({ rpId: 'localhost', allowCredentials: [{ id: key.id }] })
    const answer = await leaderSigns(notice, key.sign(question))
    expect(answer.status, answer.text).toBe(200)
    expect(await signatures()).toMatchObject([{ digest: notice.digest, person: 'leader', method: 'passkey', passkey: key.id }])
    expect((await h.as('leader')('POST', `/api/office/passkeys/${key.id}/revoke`)).status).toBe(204)
    await h.house.acts.deleteFrom('challenges').execute()
    expect(await verifySignatures(h.house.acts), 'a key given up proves what it signed').toEqual({ ok: true })
  })

  test('an answer signs once', async () => {
    const first = await waiting()
    const key = await keyHolder('leader')
    const assertion = key.sign(await challengeFor('leader', first.digest))
    expect((await leaderSigns(first, assertion)).status).toBe(200)
    await h.house.acts.updateTable('stages').set({ state: 'PENDING_LEADER' }).where('digest', '=', first.digest).execute()
    expect((await leaderSigns(first, assertion)).code).toBe('SIGNATURE_INVALID')
  })
})

describe('a passkey’s answer that is not over this act, by this person, now', () => {
  inOneHouse()

  /** Each is refused, and leaves no review, no signature and one DENIED entry. */
  const refusals: Readonly<Record<string, (notice: { id: string; digest: string }, key: Awaited<ReturnType<typeof keyHolder>>) => Promise<Assertion>>> = {
    'for another wording': async (_, key) => key.sign(await challengeFor('leader', 'a'.repeat(64))),
    'for another act': async ({ digest }, key) => key.sign(await challengeFor('leader', digest, { act: 'director-approve' })),
    'for other statements': async ({ digest }, key) => key.sign(await challengeFor('leader', digest, { statements: { content: true, secrecy: false } })),
    'for a question that was followed by another': async ({ digest }, key) => {
      const old = await challengeFor('leader', digest)
      await challengeFor('leader', digest)
      return key.sign(old)
    },
    'for a question that is too old': async ({ digest }, key) => {
      const question = await challengeFor('leader', digest)
      h.wait(5 * MINUTE)
      return key.sign(question)
    },
    'for a question asked of a colleague': async ({ digest }, key) => {
      await keyHolder('leader-2')
      return key.sign(await challengeFor('leader-2', digest))
    },
    'by a colleague’s passkey': async ({ digest }) => (await keyHolder('leader-2')).sign(await challengeFor('leader', digest)),
    'by a colleague’s passkey that somebody made theirs in the file': async ({ digest }) => {
      const other = await keyHolder('leader-2')
      const question = await challengeFor('leader', digest)
      await h.house.acts.updateTable('passkeys').set({ person: 'leader' }).where('id', '=', other.id).execute()
      return other.sign(question)
    },
    'by a passkey nobody added': async ({ digest }) => makeAuthenticator().sign(await challengeFor('leader', digest)),
    'by a passkey given up meanwhile': async ({ digest }) => {
      const key = await keyHolder('leader')
      const question = await challengeFor('leader', digest)
      await h.as('leader')('POST', `/api/office/passkeys/${key.id}/revoke`)
      return key.sign(question)
    },
    'by a device that did not check its holder': async ({ digest }, key) => key.sign(await challengeFor('leader', digest), { verified: false }),
    'by a copy whose counter fell back': async ({ digest }, key) => key.sign(await challengeFor('leader', digest), { counter: 1 }),
    'on another site’s page': async ({ digest }, key) => key.sign(await challengeFor('leader', digest), { origin: 'https://evil.example' }),
    'inside a foreign page': async ({ digest }, key) => key.sign(await challengeFor('leader', digest), { crossOrigin: true }),
    'for another site': async ({ digest }, key) => key.sign(await challengeFor('leader', digest), { rpId: 'evil.example' }),
    'with one sign of the signature changed': async ({ digest }, key) => {
      const good = key.sign(await challengeFor('leader', digest))
      return { ...good, signature: `${good.signature.slice(0, 20)}${good.signature[20] === 'A' ? 'B' : 'A'}${good.signature.slice(21)}` }
    },
    'with words that are no answer of a passkey': async ({ digest }, key) => ({ ...key.sign(await challengeFor('leader', digest)), clientDataJSON: 'bm90IGpzb24' }),
  }

  let notice: { id: string; digest: string }
  let key: Awaited<ReturnType<typeof keyHolder>>
  beforeAll(async () => {
    notice = await waiting()
    key = await keyHolder('leader')
  })

  for (const [what, make] of Object.entries(refusals))
    test(`nothing is signed ${what}`, async () => {
      const assertion = await make(notice, key)
      const before = await h.rowCounts()
      const entries = (await h.journal()).length
      expect((await leaderSigns(notice, assertion)).code).toBe('SIGNATURE_INVALID')
      expect(await h.rowCounts()).toEqual(before)
      expect((await h.journal(entries)).map(({ action }) => action)).toEqual(['DENIED'])
    })
})

describe('signatures proven again', () => {
  inFreshHouses()

  const signedByKey = async () => {
    const notice = await waiting()
    const key = await keyHolder('leader')
    expect((await leaderSigns(notice, key.sign(await challengeFor('leader', notice.digest)))).status).toBe(200)
    const [row] = await signatures()
    return { notice, key, row: row! }
  }
  const rewritten = async (change: (proof: Record<string, unknown>) => object) => {
    const { row } = await signedByKey()
    const { files } = h.databases
    files.acts.exec('drop trigger signatures_refuse_update')
    files.acts.prepare('update signatures set proof = ?').run(JSON.stringify(change(JSON.parse(row.proof) as Record<string, unknown>)))
    expect(await verifySignatures(h.house.acts)).toEqual({ ok: false, broken: [row.review] })
  }

  test('a changed nonce is found', () => rewritten((proof) => ({ ...proof, nonce: 'another' })))
  test('changed statements are found', () => rewritten((proof) => ({ ...proof, statements: { content: true, secrecy: false } })))
  test('another act is found', () => rewritten((proof) => ({ ...proof, act: 'director-approve' })))
  test('a changed signature is found', () => rewritten((proof) => ({ ...proof, signature: 'AAAA' })))
  test('a proof that is none is found', () => rewritten(() => ({})))

  test('a signature made anew with another key, set in its place together with that key, is found by what the journal saw', async () => {
    const { notice, row, key } = await signedByKey()
    const other = await keyHolder('leader-2')
    const { public_key } = await h.house.acts.selectFrom('passkeys').select('public_key').where('id', '=', other.id).executeTakeFirstOrThrow()
    const proof = JSON.parse(row.proof) as { nonce: string }
    const { clientDataJSON, authenticatorData, signature } = other.sign({ challenge: challengeOf(proof.nonce, { act: 'leader-sign', digest: notice.digest, statements: both }) })
    await h.house.acts.updateTable('passkeys').set({ public_key }).where('id', '=', key.id).execute()
    h.databases.files.acts.exec('drop trigger signatures_refuse_update')
    h.databases.files.acts.prepare('update signatures set proof = ?').run(JSON.stringify({ ...proof, clientDataJSON, authenticatorData, signature }))
    expect(await verifySignatures(h.house.acts)).toEqual({ ok: false, broken: [row.review] })
  })

  test('a password given too long before is found', async () => {
    const notice = await waiting()
    await leaderSigns(notice)
    const [row] = await signatures()
    const proof = JSON.parse(row!.proof) as { confirmedAt: number }
    h.databases.files.acts.exec('drop trigger signatures_refuse_update')
    h.databases.files.acts.prepare('update signatures set proof = ?').run(JSON.stringify({ ...proof, confirmedAt: proof.confirmedAt - 6 * MINUTE }))
    expect(await verifySignatures(h.house.acts)).toEqual({ ok: false, broken: [row!.review] })
  })

  test('a signature set beside a return is found', async () => {
    const notice = await waiting()
    await done(h, ['leader', notice.id, 'leader-return'], { digest: notice.digest, reasonCode: 'OTHER', reason: '请补充办理时限' })
    const { id: review } = await h.house.acts.selectFrom('reviews').select('id').where('verdict', '=', 'return').executeTakeFirstOrThrow()
    const at = h.house.now()
    const proof = JSON.stringify({ act: 'leader-sign', statements: null, confirmedAt: at })
    await h.house.acts.insertInto('signatures').values({ review, digest: notice.digest, person: 'leader', method: 'password', passkey: null, proof, at }).execute()
    expect(await verifySignatures(h.house.acts)).toEqual({ ok: false, broken: [review] })
  })
})
