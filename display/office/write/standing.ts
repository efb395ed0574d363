import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { sentence } from '../api.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { told } from '../words/joining.ts'
import { writeWords } from '../words/write.ts'
import type { Standing } from './autosave.ts'

/** Says whether what was typed is kept, and what to do when it is not. @fires take-theirs, keep-mine */
@customElement('draft-standing')
export class DraftStanding extends OfficeElement {
  @property({ attribute: false }) standing!: Standing

  static override styles = [OfficeElement.styles, css`:host { max-width: 46em; } .row { justify-content: flex-end; }`]

  override render(): TemplateResult {
    return html`<div role="status" aria-live="polite" class="small">${this.words()}</div>`
  }

  private words(): TemplateResult {
    const t = say(writeWords)
    const { standing } = this
    if (standing.is === 'saved') return html`<span class="soft">${icon('tick')} ${t.savedAt(moment(standing.at, serverNow()))}</span>`
    if (standing.is === 'saving') return html`<span class="soft">${t.saving}</span>`
    if (standing.is === 'unsaved') return html`<span class="soft">${t.unsaved}</span>`
    if (standing.is === 'secret') return html`<span class="wrong">${icon('warning')} ${t.secretMark(standing.mark)}</span>`
    if (standing.is === 'failed') return html`<span class="wrong">${icon('warning')} ${told(t.saveFailed, sentence(standing.trouble))}</span>`
    return html`<span class="row"><span class="wrong">${icon('warning')} ${t.conflict}</span>
      <wa-button appearance="outlined" size="s" @click=${() => this.dispatchEvent(new Event('take-theirs'))}>${t.takeTheirs}</wa-button>
      <wa-button appearance="outlined" size="s" @click=${() => this.dispatchEvent(new Event('keep-mine'))}>${t.keepMine}</wa-button></span>`
  }
}
