import { css, html, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { OfficeNumber, OfficeNumberList } from '../../../server/scans/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, field, troubleNote, valueOf, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { frame } from '../words/frame.ts'
import { numberWords } from '../words/numbers.ts'

/** The telephones the bureau publishes for its offices, which the scanner lets pass. */
@customElement('office-numbers')
export class NumbersPage extends OfficeElement {
  @state() private trouble: Trouble | null = null
  @state() private missing: readonly string[] = []
  private readonly list = new Source<OfficeNumberList>(this, () => '/office-numbers')

  static override styles = [OfficeElement.styles, css`form.sheet { margin-bottom: 18px; } .columns { grid-template-columns: repeat(2, minmax(180px, 320px)) auto; align-items: start; } .columns wa-button { margin-top: 23px; justify-self: start; }`]

  override render(): TemplateResult {
    const t = say(numberWords)
    const numbers = this.list.value?.numbers
    const wrong = (name: string): string | undefined => (this.missing.includes(name) ? t.must : undefined)
    return html`
      <div class="head"><h1>${t.title}</h1></div>
      <p class="lead">${t.lead}</p>
      <form class="sheet" @submit=${this.add}>
        <div class="columns">
          ${field({ id: 'number', name: t.number, hint: t.numberHint, must: true, wrong: wrong('number') }, html`<input id="number" name="number" maxlength="30" inputmode="tel" autocomplete="off" />`)}
          ${field({ id: 'label', name: t.label, hint: t.labelHint, must: true, wrong: wrong('label') }, html`<input id="label" name="label" maxlength="40" autocomplete="off" />`)}
          <wa-button type="submit" variant="brand"><span slot="start">${icon('plus')}</span>${t.add}</wa-button>
        </div>
        ${troubleNote(this.trouble)}
      </form>
      ${numbers ? this.table(numbers) : waitingNote(this.list.trouble, () => void this.list.refresh())}
    `
  }

  private table(numbers: readonly OfficeNumber[]): TemplateResult {
    const t = say(numberWords)
    if (numbers.length === 0) return emptyNote({ title: t.none, words: t.noneWords })
    return html`<table class="list">
      <caption class="out">${t.title}</caption>
      <thead><tr><th scope="col">${t.number}</th><th scope="col">${t.label}</th><th scope="col">${t.added}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${numbers.map((listed) => html`<tr>
        <td class="number"><strong>${listed.number}</strong></td><td>${listed.label}</td>
        <td class="soft">${t.addedBy(listed.addedBy.name, moment(listed.at, serverNow()))}</td>
        <td class="acts"><wa-button size="s" appearance="plain" @click=${() => this.takeOff(listed)}>${t.remove}<span class="out">${listed.number}</span></wa-button></td>
      </tr>`)}</tbody>
    </table>`
  }

  private readonly add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const said = { number: valueOf(form, 'number'), label: valueOf(form, 'label') }
    this.missing = Object.entries(said).flatMap(([name, value]) => (value === '' ? [name] : []))
    if (this.missing.length === 0 && (await this.done(await ask('POST', '/office-numbers', said)))) {
      form.reset()
      announce(say(frame).saved)
    }
  }

  private async takeOff({ number, label }: OfficeNumber): Promise<void> {
    if (!(await this.done(await ask('DELETE', `/office-numbers/${number}`)))) return
    announce(say(numberWords).removed(number), () => void ask('POST', '/office-numbers', { number, label }).then((answer) => this.done(answer)))
  }

  private async done(answer: Awaited<ReturnType<typeof ask>>): Promise<boolean> {
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    return answer.ok
  }
}
