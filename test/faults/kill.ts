import { actDone, type ActDone } from '../../server/reviews/answers.ts'
import { road, submit } from '../../server/demo/walk.ts'
import { Refused } from '../../server/demo/office.ts'
import { shortNotice } from '../journeys/short-notices.ts'
import { inspectFolder, inspectWall, type Found, type Ledger } from './ledger.ts'
import { openOffice, type Office } from './office.ts'

/** What came of the killing. `between`: kills that fell between a publish request and its answer, `done` of which had been kept all the same. */
export type Killed = Readonly<{ publishes: number; kills: number; between: number; done: number; after: number; restartMs: readonly number[]; found: Found }>

/** A kill falls this long after the request was sent: by turns at once, and ever later up to the time an answer takes. */
const SPREAD = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9] as const

/**
 * Publishes so many notices over HTTP on a real server in its own process and kills it with -9 at each: by turns between the request and the
 * answer, and right after the answer. After every start all that was answered must be there. Stops at the first fault.
 */
export const killWhilePublishing = async (publishes: number): Promise<Killed> => {
  const office = await openOffice()
  const ledger: Ledger = { acts: [], notices: [] }
  const tally = { between: 0, done: 0, after: 0, kills: 0, restartMs: [] as number[] }
  let usual = 120
  let found: Found = { faults: [], published: 0, entries: 0 }
  try {
    for (let turn = 0; turn < publishes && found.faults.length === 0; turn += 1) {
      const ready = await upToPublishing(office, ledger, turn)
      const waitMs = turn % 2 === 0 ? Math.round(usual * SPREAD[(turn / 2) % SPREAD.length]!) : null
      const { answer, tookMs } = await publishAndKill(office, ready, waitMs)
      tally.kills += 1
      if (answer) {
        ledger.acts.push({ act: 'publish', ...answer })
        tally.after += 1
        usual = Math.round((usual + tookMs) / 2)
      } else tally.between += 1
      const before = Date.now()
      await office.start()
      tally.restartMs.push(Date.now() - before)
      if (!answer && (await publishAgain(office, ready, ledger)) === 'was kept') tally.done += 1
      const { faults, ...rest } = await inspectFolder(office.dataDir, ledger)
      found = { ...rest, faults: [...faults, ...(await inspectWall(office))] }
    }
    return { publishes, ...tally, found }
  } finally {
    await office.close()
  }
}

type Ready = Readonly<{ notice: string; digest: string }>

/** Writes a notice and takes it up to the publishing act, noting every answer. */
const upToPublishing = async ({ staff }: Office, { acts, notices }: Ledger, turn: number): Promise<Ready> => {
  const sample = { ...shortNotice(Date.now(), { title: `第${turn + 1}号通知`, text: '请改到琥珀厅办理。' }), section: '信息中心' }
  const { notice, digest } = await submit(staff, sample)
  notices.push(notice)
  for (const { role, act, ...said } of road('ordinary').slice(0, -1)) {
    acts.push({ ...(await staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })), act })
  }
  return { notice, digest }
}

const publish = ({ staff }: Office, { notice, digest }: Ready): Promise<ActDone> =>
  staff.of('information-centre', '信息中心').ask(actDone, 'POST', `/api/office/notices/${notice}/acts/publish`, { digest })

/** `waitMs`: the kill comes so long after the request, answered or not; null: it waits for the answer. */
const publishAndKill = async (office: Office, ready: Ready, waitMs: number | null): Promise<{ answer: ActDone | null; tookMs: number }> => {
  const sentAt = performance.now()
  let tookMs = 0
  const asked = publish(office, ready).then(
    (done) => {
      tookMs = performance.now() - sentAt
      return done
    },
    (error: unknown) => {
      if (error instanceof Refused) throw error
      return null
    },
  )
  if (waitMs === null) await asked
  else await new Promise((resolve) => setTimeout(resolve, waitMs))
  await office.kill()
  return { answer: await asked, tookMs }
}

/** What nobody knows the outcome of is tried again: either it was kept and can't be done twice, or it had not happened at all and is done now. */
const publishAgain = async (office: Office, ready: Ready, { acts }: Ledger): Promise<'was kept' | 'was not'> => {
  try {
    acts.push({ ...(await publish(office, ready)), act: 'publish' })
    return 'was not'
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error
    return 'was kept'
  }
}

/** The figures as one line. */
export const killedInWords = ({ kills, between, done, after, restartMs, found }: Killed): string =>
  `kill -9: ${kills} kills, ${between} between request and answer (${done} of them after it had been kept), ${after} after the answer; ${found.published} published, ${found.entries} journal entries, slowest start ${Math.max(...restartMs)} ms; faults: ${found.faults.join('; ') || 'none'}`
