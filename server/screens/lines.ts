import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import type { Showing } from './answers.ts'

/** Where a screen sits: its group, and the serial of the seat that says so. */
export type Seated = Readonly<{ group: Digest; serial: number }>

/**
 * One screen's line to us, kept in memory so that a poll asks no database. `ticket`: the authorisation header that opened it. `stampedAt`:
 * when the newest stamp sent to it was made. `told`, `toldIdentify`: the seat and the wish to identify that an answer has told it of. `report`:
 * the last showing it told us. `wake`: ends its hanging poll, if there is one.
 */
export type Line = {
  readonly screen: string
  seated: Seated
  seat: string
  told: string
  toldIdentify: Instant
  ticket: string | null
  seenAt: Instant | null
  stampedAt: Instant | null
  held: { number: number; since: Instant } | null
  identifyUntil: Instant
  report: Showing | null
  unsaved: boolean
  wake: (() => void) | null
}

/** All lines: by screen for the office, by ticket for polls, by group for waking. */
export type Lines = Readonly<{
  byTicket: (ticket: string) => Line | undefined
  of: (screen: string) => Line | undefined
  all: () => Iterable<Line>
  /** Opens (or finds) a screen's line. */
  open: (screen: string, seated: Seated) => Line
  /** From now on this authorisation header is the screen's; an older one no longer is. */
  admit: (line: Line, ticket: string) => void
  /** Moves a screen to another seat and ends its hanging poll, so that it hears of it. */
  seat: (screen: string, seated: Seated) => void
  /** The token of this screen is dead: its hanging poll ends at once and is refused. */
  drop: (screen: string) => void
  /** Ends every hanging poll of a group. */
  wake: (group: Digest) => void
  /** Ends every hanging poll: the server stops. */
  wakeAll: () => void
}>

/** Polls are ended in portions of this many, so that waking thousands of screens leaves room for other requests. */
const PORTION = 400

export const createLines = (): Lines => {
  const tickets = new Map<string, Line>()
  const screens = new Map<string, Line>()
  const groups = new Map<Digest, Set<Line>>()

  const join = (line: Line) => {
    const members = groups.get(line.seated.group) ?? new Set()
    groups.set(line.seated.group, members.add(line))
  }
  const leave = (line: Line) => {
    const members = groups.get(line.seated.group)
    if (members?.delete(line) && members.size === 0) groups.delete(line.seated.group)
  }

  return {
    byTicket: (ticket) => tickets.get(ticket),
    of: (screen) => screens.get(screen),
    all: () => screens.values(),
    open: (screen, seated) => {
      const known = screens.get(screen)
      if (known) return known
      const line = fresh(screen, seated)
      screens.set(screen, line)
      join(line)
      return line
    },
    admit: (line, ticket) => {
      if (line.ticket !== null) tickets.delete(line.ticket)
      line.ticket = ticket
      tickets.set(ticket, line)
    },
    seat: (screen, seated) => {
      const line = screens.get(screen)
      if (!line || line.seated.serial === seated.serial) return
      leave(line)
      line.seated = seated
      line.seat = String(seated.serial)
      join(line)
      line.wake?.()
    },
    drop: (screen) => {
      const line = screens.get(screen)
      if (!line) return
      if (line.ticket !== null) tickets.delete(line.ticket)
      screens.delete(screen)
      leave(line)
      line.ticket = null
      line.wake?.()
    },
    wake: (group) => wakeSome([...(groups.get(group) ?? [])]),
    wakeAll: () => wakeSome([...screens.values()]),
  }
}

const fresh = (screen: string, seated: Seated): Line => ({
  screen,
  seated,
  seat: String(seated.serial),
  told: '',
  toldIdentify: 0,
  ticket: null,
  seenAt: null,
  stampedAt: null,
  held: null,
  identifyUntil: 0,
  report: null,
  unsaved: false,
  wake: null,
})

const wakeSome = (waiting: readonly Line[]): void => {
  for (const line of waiting.slice(0, PORTION)) line.wake?.()
  if (waiting.length > PORTION) setImmediate(() => wakeSome(waiting.slice(PORTION)))
}
