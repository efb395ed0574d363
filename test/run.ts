import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findChromium } from './journeys/chromium.ts'
import type { Counted } from './line-reporter.ts'

/**
 * `npm test`: everything a change must pass; ends with the line `N passed, N failed`. Stops at the first stage in which something fails.
 * The laws run once more in a zone whose clocks change by halves and quarters of an hour; the house once more with the machine's clock at the
 * fifth of January 2027, a year whose calendar is missing, beside the journeys, which wait half of the time. Journeys with a stop-watch come
 * last and have the machine for themselves. The dice of laws and model are thrown anew for every state of the tree, and the same for the same
 * one, so that what passed here passes there; `LAW_SEED` and `MODEL_SEED` throw others.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const counts = mkdtempSync(join(tmpdir(), 'test-counts-'))
process.once('exit', () => rmSync(counts, { recursive: true, force: true }))

/** `counted`: whether its tests are in the sum of the last line; what only runs again, elsewhere or at another time, is not. */
type Step = Readonly<{ title: string; command: readonly string[]; env?: Readonly<Record<string, string>>; counted?: boolean }>

/** Runs a step to its end; what it says is printed whole when it has ended, or as it comes when `live`. */
const run = ({ title, command, env = {}, counted = false }: Step, live: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const began = performance.now()
    const told = counted ? { TEST_COUNTS: join(counts, 'counted') } : {}
    const child = spawn(process.execPath, command, { cwd: root, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...told, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('exit', (code) => {
      process.stdout.write(`${said}── ${title}: ${code === 0 ? 'passed' : 'failed'} after ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      resolve(code === 0)
    })
  })

/** Tracks run side by side, the steps of a track one after the other; when one fails, what runs is waited for and nothing else begun. */
const stage = async (...tracks: readonly (readonly Step[])[]): Promise<void> => {
  const failed: string[] = []
  const follow = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) if (failed.length === 0 && !(await run(step, tracks.length === 1))) failed.push(step.title)
  }
  await Promise.all(tracks.map(follow))
  if (failed.length === 0) return
  process.stdout.write(`Failed: ${failed.join(', ')}\n`)
  sumUp()
  process.exit(1)
}

/** Ends with what people and machines read first: the ten slowest tests, then `N passed, N failed` alone on a line. */
const sumUp = (): void => {
  const all = written().map((line) => JSON.parse(line) as Counted)
  const sum = (of: 'passed' | 'failed' | 'skipped') => all.reduce((total, one) => total + one[of], 0)
  if (all.length === 0) return
  const slowest = all.flatMap((one) => one.slowest).sort((a, b) => b.ms - a.ms).slice(0, 10)
  const told = slowest.map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`).join('\n')
  process.stdout.write(`\n${told}\n\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}\n`)
}

const written = (): string[] => {
  try {
    return readFileSync(join(counts, 'counted'), 'utf8').trim().split('\n')
  } catch {
    return [] // nothing was counted yet
  }
}

/** The wall clock of a program and of all it starts, put ahead to ten in the morning of a day. */
const clockAt = (moment: number): Record<string, string> => ({
  CLOCK_AHEAD_MS: String(moment - Date.now()),
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${pathToFileURL(join(root, 'test/other-date.js')).href}`.trim(),
})

/** Where the house reads a clock: the core and its slides are given their time, and the model runs at both dates by itself. */
const clocked = ['test/server', 'test/scenarios']

/** The name git has for what is committed, as a number below 2^31; one that is as good as any where there is no git. */
function seedOfTree(): number {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' })
  return /^[0-9a-f]{40}/.test(stdout ?? '') ? parseInt(stdout.slice(0, 8), 16) >>> 1 : 20_091_123
}

const vitest = (...projects: readonly string[]): string[] => [
  'node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=./test/line-reporter.ts', ...projects.flatMap((project) => ['--project', project]),
]

try {
  process.env['CHROMIUM'] = findChromium()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
process.env['TZ'] = 'UTC'
for (const dice of ['LAW_SEED', 'MODEL_SEED']) process.env[dice] ??= String(seedOfTree())

const types: Step = { title: 'types', command: ['node_modules/typescript-native/bin/tsc', '-b'] }
const lint: Step = { title: 'lint', command: ['node_modules/eslint/bin/eslint.js', '-c', 'test/eslint.config.js', '.'] }
const pages: Step = { title: 'pages', command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'display/vite.config.ts', '--logLevel', 'warn'] }
const house: Step = { title: 'house and laws', command: vitest('house', 'laws'), counted: true }
const model: Step = { title: 'model', command: vitest('model'), counted: true }
const journeys: Step = { title: 'journeys', command: vitest('journeys'), counted: true }
const lawsElsewhere: Step = { title: 'laws in Pacific/Chatham', command: vitest('laws'), env: { TZ: 'Pacific/Chatham' } }
const houseLater: Step = { title: 'house at 2027-01-05', command: [...vitest('house'), ...clocked], env: clockAt(Date.UTC(2027, 0, 5, 2, 0)) }
const timed: Step = { title: 'timed journeys', command: vitest('timed journeys'), counted: true }

await stage([types, pages, lawsElsewhere, model], [lint])
await stage([house])
await stage([journeys], [houseLater])
await stage([timed])
sumUp()
