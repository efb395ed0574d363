import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActAsk } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import type { Trouble } from '../api.ts'
import { OfficeElement, announce, troubleNote } from '../frame/element.ts'
import { namedBy } from '../notices/act-ask.ts'
import '../notices/act-dialog.ts'
import { doneWords, type ActDialog, type Acted } from '../notices/act-dialog.ts'
import { perform } from '../notices/doing.ts'
import '../notices/recall-dialog.ts'
import type { RecallDialog } from '../notices/recall-dialog.ts'
import { whyNotView } from '../notices/why-not.ts'
import { deskWords } from '../words/desk.ts'
import { actNames } from '../words/names.ts'
import { actWords, noticeWords } from '../words/notices.ts'
import { isPlain, offered } from './acts.ts'
import type { Command } from './keys.ts'

/**
 * The two statements and the acts on the notice that lies open, always in sight, with the key of each. An act that needs nothing more is done
 * here; any other opens its dialog. Without statements the key that goes forward only takes the button into hand, so that one slip signs
 * nothing. @fires acted (CustomEvent<Acted>)
 */
@customElement('signing-bar')
export class SigningBar extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  @state() private content = false
  @state() private secrecy = false
  @state() private busy = false
  @state() private trouble: Trouble | null = null
  @state() private hint: string | null = null
  @query('act-dialog') private readonly dialog!: ActDialog
  @query('recall-dialog') private readonly recall!: RecallDialog
  @query('[data-forward]') private readonly button!: HTMLElement | null

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { display: flex; gap: 6px 18px; align-items: center; flex-wrap: wrap; }
      .bar > p, .bar > .others { flex-basis: 100%; margin: 0; }
      .acts { display: flex; gap: 6px 10px; align-items: center; flex-wrap: wrap; }
      .statements { display: flex; gap: 2px 16px; flex-wrap: wrap; }
      .statements .choice { font-weight: 600; }
      .others { display: flex; gap: 2px 6px; flex-wrap: wrap; align-items: center; border-top: 1px solid #ebe8e1; padding-top: 4px; }
      .others wa-button { --wa-font-size-s: 13px; }
      kbd { font: 600 11.5px/1.4 var(--text-font); border: 1px solid currentColor; border-radius: 3px; padding: 0 5px; min-width: 1.2em; text-align: center; display: inline-block; opacity: 0.85; }
      .hint { color: var(--brand-deep); font-weight: 600; }
      wa-details { --spacing: 4px; font-size: 13px; margin-left: auto; }
      wa-details[open] { flex-basis: 100%; }
      wa-details ul { margin: 0; padding-left: 1.2em; max-height: 30vh; overflow-y: auto; }
      wa-details::part(header) { justify-content: start; gap: 8px; color: var(--soft); }
    `,
  ]

  override render(): TemplateResult {
    const t = say(deskWords)
    const { forward, back, doubt, others, shut } = offered(this.view)
    const nothingToDo = forward === null && back === null && doubt === null && others.length === 0
    return html`<div class="bar">
        ${forward?.needs.includes('statements') ? this.statements() : nothing}
        <div class="acts" role="group" aria-label=${say(noticeWords).acts}>
          ${nothingToDo ? html`<span class="soft">${say(noticeWords).nothingToDo}</span>` : nothing}
          ${forward ? html`<wa-button data-forward data-act=${forward.act} variant="brand" ?loading=${this.busy} @click=${() => this.go(forward)} @blur=${() => (this.hint = null)}>${say(actNames)[forward.act]} <kbd aria-hidden="true">S</kbd></wa-button>` : nothing}
          ${this.button2(back, 'R')}${this.button2(doubt, 'D')}
          ${this.hint ? html`<span class="hint" role="status">${this.hint}</span>` : nothing}
        </div>
        ${whyNotView(shut)} ${troubleNote(this.trouble)} ${forward === null && !nothingToDo ? html`<p class="soft small">${t.nothingForward}</p>` : nothing}
        ${others.length > 0 ? html`<div class="others" role="group" aria-label=${t.more}><span class="soft small">${t.more}</span>${others.map((act) => html`<wa-button data-act=${act.act} size="s" appearance="plain" @click=${() => this.go(act)}>${say(actNames)[act.act]}</wa-button>`)}</div>` : nothing}
      </div>
      <act-dialog .view=${this.view} @acted=${this.pass}></act-dialog>
      <recall-dialog @acted=${this.pass}></recall-dialog>`
  }

  private statements(): TemplateResult {
    const t = say(actWords)
    return html`<fieldset>
      <legend class="out">${t.statements}</legend>
      <div class="statements">
        <label class="choice"><input type="checkbox" name="content" .checked=${this.content} @change=${() => (this.content = !this.content)} />${t.statementContent} <kbd aria-hidden="true">1</kbd></label>
        <label class="choice"><input type="checkbox" name="secrecy" .checked=${this.secrecy} @change=${() => (this.secrecy = !this.secrecy)} />${t.statementSecrecy} <kbd aria-hidden="true">2</kbd></label>
      </div>
    </fieldset>`
  }

  private button2(act: ActView | null, key: string): TemplateResult | typeof nothing {
    return act ? html`<wa-button data-act=${act.act} appearance="outlined" @click=${() => this.go(act)}>${say(actNames)[act.act]} <kbd aria-hidden="true">${key}</kbd></wa-button>` : nothing
  }

  /** What a key of the signing desk does here. */
  press(command: Exclude<Command, 'next' | 'previous' | 'compare'>): void {
    const { forward, back, doubt } = offered(this.view)
    if (command === 'content' || command === 'secrecy') {
      if (forward?.needs.includes('statements')) this[command] = !this[command]
    } else if (command === 'forward') this.takeForward(forward)
    else {
      const act = command === 'return' ? back : doubt
      if (act) this.go(act)
    }
  }

  private takeForward(forward: ActView | null): void {
    if (!forward) return
    const inHand = this.shadowRoot?.activeElement === this.button
    if (forward.needs.includes('statements') || !isPlain(forward, this.view) || inHand) return this.go(forward)
    this.button?.focus()
    this.hint = say(deskWords).again
  }

  private go(act: ActView): void {
    const { row } = this.view
    this.trouble = this.hint = null
    if (act.act === 'recall' && act.digest) this.recall.open({ notice: row.id, title: row.title, digest: act.digest })
    else if (!isPlain(act, this.view)) this.dialog.open(act)
    else void this.send(act)
  }

  private async send(act: ActView): Promise<void> {
    if (this.busy) return
    const statements = act.needs.includes('statements') ? { content: this.content, secrecy: this.secrecy } : null
    if (statements && !(statements.content && statements.secrecy)) {
      this.hint = say(actWords).needStatements
      return
    }
    this.busy = true
    const { view } = this
    const ask: ActAsk = { ...namedBy(act, view), ...(statements ? { statements } : {}) }
    const answer = await perform({ notice: view.row.id, act, ask, confirm: this.dialog.identity })
    this.busy = false
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    announce(`${doneWords(act.act, answer.value)} · ${view.row.title}`)
    this.told({ ...answer.value, act: act.act })
  }

  private readonly pass = (event: Event): void => this.told((event as CustomEvent<Acted>).detail)

  private told(done: Acted): void {
    this.dispatchEvent(new CustomEvent<Acted>('acted', { detail: done }))
  }

  /** What was ticked for one wording counts for no other. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view')
    if (!changed.has('view') || before === undefined) return
    if (before.row.id === this.view.row.id && before.revisions[0]?.digest === this.view.revisions[0]?.digest) return
    this.content = this.secrecy = this.busy = false
    this.trouble = this.hint = null
  }
}

