import { MINUTE } from '#playlists/instant.ts'
import type { ClockController } from './clock-controller.ts'
import { newest } from './line.ts'
import { paced, rested, restMs, waitSeconds, type Pace, type Went } from './pace.ts'
import type { Outcome, Receiver } from './receiver.ts'
import type { Polled, ServerDoor } from './server-door.ts'
import type { On } from './state.ts'

type Given = Readonly<{
  clock: ClockController
  door: ServerDoor
  receiver: Receiver
  on: () => On
  /** The server does not know this screen: the lane ends. */
  unknown: () => void
  /** The server answered; `again` when it had been out of reach. */
  reached: (how: Readonly<{ again: boolean }>) => void
}>

/** A quick question every so often, whose short round trip tells the server's time exactly. */
const QUICK_EVERY_MS = 10 * MINUTE
/** Sooner while the server's time is not known yet: nothing signed has borne it out. */
const QUICK_AGAIN_MS = 10_000
/** The first questions of a page are asked while it is busy drawing; so many more are asked at once if their round trips were long. */
const QUICK_TRIES = 3
const HASTY_MS = 1_000

/** Asks for the newest edition, again and again, one question at a time, for as long as the page lives. */
export class PollLane {
  private readonly given: Given
  private pace: Pace = rested
  private quickAt = 0
  private tries = QUICK_TRIES
  private stopped = false
  private asking = new AbortController()
  private wakeUp: () => void = () => undefined

  constructor(given: Given) {
    this.given = given
  }

  /** Resolves when the lane has ended. `first` is called after the first answer or failure. */
  async run(first: () => void): Promise<void> {
    const offJump = this.given.clock.onJump(this.hurry)
    addEventListener('online', this.hurry)
    try {
      while (!this.stopped) {
        this.pace = paced(this.pace, await this.once().catch((): Went => 'badly'))
        first()
        await this.rest()
      }
    } finally {
      offJump()
      removeEventListener('online', this.hurry)
    }
  }

  stop(): void {
    this.stopped = true
    this.hurry()
  }

  /** Something happened to the clock or the network: ask at once and quickly. */
  private readonly hurry = (): void => {
    this.quickAt = 0
    this.tries = QUICK_TRIES
    this.asking.abort()
    this.wakeUp()
  }

  private async once(): Promise<Went> {
    const { clock, door, on } = this.given
    const begun = clock.reading().steady
    const quick = begun >= this.quickAt || this.pace.badly > 0
    const wait = quick ? 0 : waitSeconds(Math.random())
    this.asking = new AbortController()
    const polled = await door.poll(newest(on().line)?.digest, wait, this.asking.signal)
    if (polled.is === 'gone') return this.asking.signal.aborted ? 'well' : 'badly'
    const { outcome, news } = await this.take(polled)
    if (!this.stopped) this.given.reached({ again: this.pace.badly > 0 })
    if (quick) this.quickAt = begun + this.quickAgainMs()
    else if (!clock.sure) this.quickAt = begun
    if (outcome !== 'followed') return 'badly'
    return !news && !quick && clock.reading().steady - begun < HASTY_MS ? 'hasty' : 'well'
  }

  private quickAgainMs(): number {
    const { clock } = this.given
    if (!clock.sure) return QUICK_AGAIN_MS
    if (clock.sharp || this.tries === 0) {
      this.tries = QUICK_TRIES
      return QUICK_EVERY_MS
    }
    this.tries -= 1
    return 0
  }

  /** `news`: there was a reason to answer at once. */
  private async take(polled: Exclude<Polled, { is: 'gone' }>): Promise<Readonly<{ outcome: Outcome; news: boolean }>> {
    const { receiver, clock } = this.given
    if (polled.is === 'unknown') {
      this.stopped = true
      this.given.unknown()
      return { outcome: 'refused', news: true }
    }
    const news = await receiver.head(polled.head)
    if (polled.is === 'same') return { outcome: await receiver.same(polled.head), news }
    if (polled.is === 'edition') return { outcome: await receiver.edition({ bytes: polled.bytes, edition: polled.edition, head: polled.head }), news: true }
    if (polled.head.time) clock.guess(polled.head.time)
    return { outcome: 'followed', news }
  }

  private async rest(): Promise<void> {
    const ms = restMs(this.pace, Math.random())
    if (ms === 0 || this.stopped) return
    const { over, cut } = this.given.clock.pause(ms)
    this.wakeUp = cut
    await over
    this.wakeUp = () => undefined
  }
}
