import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { OfficeElement, announce } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { screenWords } from '../words/screens.ts'

/** A one-time link, to be opened once in the screen's own browser. */
@customElement('link-note')
export class LinkNote extends OfficeElement {
  @property({ attribute: false }) link!: Readonly<{ url: string; expiresAt: number }>

  static override styles = [OfficeElement.styles, css`.url { display: block; background: #faf9f5; border: 1px solid var(--line); padding: 10px 12px; border-radius: 4px; overflow-wrap: anywhere; user-select: all; }`]

  override render(): TemplateResult {
    const t = say(screenWords)
    return html`<div class="stack">
      <p>${t.linkReady}</p>
      <code class="url">${this.link.url}</code>
      <div class="row"><wa-button appearance="outlined" @click=${this.copy}><span slot="start">${icon('copy')}</span>${t.copy}</wa-button><span class="soft">${t.expires(moment(this.link.expiresAt, serverNow()))}</span></div>
    </div>`
  }

  private readonly copy = async (): Promise<void> => {
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (!clipboard) return
    await clipboard.writeText(this.link.url)
    announce(say(screenWords).copied)
  }
}
