import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { fill } from './filled-house.ts'
import { lineOf, onCore, SERVER_CORE } from './cores.ts'

/** The real server on its own core, on a data folder filled before it starts. */
export type Served = Readonly<{ url: string; pid: number; dataDir: string; process: ChildProcess; stop: () => Promise<void> }>

export const serveFilled = async (size: Parameters<typeof fill>[1]): Promise<Served> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-server-'))
  await (await fill(dataDir, size)).close()
  const child = onCore(SERVER_CORE, ['server/main.ts'], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' })
  const [, port] = await lineOf(child, /:(\d+)\/office\//)
  return {
    url: `http://127.0.0.1:${port!}`,
    pid: child.pid!,
    dataDir,
    process: child,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true })
    },
  }
}
