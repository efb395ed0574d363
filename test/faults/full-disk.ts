import Sqlite from 'better-sqlite3'
import { actsFile } from '../../server/database/open.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { Refused } from '../../server/demo/office.ts'
import { road, submit } from '../../server/demo/walk.ts'
import { shortNotice } from '../journeys/short-notices.ts'
import { inspectFolder, inspectWall, type Ledger } from './ledger.ts'
import { doorOf, openOffice, type Office } from './office.ts'
import { fill, inOwnNamespace, makeRoom, onSmallDisk } from './small-disk.ts'

/** Publications are tried on the full disk until so many were refused; room already set aside in the files lets some through first. */
const REFUSALS = 12
const MOST_TRIES = 60
/** Within this time after there is room again the screens have what was recorded meanwhile. */
const CATCHES_UP_MS = 15_000

/**
 * Fills a real disk of a few megabytes under the running server: what is asked meanwhile is refused with NO_SPACE or kept whole, reading and
 * the screens' polls go on, and when there is room again all goes on without a restart.
 */
export const fillDisk = (): Promise<string> => inOwnNamespace(import.meta.url)

/** `refused`: the requests that were refused for want of space; `late`: publications recorded while their edition could not be. */
type Tally = { refused: string[]; other: string[]; kept: number; late: number }

const publishMeanwhile = async (folder: string): Promise<string> => {
  const office = await openOffice(folder)
  const ledger: Ledger = { acts: [], notices: [] }
  const tally: Tally = { refused: [], other: [], kept: 0, late: 0 }
  try {
    await publishOne(office, { ...ledger, tally })
    await poll(office)
    for (let tries = 0; tries < MOST_TRIES && tally.refused.length < REFUSALS; tries += 1) {
      fill(folder, (tries % 12) * 24)
      await publishOne(office, { ...ledger, tally })
    }
    const polled = await poll(office)
    const reader = reading(office)
    for (let free = 240; free >= 0; free -= 12) {
      makeRoom(folder)
      await publishOne(office, { ...ledger, tally }, () => fill(folder, free))
    }
    reader.close()
    const listed = (await doorOf(office.url)('/healthz', {})).status
    makeRoom(folder)
    await pause(CATCHES_UP_MS)
    const caughtUp = await inspectWall(office)
    const before = tally.kept
    await publishOne(office, { ...ledger, tally })
    const again = tally.kept - before
    const whileUp = await inspectFolder(office.dataDir, ledger)
    const wall = await inspectWall(office)
    await office.kill()
    await office.start()
    const afterKill = [...(await inspectFolder(office.dataDir, ledger)).faults, ...(await inspectWall(office))]
    const faults = [
      ...caughtUp, ...whileUp.faults, ...wall, ...afterKill, ...tally.other,
      ...(tally.refused.length === 0 ? ['nothing was ever refused: the disk never was full'] : []),
      ...(whileUp.published === tally.kept + tally.late ? [] : [`${whileUp.published} are published, ${tally.kept} and ${tally.late} were answered so`]),
      ...(again === 1 ? [] : ['nothing could be published when there was room again']),
      ...(polled === 200 ? [] : [`a poll on the full disk was answered ${String(polled)}`]),
    ]
    return `full disk: ${tally.refused.length} requests refused with NO_SPACE (${[...new Set(tally.refused)].join(', ')}), ${tally.kept} notices published, ${tally.late} recorded whose edition had to wait for room, poll meanwhile ${polled}, health ${listed}, ${whileUp.entries} journal entries; faults: ${faults.join('; ') || 'none'}`
  } finally {
    await office.close()
  }
}

/** Someone who reads for long: meanwhile SQLite can't use the room in its log again, so that every write needs more. */
const reading = ({ dataDir }: Office): Sqlite.Database => {
  const file = new Sqlite(actsFile(dataDir), { readonly: true })
  file.exec('begin; select count(*) from journal')
  return file
}

/** The screen asks for its edition. */
const poll = async ({ url, screen }: Office): Promise<number> => (await doorOf(url)('/api/screen/edition', { headers: { Authorization: `Bearer ${screen.token}` } })).status

/** The whole road of a notice; every answer noted, a refusal for want of space counted, any other named. `last`: done before the publishing act. */
const publishOne = async ({ staff }: Office, { acts, notices, tally }: Ledger & { tally: Tally }, last: () => void = () => undefined): Promise<void> => {
  const sample = { ...shortNotice(Date.now(), { title: '琥珀厅通知', text: '请改到翠竹厅办理。' }), section: '信息中心' }
  try {
    const { notice, digest } = await submit(staff, sample)
    notices.push(notice)
    for (const { role, act, ...said } of road('ordinary')) {
      if (act === 'publish') last()
      acts.push({ ...(await staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })), act })
    }
    tally.kept += 1
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.status === 507 && error.message.includes('NO_SPACE')) tally.refused.push(error.message.split(' was answered')[0]!.split('/').at(-1)!)
    else if (error.status === 503 && error.message.includes('NOT_YET_ON_SCREENS')) tally.late += 1
    else tally.other.push(error.message.slice(0, 160))
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

await onSmallDisk(import.meta.url, publishMeanwhile)
