import { html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { RecallView } from '../../../server/publications/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { actWords } from '../words/notices.ts'

/** Which screens have confirmed that a recalled notice is gone, as the confirmations come in. `publication`: the recalled one. */
@customElement('recall-confirmations')
export class RecallConfirmations extends OfficeElement {
  @property() publication = ''
  private readonly recall = new Source<RecallView>(this, () => (this.publication ? `/recalls/${this.publication}` : null), 1500)

  override render(): TemplateResult {
    const t = say(actWords)
    const { value } = this.recall
    if (!value) return waitingNote(this.recall.trouble, () => void this.recall.refresh())
    const all = value.confirmations
    if (all.length === 0) return html`<p>${t.noConfirmations}</p>`
    const done = all.filter(({ confirmedAt }) => confirmedAt !== null).length
    return html`
      <p role="status"><strong>${done === all.length ? t.allConfirmed : t.countConfirmed(done, all.length)}</strong></p>
      <table class="list">
        <caption class="out">${t.confirmations}</caption>
        <tbody>
          ${all.map(
            ({ screen, confirmedAt, latestPossibleAt }) => html`<tr>
              <th scope="row">${screen.name}</th>
              <td>${confirmedAt === null ? html`<span class="tag warn">${t.unconfirmed}</span> <span class="small soft">${t.latest(moment(latestPossibleAt, serverNow()))}</span>` : html`<span class="tag good">${icon('tick')}${t.confirmed(moment(confirmedAt, serverNow()))}</span>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    `
  }
}
