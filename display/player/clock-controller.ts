import type { Instant } from '#playlists/instant.ts'
import { beginning, caughtUp, corrected, earliest, isBorneOut, learned, lookedAt, vouchedBy, type Correction, type Reading, type Sample, type Vouched } from './correction.ts'

/** Calls off a wake-up that has not happened yet. */
export type Cancel = () => void

type Waker = { readonly left: () => number; readonly wake: () => void }

/** A sleeping box or a clock that was set is noticed within this time. */
const LOOK_AGAIN_MS = 30_000
/** A correction may turn the clock back by this much without anybody seeing a slide come back: the clock stands still instead. */
const HOLD_MS = 1_000
const SHARP_MS = 15

/**
 * The only clock and the only timer of a page. It tells the server's time as well as it can be known, and wakes whoever asked: at a moment
 * of that time (which may move when the clock is corrected or the box slept) or after so many milliseconds.
 */
export class ClockController {
  private correction: Correction
  private vouched: Vouched | null = null
  private told: Instant = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly wakers = new Set<Waker>()
  private readonly jumps = new Set<() => void>()

  /** `offset`: what the page kept of its last life, in ms; 0 when it is new. */
  constructor(offset = 0) {
    this.correction = beginning(reading(), offset)
  }

  /** The server's time now. */
  now(): Instant {
    const at = reading()
    const looked = lookedAt(this.correction, at)
    this.correction = looked.correction
    const time = Math.max(corrected(this.correction, at), earliest(this.vouched, at))
    this.told = time < this.told && this.told - time < HOLD_MS ? this.told : time
    if (looked.jumped) for (const tell of [...this.jumps]) tell()
    return this.told
  }

  /** Server time minus the box's own, in ms. */
  get offset(): number {
    return Math.round(this.correction.offset)
  }

  /** Whether the server's time was ever heard since the page began or its clock jumped. */
  get sure(): boolean {
    return Number.isFinite(this.correction.unsure)
  }

  /** Whether the server's time is known so well that two screens side by side can't be seen to differ. */
  get sharp(): boolean {
    return this.correction.unsure <= SHARP_MS
  }

  /** Both clocks of the box, for timing a question to the server. */
  reading(): Reading {
    return reading()
  }

  /** Starts from what was kept of the last life, as long as nothing better is known. `stampedAt`: the last moment the house signed then. */
  remember(offset: number, stampedAt: Instant | null): void {
    if (this.sure) return
    const at = reading()
    this.correction = beginning(at, offset)
    this.vouched ??= stampedAt === null ? null : { issuedAt: stampedAt, steady: at.steady, kept: true }
  }

  /** Takes the server's word about its time if the verified stamp that came with it bears it out; false if it does not. */
  learn(sample: Sample, issuedAt: Instant): boolean {
    const isBelieved = isBorneOut(sample, { issuedAt, vouched: this.vouched, now: this.now() })
    if (isBelieved) this.correction = learned(this.correction, sample)
    this.set()
    return isBelieved
  }

  /** The house signed this moment, so it is over: from here on the clock never says less, whoever tells it. */
  vouch(issuedAt: Instant): void {
    const at = reading()
    this.vouched = vouchedBy(this.vouched, issuedAt, at)
    this.correction = caughtUp(this.correction, issuedAt, at)
    this.set()
  }

  /** The house signed that its own clock was ahead and has been put back to this moment: what was certain by the old one no longer is. */
  putBack(issuedAt: Instant): void {
    const at = reading()
    this.vouched = { issuedAt, steady: at.steady, kept: false }
    this.correction = beginning(at, issuedAt - at.wall)
    this.set()
  }

  /** Takes a time nobody signed, for want of a better one: nothing is held yet that could outlive its time. The first signed one replaces it. */
  guess({ got, serverTime }: Sample): void {
    if (!this.sure && this.vouched === null) this.correction = beginning(reading(), serverTime - got.wall)
    this.set()
  }

  /** Calls back when the box's clock jumped: it slept or was set. */
  onJump(tell: () => void): Cancel {
    this.jumps.add(tell)
    return () => this.jumps.delete(tell)
  }

  /**
   * Wakes at a moment of server time; at once when it is over. If the clock is put back meanwhile, it wakes when that moment had seemed to
   * come: whoever waited for it must look again, for by the corrected clock it may be days away.
   */
  at(when: Instant, wake: () => void): Cancel {
    const seemed = reading().steady + when - this.now()
    return this.add({ left: () => Math.min(when - this.now(), seemed - reading().steady), wake })
  }

  /** Wakes after so many milliseconds, whatever happens to the time of day. */
  after(ms: number, wake: () => void): Cancel {
    const due = reading().steady + ms
    return this.add({ left: () => due - reading().steady, wake })
  }

  /** Resolves after so many milliseconds, or at once when `cut` is called. */
  pause(ms: number): Readonly<{ over: Promise<void>; cut: () => void }> {
    let cut = (): void => undefined
    const over = new Promise<void>((resolve) => {
      const cancel = this.after(ms, resolve)
      cut = () => {
        cancel()
        resolve()
      }
    })
    return { over, cut }
  }

  private add(waker: Waker): Cancel {
    this.wakers.add(waker)
    this.set()
    return () => this.wakers.delete(waker)
  }

  private set(): void {
    clearTimeout(this.timer)
    if (this.wakers.size === 0) return
    const next = Math.min(LOOK_AGAIN_MS, ...[...this.wakers].map((waker) => waker.left()))
    this.timer = setTimeout(this.run, Math.max(0, Math.ceil(next)))
  }

  private readonly run = (): void => {
    const due = [...this.wakers].filter((waker) => waker.left() <= 0)
    for (const waker of due) this.wakers.delete(waker)
    try {
      for (const waker of due) waker.wake()
    } finally {
      this.set()
    }
  }
}

const reading = (): Reading => ({ wall: Date.now(), steady: performance.now() })
