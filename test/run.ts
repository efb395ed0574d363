import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './journeys/chromium.ts'

/**
 * `npm test`: everything a change must pass, in the order in which it fails fastest. Stops at the first step that fails; the last step ends
 * with the line `N passed, N failed`. Laws run a second time in a zone whose clocks change by halves and quarters of an hour.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

const step = (title: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
  const began = Date.now()
  process.stdout.write(`\n── ${title}\n`)
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  process.stdout.write(`── ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  if (status !== 0) {
    process.stdout.write(`\n${title} failed.\n`)
    process.exit(status ?? 1)
  }
}

const bin = (path: string): string => `node_modules/${path}`
const vitest = [bin('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=./test/line-reporter.ts']

try {
  process.env['CHROMIUM'] = findChromium()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}

step('types', [bin('typescript/bin/tsc'), '-b'])
step('lint', [bin('eslint/bin/eslint.js'), '-c', 'test/eslint.config.js', '.'])
step('pages', [bin('vite/bin/vite.js'), 'build', '-c', 'display/vite.config.ts', '--logLevel', 'warn'])
step('laws in Pacific/Chatham', [bin('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--project', 'laws'], { TZ: 'Pacific/Chatham' })
step('tests', vitest, { TZ: 'UTC' })
