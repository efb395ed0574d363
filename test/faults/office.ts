import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { datesFrom } from '../../server/demo/dates.ts'
import { demoPassword, desks } from '../../server/demo/people.ts'
import { signIn, type Door } from '../../server/demo/office.ts'
import { registerPeople } from '../../server/demo/register.ts'
import { gatherStaff, type Staff } from '../../server/demo/walk.ts'
import { oneTimeLink } from '../../server/screens/answers.ts'
import { claimed, type Claimed } from '../../server/screens/answers.ts'
import { wall } from '../journeys/bureau.ts'
import { run, type Running } from '../server/app/process.ts'

/** A real server in a process of its own that can be killed and started again on the same folder and port, set up by its one-time link. */
export type Office = Readonly<{
  dataDir: string
  url: string
  staff: Staff
  /** One enrolled screen. */
  screen: Claimed
  server: () => Running
  kill: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}>

const greeting = /Office\s+(http:\/\/\S+)\/office\/\n[^]*Kiosk/
const setupLink = /\/office\/\?setup=([\w-]{43})/

/** `dataDir`: an empty folder to work in; one of its own, gone afterwards, when none is named. */
export const openOffice = async (dataDir?: string): Promise<Office> => {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'faults-'))
  let server = run(['server/main.ts'], { PORT: '0', DATA_DIR: join(folder, 'data') })
  const url = (await server.until(greeting))[1]!
  const [, setupToken] = await server.until(setupLink)
  const place = { door: doorOf(url), origin: url }
  await registerPeople(place, { setupToken: setupToken!, today: today() })
  const kill = async (): Promise<void> => {
    server.child.kill('SIGKILL')
    await server.ended
  }
  return {
    dataDir: join(folder, 'data'),
    url,
    staff: await gatherStaff(place),
    screen: await enrol(url),
    server: () => server,
    kill,
    start: async () => {
      server = run(['server/main.ts'], { PORT: new URL(url).port, DATA_DIR: join(folder, 'data') })
      await server.until(greeting)
    },
    close: async () => {
      await kill()
      if (dataDir === undefined) rmSync(folder, { recursive: true })
    },
  }
}

/** The server's door on the network. A connection of its own for each question, so that none is left over from a server that was killed. */
export const doorOf = (url: string): Door => (path, init) => fetch(`${url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), Connection: 'close' } })

const today = (): string => {
  const dates = datesFrom(Date.now(), 'Asia/Shanghai')
  return dates.iso(dates.today)
}

const enrol = async (url: string): Promise<Claimed> => {
  const chief = desks.find(({ role }) => role === 'administrator')!
  const administrator = await signIn(doorOf(url), url, { login: chief.login, password: demoPassword })
  const wish = { surface: wall.surface, name: '南门墙', place: '南门', tags: [], profile: wall, zone: 'Asia/Shanghai' }
  const link = (await administrator.ask(oneTimeLink, 'POST', '/api/office/enrolment-links', wish)).url
  const secret = /[\w-]{43}/.exec(link)![0]
  const answer = await doorOf(url)('/api/enrolments/link', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ link: secret, publicKey: 'a'.repeat(64) }) })
  return claimed.parse(await answer.json())
}
