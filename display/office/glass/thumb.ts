import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NoticeRow, Preview } from '../../../server/notices/answers.ts'
import { ask } from '../api.ts'
import { LanguageController } from '../../language/language.ts'
import './mini-glass.ts'
import { presets } from './profiles.ts'

const KEPT = 300
const seen = new Map<string, Promise<Preview | null>>()
let queue: Promise<unknown> = Promise.resolve()

const look = (row: NoticeRow): Promise<Preview | null> => {
  const key = `${row.id} ${row.digest ?? ''} ${row.since} ${row.state}`
  const known = seen.get(key)
  if (known) return known
  const asked = queue.then(async () => {
    const answer = await ask<Preview>('POST', `/notices/${row.id}/preview`, { profile: presets.wall })
    return answer.ok ? answer.value : null
  })
  queue = asked
  seen.set(key, asked)
  for (const oldest of [...seen.keys()].slice(0, Math.max(0, seen.size - KEPT))) seen.delete(oldest)
  return asked
}

/** The first page of a notice as an LED wall would show it, small, beside its line in a list; asked for one after another and only when in sight. */
@customElement('notice-thumb')
export class NoticeThumb extends LitElement {
  @property({ attribute: false }) row!: NoticeRow
  @state() private shown: Preview | null = null
  private readonly watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void this.load())

  static override styles = css`
    :host { display: block; width: 112px; height: 56px; background: #15171a; border-radius: 2px; overflow: hidden; }
  `

  constructor() {
    super()
    new LanguageController(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.watch.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.watch.disconnect()
  }

  override render(): TemplateResult {
    const slide = this.shown?.slides[0]
    return slide ? html`<mini-glass aria-hidden="true" .picture=${slide.picture} .size=${presets.wall} .category=${slide.category} .most=${56}></mini-glass>` : html``
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('row') || changed.get('row') === undefined) return
    this.watch.unobserve(this)
    this.watch.observe(this)
  }

  private async load(): Promise<void> {
    const row = this.row
    const shown = await look(row)
    if (row === this.row) this.shown = shown
  }
}
