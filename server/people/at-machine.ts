import type { Kysely } from 'kysely'
import { dayOf } from '#playlists/calendar.ts'
import type { Instant } from '#playlists/instant.ts'
import { inWords } from '../cannot-start.ts'
import { lockFolder } from '../database/lock.ts'
import { migrate } from '../database/migrate.ts'
import { lendSealer, openDatabases } from '../database/open.ts'
import { atOneMoment } from '../database/read.ts'
import type { Acts } from '../database/tables.ts'
import { keyOf } from '../editions/key.ts'
import { Fault, faultAnswer } from '../faults.ts'
import type { SigningKey } from '../house.ts'
import { append } from '../journal/journal.ts'
import { settleRegister } from '../seals/register.ts'
import { isKeyOf } from '../seals/seals.ts'
import type { HandoverCode } from './handover-code.ts'
import { hashPassword, oneTimePassword } from './password.ts'
import { viewOf } from './proposal-views.ts'
import { openProposals } from './proposal-store.ts'
import { codeFor, deedOf, openProposal, stand } from './proposals.ts'
import { registry } from './registry.ts'
import type { Proposal } from './answers.ts'
import { accountByLogin, administrators, deleteSessionsOfLogin, updatePassword } from './store.ts'

/** `fault`: why it still waits. `code`: to be handed over for the login. */
type Outcome = Readonly<{ id: string; fault: string | null; login: string | null; code: string | null }>

/** Nobody in particular looks. */
const nobody = { id: '', roles: [] }

/** What waits in a folder, oldest first; also while a server works on it. */
export const waitingIn = (dataDir: string): Promise<Proposal[]> =>
  atOneMoment(
    dataDir,
    async (acts) => {
      const all = await registry({ acts })
      return (await openProposals(acts)).map((row) => viewOf(row, all, nobody))
    },
    belongingKey(dataDir).seal,
  )

const belongingKey = (dataDir: string): SigningKey => {
  const key = keyOf(dataDir)
  if (key === null) throw new Error(keyMissing(dataDir))
  return key
}

const keyMissing = (dataDir: string): string => `The key that belongs to these records is not in ${dataDir}/keys; nothing was changed.`

/**
 * The way back when nobody can countersign any more: whoever has the machine and the house's key carries out what waits; the journal names no person and
 * says that it was done here. Each by itself.
 * @param ids which ones, or 'all'.
 * @returns what became of each: null, or why it still waits; and the handover code of a login or a reset, which is nowhere else.
 * @throws Error with a sentence when a server works on the folder, or the key that belongs to the records is not in it.
 */
export const countersignAtMachine = (dataDir: string, ids: readonly string[] | 'all', now: Instant): Promise<Outcome[]> =>
  atMachine(dataDir, async (acts) => {
    const done: Outcome[] = []
    for (const id of ids === 'all' ? (await openProposals(acts)).map((row) => row.id) : ids) {
      const code = await codeFor(acts, id)
      const act = acts.transaction().execute((tx) => standHere(tx, { id, at: now, code }))
      done.push(await act.then((login): Outcome => ({ id, fault: null, login, code: code?.code ?? null }), (error: unknown): Outcome => ({ id, fault: whyStill(error, dataDir), login: null, code: null })))
    }
    return done
  })

/**
 * The way back for an administrator who forgot their password while there is no other to reset it: a one-time password for their login, which ends its
 * sessions. Everybody else's is reset by an administrator. The journal names no person and says that it was done here.
 * @throws Error with a sentence when the login is not an open one of somebody who administers today, and as countersignAtMachine.
 */
export const resetAtMachine = (dataDir: string, { login, now, zone }: Readonly<{ login: string; now: Instant; zone: string }>): Promise<string> =>
  atMachine(dataDir, async (acts) => {
    const password = oneTimePassword()
    const password_hash = await hashPassword(password)
    await acts.transaction().execute(async (tx) => {
      const account = await accountByLogin(tx, login)
      const held = await administrators(tx, dayOf(zone, now).on, { lasting: false })
      if (account === undefined || account.disabled_at !== null || !held.some(({ person }) => person === account.person)) throw new Error(`${login} is not the login of an administrator. Everybody else's password is reset by an administrator.`)
      await updatePassword(tx, login, { password_hash, must_change: 1, code_hash: null })
      await deleteSessionsOfLogin(tx, login, null)
      await append(tx, { at: now, actor: null, action: 'PASSWORD_RESET', subject: `person:${account.person}`, body: { login, atMachine: true } })
    })
    return password
  })

/** Lets somebody at the machine act on a folder that no server works on, with the key that belongs to its records. */
const atMachine = async <T>(dataDir: string, act: (acts: Kysely<Acts>) => Promise<T>): Promise<T> => {
  const key = belongingKey(dataDir)
  const release = lockFolder(dataDir)
  if (release === null) throw new Error(`A server works on ${dataDir}. Stop it first.`)
  const databases = openDatabases(dataDir)
  const { acts, files } = databases
  try {
    await migrate(databases)
    if (!(await isKeyOf(acts, key.seal))) throw new Error(keyMissing(dataDir))
    await settleRegister({ acts, key, dataDir })
    lendSealer(files.acts, key.seal)
    return await act(acts)
  } finally {
    await databases.close()
    release()
  }
}

/** Answers which login it is about. */
const standHere = async (tx: Kysely<Acts>, { id, at, code }: Readonly<{ id: string; at: Instant; code: HandoverCode | null }>): Promise<string | null> => {
  const row = await openProposal(tx, id)
  await stand(tx, row, { by: null, at, code, how: { atMachine: true } })
  const { wanted } = deedOf(row)
  return 'login' in wanted ? wanted.login : null
}

/** Whatever it was: the codes of those before it must still be told. */
const whyStill = (error: unknown, dataDir: string): string => {
  if (error instanceof Fault) return faultAnswer(error.code, error.detail).error.en
  const said = inWords(error, dataDir)
  return said instanceof Error ? said.message : String(said)
}
