import { html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { OfficeElement, field, valueOf } from '../frame/element.ts'
import { frame } from '../words/frame.ts'
import { proposalWords } from '../words/proposals.ts'

/** What a refusal holds at least and at most (characters). */
const [LEAST, MOST] = [2, 200]

type Asked = Readonly<{ count: number; then: (reason: string | null) => void }>

/** Asks why something is refused. */
@customElement('refuse-dialog')
export class RefuseDialog extends OfficeElement {
  @state() private asked: Asked | null = null
  @state() private missing = false

  /** The reason; null when the person turned away. */
  ask(count: number): Promise<string | null> {
    this.asked?.then(null)
    this.missing = false
    return new Promise((then) => {
      this.asked = { count, then }
    })
  }

  override render(): TemplateResult {
    const t = say(proposalWords)
    return html`<wa-dialog label=${this.asked ? t.refuseTitle(this.asked.count) : t.refuse} ?open=${this.asked !== null} @wa-after-hide=${this.closed}>${this.asked ? this.form() : nothing}</wa-dialog>`
  }

  private form(): TemplateResult {
    const t = say(proposalWords)
    return html`<form class="stack" @submit=${this.send}>
      <p>${t.refuseLead}</p>
      ${field({ id: 'reason', name: t.reason, hint: t.reasonHint, must: true, wrong: this.missing ? t.needReason : undefined }, html`<textarea id="reason" name="reason" maxlength=${MOST} autofocus aria-invalid=${this.missing} aria-describedby="reason-hint"></textarea>`)}
      <div class="row"><wa-button type="submit" variant="brand">${t.refuse}</wa-button><wa-button appearance="plain" @click=${() => this.finish(null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private readonly send = (event: Event): void => {
    event.preventDefault()
    const reason = valueOf(this.renderRoot, 'reason')
    this.missing = reason.length < LEAST
    if (this.missing) this.renderRoot.querySelector<HTMLElement>('#reason')?.focus()
    else this.finish(reason)
  }

  private finish(reason: string | null): void {
    const { asked } = this
    this.asked = null
    asked?.then(reason)
  }

  private readonly closed = (event: Event): void => {
    if (event.target === event.currentTarget && this.asked) this.finish(null)
  }
}
