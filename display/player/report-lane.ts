import { MINUTE } from '#playlists/instant.ts'
import type { Cancel, ClockController } from './clock-controller.ts'
import type { Keep } from './keep.ts'
import type { Report, Sent, ServerDoor } from './server-door.ts'

type Given = Readonly<{ clock: ClockController; door: ServerDoor; keep: Keep; report: () => Report }>

/** Said again every so often even if nothing changed, so that a server that lost its memory hears of this screen. */
const SAY_AGAIN_MS = 10 * MINUTE
const PLAYS_EVERY_MS = MINUTE
const PLAYS_AT_ONCE = 200
const RETRY_MS = [2_000, 5_000, 15_000, 60_000] as const

/** Tells the server what stands on the glass, and hands in the plays: beside the hanging poll, one message at a time. */
export class ReportLane {
  private readonly given: Given
  private said = ''
  private due = false
  private playsDue = true
  private busy = false
  private failures = 0
  private stopped = false
  private readonly cancels = new Map<'again' | 'plays' | 'retry', Cancel>()

  constructor(given: Given) {
    this.given = given
    this.later('plays', PLAYS_EVERY_MS)
  }

  /** Says what stands on the glass now, unless the server knows already. */
  say(): void {
    this.due = true
    this.work()
  }

  /** Says it again, known or not: the server may have forgotten. */
  repeat(): void {
    this.said = ''
    this.failures = 0
    this.say()
  }

  stop(): void {
    this.stopped = true
    for (const cancel of this.cancels.values()) cancel()
    this.cancels.clear()
  }

  private work(): void {
    if (this.busy || this.stopped) return
    this.busy = true
    this.sendAll()
      .catch((): Sent => 'gone')
      .then((sent) => {
        this.busy = false
        this.failures = sent === 'gone' ? this.failures + 1 : 0
        if (sent === 'gone') this.later('retry', RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? MINUTE)
        else if (this.due) this.work()
      }, () => undefined)
  }

  private async sendAll(): Promise<Sent> {
    while (this.due) {
      this.due = false
      const sent = await this.sendReport()
      if (sent === 'gone') this.due = true
      if (sent !== 'kept') return sent
    }
    return this.playsDue ? this.sendPlays() : 'kept'
  }

  private async sendReport(): Promise<Sent> {
    const report = this.given.report()
    const words = JSON.stringify({ ...report, offsetMs: Math.round(report.offsetMs / MINUTE) }) // a clock that jumps is news, one that drifts is not
    if (words === this.said) return 'kept'
    const sent = await this.given.door.report(report)
    if (sent !== 'gone') this.said = words
    this.later('again', SAY_AGAIN_MS)
    return sent
  }

  private async sendPlays(): Promise<Sent> {
    const { keep, door } = this.given
    for (;;) {
      const waiting = await keep.playsToSend(PLAYS_AT_ONCE)
      const [first] = waiting
      if (!first) break
      const sent = await door.plays(first.play.session, waiting.map(({ play }) => play))
      if (sent === 'gone' || sent === 'unknown') return sent
      await keep.dropPlays(waiting.map(({ key }) => key))
    }
    this.playsDue = false
    return 'kept'
  }

  private later(what: 'again' | 'plays' | 'retry', ms: number): void {
    this.cancels.get(what)?.()
    const wake = { again: () => this.repeat(), retry: () => this.work(), plays: () => this.playsAreDue() }[what]
    if (!this.stopped) this.cancels.set(what, this.given.clock.after(ms, wake))
  }

  private playsAreDue(): void {
    this.playsDue = true
    this.later('plays', PLAYS_EVERY_MS)
    this.work()
  }
}
