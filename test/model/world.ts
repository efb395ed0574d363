import { hash } from '@node-rs/argon2'
import { expect } from 'vitest'
import { firstSchedules } from '../../server/schedules/first-day.ts'
import { type Answer, openHouse, PASSWORD, reseal, type TestHouse } from '../house.ts'
import { type Glass, hang, outdoor } from '../server/publications/glass.ts'
import { type Bureau, evening, HOUR, people } from './bureau.ts'

/** The running house with the model's people in it, and one outdoor screen on its wall. */
export type World = Readonly<{
  h: TestHouse
  glass: Glass
  /** Signs a login in if its session is over; the model learns of it, because whoever signs in has just said the password. */
  enter: (bureau: Bureau, login: string) => Promise<string>
  /** Asks as a login. */
  ask: (bureau: Bureau, login: string, question: readonly [method: string, path: string, body?: unknown]) => Promise<Answer>
  /** Where the journal stood when the last command began. */
  mark: { seq: number }
}>

/** A session ends twelve hours after it began; before that the model signs in again. */
const SESSION_MS = 11 * HOUR

let quick: Promise<string> | undefined

/** Opens a bureau at a moment, the model's people and their second logins moved in. */
export const openWorld = async (begins: number): Promise<World> => {
  const h = await openHouse({ now: begins })
  await moveIn(h)
  await firstSchedules(h.house)
  const glass = await hang(h, { name: '南门墙', profile: outdoor })
  const sessions = new Map<string, { cookie: string; at: number }>()
  const enter: World['enter'] = async (bureau, login) => {
    const held = sessions.get(login)
    if (held !== undefined && bureau.now - held.at < SESSION_MS) return held.cookie
    const answer = await h.stranger('POST', '/api/office/session', { login, password: PASSWORD })
    expect(answer.status, `${login} signs in: ${answer.text}`).toBe(204)
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    sessions.set(login, { cookie, at: bureau.now })
    bureau.confirmed.set(login, bureau.now)
    return cookie
  }
  const ask: World['ask'] = async (bureau, login, [method, path, body]) => {
    const cookie = await enter(bureau, login)
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    return h.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
  return { h, glass, enter, ask, mark: { seq: 0 } }
}

const moveIn = async ({ house: { acts }, house }: TestHouse): Promise<void> => {
  const now = house.now()
  const password_hash = await (quick ??= hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 }))
  const known = new Set((await acts.selectFrom('people').select('id').execute()).map(({ id }) => id))
  const held = new Set((await acts.selectFrom('posts').select(['person', 'role']).execute()).map(({ person, role }) => `${person} ${role}`))
  const account = (login: string, person: string) => ({ login, person, password_hash, must_change: 0, created_at: now, disabled_at: null })
  for (const [person, posts] of Object.entries(people)) {
    if (!known.has(person)) {
      await acts.insertInto('people').values({ id: person, name: person, created_at: now, active: 1 }).execute()
      await acts.insertInto('accounts').values(account(person, person)).execute()
    }
    const more = posts.filter(({ role }) => !held.has(`${person} ${role}`))
    for (const { role, section } of more) await acts.insertInto('posts').values({ id: `${person}-${role}`, person, role, section, title: role, from_on: '2026-01-01', to_on: null }).execute()
  }
  await acts.insertInto('accounts').values(Object.entries(evening).map(([person, login]) => account(login, person))).execute()
  await reseal(house)
}
