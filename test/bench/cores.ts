import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The server's core and the load's core: they must not share one, or each slows the other down. */
export const SERVER_CORE = 0
export const CLIENT_CORE = 1

/** Runs a TypeScript program on one core as `npm start` runs the server, with the same room for young objects; its standard output is piped. It ends with the bench, also with one that fails. */
export const onCore = (core: number, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess => {
  const command = ['-c', String(core), process.execPath, '--max-semi-space-size=64', '--import', 'tsx', ...args]
  const child = spawn('taskset', command, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  process.once('exit', () => child.kill())
  return child
}

/** CPU seconds a process has used so far (Linux: user + system, in hundredths). */
export const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process in kB. */
export const residentKb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0)

/** The middle value; of an even number the lower one of the two in the middle. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** The value below which this share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** wrk, the load generator of limits; installed from Debian where we may. */
export const requireWrk = (): void => {
  if (spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error === undefined) return
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'wrk'], { stdio: 'inherit' })
}

/** Waits for the first line of a child's output that matches. Throws when it ends before. */
export const lineOf = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = pattern.exec(said)
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${String(code)} before it said ${String(pattern)}:\n${said}`)))
  })
