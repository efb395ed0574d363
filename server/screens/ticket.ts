import type { Context } from 'hono'
import { goodbyeBytes } from '#playlists/edition.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { hashOfSecret } from '../people/session.ts'
import type { Line } from './lines.ts'
import { deleteEnrolments, screenByToken } from './store.ts'

/** What a server in front of Hono hands over; absent when a request is made without a socket. */
type Incoming = { incoming?: { headers: Record<string, string | undefined> } }

/** One request header, from the socket's own parsed headers where there are any: the poll asks for several, often. */
export const headerOf = (c: Context, name: string): string | undefined => {
  const { incoming } = (c.env ?? {}) as Incoming
  return incoming ? incoming.headers[name] : c.req.header(name)
}

/** The line of the screen that asks, if its authorisation header is known already; else undefined. */
export const knownLine = (c: Context, { lines }: House): Line | undefined => lines.byTicket(headerOf(c, 'authorization') ?? '')

/**
 * The line of the screen that asks. On first sight of its header the token's hash is looked up; from then on the header itself is the key. The
 * first use of a token also ends the enrolment that gave it. Throws UNKNOWN_SCREEN.
 */
export const lineOf = async (c: Context, house: House): Promise<Line> => knownLine(c, house) ?? firstSight(headerOf(c, 'authorization') ?? '', house)

const firstSight = async (ticket: string, { acts, lines }: House): Promise<Line> => {
  const token = bearerOf(ticket)
  const screen = token === undefined ? undefined : await screenByToken(acts, hashOfSecret(token))
  if (!screen) throw new Fault('UNKNOWN_SCREEN')
  await deleteEnrolments(acts, { screen: screen.id })
  const line = lines.open(screen.id, screen.seated)
  lines.admit(line, ticket)
  return line
}

/** The house's signature, in hex, that it knows no screen with the token that was asked with; null when it was asked with none. */
export const goodbyeTo = (c: Context, { key }: House): string | null => {
  const token = bearerOf(headerOf(c, 'authorization') ?? '')
  return token === undefined ? null : Buffer.from(key.sign(Buffer.from(goodbyeBytes(token)))).toString('hex')
}

/** The token of `Bearer TOKEN`. */
export const bearerOf = (header: string): string | undefined => /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(header)?.[1]
