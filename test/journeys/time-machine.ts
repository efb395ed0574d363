import type { BrowserContext, Page } from 'playwright'
import { MINUTE, type Instant } from '#playlists/instant.ts'
import type { Hung } from './bureau.ts'
import { keptStamp } from './kept-stamp.ts'

/** So long before an instant the page hears from the server, and then goes on by its own clock. */
const LEAD_MS = 2 * MINUTE
const MOST_TRIES = 10
const LOOKS = 50

/**
 * One time for a bureau's server and for the box of one screen: it runs like the machine's until it is stopped, and then moves only when told.
 * The box's own two clocks are moved with it, but its wall clock is wrong all the while, so that the page has to correct it.
 */
export class TimeMachine {
  /** The box's own clock minus the bureau's, ms. */
  readonly wrongBy = 17 * MINUTE
  private readonly begun: Instant
  private readonly startedAt = Date.now()
  private stopped: Instant | null = null

  constructor(begins: Instant) {
    this.begun = begins
  }

  /** The bureau's time. */
  now(): Instant {
    return this.stopped ?? this.begun + Date.now() - this.startedAt
  }

  /** Puts a box's clocks under the machine. */
  async install(context: BrowserContext): Promise<void> {
    await context.clock.install({ time: this.now() + this.wrongBy })
  }

  /** Stops both clocks at a moment to come, and cuts the box off from its server. */
  async stopAt(page: Page, at: Instant): Promise<void> {
    await page.clock.pauseAt(at + this.wrongBy)
    this.stopped = at
    await page.context().setOffline(true)
  }

  /**
   * On to an instant: a jump to shortly before it; there, time standing still, the network comes back for as long as the page needs to ask for
   * a fresh stamp; then, cut off again, all its timers run up to the very instant.
   */
  async travel(screen: Hung, to: Instant): Promise<void> {
    const left = to - this.now()
    if (left > LEAD_MS) {
      await screen.page.clock.fastForward(left - LEAD_MS)
      this.stopped = to - LEAD_MS
      await this.hear(screen)
    }
    await screen.page.clock.runFor(to - this.now())
    this.stopped = to
  }

  private async hear(screen: Hung): Promise<void> {
    const context = screen.page.context()
    for (let tries = 0; (await keptStamp(screen)) < this.now(); tries += 1) {
      if (tries === MOST_TRIES) throw new Error('the page never heard from the server')
      await context.setOffline(false)
      for (let looks = 0; looks < LOOKS && (await keptStamp(screen)) < this.now(); looks += 1) await pause(30)
      await context.setOffline(true)
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
