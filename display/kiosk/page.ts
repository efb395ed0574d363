import { LitElement, css, html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { speak } from '../language/language.ts'
import { ClockController, type Cancel } from '../player/clock-controller.ts'
import '../player/glass.ts'
import { pageDoor } from '../player/page-door.ts'
import { Player } from '../player/player.ts'
import type { On } from '../player/state.ts'
import { ActEvent } from './act-event.ts'
import './attract.ts'
import { footTop } from './attract-foot.ts'
import { holdStill } from './gestures.ts'
import { BallotBox } from './ballot-box.ts'
import { idleAt, idleChangesAt, partingPatience, patience } from './idle.ts'
import type { Opened } from './reader.ts'
import { listedAt, presentOf, type Listed } from './shelf.ts'
import { stageOf, type Stage } from './stage.ts'
import { touchSize } from './touch-size.ts'
import './visit-element.ts'
import { newVisit, step, type Act, type Visit } from './visit.ts'

/** The visitor's page: the loop until somebody touches the glass, then a visit, until they end it or have gone. */
@customElement('kiosk-page')
export class KioskPage extends LitElement {
  private readonly clock = new ClockController()
  private readonly door = pageDoor('/kiosk/')
  private readonly fit = this.door.wantsFit()
  private readonly player = new Player({ surface: 'kiosk', clock: this.clock, door: this.door })
  private readonly ballots = new BallotBox({ clock: this.clock, send: (said) => this.player.rate(said) })
  @state() private visit: Visit | null = null
  @state() private opened: Opened = 'opening'
  @state() private secondsLeft: number | null = null
  private listed: readonly Listed[] = []
  private touchedAt = 0
  private swallowing = false
  private look: Cancel = () => undefined
  private readonly left: (() => void)[] = []

  static override styles = css`
    :host { display: block; position: fixed; inset: 0; overflow: hidden; background: #000; user-select: none; -webkit-user-select: none; touch-action: none; cursor: default; }
    kiosk-visit, kiosk-attract { position: absolute; left: var(--stage-x); top: var(--stage-y); width: var(--stage-width); height: var(--stage-height); overflow: hidden; }
    @media not (any-pointer: fine) { :host { cursor: none; } }
  `

  override connectedCallback(): void {
    super.connectedCallback()
    this.player.addEventListener('changed', this.changed)
    addEventListener('resize', this.resized)
    for (const name of ['pointerdown', 'keydown', 'wheel', 'kiosk-reading', 'click'] as const) this.addEventListener(name, this.felt, { capture: true })
    this.addEventListener(ActEvent.type, this.did)
    this.left.push(holdStill(this))
    this.player.start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.player.stop()
    this.look()
    this.player.removeEventListener('changed', this.changed)
    removeEventListener('resize', this.resized)
    for (const undo of this.left.splice(0)) undo()
  }

  protected override render(): TemplateResult {
    const { state: on } = this.player
    const over = on.phase === 'on' && !this.isNamed(on) ? this.over(on) : nothing
    const loop = html`<screen-glass .player=${this.player} indoors ?fit=${this.fit}></screen-glass>`
    return this.visit === null ? html`<main>${loop}${over}</main>` : html`<main inert aria-hidden="true">${loop}</main>${over}`
  }

  /** What lies over the loop: the visit, or the invitation to begin one. */
  private over(on: On): TemplateResult {
    const { visit, player, fit } = this
    const edition = player.stands?.held.edition
    const zone = edition?.zone ?? on.seat.zone
    if (!edition) return html``
    const stage = stageOf(edition.profile, { fit, window: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio } })
    this.setStage(stage)
    if (visit === null) return html`<kiosk-attract .bureau=${edition.bureau} .now=${player.now} zone=${zone} .top=${footTop(player.stands, { fit, stage })}></kiosk-attract>`
    return html`<kiosk-visit
      .visit=${visit} .listed=${this.listed} .bureau=${edition.bureau} .moment=${{ now: player.now, zone }} .opened=${this.opened}
      .secondsLeft=${this.secondsLeft} .touch=${touchSize(edition.profile, stage.ratio)} ?landscape=${stage.landscape}
    ></kiosk-visit>`
  }

  /** Somebody is here. What wakes the kiosk or answers its question does nothing else: the rest of that gesture is swallowed. */
  private readonly felt = (event: Event): void => {
    const isAnswer = this.visit === null || this.secondsLeft !== null
    if (event.type === 'click' && this.swallowing) return swallow(event)
    if (event.type === 'pointerdown' || event.type === 'keydown') this.swallowing = isAnswer
    this.touchedAt = this.clock.reading().steady
    if (this.secondsLeft !== null) this.watch()
    if (!isAnswer || event.type === 'kiosk-reading') return
    if (event.type !== 'wheel') swallow(event)
    if (this.visit === null) this.begin()
  }

  private begin(): void {
    if (this.player.state.phase !== 'on' || this.isNamed(this.player.state) || !this.player.stands) return
    this.become(newVisit(sessionName()))
  }

  private readonly did = (event: Event): void => {
    if (event instanceof ActEvent) this.act(event.act)
  }

  private act(act: Act): void {
    const next = this.visit && step(this.visit, act)
    if (next === this.visit) return
    this.become(next)
    if (next !== null && act.act === 'rate') this.ballots.cast({ session: next.session, notice: act.notice, revision: act.revision, grade: act.grade, reason: act.reason })
  }

  /** Everything follows from the visit: the language, what is being read, and, when it is over, that nothing of it is left. */
  private become(visit: Visit | null): void {
    const before = this.visit
    this.visit = visit
    this.player.covered = visit !== null
    this.dataset['session'] = visit?.session ?? ''
    speak(visit?.language ?? 'zh-CN')
    if (visit === null) return this.wipe()
    if (readingOf(visit) !== (before && readingOf(before))) void this.open(visit)
    if (visit.place.at !== before?.place.at) this.watch()
  }

  private wipe(): void {
    this.look()
    this.ballots.empty()
    this.opened = 'opening'
    this.secondsLeft = null
    sessionStorage.clear()
    getSelection()?.removeAllRanges()
  }

  /** Fetches the words of what is being read from the keep. */
  private async open(visit: Visit): Promise<void> {
    this.opened = 'opening'
    const revision = readingOf(visit)
    if (revision === null) return
    const entry = this.listed.find((one) => one.revision === revision)
    const text = entry && (await this.player.text(entry.text).catch(() => undefined))
    if (this.visit === null || readingOf(this.visit) !== revision) return
    this.opened = text?.revision === revision ? text : 'unreadable'
  }

  /** Looks whether anybody is still here, and again when that may have changed. */
  private readonly watch = (): void => {
    this.look()
    if (this.visit === null) return
    const now = this.clock.reading().steady
    const waits = this.visit.place.at === 'parting' ? partingPatience : patience
    const idle = idleAt(this.touchedAt, now, waits)
    this.secondsLeft = idle.is === 'warned' ? idle.secondsLeft : null
    if (idle.is === 'over') return this.become(null)
    const next = idleChangesAt(this.touchedAt, now, waits)
    if (next !== undefined) this.look = this.clock.after(next - now, this.watch)
  }

  /** The screen changed: what may be read is looked at anew, and a reader whose notice has left closes. */
  private readonly changed = (): void => {
    const { state: on, now } = this.player
    this.listed = on.phase === 'on' ? listedAt({ libraries: this.player.libraries(), withheld: on.withheld, stampedAt: on.stamp?.issuedAt ?? 0 }, now) : []
    if (this.visit !== null && on.phase !== 'on') this.become(null)
    this.act({ act: 'shelf', present: presentOf(this.listed) })
    this.requestUpdate()
  }

  private readonly resized = (): void => this.requestUpdate()

  /** Everything on the stage is measured in rem. */
  private setStage({ x, y, width, height, rem }: Stage): void {
    document.documentElement.style.fontSize = `${rem}px`
    for (const [name, px] of Object.entries({ x, y, width, height })) this.style.setProperty(`--stage-${name}`, `${px}px`)
  }

  /** While the test card or the screen's name covers the glass, nothing lies over it. */
  private isNamed(on: On): boolean {
    return on.card > this.player.now || on.identify > this.player.now
  }
}

const swallow = (event: Event): void => {
  event.stopImmediatePropagation()
  if (event.cancelable) event.preventDefault()
}

const readingOf = ({ place }: Visit): string | null => (place.at === 'reader' ? place.revision : null)

/** A new name for every visit. */
const sessionName = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-page': KioskPage
  }
}
