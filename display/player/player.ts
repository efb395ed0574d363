import { digestOf, type Digest } from '#playlists/digest.ts'
import type { Library } from '#playlists/edition.ts'
import { SECOND, type Instant } from '#playlists/instant.ts'
import type { Surface } from '#playlists/profile.ts'
import { NEVER } from '#playlists/showing.ts'
import type { Text } from '#playlists/text.ts'
import type { Refusal } from '#playlists/treaty.ts'
import type { Cancel, ClockController } from './clock-controller.ts'
import { EnrolledScreen } from './enrolled-screen.ts'
import { Enrolment, type Enrolled } from './enrolment.ts'
import { ScreenFonts } from './fonts.ts'
import { Keep, type Identity } from './keep.ts'
import { KnownScreens } from './known-screens.ts'
import type { Door } from './page-door.ts'
import { readKeep, readSeat, type Found } from './read-keep.ts'
import { ServerDoor, type Sent, type Spoken } from './server-door.ts'
import { step, type Happening, type On, type State } from './state.ts'
import { lookAgainAt, standing, type Standing } from './view.ts'

/** How long the test card covers the glass after enrolment. */
const CARD_MS = 10 * SECOND
/** A page that starts asks the server before it draws from its keep, but not longer than this: then what it has must do. */
const ASK_FIRST_MS = 2 * SECOND
const LINK_AGAIN_MS = 5 * SECOND
const BEGIN_AGAIN_MS = 5 * SECOND

/**
 * A screen's page from its first second to the end: reads its keep or gets enrolled, polls, and says at every moment what stands on the
 * glass. It draws nothing.
 *
 * @fires changed whenever what it says may have changed: on every happening, at every showing's end, and once a second
 */
export class Player extends EventTarget {
  private readonly surface: Surface
  private readonly clock: ClockController
  private readonly door: Door
  private readonly known = new KnownScreens()
  private readonly fonts = new ScreenFonts()
  private now_: Instant
  private state_: State = { phase: 'starting', stuck: false }
  private stands_: Standing | null = null
  private screen: EnrolledScreen | null = null
  private enrolment: Enrolment | null = null
  private tick: Cancel = () => undefined
  private card: Cancel = () => undefined
  private stopped = false
  /** Whether a screen that has just started still waits for the server's first word before it draws from its keep. */
  private asksFirst: () => boolean = () => false
  /** Whether something lies over the glass, such as a kiosk's pages: then no plays are logged. */
  covered = false

  /** `door`: how the page's address names its screen. */
  constructor(given: Readonly<{ surface: Surface; clock: ClockController; door: Door }>) {
    super()
    this.surface = given.surface
    this.clock = given.clock
    this.door = given.door
    this.now_ = given.clock.now()
  }

  /** What the screen is. */
  get state(): State {
    return this.state_
  }

  /** What stands on the glass; null: the plate. */
  get stands(): Standing | null {
    return this.stands_
  }

  /** The moment of `state` and `stands`. */
  get now(): Instant {
    return this.now_
  }

  /** A kiosk's lists as they may be read now, in the edition's order. */
  libraries(): readonly Library[] {
    return this.screen?.libraries() ?? []
  }

  /** A kiosk's text by its digest, verified; undefined when it may not be read (any more). */
  async text(digest: Digest): Promise<Text | undefined> {
    return this.screen?.text(digest)
  }

  /** Hands in what a visitor said; `gone` while this screen is nobody's. */
  async rate(said: Spoken): Promise<Sent> {
    return this.screen?.rate(said) ?? 'gone'
  }

  /** Lives until `stop`. */
  start(): void {
    addEventListener('resize', this.resized)
    this.look()
    void this.beginUntilItWorks()
  }

  stop(): void {
    this.stopped = true
    removeEventListener('resize', this.resized)
    this.tick()
    this.card()
    this.screen?.stop()
    this.enrolment?.stop()
  }

  /** A browser that can't open its storage just now must not cost a screen its identity: it tries again. */
  private async beginUntilItWorks(): Promise<void> {
    for (let begun = false; !begun && !this.stopped; ) {
      begun = await this.begin().then(() => true, () => false)
      if (!begun) await this.restAfterFailure()
    }
  }

  private async restAfterFailure(): Promise<void> {
    this.tell({ is: 'stuck' })
    await this.clock.pause(BEGIN_AGAIN_MS).over
  }

  private async begin(spoilt: Refusal | null = null): Promise<void> {
    const link = this.door.link()
    if (link) return this.enrolByLink(link)
    const screen = this.door.screen() ?? (this.door.asksAnew() ? undefined : await this.known.last(this.surface))
    const keep = screen === undefined ? undefined : new Keep(screen)
    const found = screen !== undefined && keep ? await readKeep(screen, keep, this.fonts) : undefined
    if (!found || !keep) return this.enrolByCode()
    if (!found.seat) return this.seatAnew(keep, found.identity)
    this.door.settle(found.identity.screen)
    this.clock.remember(found.offset, found.stamp?.issuedAt ?? null)
    this.live({ identity: found.identity, keep, found: { ...found, refusal: found.refusal ?? spoilt } })
  }

