import fc from 'fast-check'
import { expect } from 'vitest'
import { expireDue } from '../../server/publications/expire.ts'
import { PASSWORD } from '../house.ts'
import { holiday } from '../server/reviews/road.ts'
import { honest, spoilings, spoilt } from './asks.ts'
import { type Bureau, dayOf, DAY, type Decided, evening, HOUR, type Notice, openDoubts, personOf, persons, type Role, sectionIds, standing } from './bureau.ts'
import { type Act, acts, duties } from './duties.ts'
import { carryOut, pass } from './effects.ts'
import { type Attempt, concerned, isPlace, objections } from './objections.ts'
import { agree } from './promises.ts'
import { canEntrust, holds } from './reach.ts'
import type { World } from './world.ts'

type Command = fc.AsyncCommand<Bureau, World>

const logins = [...persons, ...Object.values(evening)]
/** A number out of which a command draws its lots; even, because fast-check's own numbers lean to the ends of their range. */
const lots = fc.noBias(fc.integer({ min: 0, max: 2_147_483_646 }))
/** A drawer of lots: even numbers from 0 to under 1, one after the other. */
const drawing = (from: number) => {
  let state = from
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
/** The notices people still have to do with; what is long over would only be looked at. */
const lately = ({ notices }: Bureau): Notice[] => notices.slice(-6)
const one = <T>(all: readonly T[], draw: () => number): T => all[Math.floor(draw() * all.length)]!
const writers = { by: ['author', 'section-head', 'office'] } as const satisfies { by: readonly Role[] }

/** How often each ending of an act was met, over all runs of this program. */
export const met = new Map<string, number>()
const count = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1)

/** One command: what it does is told in a counterexample; after it the house and the model agree, or the walk ends here. */
const command = (told: string, run: (bureau: Bureau, world: World) => Promise<string | null>): Command => {
  let line = `${told}: nothing`
  return {
    check: () => true,
    run: async (bureau, world) => {
      const { house } = world.h
      world.mark.seq = (await house.acts.selectFrom('journal').select(({ fn }) => fn.max('seq').as('seq')).executeTakeFirst())?.seq ?? 0
      line = `${told}: it broke here`
      const happened = await run(bureau, world)
      line = `${told}: ${happened ?? 'nothing'}`
      if (happened !== null) await agree(world, bureau)
    },
    toString: () => line,
  }
}

const isOver = (notice: Notice): boolean => notice.stub || ['ARCHIVED', 'WITHDRAWN', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'RECALLED', 'EXPIRED', 'PUBLISHED'].includes(standing(notice))

/** What an author types: decisions and the end of the windows vary, the words do not matter here. */
const wordsOf = ({ disclosure, important, until }: Decided, { now }: Bureau) => {
  const { decisions, ...words } = holiday()
  const onGlass = disclosure === 'proactive'
  const window = onGlass ? { from: now - HOUR, to: until } : null
  return {
    ...words, formedOn: dayOf(now), documentNumber: null, windows: { outdoor: window, kiosk: window },
    decisions: { ...decisions, disclosure, importance: important ? 'important' : 'ordinary', channels: onGlass ? ['website', 'outdoor', 'kiosk'] : [] },
  }
}

const deciding = fc.record({ disclosure: fc.constantFrom('proactive' as const, 'proactive' as const, 'proactive' as const, 'proactive' as const, 'on-request' as const, 'not-public' as const), important: fc.constantFrom(false, false, true), days: fc.integer({ min: 2, max: 14 }) })
const decided = ({ disclosure, important, days }: { disclosure: Decided['disclosure']; important: boolean; days: number }, { now }: Bureau): Decided => ({ disclosure, important, until: disclosure === 'proactive' ? now + days * DAY : Infinity })

