import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { dayOf, HOUSE_ZONE } from '#playlists/calendar.ts'
import { DAY, HOUR, type Instant, type LocalDay } from '#playlists/instant.ts'
import { type App, createApp } from '../server/app.ts'
import { migrate } from '../server/database/migrate.ts'
import { actsFile, type Databases, openDatabases, tracesFile } from '../server/database/open.ts'
import { openKey } from '../server/editions/key.ts'
import { furnish } from '../server/furnish.ts'
import type { House } from '../server/house.ts'
import type { JournalRow } from '../server/journal/store.ts'
import { makeLog } from '../server/log.ts'
import type { DemoPerson } from '../server/people/answers.ts'
import type { Role } from '../server/people/roles.ts'
import { settleRegister } from '../server/seals/register.ts'
import { settleSeals, standingTexts } from '../server/seals/seals.ts'
import { keepTexts } from '../server/seals/store.ts'
import { readSettings, type Settings } from '../server/settings.ts'

/** Ten in the morning of two working days: one in a year whose calendar the house came with, one in a year whose calendar is missing. */
export const MONDAY_IN_2026: Instant = Date.UTC(2026, 10, 23, 2, 0)
export const TUESDAY_IN_2027: Instant = Date.UTC(2027, 0, 5, 2, 0)

/**
 * Ten in the morning, in Shanghai, of the working day on which test houses begin: Monday 23 November 2026 or, when the suite runs at another
 * date (test/run.ts), that day.
 */
export const WORKDAY_TEN: Instant = process.env['CLOCK_AHEAD_MS'] === undefined ? MONDAY_IN_2026 : dayOf(HOUSE_ZONE, Date.now()).from + 10 * HOUR

/** The local day so many days after a moment, by default the one at which test houses begin; before it when negative. */
export const inDays = (days: number, from = WORKDAY_TEN): LocalDay => dayOf(HOUSE_ZONE, from + days * DAY).on

/** The weekday of that day: 1 Monday … 7 Sunday. */
export const weekdayIn = (days: number): number => dayOf(HOUSE_ZONE, WORKDAY_TEN + days * DAY).weekday

/** The year in which test houses begin, as numbers of notices and years' reports name it. */
export const YEAR = Number(inDays(0).slice(0, 4))

export const PASSWORD = 'lantern-over-the-river'

/** The people of every test, by login; the login is also the id. `author` … `head` belong to section `insurance`, the `-2` ones to `labour`. */
export const staff: Readonly<Record<string, { name: string; role: Role; section: string | null }>> = {
  'author': { name: '周敏', role: 'author', section: 'insurance' },
  'coauthor': { name: '吴倩', role: 'author', section: 'insurance' },
  'head': { name: '刘建国', role: 'section-head', section: 'insurance' },
  'head-2': { name: '孙丽', role: 'section-head', section: 'labour' },
  'author-2': { name: '郑凯', role: 'author', section: 'labour' },
  'leader': { name: '段立新', role: 'supervising-leader', section: null },
  'leader-2': { name: '冯远', role: 'supervising-leader', section: null },
  'office': { name: '何静', role: 'office', section: null },
  'director': { name: '马国平', role: 'director', section: null },
  'centre': { name: '林浩', role: 'information-centre', section: null },
  'admin': { name: '赵强', role: 'administrator', section: null },
}

/** Sections by id: who supervises them. */
export const sections: Readonly<Record<string, { name: string; leader: string }>> = {
  insurance: { name: '社会保险科', leader: 'leader' },
  labour: { name: '劳动关系科', leader: 'leader-2' },
}

/** What came back; `body` parsed when it is JSON. */
export type Answer = Readonly<{ status: number; code: string | null; body: unknown; headers: Headers; text: string }>
/** Asks the server as somebody: method, path, and a body that is sent as JSON. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>

export type TestHouse = Readonly<{
  house: House
  app: App
  databases: Databases
  dataDir: string
  setNow: (at: Instant) => void
  /** Goes on by so many milliseconds. */
  wait: (ms: number) => void
  /** A bare request, `headers` and all as given, from the house's own origin unless said otherwise. */
  request: (path: string, init?: RequestInit) => Promise<Answer>
  /** Signs in by a real request, once per login, and asks with that session from then on. */
  as: (login: string) => Ask
  /** Whoever asks next signs in again, as everybody does in the morning. */
  morning: () => void
  /** Nobody asks. */
  stranger: Ask
  /** The journal's rows after a place; all of them from 0. */
  journal: (after?: number) => Promise<JournalRow[]>
  /** How many rows each table of both files has, journal and sessions left out. */
  rowCounts: () => Promise<Record<string, number>>
  close: () => Promise<void>
}>

type Wishes = Readonly<{
  now?: Instant
  /** A clock that runs by itself instead of the one that `setNow` moves: for journeys with real pages. */
  clock?: () => Instant
  settings?: Partial<Settings>
  demonstration?: readonly DemoPerson[]
  /** Takes every line of the log. */
  logged?: (line: string) => void
  /** Without the people and sections above: a bureau on its first day. */
  empty?: boolean
  dataDir?: string
}>

