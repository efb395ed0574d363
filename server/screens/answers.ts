import { z } from '@hono/zod-openapi'
import { bureau } from '#playlists/bureau.ts'
import { isZone } from '#playlists/calendar.ts'
import { digest } from '#playlists/digest.ts'
import { edition } from '#playlists/edition.ts'
import { instant } from '#playlists/instant.ts'
import { profile, surface } from '#playlists/profile.ts'
import { fromCore } from '../border.ts'

const at = z.int().describe('UTC milliseconds')
const id = z.string().min(1).max(40)
const name = z.string().trim().min(1).max(40)
const place = z.string().trim().max(120)
const tags = z.array(z.string().trim().min(1).max(30)).max(20)
const zone = z.string().min(1).max(60).refine(isZone, 'is not a time zone such as Asia/Shanghai')

/** One notice as it stands on a screen. */
const stands = z.strictObject({ notice: z.string(), digest: fromCore(digest), title: z.string() })

/**
 * One enrolled screen. `online`: a poll within the last minute. `held`: the edition it has verified and complete; `current`: the one it
 * should have, null before the first is compiled. `shown`: the notices it says it holds and can show. `refusal`: the code with which the
 * page refused what it got; `missing`: the assets it still lacks; `viewport`: the window's size and ratio; `secure`: whether the page may
 * start without the network.
 */
export const screenView = z
  .strictObject({
    id,
    name: z.string(),
    place: z.string(),
    tags: z.array(z.string()),
    profile: fromCore(profile),
    zone: z.string(),
    enrolledAt: at,
    revokedAt: at.nullable(),
    group: fromCore(digest),
    online: z.boolean(),
    seenAt: at.nullable(),
    held: z.strictObject({ number: z.int(), since: at }).nullable(),
    current: z.int().nullable(),
    shown: z.strictObject({ notices: z.array(stands), since: at }).nullable(),
    refusal: z.string().nullable(),
    missing: z.array(fromCore(digest)),
    viewport: z.strictObject({ width: z.number(), height: z.number(), ratio: z.number() }).nullable(),
    secure: z.boolean().nullable(),
    offsetMs: z.number().nullable().describe('server time minus the screen’s own'),
    unreadable: z.array(z.strictObject({ notice: z.string(), title: z.string(), code: z.string(), detail: z.string() })).describe('notices left out on this screen, and why'),
  })
  .openapi('ScreenView')
export type ScreenView = z.infer<typeof screenView>
export const screenList = z.strictObject({ screens: z.array(screenView), serverTime: at }).openapi('ScreenList')
export type ScreenList = z.infer<typeof screenList>

/** A page that shows a code and waits to be enrolled. */
export const enrolmentView = z
  .strictObject({ code: z.string(), surface: fromCore(surface), fingerprint: z.string(), askedAt: at, expiresAt: at })
  .openapi('EnrolmentView')
export type EnrolmentView = z.infer<typeof enrolmentView>
export const enrolmentList = z.strictObject({ enrolments: z.array(enrolmentView) }).openapi('EnrolmentList')
export type EnrolmentList = z.infer<typeof enrolmentList>

const fingerprint = z.string().trim().min(16).max(24).describe('as the page shows it, `1a2b 3c4d 5e6f 7a8b`')
export const codeParam = z.strictObject({ code: z.string().min(4).max(12) })
export const idParam = z.strictObject({ id })

/** What the office says of a screen when it takes it in. */
export const screenBody = z.strictObject({ name, place, tags, profile: fromCore(profile), zone })
export type ScreenBody = z.infer<typeof screenBody>
export const enrolBody = screenBody.extend({ fingerprint }).openapi('EnrolBody')
export type EnrolBody = z.infer<typeof enrolBody>
export const enrolled = z.strictObject({ id }).openapi('Enrolled')

export const screenChange = z.strictObject({ name: name.optional(), place: place.optional(), tags: tags.optional(), profile: fromCore(profile).optional() }).openapi('ScreenChange')
export type ScreenChange = z.infer<typeof screenChange>

/** A one-time link that enrols whoever opens it first as this screen. */
export const linkBody = screenBody.extend({ surface: fromCore(surface) }).openapi('LinkBody')
export type LinkBody = z.infer<typeof linkBody>
export const oneTimeLink = z.strictObject({ url: z.string(), expiresAt: at }).openapi('OneTimeLink')
export type OneTimeLink = z.infer<typeof oneTimeLink>

/** A new box for an old screen: with a code it is the page that shows it, without one a link is made. The old box dies when the new one claims. */
export const replacementBody = z.strictObject({ code: z.string().min(4).max(12), fingerprint }).partial().openapi('ReplacementBody')
export type ReplacementBody = z.infer<typeof replacementBody>
export const replacement = z.strictObject({ url: z.string().nullable(), expiresAt: at }).openapi('Replacement')

/** The edition a screen should hold, for drawing its miniature, and the stamp that goes with it. Null: nothing compiled yet. */
export const screenEdition = z
  .strictObject({ number: z.int(), digest: fromCore(digest), startsAt: at, stampedAt: at, edition: fromCore(edition), serverTime: at })
  .openapi('ScreenEdition')
export type ScreenEdition = z.infer<typeof screenEdition>

export const identified = z.strictObject({ until: at })

// The screens' own API

const hexKey = z.string().regex(/^[0-9a-f]{64}$/, 'must be an Ed25519 public key in 64 lower-case hex digits')
export const knock = z.strictObject({ surface: fromCore(surface), publicKey: hexKey }).openapi('Knock')
export const knocked = z.strictObject({ code: z.string(), claim: z.string(), fingerprint: z.string(), expiresAt: at, bureau: fromCore(bureau) }).openapi('Knocked')
export const waiting = z.strictObject({ waiting: z.literal(true), expiresAt: at }).openapi('ClaimWaiting')
/** `seat`: the exact text that is signed. */
export const claimed = z
  .strictObject({ screen: id, token: z.string(), serverKey: hexKey, seat: z.string(), seatSignature: z.string() })
  .openapi('Claimed')
export type Claimed = z.infer<typeof claimed>
export const linkClaim = z.strictObject({ link: z.string().min(20).max(100), publicKey: hexKey }).openapi('LinkClaim')

/** What a screen says it has on its glass. `digests`: every revision it still keeps and could show. */
export const showing = z
  .strictObject({
    edition: z.int().min(0).describe('the number of the edition held, 0 when none is'),
    digests: z.array(fromCore(digest)).max(5000),
    since: fromCore(instant),
    refusal: z.string().regex(/^[A-Z_]{2,40}$/).nullable().optional(),
    missing: z.array(fromCore(digest)).max(500).optional(),
    viewport: z.strictObject({ width: z.number().min(0).max(100_000), height: z.number().min(0).max(100_000), ratio: z.number().min(0).max(100) }).optional(),
    secure: z.boolean().optional(),
    offsetMs: z.number().min(-1e15).max(1e15).optional(),
  })
  .openapi('Showing')
export type Showing = z.infer<typeof showing>
