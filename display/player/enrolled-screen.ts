import type { Digest } from '#playlists/digest.ts'
import type { Library } from '#playlists/edition.ts'
import { parseText, type Text } from '#playlists/text.ts'
import { fetched, keptBytes } from './assemble.ts'
import type { ClockController } from './clock-controller.ts'
import type { ScreenFonts } from './fonts.ts'
import type { Identity, Keep } from './keep.ts'
import { onGlass } from './line.ts'
import { PlayLog } from './play-log.ts'
import { PollLane } from './poll-lane.ts'
import { Receiver } from './receiver.ts'
import { ReportLane } from './report-lane.ts'
import { ServerDoor, type Report, type Sent, type Spoken } from './server-door.ts'
import type { Happening, On } from './state.ts'
import { neededAssets, superfluous } from './superfluous.ts'
import { showable, type Standing } from './view.ts'

type Given = Readonly<{
  identity: Identity
  clock: ClockController
  keep: Keep
  fonts: ScreenFonts
  on: () => On
  tell: (happening: Happening) => void
  unknown: () => void
}>

/** The offset is kept again when it has moved by more than anybody sees. */
const OFFSET_MOVED_MS = 50

/** Everything an enrolled screen does beside drawing: polls, keeps its keep tidy, reports, logs plays. */
export class EnrolledScreen {
  private readonly given: Given
  private readonly door: ServerDoor
  private readonly receiver: Receiver
  private readonly polls: PollLane
  private readonly reports: ReportLane
  private readonly log: PlayLog
  private tidying: Promise<void> = Promise.resolve()
  private keptOffset = 0

  constructor(given: Given) {
    const { identity, clock, keep, fonts, on, tell, unknown } = given
    const door = new ServerDoor(clock, identity)
    this.given = given
    this.door = door
    this.receiver = new Receiver({ identity, clock, keep, door, fonts, on, tell })
    this.polls = new PollLane({ clock, door, receiver: this.receiver, on, unknown, reached: (how) => this.reached(how) })
    this.reports = new ReportLane({ clock, door, keep, report: () => this.report() })
    this.log = new PlayLog(sessionName())
  }

  /** Begins to poll; `first` is called when the server has answered for the first time or could not be reached. */
  start(first: () => void): void {
    void this.polls.run(first)
  }

  stop(): void {
    this.polls.stop()
    this.reports.stop()
  }

  /** The screen has become something else: what is no longer needed leaves the keep, and then the server hears of it. */
  became(on: On, before: On | null): void {
    const cleared = on.line !== before?.line || on.withheld !== before.withheld
    const told = cleared || on.refusal?.code !== before?.refusal?.code || on.missing !== before?.missing
    if (cleared) this.tidying = this.tidying.then(() => this.tidy()).catch(() => undefined)
    if (told) void this.tidying.then(() => this.reports.say())
  }

  /** The window has another size now. */
  resized(): void {
    this.reports.say()
  }

  /** Notes what stands on the glass. */
  saw(stands: Standing | null): void {
    const play = this.log.see(stands, this.given.clock.now())
    if (play) void this.given.keep.addPlay(play).catch(() => undefined)
  }

  /** A kiosk's lists, without what is withheld or outside its window now. */
  libraries(): readonly Library[] {
    const on = this.given.on()
    const now = this.given.clock.now()
    const libraries = onGlass(on.line, now)?.libraries ?? []
    return libraries.map(({ category, entries }) => ({ category, entries: entries.filter((one) => one.from <= now && now < one.to && !on.withheld.has(one.revision)) }))
  }

  /** The text with this digest from the keep, verified anew, or fetched again if it was spoilt there; undefined when it can't be had or is withheld. */
  async text(digest: Digest): Promise<Text | undefined> {
    const bytes = (await keptBytes(this.given.keep, digest)) ?? (await this.refetched(digest))
    const text = bytes && parseText(new TextDecoder().decode(bytes))
    return text && !this.given.on().withheld.has(text.revision) ? text : undefined
  }

  /** Hands in what a visitor said. */
  rate(said: Spoken): Promise<Sent> {
    return this.door.rate(said)
  }

  private async refetched(digest: Digest): Promise<Uint8Array | undefined> {
    const asset = onGlass(this.given.on().line, this.given.clock.now())?.edition.assets.find((one) => one.digest === digest)
    const bytes = asset && (await fetched(asset, this.given.keep, (wanted) => this.door.asset(wanted)))
    return bytes === 'recalled' ? undefined : bytes
  }

  private async tidy(): Promise<void> {
    const { keep, fonts, on } = this.given
    const { line, withheld } = on()
    const coming = this.receiver.coming
    await keep.onlyEditions(new Set(line.map(({ edition }) => edition.number)))
    await keep.putWithheld([...withheld])
    await keep.dropAssets(superfluous(await keep.assetDigests(), { line, coming, withheld }))
    fonts.only(neededAssets(line, coming))
  }

  private reached({ again }: Readonly<{ again: boolean }>): void {
    const { clock, keep } = this.given
    if (again) this.reports.repeat()
    if (Math.abs(clock.offset - this.keptOffset) < OFFSET_MOVED_MS) return
    this.keptOffset = clock.offset
    void keep.putOffset(clock.offset).catch(() => undefined)
    this.reports.say()
  }

  private report(): Report {
    const on = this.given.on()
    const now = this.given.clock.now()
    return {
      edition: onGlass(on.line, now)?.edition.number ?? 0,
      digests: showable(on, now),
      since: on.since,
      refusal: on.refusal?.code ?? null,
      missing: on.missing.slice(0, 500),
      viewport: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio },
      secure: isSecureContext,
      offsetMs: this.given.clock.offset,
    }
  }
}

/** A name for this life of the page. */
const sessionName = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
