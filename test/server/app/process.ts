import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A program of the project run for real. `said`: everything it has written so far. */
export type Running = Readonly<{ child: ChildProcess; said: () => string; ended: Promise<number | null>; until: (what: RegExp) => Promise<RegExpExecArray> }>

export const run = (args: readonly string[], env: Readonly<Record<string, string>>): Running => {
  const { PATH, NODE_OPTIONS = '', CLOCK_AHEAD_MS = '' } = process.env // a clock put ahead for the tests is put ahead for what they start
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, env: { PATH, NODE_OPTIONS, CLOCK_AHEAD_MS, LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part: Buffer) => void (text += part.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const until = async (what: RegExp): Promise<RegExpExecArray> => {
    let over = false
    void ended.then(() => void (over = true))
    for (;;) {
      const found = what.exec(text)
      if (found) return found
      if (over) throw new Error(`ended without saying ${what}: ${text}`)
      await Promise.race([once(child.stdout!, 'data'), ended])
    }
  }
  return { child, said: () => text, ended, until }
}

/** The server on a folder, once it answers. */
export const startServer = async (dataDir: string): Promise<Running & { url: string }> => {
  const running = run(['server/main.ts'], { PORT: '0', DATA_DIR: dataDir })
  const [, url] = await running.until(/Office\s+(http:\/\/\S+)\/office\/\n[^]*Kiosk/)
  return { ...running, url: url! }
}
