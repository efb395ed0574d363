import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { CaseKind, CaseView } from '../../../server/accountability/answers.ts'
import type { NoticeList } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, valueOf } from '../frame/element.ts'
import { Source } from '../source.ts'
import { dayInWords } from '../times.ts'
import { caseKindNames, caseWords } from '../words/accountability.ts'
import { frame } from '../words/frame.ts'
import { noticeWords } from '../words/notices.ts'

/** What can be done in the register: enter a case, order, hand over, dismiss, enter the proof. */
export type CaseAct = 'report' | 'order' | 'refer' | 'dismiss' | 'prove'

/** What each act's words are called when they are sent. */
const wordsOf: Readonly<Record<CaseAct, 'note' | 'reason' | 'reference' | 'proof'>> = { report: 'note', order: 'reason', refer: 'reference', dismiss: 'reason', prove: 'proof' }
const LEAST = 5
const TYPING_MS = 350

/** Decides on a case, or enters one. @fires changed */
@customElement('case-dialog')
export class CaseDialog extends OfficeElement {
  /** The day of today: nothing is to be put right before it. */
  @property() today = ''
  @state() private act: CaseAct | null = null
  @state() private of: CaseView | null = null
  @state() private wrong: string | null = null
  @state() private trouble: Trouble | null = null
  @state() private sought = ''
  @state() private dueOn = ''
  private readonly found = new Source<NoticeList>(this, () => (this.act === 'report' ? `/notices?${new URLSearchParams({ q: this.sought }).toString()}` : null))
  private typing: ReturnType<typeof setTimeout> | undefined

  open(act: CaseAct, of: CaseView | null): void {
    this.act = act
    this.of = of
    this.wrong = this.trouble = null
    this.sought = this.dueOn = ''
  }

  override render(): TemplateResult {
    const t = say(caseWords)
    return html`<wa-dialog label=${this.act === null ? '' : t[this.act]} ?open=${this.act !== null} @wa-after-hide=${() => (this.act = null)}>${this.act === null ? nothing : this.form(this.act)}</wa-dialog>`
  }

  private form(act: CaseAct): TemplateResult {
    const t = say(caseWords)
    const names: Readonly<Record<CaseAct, string>> = { report: t.note, order: t.reasonOrder, refer: t.reference, dismiss: t.reasonDismiss, prove: t.proof }
    return html`<form class="stack" @submit=${this.send}>
      ${this.of?.notice ? html`<p><strong>${this.of.notice.title}</strong><br /><span class="soft">${say(caseKindNames)[this.of.kind]}</span></p>` : nothing}
      ${act === 'refer' ? html`<p class="soft">${t.referLead}</p>` : act === 'order' ? html`<p class="soft">${t.orderLead}</p>` : nothing}
      ${act === 'report' ? this.reporting() : nothing}
      ${field({ id: 'words', name: names[act], hint: t.atLeast, must: true }, html`<textarea id="words" name="words" maxlength="500" aria-describedby="words-hint"></textarea>`)}
      ${act === 'order' ? field({ id: 'dueOn', name: t.dueField, said: this.dueOn ? dayInWords(this.dueOn) : undefined, must: true }, html`<input id="dueOn" name="dueOn" type="date" min=${this.today} max="9999-12-31" @input=${(event: Event) => (this.dueOn = (event.target as HTMLInputElement).value)} />`) : nothing}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${say(frame).save}</wa-button><wa-button appearance="plain" @click=${() => (this.act = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private reporting(): TemplateResult {
    const t = say(caseWords)
    return html`
      ${field({ id: 'kind', name: t.kind, must: true }, html`<select id="kind" name="kind">${Object.entries(say(caseKindNames)).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}</select>`)}
      ${field({ id: 'find', name: t.find }, html`<input id="find" type="search" maxlength="80" autocomplete="off" @input=${this.look} />`)}
      ${field({ id: 'notice', name: t.noticeId }, html`<select id="notice" name="notice"><option value="">${t.noNotice}</option>${(this.found.value?.notices ?? []).map(({ id, title, section }) => html`<option value=${id}>${title || say(noticeWords).untitled} · ${section.name}</option>`)}</select>`)}
    `
  }

  private readonly look = (event: Event): void => {
    const { value } = event.target as HTMLInputElement
    clearTimeout(this.typing)
    this.typing = setTimeout(() => (this.sought = value.trim()), TYPING_MS)
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { act, of } = this
    if (act === null) return
    const words = valueOf(this.renderRoot, 'words')
    const { dueOn } = this
    const t = say(caseWords)
    this.wrong = [...words].length < LEAST ? t.need : act === 'order' && dueOn === '' ? t.needDue : null
    if (this.wrong) return
    const said = { [wordsOf[act]]: words, ...(act === 'order' ? { dueOn } : {}) }
    const body = act === 'report' ? { ...said, kind: valueOf(this.renderRoot, 'kind') as CaseKind, notice: valueOf(this.renderRoot, 'notice') || null } : said
    const answer = await ask('POST', act === 'report' ? '/cases' : `/cases/${of?.id ?? ''}/${act}`, body)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.act = null
    announce(t.done)
    this.dispatchEvent(new Event('changed'))
  }
}
