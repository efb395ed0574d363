import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync, statfsSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The disk the server works on, in MB. */
const DISK_MB = 40
const INSIDE = 'FULL_DISK_FOLDER'

/**
 * Runs a file once more in a mount namespace of its own, where a disk may be mounted by anyone, and which takes the disk with it when it ends. The
 * file calls `onSmallDisk`. Answers what it said.
 */
export const inOwnNamespace = async (file: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const child = spawn('unshare', ['--map-root-user', '--mount', process.execPath, '--import', 'tsx', fileURLToPath(file)], { env: { ...process.env, [INSIDE]: folder }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => void (said += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  rmSync(folder, { recursive: true })
  if (code !== 0 && said === '') throw new Error(`full disk: ended with ${String(code)}`)
  return said.trim()
}

/** What is done to a small disk when this file runs in its namespace; nothing when it is only imported. */
export const onSmallDisk = async (file: string, work: (folder: string) => Promise<string>): Promise<void> => {
  const folder = process.env[INSIDE]
  if (folder === undefined || process.argv[1] !== fileURLToPath(file)) return
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder])
  console.log(await work(folder))
}

/** Leaves so many kB free: nothing at all, or as much as carries a notice some steps further. */
export const fill = (folder: string, freeKb: number): void => {
  const ballast = ballastIn(folder)
  const { bavail, bsize } = statfsSync(folder)
  try {
    appendFileSync(ballast, Buffer.alloc(bavail * bsize))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error // the server took some of it meanwhile; the disk is full all the same
  }
  truncateSync(ballast, Math.max(0, statSync(ballast).size - freeKb * 1024))
}

/** Gives all the room back. */
export const makeRoom = (folder: string): void => {
  appendFileSync(ballastIn(folder), '')
  truncateSync(ballastIn(folder), 0)
}

const ballastIn = (folder: string): string => join(folder, 'ballast')
