import { identifyBytes } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import type { Line } from './lines.ts'

/** A poll hangs at most this long. The screen jitters its own wish, so that thousands do not come back together. */
const LONGEST_WAIT_S = 25

/** The seconds a screen is ready to wait: the N of `Prefer: wait=N` (RFC 7240), 0 without one. */
export const waitOf = (prefer: string | undefined): number => {
  if (prefer === undefined) return 0
  const said = /(?:^|[\s,;])wait=(\d+)(?=$|[\s,;])/.exec(prefer)?.[1]
  return said === undefined ? 0 : Math.min(Number(said), LONGEST_WAIT_S)
}

/** What a poll says of itself: the edition the screen holds (`If-None-Match`), how long it would wait for another, whether it unpacks gzip. */
export type Poll = Readonly<{ holds: string | undefined; waitS: number; unpacks: boolean }>

/**
 * Answers a poll, from memory alone. At once when there is something to tell: another edition, a seat or a wish to identify that no answer
 * has told yet; else it waits. Null when the screen is unknown by now.
 */
export const answerPoll = (house: House, line: Line, poll: Poll): Response | null | Promise<Response | null> => {
  noteHeld(house, line, poll)
  if (poll.waitS === 0 || line.told !== line.seat || line.toldIdentify !== line.identifyUntil) return answerNow(house, line, poll)
  const current = house.editions.current(line.seated.group)
  return current?.etag === poll.holds ? waitThenAnswer(house, line, poll) : answerNow(house, line, poll)
}

/** The question itself says what the screen holds, verified and complete; it need not be answered for the office to know. */
const noteHeld = ({ editions, now }: House, line: Line, { holds }: Poll): void => {
  const current = editions.current(line.seated.group)
  if (current && current.etag === holds && line.held?.number !== current.number) line.held = { number: current.number, since: now() }
}

const waitThenAnswer = (house: House, line: Line, poll: Poll): Promise<Response | null> =>
  new Promise((answered) => {
    line.wake?.() // a screen that asks again has given up its earlier poll
    const rest = () => {
      clearTimeout(timer)
      line.wake = null
      answered(answerNow(house, line, poll))
    }
    const timer = setTimeout(rest, poll.waitS * 1000)
    line.wake = rest
  })

const answerNow = (house: House, line: Line, { holds, unpacks }: Poll): Response | null => {
  if (line.ticket === null) return null
  const now = house.now()
  line.seenAt = now
  line.unsaved = true
  line.told = line.seat
  line.toldIdentify = line.identifyUntil
  const headers: Record<string, string> = { 'Server-Time': String(now), Seat: line.seat, 'Cache-Control': 'no-store' }
  if (line.identifyUntil > now) headers['Identify'] = identifyFor(house, line)
  const current = house.editions.current(line.seated.group)
  if (!current) return new Response(null, { status: 204, headers })
  headers['ETag'] = current.etag
  headers['Stamp'] = stampFor(line, current.stamp(now))
  if (holds === current.etag) return new Response(null, { status: 304, headers })
  headers['Edition-Signature'] = current.signature
  headers['Content-Type'] = 'application/json'
  if (unpacks) headers['Content-Encoding'] = 'gzip'
  const { bytes, length } = unpacks ? current.packed() : current
  headers['Content-Length'] = length
  return new Response(bytes, { status: 200, headers })
}

/** `until.hex(signature)`. */
const identifyFor = ({ key }: House, { screen, identifyUntil: until }: Line): string =>
  `${String(until)}.${Buffer.from(key.sign(Buffer.from(identifyBytes({ screen, until })))).toString('hex')}`

/** Notes how fresh a stamp the screen has from now on: it bounds how long it could still show what is recalled. */
const stampFor = (line: Line, { issuedAt, header }: Readonly<{ issuedAt: Instant; header: string }>): string => {
  line.stampedAt = issuedAt
  return header
}
