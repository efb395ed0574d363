import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Me } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { proposalWords } from '../words/proposals.ts'
import { countersigns } from './countersigns.ts'

/** Says on other pages that something waits for this person to countersign; nothing when nothing does. */
@customElement('countersign-note')
export class CountersignNote extends OfficeElement {
  @property({ attribute: false }) me!: Me
  private readonly source = new Source<Me>(this, () => (countersigns(this.me) ? '/session' : null), 20_000)

  static override styles = [OfficeElement.styles, css`p { margin-bottom: 16px; }`]

  override render(): TemplateResult | typeof nothing {
    const t = say(proposalWords)
    const waiting = this.source.value?.toCountersign ?? 0
    return waiting === 0 ? nothing : html`<p role="status"><span class="tag warn">${icon('proof')}${t.title}</span> ${t.note(waiting)} <a href=${addressOf({ page: 'proposals' })}>${t.toPage}</a></p>`
  }
}