  /** Fetches the seat again. Throws until it could be had: whoever began tries again. */
  private async seatAnew(keep: Keep, identity: Identity): Promise<void> {
    this.tell({ is: 'stuck' })
    const text = await new ServerDoor(this.clock, identity).seat()
    if (!text || !readSeat(text, identity)) throw new Error('the server gave no seat that the house has signed')
    await keep.putSeat(text)
    return this.begin('BAD_SIGNATURE')
  }

  /** From here on the screen is enrolled. `found`: what its keep held; nothing yet when it has just been let in. */
  private live({ identity, keep, found }: { identity: Identity; keep: Keep; found: Pick<Found, 'seat' | 'line' | 'stamp' | 'withheld' | 'refusal'> & { fresh?: true } }): void {
    const { seat, line, stamp, withheld, refusal, fresh } = found
    const card = this.door.wantsCard() || fresh ? NEVER : 0
    const screen = new EnrolledScreen({ identity, clock: this.clock, keep, fonts: this.fonts, on: () => this.on(), tell: this.tell, unknown: () => void this.forget(keep, identity.screen) })
    this.screen = screen
    let waiting = true
    const draw = (): void => {
      if (!waiting) return
      waiting = false
      cancel()
      this.tell({ is: 'time' })
    }
    const cancel = this.clock.after(ASK_FIRST_MS, draw)
    this.asksFirst = () => waiting
    this.tell({ is: 'on', seat, line, stamp, withheld, card })
    if (refusal) this.tell({ is: 'refused', code: refusal })
    if (fresh && !this.door.wantsCard()) this.takeCardAway()
    screen.start(draw)
  }

  /** After its seconds, and not at a time of day: a box that has just come has yet to learn from the house what time it is. */
  private takeCardAway(): void {
    this.card()
    this.card = this.clock.after(CARD_MS, () => this.tell({ is: 'card-over' }))
  }

  private async enrolByLink(link: string): Promise<void> {
    const before = await this.known.byLink(digestOf(link))
    if (before !== undefined) return this.goOnAs(before)
    const enrolment = this.newEnrolment()
    for (;;) {
      const enrolled = await enrolment.byLink(link)
      if (enrolled === 'spent') return this.enrolByCode()
      if (enrolled !== 'gone') return this.letIn(enrolled, digestOf(link))
      await this.clock.pause(LINK_AGAIN_MS).over
    }
  }

  private async goOnAs(screen: string): Promise<void> {
    this.door.settle(screen)
    return this.begin()
  }

  private async enrolByCode(): Promise<void> {
    this.tell({ is: 'unknown' })
    const enrolled = await this.newEnrolment().byCode()
    if (enrolled) await this.letIn(enrolled, null)
  }

  private newEnrolment(): Enrolment {
    this.enrolment?.stop()
    this.enrolment = new Enrolment({ surface: this.surface, clock: this.clock, asked: (asking) => this.tell({ is: 'asked', asking }) })
    return this.enrolment
  }

  private async letIn({ identity, seat: text }: Enrolled, link: Digest | null): Promise<void> {
    const keep = new Keep(identity.screen)
    const seat = readSeat(text, identity)
    if (!seat) return this.enrolByCode()
    await keep.enrol(identity, text)
    await this.known.add({ screen: identity.screen, surface: this.surface, link, enrolledAt: this.clock.now() })
    this.door.settle(identity.screen)
    this.live({ identity, keep, found: { seat, line: [], stamp: null, withheld: [], refusal: null, fresh: true } })
  }

  /** The server does not know this screen any more: everything of it is wiped, and the page asks to be let in. */
  private async forget(keep: Keep, screen: string): Promise<void> {
    this.screen?.stop()
    this.screen = null
    this.tell({ is: 'unknown' })
    this.fonts.only(new Set())
    await keep.wipe().catch(() => undefined)
    await this.known.forget(screen).catch(() => undefined)
    this.door.leave()
    await this.enrolByCode().catch(() => this.beginUntilItWorks())
  }

  private readonly tell = (happening: Happening): void => {
    const before = this.state_
    this.state_ = step(before, happening, this.clock.now())
    if (this.state_ !== before && this.state_.phase === 'on') this.screen?.became(this.state_, before.phase === 'on' ? before : null)
    this.look()
  }

  private readonly resized = (): void => {
    this.screen?.resized()
    this.look()
  }

  /** Looks at the clock and at the glass, tells whoever draws, and sets the next look. */
  private readonly look = (): void => {
    this.tick()
    this.now_ = this.clock.now()
    const wholeSecond = (Math.floor(this.now_ / SECOND) + 1) * SECOND
    let next = wholeSecond
    try {
      this.stands_ = this.state_.phase === 'on' && !this.asksFirst() ? standing(this.state_, this.now_) : null
      if (this.state_.phase === 'on') next = Math.min(wholeSecond, lookAgainAt(this.state_, this.now_))
      this.screen?.saw(this.covered ? null : this.stands_)
    } catch {
      this.stands_ = null
    }
    this.tick = this.clock.at(next, this.turn)
    this.dispatchEvent(new Event('changed'))
  }

  private readonly turn = (): void => this.tell({ is: 'time' })

  private on(): On {
    if (this.state_.phase !== 'on') throw new Error('the screen is not enrolled')
    return this.state_
  }
}