/** A whole server on files of its own, with a clock that only the test moves. */
export const openHouse = async (wishes: Wishes = {}): Promise<TestHouse> => {
  const dataDir = wishes.dataDir ?? (await freshFolder(wishes.empty === true ? 'empty' : 'staffed'))
  let now = wishes.now ?? WORKDAY_TEN
  const databases = openDatabases(dataDir)
  for (const file of [databases.files.acts, databases.files.traces]) file.pragma('synchronous = off') // no test pulls the plug on these; how the server's own are opened is tested where that is done
  await migrate(databases)
  const { acts, traces, files } = databases
  const settings = { ...defaults(dataDir), ...wishes.settings }
  const key = openKey(dataDir)
  await settleSeals({ acts, key, dataDir, now })
  await settleRegister({ acts, key, dataDir })
  const bare = { acts, traces, files, now: wishes.clock ?? (() => now), log: makeLog(settings, wishes.logged && { write: wishes.logged }), settings, key }
  const house = furnish(bare)
  await house.editions.compileMissing()
  const app = createApp(house, { demonstration: wishes.demonstration ?? [] })
  const asking = askers(app)
  return {
    house, app, databases, dataDir, ...asking,
    setNow: (at) => void (now = at),
    wait: (ms) => void (now += ms),
    journal: (after = 0) => acts.selectFrom('journal').selectAll().where('seq', '>', after).orderBy('seq').execute(),
    rowCounts: async () => countRows(databases),
    close: async () => {
      await databases.close()
      if (wishes.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Seals people, accounts, posts and the like as they stand: for tests that lay in rows that the house takes for its own from then on. */
export const reseal = async ({ acts, key }: Pick<House, 'acts' | 'key'>): Promise<void> => keepTexts(acts, key.seal, await standingTexts(acts))

const defaults = (dataDir: string): Settings => {
  const read = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ORG_CODE: 'WZRS', BUREAU_NAME: '望州市人力资源和社会保障局' })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  return read.settings
}

const ORIGIN = 'http://localhost'

const askers = (app: App): Pick<TestHouse, 'request' | 'as' | 'morning' | 'stranger'> => {
  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (!headers.has('origin')) headers.set('origin', ORIGIN)
    const answer = await app.request(`${ORIGIN}${path}`, { ...init, headers })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true && text !== ''
    const body: unknown = isJson ? JSON.parse(text) : text
    return { status: answer.status, code: codeOf(body), body, headers: answer.headers, text }
  }
  const asking = (cookie: () => Promise<string | null>): Ask => async (method, path, body) => {
    const headers = new Headers()
    const held = await cookie()
    if (held !== null) headers.set('cookie', held)
    if (body !== undefined) headers.set('content-type', 'application/json')
    return request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
  const stranger = asking(async () => null)
  const cookies = new Map<string, Promise<string>>()
  const signIn = async (login: string): Promise<string> => {
    const answer = await stranger('POST', '/api/office/session', { login, password: PASSWORD })
    if (answer.status !== 204) throw new Error(`${login} could not sign in: ${answer.text}`)
    return answer.headers.get('set-cookie')!.split(';')[0]!
  }
  const as = (login: string): Ask =>
    asking(() => {
      const cookie = cookies.get(login) ?? signIn(login)
      cookies.set(login, cookie)
      return cookie
    })
  return { request, as, morning: () => cookies.clear(), stranger }
}

const codeOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'error' in body ? (body.error as { code: string }).code : null

/** A hash that is quick to check: tests sign in often, and its strength is tested where passwords are made. */
let quickHash: Promise<string> | undefined
const passwordHash = (): Promise<string> => (quickHash ??= hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 }))

/** Folders as they are on the first morning, made once per test file and copied for each house: migrations are slow, copies are not. */
const models = new Map<'empty' | 'staffed', Promise<string>>()

const freshFolder = async (of: 'empty' | 'staffed'): Promise<string> => {
  const model = models.get(of) ?? makeModel(of)
  models.set(of, model)
  const folder = temporaryFolder()
  for (const file of [actsFile, tracesFile]) copyFileSync(file(await model), file(folder))
  return folder
}

const makeModel = async (of: 'empty' | 'staffed'): Promise<string> => {
  const folder = temporaryFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const databases = openDatabases(folder)
  await migrate(databases)
  if (of === 'staffed') await moveIn(databases)
  await databases.close()
  return folder
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'house-'))

const moveIn = async ({ acts }: Databases): Promise<void> => {
  const now = WORKDAY_TEN
  const password_hash = await passwordHash()
  const people = Object.entries(staff)
  await acts.insertInto('people').values(people.map(([id, { name }]) => ({ id, name, created_at: now, active: 1 }))).execute()
  await acts
    .insertInto('accounts')
    .values(people.map(([id]) => ({ login: id, person: id, password_hash, must_change: 0, created_at: now, disabled_at: null })))
    .execute()
  await acts
    .insertInto('sections')
    .values(Object.entries(sections).map(([id, { name, leader }]) => ({ id, name, supervising_leader: leader, active: 1 })))
    .execute()
  await acts
    .insertInto('posts')
    .values(people.map(([id, { role, section }]) => ({ id: `post-${id}`, person: id, role, section, title: role, from_on: '2026-01-01', to_on: null })))
    .execute()
}

const countRows = ({ files }: Databases): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const file of [files.acts, files.traces]) {
    const tables = file.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'").pluck().all() as string[]
    for (const table of tables) if (table !== 'journal' && table !== 'sessions') counts[table] = file.prepare(`select count(*) from "${table}"`).pluck().get() as number
  }
  return counts
}
