import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inviteFirstAdministrator } from '../people/setup.ts'
import { CannotStart, serve, type Serving } from '../serve.ts'
import { readSettings, type Settings } from '../settings.ts'
import { datesFrom } from './dates.ts'
import { hangScreens } from './hang.ts'
import { demoPassword, demoPeople, desks } from './people.ts'
import { signIn, type Door } from './office.ts'
import { registerPeople } from './register.ts'
import { templates } from './samples.ts'
import { gatherStaff, walk } from './walk.ts'

/** The demonstration: one process, its own data folder, a made-up bureau; everything goes through the office's own doors. */
const read = readSettings({ DATA_DIR: 'data/demo', ORG_CODE: 'WC0012', BUREAU_NAME: '望川市劳动和社会保障局', LOG_LEVEL: 'warn', ...process.env })
if ('mistakes' in read) {
  for (const mistake of read.mistakes) console.error(mistake)
  process.exit(1)
}
const { settings } = read
const began = Date.now()
process.umask(0o077)

const serving = await open(settings).catch((error: unknown): never => {
  if (!(error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exit(1)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void serving.stop().then(() => process.exit(0)))

const origin = settings.publicUrl ?? serving.url
const door: Door = (path, init) => fetch(`${serving.url}${path}`, init)
await firstDay(serving)
await printAddresses()

async function open(given: Settings): Promise<Serving> {
  if (process.argv.includes('--fresh')) emptyButKey(given.dataDir)
  return serve({ settings: given, now: () => Date.now(), dist: fileURLToPath(new URL('../../dist', import.meta.url)), demonstration: demoPeople })
}

/** The signing key stays: by it screens in tabs left open believe that nobody knows them any more, and ask to be let in anew. */
function emptyButKey(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name !== 'keys') rmSync(join(folder, name), { recursive: true, force: true })
}

/** On the first start only: registers the people and walks every sample through the real road. */
async function firstDay({ house }: Serving): Promise<void> {
  const setupToken = await inviteFirstAdministrator(house)
  if (setupToken === null) return
  const place = { door, origin }
  const dates = datesFrom(house.now(), settings.zone)
  await registerPeople(place, { setupToken, today: dates.iso(dates.today) })
  const staff = await gatherStaff(place)
  for (const template of templates) await walk(staff, template(dates))
}

async function printAddresses(): Promise<void> {
  const chief = desks.find(({ role }) => role === 'administrator')!
  const administrator = await signIn(door, origin, { login: chief.login, password: demoPassword })
  const screens = await hangScreens(administrator, { origin, zone: settings.zone })
  await administrator.send('DELETE', '/api/office/session')
  console.log(`\n${settings.bureau.name} · demonstration, ready after ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  console.log(`  Office 办公        ${origin}/office/`)
  for (const { name, url } of screens) console.log(`  ${name}  ${' '.repeat(Math.max(0, 14 - 2 * [...name].length))}${url}`)
  console.log('\nEach screen address opens once, in the window that shall be that screen, and becomes its own address from then on.')
  console.log('Sign in to the office as anyone on its first page; publish or recall something and watch the screens. Stop with Ctrl-C.')
}
