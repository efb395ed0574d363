import { fileURLToPath } from 'node:url'
import { inviteFirstAdministrator } from '../people/setup.ts'
import { CannotStart } from '../cannot-start.ts'
import type { ActDone } from '../reviews/answers.ts'
import { serve, type Serving } from '../serve.ts'
import { readSettings, type Settings } from '../settings.ts'
import { datesFrom } from './dates.ts'
import { entrust } from './entrust.ts'
import { firstDayWalked, readyGround } from './ground.ts'
import { hangScreens, type Address } from './hang.ts'
import { leaveOnDesks } from './leave.ts'
import { demoPassword, demoPeople, desks } from './people.ts'
import { Refused, signIn, type Door } from './office.ts'
import { registerPeople } from './register.ts'
import { templates } from './samples.ts'
import { leaveRatings } from './visitors.ts'
import { gatherStaff, walk } from './walk.ts'

/** The demonstration: one process, its own data folder, a made-up bureau; everything goes through the office's own doors, but for what visitors said before. */
const read = readSettings({ DATA_DIR: 'data/demo', ORG_CODE: 'WC0012', BUREAU_NAME: '望川市劳动和社会保障局', LOG_LEVEL: 'warn', ...process.env })
if ('mistakes' in read) {
  for (const mistake of read.mistakes) console.error(mistake)
  process.exit(1)
}
const { settings } = read
const began = Date.now()
process.umask(0o077)

const stopUnlessMendable = (error: unknown): never => {
  if (!(error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exit(1)
}
const [ground, serving] = await open(settings).catch(stopUnlessMendable)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void serving.stop().then(() => process.exit(0)))

const origin = settings.publicUrl ?? serving.url
const door: Door = (path, init) => fetch(`${serving.url}${path}`, init)
if (ground === 'first day') await firstDay(serving)
await printAddresses()

async function open(given: Settings): Promise<readonly [ReturnType<typeof readyGround>, Serving]> {
  const state = readyGround(given.dataDir, { fresh: process.argv.includes('--fresh') })
  return [state, await serve({ settings: given, now: () => Date.now(), dist: fileURLToPath(new URL('../../dist', import.meta.url)), demonstration: demoPeople })]
}

/** On the first start only: registers the people, walks every sample through the real road and leaves work on every desk. */
async function firstDay({ house }: Serving): Promise<void> {
  const setupToken = await inviteFirstAdministrator(house)
  if (setupToken === null) throw new Error('a new house already has an administrator')
  const place = { door, origin }
  const dates = datesFrom(house.now(), settings.zone)
  await registerPeople(place, { setupToken, today: dates.iso(dates.today) })
  const staff = await gatherStaff(place)
  const published: ActDone[] = []
  for (const template of templates) published.push(await walk(staff, template(dates)))
  await leaveOnDesks(staff, dates)
  await entrust(staff, dates)
  await leaveRatings(house, published)
  firstDayWalked(settings.dataDir)
}

async function printAddresses(): Promise<void> {
  const screens = await screenAddresses()
  console.log(`\n${settings.bureau.name} · demonstration, ready after ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  console.log(`  Office 办公        ${origin}/office/`)
  for (const { name, url } of screens) console.log(`  ${name}  ${' '.repeat(Math.max(0, 14 - 2 * [...name].length))}${url}`)
  if (screens.length === 0) console.log('\nThe administrator has a password of their own by now: find the screens, or make links for them, in the office under Screens.')
  else if (screens.every(({ hung }) => hung)) console.log('\nThe screens go on in the browser in which they were opened; in another one they ask to be enrolled.')
  else console.log('\nEach link opens once, in the window that shall be that screen, and becomes its own address from then on.')
  console.log('Sign in to the office as anyone on its first page; publish or recall something and watch the screens. Stop with Ctrl-C.')
}

/** None when somebody changed the administrator's password: then the demonstration knows no more than its visitors do. */
async function screenAddresses(): Promise<readonly Address[]> {
  const chief = desks.find(({ role }) => role === 'administrator')!
  const administrator = await signIn(door, origin, { login: chief.login, password: demoPassword }).catch((error: unknown) => {
    if (error instanceof Refused && error.status < 500) return null
    throw error
  })
  if (administrator === null) return []
  const screens = await hangScreens(administrator, { origin, zone: settings.zone })
  await administrator.send('DELETE', '/api/office/session')
  return screens
}
