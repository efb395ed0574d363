import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './journeys/chromium.ts'

/**
 * `npm test`: everything a change must pass. What needs no browser and no pages begins together, one program a core; the tests come last and
 * end with the line `N passed, N failed`. Stops at the first stage in which something fails. Laws run a second time in a zone whose clocks
 * change by halves and quarters of an hour.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

type Step = Readonly<{ title: string; command: readonly string[]; env?: Readonly<Record<string, string>> }>

/** Runs a step to its end; what it says is printed whole when it has ended, or as it comes when `live`. */
const run = ({ title, command, env = {} }: Step, live: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(process.execPath, command, { cwd: root, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('exit', (code) => {
      process.stdout.write(`${said}── ${title}: ${code === 0 ? 'passed' : 'failed'} after ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      resolve(code === 0)
    })
  })

const stage = async (steps: readonly Step[]): Promise<void> => {
  const passed = await Promise.all(steps.map((step) => run(step, steps.length === 1)))
  if (passed.includes(false)) process.exit(1)
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts']

try {
  process.env['CHROMIUM'] = findChromium()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}

await stage([
  { title: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { title: 'lint', command: ['node_modules/eslint/bin/eslint.js', '-c', 'test/eslint.config.js', '.'] },
  { title: 'pages', command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'display/vite.config.ts', '--logLevel', 'warn'] },
])
await stage([{ title: 'laws in Pacific/Chatham', command: [...vitest, '--project', 'laws'], env: { TZ: 'Pacific/Chatham' } }])
await stage([{ title: 'tests in UTC', command: [...vitest, '--reporter=default', '--reporter=./test/line-reporter.ts'], env: { TZ: 'UTC' } }])
