import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Instant } from '#playlists/instant.ts'
import { createApp } from './app.ts'
import { CannotStart, inWords } from './cannot-start.ts'
import { runChoresOf, startChores } from './chores.ts'
import { lockFolder } from './database/lock.ts'
import { migrate } from './database/migrate.ts'
import { type Databases, openDatabases } from './database/open.ts'
import { openKey } from './editions/key.ts'
import { furnish } from './furnish.ts'
import type { House } from './house.ts'
import { makeLog } from './log.ts'
import { takingTurns } from './pipelining.ts'
import type { DemoPerson } from './people/answers.ts'
import { fillPolicies } from './policies/policies.ts'
import { firstSchedules } from './schedules/first-day.ts'
import { restoreLines } from './screens/health.ts'
import { settleRegister } from './seals/register.ts'
import { settleSeals } from './seals/seals.ts'
import type { Settings } from './settings.ts'
import { answerUnreadable } from './unreadable.ts'

/** A server that answers. `url`: where, on this machine. `stop`: ends hanging polls, lets running requests finish, writes everything down. */
export type Serving = Readonly<{ house: House; url: string; stop: () => Promise<void> }>

type Start = Readonly<{
  settings: Settings
  now: () => Instant
  /** Folder of the built pages. */
  dist: string
  demonstration?: readonly DemoPerson[]
  /** Runs when the house stands and before any request is answered. */
  prepare?: (house: House) => Promise<void>
}>

/** How long running requests may take to finish when the server stops, ms. */
const PATIENCE_MS = 5_000

/**
 * Opens the data folder, compiles what editions are missing, and only then answers (design.md 4).
 * @throws CannotStart when the folder is another server's, can't be used as it is, or the port is taken.
 */
export const serve = (start: Start): Promise<Serving> =>
  open(start).catch((error: unknown) => {
    throw inWords(error, start.settings.dataDir)
  })

const open = async (start: Start): Promise<Serving> => {
  const { settings, now, dist, demonstration = [], prepare } = start
  const release = lockFolder(settings.dataDir)
  if (release === null) throw new CannotStart(`Another server already works on ${settings.dataDir}. Stop it first, or set DATA_DIR to another folder.`)
  const databases = openDatabases(settings.dataDir)
  const letGo = async (): Promise<void> => {
    await databases.close()
    release()
  }
  try {
    await migrate(databases)
    const key = openKey(settings.dataDir)
    await settleSeals({ acts: databases.acts, key, dataDir: settings.dataDir, now: now() })
    await settleRegister({ acts: databases.acts, key, dataDir: settings.dataDir })
    const house = furnish({ acts: databases.acts, traces: databases.traces, files: databases.files, now, log: makeLog(settings), settings, key })
    await restoreLines(house)
    await house.editions.compileMissing()
    await firstSchedules(house)
    await fillPolicies(house)
    await runChoresOf('start', house, databases.files)
    await prepare?.(house)
    const server = createAdaptorServer({ fetch: createApp(house, { demonstration, dist }).fetch, createServer: turnTakingServer }) as Server
    const port = await listen(server, settings)
    return await running({ house, server, port, databases, letGo })
  } catch (error) {
    await letGo()
    throw error
  }
}

const running = async (parts: { house: House; server: Server; port: number; databases: Databases; letGo: () => Promise<void> }): Promise<Serving> => {
  const { house, server, port, databases, letGo } = parts
  const chores = await startChores(house, databases.files)
  const stop = async (): Promise<void> => {
    await chores.stop()
    await closeDoors(server, house)
    await runChoresOf('stop', house, databases.files)
    await letGo()
  }
  let stopping: Promise<void> | undefined
  return { house, url: `http://${reachable(house.settings.host)}:${port}`, stop: () => (stopping ??= stop()) }
}

const turnTakingServer = ((options: ServerOptions, listener: RequestListener) => createServer(options, takingTurns(listener))) as typeof createServer

/** After a power cut all screens come back in the same second; those that find no place in the queue would be turned away. */
const BACKLOG = 4096

const listen = (server: Server, { host, port }: Settings): Promise<number> =>
  new Promise((resolve, reject) => {
    server.keepAliveTimeout = 75_000
    server.on('clientError', answerUnreadable)
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(whyNotListening(error, { host, port }))))
    server.listen({ port, host, backlog: BACKLOG }, () => resolve((server.address() as AddressInfo).port))
  })

const whyNotListening = ({ code, message }: NodeJS.ErrnoException, { host, port }: Pick<Settings, 'host' | 'port'>): string => {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} needs rights this user does not have. Set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine.`
  return `Can't listen on ${host}:${port}: ${message}`
}

/** New connections are refused, hanging polls answered, idle connections closed, and what still runs after a while is cut. */
const closeDoors = async (server: Server, { lines }: House): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const nudge = setInterval(() => {
    lines.wakeAll()
    server.closeIdleConnections()
  }, 50)
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearInterval(nudge)
  clearTimeout(cut)
}

const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
