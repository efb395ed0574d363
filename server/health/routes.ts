import { statfs } from 'node:fs/promises'
import { createRoute } from '@hono/zod-openapi'
import { MINUTE } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { type Health, health } from './answers.ts'
import { newestAct, screensWithoutEdition, tryWriting } from './store.ts'

/** Below this an edition, a backup or a day of plays may no longer fit. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024
/** Before this no clock is right: the program is younger. */
const BEFORE_US = Date.UTC(2026, 0, 1)

const look = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the server can do its work',
  responses: { 200: jsonAnswer(health, 'All is well'), 503: jsonAnswer(health, 'Something is not'), ...refusals },
})

/** For whoever watches the server: no secrets, no words, quick enough to be asked every few seconds. Whoever asks while somebody is looking is told what is found. */
export const healthRoutes = (house: House) => {
  let looking: Promise<Health> | null = null
  const looked = (): Promise<Health> =>
    (looking ??= lookAround(house).finally(() => {
      looking = null
    }))
  return router().openapi(look, async (c) => {
    const found = await looked()
    c.header('Cache-Control', 'no-store')
    return c.json(found, found.ok ? 200 : 503)
  })
}

const lookAround = async (house: House): Promise<Health> => {
  const checks = { database: await database(house), disk: await disk(house), clock: await clock(house), editions: await editions(house) }
  return { ok: Object.values(checks).every((check) => check.ok), now: house.now(), checks }
}

type Check = Health['checks']['disk']

/** A check that can't even be made is one that failed. */
const tried = async (check: () => Promise<Check>): Promise<Check> => {
  try {
    return await check()
  } catch {
    return { ok: false, detail: 'could not be checked' }
  }
}

const database = ({ acts, traces }: House): Promise<Check> =>
  tried(async () => {
    await tryWriting(acts)
    await tryWriting(traces)
    return { ok: true, detail: 'writable' }
  })

const disk = ({ settings }: House): Promise<Check> =>
  tried(async () => {
    const { bavail, bsize } = await statfs(settings.dataDir)
    return { ok: bavail * bsize >= LEAST_FREE_BYTES, detail: `${Math.floor((bavail * bsize) / 1024 / 1024)} MB free` }
  })

/** A clock that stands before the last recorded act has been set back, and windows would open again. */
const clock = (house: House): Promise<Check> =>
  tried(async () => {
    const last = Math.max((await newestAct(house.acts)) ?? 0, BEFORE_US)
    return house.now() >= last - MINUTE ? { ok: true, detail: 'not behind the last act' } : { ok: false, detail: 'behind the last act: the clock was set back' }
  })

const editions = (house: House): Promise<Check> =>
  tried(async () => {
    const missing = await screensWithoutEdition(house.acts, house.now())
    return { ok: missing === 0, detail: missing === 0 ? 'every screen has one' : `${missing} screens without one` }
  })
