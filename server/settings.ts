import { isIP } from 'node:net'
import { z } from 'zod'
import { bureau, type Bureau } from '#playlists/bureau.ts'
import { isZone } from '#playlists/calendar.ts'

/** What the bureau may set from outside; everything has a default that works on one machine. */
export type Settings = Readonly<{
  host: string
  port: number
  dataDir: string
  /** The address people type, without a trailing slash; https here makes cookies Secure. Null: whatever address reached us. */
  publicUrl: string | null
  /** The proxy in front of us, whose word about where a request came from is believed. Null: there is none. */
  proxyAddress: string | null
  bureau: Bureau
  /** Prefix of every index number (domain.md 2.5). */
  orgCode: string
  zone: string
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}>

const zoneName = z.string().refine(isZone, 'is not a time zone such as Asia/Shanghai')
const ownAddress = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), { error: 'must be an address such as https://screens.example.gov.cn', abort: true })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '', 'must have no path: the pages stand at the root')
  .transform((url) => url.origin)

/** A text that the core's own schema accepts. */
const said = (core: { safeParse: (text: string) => { success: boolean } }) =>
  z.string().refine((text) => core.safeParse(text).success, 'is too long, too short or has signs that do not belong there')

/** One line per setting, each with the reason it exists. */
const known = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000), // two programs can't share a port; 0 asks the system for a free one
  HOST: z.string().min(1).default('127.0.0.1'), // nothing is reachable from the network until someone says so
  DATA_DIR: z.string().min(1).default('data'), // the databases and the keys; everything worth keeping is in here
  PUBLIC_URL: ownAddress.optional(), // printed in links, decides whether cookies are Secure
  PROXY_ADDRESS: z.string().refine((text) => isIP(text) > 0, 'must be the IP address of the proxy in front, such as 127.0.0.1').optional(), // tries are counted per visitor, not per proxy
  BUREAU_NAME: said(bureau.shape.name).default('人力资源和社会保障局'), // stands on every plate
  BUREAU_PHONE: said(bureau.shape.phone).default('12333'), // the advice line of labour and social security (domain.md D40)
  ORG_CODE: z.string().regex(/^[0-9A-Z]{4,18}$/, 'must be 4 to 18 capital letters and digits').default('RSJ001'), // begins every index number (domain.md 2.5)
  ZONE: zoneName.default('Asia/Shanghai'), // the bureau's own days: posts, index years, chores
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'), // how much the log says
  DATABASE_URL: z.undefined({ error: 'is not supported yet: leave it out, the office keeps its records in SQLite under DATA_DIR' }).optional(),
} as const

const schema = z.object(known)
const oursLooksLike = new Set(Object.keys(known))

/**
 * The settings from environment variables.
 * @returns the settings, or one sentence per mistake: a bad value, or a variable one slip away from one of ours (PROT for PORT).
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): { settings: Settings } | { mistakes: string[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => oursLooksLike.has(name) && value !== undefined && value !== ''))
  const read = schema.safeParse(given)
  const mistakes = [...slips(env), ...(read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))]
  if (!read.success || mistakes.length > 0) return { mistakes }
  const found = read.data
  return {
    settings: {
      host: found.HOST,
      port: found.PORT,
      dataDir: found.DATA_DIR,
      publicUrl: found.PUBLIC_URL ?? null,
      proxyAddress: found.PROXY_ADDRESS ?? null,
      bureau: { name: found.BUREAU_NAME, phone: found.BUREAU_PHONE, phoneLabel: '咨询电话' },
      orgCode: found.ORG_CODE,
      zone: found.ZONE,
      logLevel: found.LOG_LEVEL,
    },
  }
}

/** Names that are surely meant to be ours: long enough not to be someone else's, and one letter wrong, missing, added or swapped. */
const slips = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(env).flatMap((name) => {
    if (oursLooksLike.has(name)) return []
    const meant = [...oursLooksLike].find((ours) => ours.includes('_') && oneSlip(name, ours))
    return meant === undefined ? [] : [`${name} is not a setting; did you mean ${meant}?`]
  })

/** Whether one edit (change, drop, add, or swap of neighbours) turns one into the other. */
const oneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1
  const rest = (text: string, from: number) => text.slice(head + from)
  const swapped = a[head] === b[head + 1] && a[head + 1] === b[head] && rest(a, 2) === rest(b, 2)
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) || swapped
}
