import { html, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { frame } from '../words/frame.ts'

/** What is about to be taken from somebody, in words. `stay`: what to do instead, which Enter does where it is given. */
export type Question = Readonly<{ title: string; lead: string; act: string; stay?: string }>
type Asked = Readonly<{ question: Question; then: (sure: boolean) => void }>

/** Asks before something is taken from somebody: it happens at once, and giving it back takes a second person. */
@customElement('sure-dialog')
export class SureDialog extends OfficeElement {
  @state() private asked: Asked | null = null

  ask(question: Question): Promise<boolean> {
    this.asked?.then(false)
    return new Promise((then) => {
      this.asked = { question, then }
    })
  }

  override render(): TemplateResult {
    return html`<wa-dialog label=${this.asked?.question.title ?? ''} ?open=${this.asked !== null} @wa-after-hide=${this.closed}>${this.asked ? this.form(this.asked.question) : nothing}</wa-dialog>`
  }

  private form({ lead, act, stay }: Question): TemplateResult {
    return html`<form class="stack" @submit=${this.send}>
      <p>${lead}</p>
      ${stay
        ? html`<div class="row"><wa-button variant="brand" autofocus @click=${() => this.finish(false)}>${stay}</wa-button><wa-button type="submit" appearance="plain">${act}</wa-button></div>`
        : html`<div class="row"><wa-button type="submit" variant="brand" autofocus>${act}</wa-button><wa-button appearance="plain" @click=${() => this.finish(false)}>${say(frame).cancel}</wa-button></div>`}
    </form>`
  }

  private readonly send = (event: Event): void => {
    event.preventDefault()
    this.finish(true)
  }

  private finish(sure: boolean): void {
    const { asked } = this
    this.asked = null
    asked?.then(sure)
  }

  private readonly closed = (event: Event): void => {
    if (event.target === event.currentTarget && this.asked) this.finish(false)
  }
}
