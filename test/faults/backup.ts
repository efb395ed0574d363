import { mkdtempSync, cpSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { road, submit } from '../../server/demo/walk.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { shortNotice } from '../journeys/short-notices.ts'
import { run } from '../server/app/process.ts'
import { inspectFolder, inspectWall, type Ledger } from './ledger.ts'
import { openOffice, type Office } from './office.ts'

/**
 * Takes backups by the command while notices are published without a pause, then starts a server on each copy with the old keys: each holds
 * everything that had been answered before it began, is sound and consistent, and serves the wall its signed edition.
 */
export const backUpWhilePublishing = async (backups: number): Promise<string> => {
  const office = await openOffice()
  const folder = mkdtempSync(join(tmpdir(), 'backups-'))
  const ledger: Ledger = { acts: [], notices: [] }
  let working = true
  const copies: { path: string; before: Ledger }[] = []
  const faults: string[] = []
  try {
    const work = publishOn(office, ledger, () => working)
    for (let turn = 0; turn < backups; turn += 1) {
      await pause(1_500)
      const before = { acts: [...ledger.acts], notices: [...ledger.notices] }
      const path = join(folder, `copy-${turn}`)
      const command = run(['server/backup-command.ts', path], { DATA_DIR: office.dataDir })
      if ((await command.ended) !== 0) faults.push(`backup ${turn}: ${command.said().trim()}`)
      else copies.push({ path, before })
    }
    working = false
    await work
    await office.kill()
    let entries = 0
    for (const { path, before } of copies) {
      cpSync(join(office.dataDir, 'keys'), join(path, 'keys'), { recursive: true })
      const { faults: found, entries: read } = await inspectCopy(office, path, before)
      entries = read
      faults.push(...found.map((fault) => `${path.slice(-6)}: ${fault}`))
    }
    return `backup: ${copies.length} taken while ${ledger.acts.length} acts were answered, the last holds ${entries} journal entries; faults: ${faults.join('; ') || 'none'}`
  } finally {
    working = false
    await office.close()
    rmSync(folder, { recursive: true })
  }
}

/** The command's own proof, then a real server on the copy. */
const inspectCopy = async (office: Office, path: string, before: Ledger) => {
  const proof = run(['server/journal/cli.ts', 'verify'], { DATA_DIR: path })
  const proven = (await proof.ended) === 0 ? [] : [proof.said().trim()]
  const server = run(['server/main.ts'], { PORT: new URL(office.url).port, DATA_DIR: path })
  await server.until(/Kiosk/)
  const found = await inspectFolder(path, before)
  const wall = await inspectWall({ ...office, dataDir: path })
  server.child.kill('SIGTERM')
  await server.ended
  return { faults: [...proven, ...found.faults, ...wall], entries: found.entries }
}

const publishOn = async ({ staff }: Office, { acts, notices }: Ledger, isWanted: () => boolean): Promise<void> => {
  for (let turn = 1; isWanted(); turn += 1) {
    const sample = { ...shortNotice(Date.now(), { title: `第${turn}号通知`, text: '请改到琥珀厅办理。' }), section: '信息中心' }
    const { notice, digest } = await submit(staff, sample)
    notices.push(notice)
    for (const { role, act, ...said } of road('ordinary')) {
      acts.push({ ...(await staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })), act })
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
