import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright'

/** Flags under which Chromium draws the same on every machine and asks nobody outside for anything. */
export const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text', '--mute-audio',
]

/** Starts the browser that `findChromium` found. `userDataDir`-less, so every start is a fresh one. */
export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: chromiumFlags })

/**
 * Where a Chromium is: `$CHROMIUM`, then chromium on the PATH, then playwright's own, then Debian's package if we may install it.
 * Throws with the one line to type when there is none; browser tests are never skipped.
 */
export const findChromium = (): string => {
  const found = named() ?? onPath() ?? playwrights() ?? installed()
  if (found) return found
  throw new Error('No browser for the tests. Type: sudo apt-get install -y --no-install-recommends chromium')
}

const named = (): string | undefined => {
  const path = process.env['CHROMIUM']
  if (!path) return undefined
  if (!runnable(path)) throw new Error(`CHROMIUM=${path} is not a program that can be run. Set it to a Chromium, or unset it.`)
  return path
}

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find(runnable)

const playwrights = (): string | undefined => {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const installed = (): string | undefined => {
  const command = installCommand()
  if (!command) return undefined
  const asRoot = (args: string[]) => execFileSync(command[0]!, [...command.slice(1), ...args], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  try {
    asRoot(['update', '-qq'])
    asRoot(['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } catch {
    return undefined // apt said why on the console; the caller names the line to type
  }
  return onPath()
}

const installCommand = (): string[] | undefined => {
  if (!runs('apt-get', ['--version'])) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : undefined
}

const runs = (program: string, args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
