import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { CLIENT_CORE, onCore, quantile, residentKb } from './cores.ts'
import { openDatabases } from '../../server/database/open.ts'
import { openKey } from '../../server/editions/key.ts'
import { hashPassword } from '../../server/people/password.ts'
import { sealStanding } from '../../server/seals/seals.ts'
import { layIn, NOW, revisionRows } from './filled-house.ts'
import { serveFilled, type Served } from './server.ts'

/**
 * wake: one publication, N waiting screens; until each holds the new bytes. The waiting screens are a process of their own on the other core.
 * Every body is hashed and compared; the signature is verified once per distinct body, outside the measured time.
 */
const SIZES = [100, 1_000, 5_000, 9_900]
const PASSWORD = 'a-bench-needs-a-door-key'

type Told = Readonly<{ held: number; ms: readonly number[]; distinct: number; verified: boolean }>

const measured = async (n: number) => {
  const served = await serveFilled({ notices: 24, groups: 1, screensPerGroup: n, perPlaylist: 11 })
  const cookie = await signIn(served)
  const idle = residentKb(served.pid)
  const screens = onCore(CLIENT_CORE, ['test/bench/waiting-screens.ts', served.url, String(n)], { BENCH_SERVER_KEY: openKey(served.dataDir).publicKeyHex })
  const lines = createInterface({ input: screens.stdout! })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  if ((await next()) !== 'all wait') throw new Error('the screens did not come to wait')
  const waiting = residentKb(served.pid)
  screens.stdin!.write('now\n')
  if ((await next()) !== 'ready') throw new Error('the screens are not ready')
  const publishedAt = Date.now()
  const answer = await fetch(`${served.url}/api/office/notices/n0/acts/publish`, {
    method: 'POST', headers: { cookie, origin: served.url, 'content-type': 'application/json' }, body: JSON.stringify({ digest: revisionRows(0, 2).digest }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const answeredMs = Date.now() - publishedAt
  const told = JSON.parse(await next()) as { at: number[] } & Omit<Told, 'ms'>
  screens.stdin!.end('enough\n')
  await once(screens, 'exit')
  await served.stop()
  if (told.held !== n || told.distinct !== 1 || !told.verified) throw new Error(JSON.stringify({ ...told, at: undefined }))
  const ms = told.at.map((at) => at - publishedAt)
  return {
    n, answered_ms: answeredMs, p50_ms: Math.round(quantile(ms, 0.5)), p99_ms: Math.round(quantile(ms, 0.99)), max_ms: Math.round(Math.max(...ms)),
    kb_per_screen: Math.round(((waiting - idle) / n) * 10) / 10,
  }
}

/** The information centre's account, and a second revision of a notice on air, ready to be published: laid in, and sealed as if by acts. */
const signIn = async ({ url, dataDir }: Served): Promise<string> => {
  const { acts, close } = openDatabases(dataDir)
  await acts.insertInto('accounts').values({ login: 'centre', person: 'centre', password_hash: await hashPassword(PASSWORD), must_change: 0, created_at: NOW, disabled_at: null }).execute()
  await layIn(async (table, rows) => void (rows.length > 0 && (await acts.insertInto(table).values(rows as never).execute())), [revisionRows(0, 2)])
  await sealStanding({ acts, key: openKey(dataDir), now: NOW })
  await close()
  const answer = await fetch(`${url}/api/office/session`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json' }, body: JSON.stringify({ login: 'centre', password: PASSWORD }) })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Runs the bench and prints its table and its line. */
export const wake = async (): Promise<void> => {
  const runs = []
  for (const n of SIZES) runs.push(await measured(n))
  console.table(runs)
  console.log(JSON.stringify({ bench: 'wake', runs: runs.map(({ answered_ms: _, ...run }) => run) }))
}
