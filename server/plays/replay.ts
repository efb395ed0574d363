import { createRoute } from '@hono/zod-openapi'
import type { Digest } from '#playlists/digest.ts'
import { parseEdition, type Edition } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import { showingAt } from '#playlists/showing.ts'
import { editionByNumber } from '../editions/store.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { closedTo } from '../notices/access.ts'
import type { Signed } from '../people/signed.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { revisionTitles, screensById } from '../screens/store.ts'
import { replay, replayAsk, type Replay } from './answers.ts'
import { editionShownAt, playAt } from './store.ts'

const door = createRoute({
  method: 'get', path: '/api/office/replay', summary: 'What stood on a screen at a moment: by its edition, and by its own log',
  request: { query: replayAsk }, responses: { 200: jsonAnswer(replay, 'What stood there'), ...refusals },
})

/** Looking back (design.md 1): what stood on which screen, for everyone who is signed in. */
export const replayRoutes = (house: House) => {
  const routes = router()
  routes.openapi(door, async (c) => {
    const { screen, at } = c.req.valid('query')
    if ((await screensById(house.acts, [screen])).length === 0) throw new Fault('NOT_FOUND')
    return c.json(await lookBack(house, c.get('person'), { screen, at }), 200)
  })
  return routes
}

type Stood = Readonly<{ notice: string | null; revision: Digest | null; page: number }>

const lookBack = async ({ acts, traces }: House, person: Signed, { screen, at }: { screen: string; at: Instant }): Promise<Replay> => {
  const number = await editionShownAt(traces, screen, at)
  const row = number === undefined ? undefined : await editionByNumber(acts, number)
  const edition = row && parseEdition(row.bytes)
  const computed = edition && standing(edition, at)
  const logged = await playAt(traces, screen, at)
  const titles = await revisionTitles(acts, [computed?.stood?.revision, logged?.revision].flatMap((digest) => digest ?? []))
  const closed = await closedTo(acts, person, [...titles.values()].map(({ notice }) => notice))
  const titleOf = (revision: Digest | null): string | null => {
    const told = revision === null ? undefined : titles.get(revision)
    return told === undefined ? null : closed.has(told.notice) ? '' : told.title
  }
  const named = ({ notice, revision, page }: Stood) => ({ notice, revision, page, title: titleOf(revision) })
  return {
    edition: row ? { number: row.number, digest: row.digest, startsAt: row.starts_at } : null,
    computed: computed ? { ...computed, stood: computed.stood && named(computed.stood) } : null,
    logged: logged ? { from: logged.from_at, ms: logged.ms, edition: logged.edition, stood: named(logged) } : null,
  }
}

const standing = (edition: Edition, at: Instant): { is: 'slide' | 'plate' | 'quiet'; from: Instant; to: Instant; stood: Stood | null } => {
  const showing = showingAt(edition, at)
  const slide = showing.is === 'slide' ? edition.slides[showing.slide] : undefined
  return { is: showing.is, from: showing.from, to: showing.to, stood: slide ? { notice: slide.notice, revision: slide.revision, page: slide.page } : null }
}