const begin = fc.tuple(lots, deciding).map(([lot, wish]) =>
  command('begin', async (bureau, { ask }) => {
    if (bureau.notices.filter((notice) => !isOver(notice)).length >= 4) return null
    const draw = drawing(lot)
    const section = one(sectionIds, draw)
    const able = logins.filter((login) => holds(bureau, { person: personOf(login), notice: { section } as Notice }, writers).hold === 'post')
    const login = one(able, draw)
    const started = await ask(bureau, login, ['POST', '/api/office/notices', { section, category: 'affairs', kind: 'announcement' }])
    expect(started.status, started.text).toBe(201)
    const { id } = started.body as { id: string }
    const choice = decided(wish, bureau)
    const saved = await ask(bureau, login, ['PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: wordsOf(choice, bureau) }])
    expect(saved.status, saved.text).toBe(200)
    bureau.notices.push({ id, section, draft: { number: 1, edit: 1, hands: new Set([personOf(login)]), ...choice }, revisions: [], doubts: [], stub: false, index: null })
    count('begin done')
    return `${login} in ${section}, ${choice.disclosure}${choice.important ? ', important' : ''}`
  }),
)

/** In doubt about its secrecy, a notice is for its review chain alone (I15). */
const isShut = (bureau: Bureau, notice: Notice, person: string): boolean => {
  if (openDoubts(notice).length === 0) return false
  const { hold } = holds(bureau, { person, notice }, { by: ['section-head', 'supervising-leader', 'office', 'director'], everywhere: ['office', 'director'] })
  const hasHand = notice.draft?.hands.has(person) === true || notice.revisions.some(({ hands, reviews }) => hands.has(person) || reviews.some((review) => review.person === person))
  return hold !== 'post' && hold !== 'delegation' && !hasHand
}

const save = fc.tuple(lots, deciding, fc.boolean()).map(([lot, wish, isStale]) =>
  command('save', async (bureau, { ask }) => {
    const draw = drawing(lot)
    const notice = one(lately(bureau), draw)
    if (notice === undefined) return null
    const login = one(persons.filter((person) => person !== 'stand-in'), draw)
    const person = personOf(login)
    const { hold } = holds(bureau, { person, notice }, writers)
    const isHand = notice.draft?.hands.has(person) === true && hold === 'NOT_YOUR_SECTION'
    const against = [...(isShut(bureau, notice, person) ? ['NOT_FOUND'] : []), ...(hold === 'post' || isHand ? [] : [hold === 'delegation' || hold === 'DELEGATION_INVALID' ? 'WRONG_ROLE' : hold]), ...(notice.draft === null ? ['NO_DRAFT', 'WRONG_STATE'] : []), ...(isStale ? ['STALE_EDIT'] : [])]
    const edit = (notice.draft?.edit ?? 0) + (isStale ? 1 : 0)
    const choice = decided(wish, bureau)
    const answer = await ask(bureau, login, ['PUT', `/api/office/notices/${notice.id}/draft`, { edit, words: wordsOf(choice, bureau) }])
    expect(answer.status === 200, `${login} saves, against it ${against.join()}: ${answer.text}`).toBe(against.length === 0)
    if (against.length > 0) return `${login}: ${String(answer.code)}`
    Object.assign(notice.draft!, choice, { edit: edit + 1 })
    notice.draft!.hands.add(person)
    return `${login} done`
  }),
)

/** Tries an act on the house and holds the answer against the model's. */
const attempted = async (bureau: Bureau, world: World, wanted: Attempt): Promise<string> => {
  const { notice, act, login } = wanted
  await world.enter(bureau, login)
  const attempt = { ...wanted, screensOwe: act === 'confirm-recall' && (await screensOwe(bureau, world, notice)) }
  const against = objections(bureau, attempt)
  const name = `${login} ${act} notice ${String(bureau.notices.indexOf(notice))} with ${JSON.stringify({ ...attempt.ask, bytes: undefined })}`
  const before = against.length === 0 ? '' : JSON.stringify(await world.h.rowCounts())
  const answer = await world.ask(bureau, login, ['POST', `/api/office/notices/${notice.id}/acts/${act}`, attempt.ask])
  const entries = (await world.h.journal(world.mark.seq)).filter(({ action }) => action !== 'SIGN_IN')
  if (against.length === 0) {
    expect(answer.status, `${name}: the model sees nothing against it, the house says ${answer.text}`).toBe(200)
    expect(entries.length, `${name}: leaves its entry`).toBeGreaterThan(0)
    expect(entries.filter(({ actor, action }) => (actor !== null && actor !== personOf(login)) || action === 'DENIED').map(({ actor, action }) => `${action} ${String(actor)}`), name).toEqual([])
    carryOut(bureau, attempt, await made(world, attempt, answer.body as Done))
    count(`${act} done`)
    return `${name}: done`
  }
  expect(against, `${name}: the house says ${answer.text.slice(0, 200)}`).toContain(answer.code)
  const denied = answer.code === 'STALE_EDIT' ? [] : [`DENIED ${personOf(login)} ${String(answer.code)}`]
  expect(entries.map(({ action, actor, body }) => `${action} ${String(actor)} ${(JSON.parse(body) as { code: string }).code}`), name).toEqual(denied)
  expect(JSON.stringify(await world.h.rowCounts()), `${name}: leaves no row`).toBe(before)
  count(`${act} ${String(answer.code)}`)
  return `${name}: ${String(answer.code)}`
}

type Done = Readonly<{ digest: string | null; indexNumber: string | null }>
const made = async ({ h }: World, { notice, act }: Attempt, { digest, indexNumber }: Done) => {
  const bytes = act === 'submit' ? (await h.house.acts.selectFrom('contents').select('bytes').where('digest', '=', digest!).executeTakeFirstOrThrow()).bytes : ''
  const known = notice.doubts.map(({ id }) => id)
  const doubts = await h.house.acts.selectFrom('doubts').select('id').where('notice', '=', notice.id).execute()
  return { digest: digest ?? '', paper: bytes, doubt: doubts.find(({ id }) => !known.includes(id))?.id ?? null, index: indexNumber }
}

/** Whether a screen was asked to confirm the recall, did not, and could still show it. */
const screensOwe = async (bureau: Bureau, { h }: World, notice: Notice): Promise<boolean> => {
  const digest = concerned(notice, 'confirm-recall')?.digest ?? ''
  const rows = await h.house.acts.selectFrom('confirmations').innerJoin('recalls', 'recalls.publication', 'confirmations.publication').select(['confirmed_at', 'latest_possible_at']).where('recalls.digest', '=', digest).execute()
  return rows.some(({ confirmed_at, latest_possible_at }) => confirmed_at === null && latest_possible_at > bureau.now)
}

/** Somebody does what the model thinks may be done now. */
const sensible = lots.map((lot) =>
  command('act', async (bureau, world) => {
    const draw = drawing(lot)
    const notice = one(lately(bureau), draw)
    if (notice === undefined) return null
    const able = (act: Act) => logins.filter((login) => objections(bureau, { login, act, notice, ask: honest(bureau, notice, act) }).every((code) => code === 'REAUTH_REQUIRED'))
    const open = acts.filter((act) => isPlace(notice, act) && able(act).length > 0)
    let rest = draw() * Math.max(12, open.reduce((sum, act) => sum + duties[act].often, 0)) // where only rare things are left, mostly nothing happens
    const act = open.find((candidate) => (rest -= duties[candidate].often) < 0)
    if (act === undefined) return null
    const login = one(able(act), draw)
    await world.enter(bureau, login)
    const attempt = { login, act, notice, ask: honest(bureau, notice, act) }
    if (objections(bureau, attempt).length > 0 && draw() < 0.8) await confirmed(bureau, world, login)
    return attempted(bureau, world, attempt)
  }),
)

/** Anybody tries anything anywhere, sometimes with half of what has to be sent. */
const wild = lots.map((lot) =>
  command('try', async (bureau, world) => {
    const draw = drawing(lot)
    const notice = one(lately(bureau), draw)
    if (notice === undefined) return null
    const act = one(acts, draw)
    return attempted(bureau, world, { login: one(logins, draw), act, notice, ask: spoilt(honest(bureau, notice, act), one(spoilings, draw), notice) })
  }),
)

/** The password can be said again before trying: that reason counts only when it is the only one. */
const besideFresh = (codes: readonly string[]): readonly string[] => {
  const others = [...new Set(codes)].filter((code) => code !== 'REAUTH_REQUIRED')
  return others.length > 0 ? others : codes
}

/** Everything wrong that has just one reason against it, by act and reason: if the house forgets that reason, it lets the act through. */
const justWrong = (bureau: Bureau, notice: Notice): ReadonlyMap<string, readonly Attempt[]> => {
  const found = new Map<string, Attempt[]>()
  for (const act of acts.filter((candidate) => isPlace(notice, candidate))) {
    const whole = honest(bureau, notice, act)
    for (const login of logins.filter((one) => holds(bureau, { person: personOf(one), notice }, duties[act]).hold !== 'WRONG_ROLE')) {
      for (const how of spoilings) {
        const attempt = { login, act, notice, ask: spoilt(whole, how, notice) }
        const [code, ...more] = besideFresh(objections(bureau, attempt))
        if (code !== undefined && more.length === 0) found.set(`${act} ${code}`, [...(found.get(`${act} ${code}`) ?? []), attempt])
      }
    }
  }
  return found
}

/** Reasons that hold for almost every act; the others belong to one act or two and are worth trying more often. */
const everywhere = ['NOT_YOUR_SECTION', 'DELEGATION_INVALID', 'DIGEST_MISMATCH']

/** Where it could be done by somebody, somebody tries it whom one thing forbids: gladly what was not tried yet in this bureau. */
const bold = lots.map((lot) =>
  command('dare', async (bureau, world) => {
    const draw = drawing(lot)
    const wrong = lately(bureau).flatMap((notice) => [...justWrong(bureau, notice)])
    const weighed = wrong.map(([key, attempts]) => ({ key, attempts, weight: (everywhere.includes(key.split(' ')[1]!) ? 1 : 6) / (1 + (bureau.tried.get(key) ?? 0)) ** 2 }))
    let rest = draw() * weighed.reduce((sum, { weight }) => sum + weight, 0)
    const chosen = weighed.find(({ weight }) => (rest -= weight) < 0)
    if (chosen === undefined) return null
    bureau.tried.set(chosen.key, (bureau.tried.get(chosen.key) ?? 0) + 1)
    const attempt = one(chosen.attempts, draw)
    await world.enter(bureau, attempt.login)
    if (objections(bureau, attempt).length > 1) await confirmed(bureau, world, attempt.login)
    return attempted(bureau, world, attempt)
  }),
)

const confirmed = async (bureau: Bureau, world: World, login: string): Promise<void> => {
  const answer = await world.ask(bureau, login, ['POST', '/api/office/session/confirm', { password: PASSWORD }])
  expect(answer.status, `${login} says the password again: ${answer.text}`).toBe(204)
  bureau.confirmed.set(login, bureau.now)
  world.mark.seq = (await world.h.journal(world.mark.seq)).at(-1)!.seq
}

const givers: readonly (readonly [string, Role])[] = [['head', 'section-head'], ['leader', 'supervising-leader'], ['leader', 'section-head'], ['office', 'office'], ['director', 'director'], ['centre', 'information-centre'], ['head-2', 'section-head'], ['leader-2', 'section-head'], ['author', 'section-head'], ['stand-in', 'office'], ['admin', 'director']]

const entrust = fc.record({ giver: fc.constantFrom(...givers), holder: fc.constantFrom('stand-in', 'stand-in', 'stand-in', 'coauthor', 'author', 'head-2', 'office-2', 'head', 'director'), section: fc.constantFrom(null, null, ...sectionIds), starts: fc.integer({ min: -1, max: 2 }), lasts: fc.constantFrom(-1, 0, 1, 2, 5, 91, 92) }).map(({ giver: [giver, role], holder, section, starts, lasts }) =>
  command('entrust', async (bureau, { ask }) => {
    const from = dayOf(bureau.now + starts * DAY)
    const to = dayOf(bureau.now + (starts + lasts) * DAY)
    const reach = canEntrust(giver, role, section)
    const twin = bureau.delegations.some((one) => !one.revoked && one.giver === giver && one.holder === holder && one.role === role && one.section === section && one.from <= to && from <= one.to)
    const may = reach.length > 0 && holder !== giver && starts >= 0 && lasts >= 0 && lasts <= 91 && !twin
    const answer = await ask(bureau, giver, ['POST', '/api/office/delegations', { role, section, holder, fromOn: from, toOn: to, basis: '望劳社办〔2026〕50号' }])
    const name = `${giver} lends ${role} of ${section ?? 'all'} to ${holder} from ${from} to ${to}`
    expect(answer.status === 201, `${name}: ${answer.text}`).toBe(may)
    if (!may) expect(['DELEGATION_FORBIDDEN', 'WRONG_ROLE'], name).toContain(answer.code)
    else bureau.delegations.push({ id: (answer.body as { id: string }).id, role, section, giver, holder, from, to, revoked: false })
    count(may ? 'entrust done' : `entrust ${String(answer.code)}`)
    return `${name}: ${may ? 'done' : String(answer.code)}`
  }),
)

const takeBack = fc.tuple(lots, fc.constantFrom('giver', 'giver', 'director', 'centre', 'author')).map(([lot, who]) =>
  command('take back', async (bureau, { ask }) => {
    const given = one(bureau.delegations, drawing(lot))
    if (given === undefined) return null
    const login = who === 'giver' ? given.giver : who
    const may = login === given.giver || login === 'director'
    const answer = await ask(bureau, login, ['POST', `/api/office/delegations/${given.id}/revoke`])
    expect(answer.status, answer.text).toBe(may ? 204 : 403)
    if (may) given.revoked = true
    return `${login} ${given.role} of ${given.holder}`
  }),
)

/** Time goes by, the house does its chores, the screen polls and says what it shows: nothing moves but what is over. */
const wait = fc.tuple(fc.constantFrom(30_000, 4 * 60_000, 20 * 60_000, 3 * HOUR, 3 * HOUR, 20 * HOUR, 2 * DAY), fc.boolean()).map(([ms, isPolling]) =>
  command('wait', async (bureau, { h, glass }) => {
    h.wait(ms)
    pass(bureau, ms)
    await expireDue(h.house)
    if (isPolling) {
      const edition = await glass.poll()
      await glass.says(edition.number, [...new Set(edition.slides.flatMap(({ revision }) => revision ?? []))])
    }
    return `${String(ms / 60_000)} minutes${isPolling ? ', and the screen polls' : ''}`
  }),
)

/** What happens in a bureau, the usual more often than the rest. */
export const everything = [sensible, sensible, sensible, sensible, sensible, sensible, bold, bold, bold, wild, begin, save, entrust, takeBack, wait, wait]
