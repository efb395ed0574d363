import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { type Attachment, type Block, categories } from '#playlists/notice.ts'
import { placesOf } from '#playlists/scan/place.ts'
import type { DraftSave, DraftSaved, NoticeView } from '../../../server/notices/answers.ts'
import type { ActName } from '../../../server/reviews/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { say } from '../../language/language.ts'
import { type Answer, ask, sentence, type Trouble } from '../api.ts'
import { OfficeElement, announce, field, troubleNote, waitingNote } from '../frame/element.ts'
import '../glass/preview.ts'
import '../attachments/attachments-field.ts'
import '../notices/act-dialog.ts'
import type { ActDialog } from '../notices/act-dialog.ts'
import { returnNote } from '../notices/reviews.ts'
import { addressOf, go } from '../place.ts'
import '../text/rich-text.ts'
import type { RichText } from '../text/rich-text.ts'
import { dayInWords } from '../times.ts'
import { categoryNames, kindNames } from '../words/names.ts'
import { attachmentWords } from '../words/attachments.ts'
import { scanWords } from '../words/scan.ts'
import { writeWords } from '../words/write.ts'
import { Autosave } from './autosave.ts'
import { decisionFields, windowFields } from './decision-fields.ts'
import { controlOf, put } from './fields.ts'
import type { Finding } from './findings.ts'
import './findings-panel.ts'
import type { Answered } from './findings-panel.ts'
import { Judged } from './judged.ts'
import { kindFields, type WrongAt } from './kind-fields.ts'
import { maskedFinding } from './mask-help.ts'
import { Scanning } from './scanning.ts'
import './standing.ts'

const PAUSE_MS = 900
const RETRY_MS = 5000

/** Writing a notice: the form of its kind, the text, the decisions, the windows; saved as it is typed, with the true slides beside it. */
@customElement('office-write')
export class WritePage extends OfficeElement {
  @property() notice = ''
  @state() private view: NoticeView | null = null
  @state() private words: DraftWords | null = null
  /** The newest words without a secrecy mark: only these leave the page, for the preview too (design.md P9). */
  @state() private sendable: DraftWords | null = null
  @state() private trouble: Trouble | null = null
  @state() private tried = false
  @state() private busy = false
  @query('act-dialog') private readonly dialog!: ActDialog
  @query('rich-text') private readonly text!: RichText | null
  private readonly scanning = new Scanning(this)
  private autosave: Autosave | null = null
  private readonly judged = new Judged()
  private round = 0

  static override styles = [
    OfficeElement.styles,
    css`
      .page { display: grid; grid-template-columns: minmax(0, 1fr) minmax(360px, 470px); gap: 22px; align-items: start; }
      form { display: grid; gap: 16px; }
      .side { position: sticky; top: 74px; display: grid; gap: 14px; max-height: calc(100vh - 90px); overflow-y: auto; }
      .side > * { min-width: 0; }
      .top { position: sticky; top: 0; z-index: 3; background: var(--ground); padding: 10px 0; margin: -10px 0 8px; }
      .top .head { margin: 0; }
      .count { color: var(--soft); font-weight: 400; font-size: 12.5px; margin-left: 8px; }
      @media (max-width: 1180px) { .page { grid-template-columns: minmax(0, 1fr); } .side { position: static; max-height: none; } }
    `,
  ]

  override render(): TemplateResult {
    const t = say(writeWords)
    if (!this.view) return waitingNote(this.trouble, () => void this.load())
    if (!this.words || !this.autosave) return html`<p>${t.noDraft}</p><p><a href=${addressOf({ page: 'notices', id: this.notice })}>${t.back}</a></p>`
    const left = this.autosave.marks.filter(({ blocking }) => blocking).length
    return html`
      <div class="top"><div class="head">
        <h1>${say(kindNames)[this.words.kind]} <span class="soft small">${this.view.row.section.name}</span></h1>
        <draft-standing .standing=${this.autosave.standing} @take-theirs=${this.load} @keep-mine=${this.keepMine}></draft-standing>
        ${this.autosave.standing.is === 'saved' ? html`<span class="small ${left > 0 ? 'soft' : ''}">${left > 0 ? t.toFix(left) : t.ready}</span>` : nothing}
        <wa-button appearance="outlined" href=${addressOf({ page: 'notices', id: this.notice })}>${t.back}</wa-button>
        <wa-button variant="brand" ?loading=${this.busy} @click=${this.submit}>${t.submit}</wa-button>
      </div>${troubleNote(this.trouble)}</div>
      ${returnNote(this.view)}
      <div class="page">
        <form @input=${this.typed} @change=${this.typed} @compositionstart=${this.composing} @compositionend=${this.composed} @submit=${(event: Event) => event.preventDefault()}>${this.form(this.words)}</form>
        <aside class="side">
          <div class="sheet">${this.findings(this.words)}</div>
          <div class="sheet"><notice-preview .notice=${this.notice} .draft=${this.sendable} .most=${440}></notice-preview></div>
        </aside>
      </div>
      <act-dialog .view=${this.view} @acted=${this.acted}></act-dialog>
    `
  }

  private form(words: DraftWords): TemplateResult {
    const t = say(writeWords)
    const { wording } = words
    const wrongAt: WrongAt = (control) => this.wrongAt(control)
    const counted = (name: string, text: string, most: number): TemplateResult => html`${name}<span class="count number">${t.count([...text].length, most)}</span>`
    return html`
      <section class="sheet stack">
        ${field({ id: 'title', name: t.title, hint: t.titleHint, must: true, wrong: wrongAt('title') }, html`<input id="title" name="title" maxlength="80" .value=${wording.title} aria-invalid=${wrongAt('title') !== undefined} autocomplete="off" />`)}
        <div class="field">
          <label for="summary" class="must">${counted(t.summary, wording.summary, 120)}</label>
          <textarea id="summary" name="summary" maxlength="120" rows="2" .value=${wording.summary} aria-invalid=${wrongAt('summary') !== undefined}></textarea>
          <span class="hint">${t.summaryHint}</span>${wrongAt('summary') ? html`<span class="wrong" role="alert">${wrongAt('summary')}</span>` : nothing}
        </div>
      </section>
      ${kindFields(words, wrongAt)}
      <section class="sheet field" id="body" tabindex="-1">
        <span class="label must">${t.body}</span>
        ${keyed(this.round, html`<rich-text .blocks=${wording.body} .label=${t.body} .marked=${this.scanning.marked} @text-changed=${this.textChanged}></rich-text>`)}
        <span class="hint">${t.bodyHint}</span>${wrongAt('body') ? html`<span class="wrong" role="alert">${wrongAt('body')}</span>` : nothing}
      </section>
      <section class="sheet field" id="attachments" tabindex="-1">
        <span class="label">${say(attachmentWords).title}</span>
        <attachments-field .notice=${this.notice} .attachments=${words.attachments ?? []} @attachments-changed=${this.attachmentsChanged}></attachments-field>
        ${wrongAt('attachments') ? html`<span class="wrong" role="alert">${wrongAt('attachments')}</span>` : nothing}
      </section>
      ${decisionFields(words, wrongAt)} ${windowFields(words, wrongAt)} ${this.about(words, wrongAt)}
    `
  }

  private findings({ decisions }: DraftWords): TemplateResult {
    const { findings, chosen } = this.scanning
    const isDeclarable = this.view?.acts.some(({ act, allowed }) => act === 'declare-secret' && allowed) === true
    return html`<draft-findings .findings=${findings} .chosen=${chosen}
      .declarable=${isDeclarable} .decided=${decisions.secret === true} @declare-secret=${() => this.secondLook('declare-secret')}
      @finding-chosen=${this.choose} @findings-masked=${this.maskThese} @column-masked=${this.maskColumn} @finding-answered=${this.answer}></draft-findings>`
  }

  private about(words: DraftWords, wrongAt: WrongAt): TemplateResult {
    const t = say(writeWords)
    return html`<section class="sheet"><h2>${t.about}</h2><div class="columns">
      ${field({ id: 'category', name: t.category }, html`<select id="category" name="category">${categories.map((name) => html`<option value=${name} ?selected=${name === words.category}>${say(categoryNames)[name]}</option>`)}</select>`)}
      ${field({ id: 'formedOn', name: t.formedOn, said: words.formedOn ? dayInWords(words.formedOn) : undefined, must: true, wrong: wrongAt('formedOn') }, html`<input id="formedOn" name="formedOn" type="date" max="9999-12-31" .value=${words.formedOn ?? ''} aria-invalid=${wrongAt('formedOn') !== undefined} />`)}
      ${field({ id: 'documentNumber', name: t.documentNumber, hint: t.documentNumberHint, wrong: wrongAt('documentNumber') }, html`<input id="documentNumber" name="documentNumber" maxlength="60" .value=${words.documentNumber ?? ''} aria-invalid=${wrongAt('documentNumber') !== undefined} autocomplete="off" />`)}
    </div></section>`
  }

  private wrongAt(control: string): string | undefined {
    const mark = this.autosave?.marks.find(({ at, blocking, scan }) => controlOf(at) === control && (blocking || !scan) && (!blocking || this.tried || this.judged.has(control)))
    return mark ? sentence(mark) : undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('beforeunload', this.leaving)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('beforeunload', this.leaving)
    void this.autosave?.flush()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('notice') && this.notice) void this.load()
  }

  private readonly load = async (): Promise<void> => {
    const { notice } = this
    const answer = await ask<NoticeView>('GET', `/notices/${notice}`)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok || notice !== this.notice) return
    this.autosave?.stop()
    this.view = answer.value
    const draft = answer.value.draft?.mayWrite ? answer.value.draft : null
    this.words = this.sendable = draft?.words ?? null
    this.round += 1
    this.autosave = draft === null ? null : this.saving(notice, draft)
    if (draft) this.scanning.look(draft.words)
    if (draft) this.scanning.learn(draft.words, draft.findings)
  }

  private saving(notice: string, draft: NonNullable<NoticeView['draft']>): Autosave {
    return new Autosave({
      edit: draft.edit,
      savedAt: draft.savedAt,
      marks: draft.findings,
      send: (edit, words) => this.send(notice, { edit, words }),
      tell: () => this.requestUpdate(),
      pauseMs: PAUSE_MS,
      retryMs: RETRY_MS,
    })
  }

  private async send(notice: string, save: DraftSave): Promise<Answer<DraftSaved>> {
    const heard = this.judged.sending()
    const answer = await ask<DraftSaved>('PUT', `/notices/${notice}/draft`, save)
    if (!answer.ok) return answer
    heard()
    this.scanning.learn(save.words, answer.value.marks)
    return answer
  }

  private keep(words: DraftWords): void {
    this.words = words
    this.scanning.look(words)
    this.autosave?.change(words)
    if (this.autosave?.standing.is !== 'secret') this.sendable = words
  }

  private readonly typed = (event: Event): void => {
    const control = event.composedPath()[0]
    if (!this.words || (event as InputEvent).isComposing) return
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) this.take(control)
  }

  private take(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): void {
    if (!this.words || !control.name) return
    this.judged.touch(control.name.startsWith('channel.') ? 'channels' : control.name)
    const next = put(this.words, { name: control.name, value: control.value, on: control instanceof HTMLInputElement && control.checked })
    if (next !== this.words) this.keep(next)
  }

  private readonly textChanged = (event: Event): void => {
    this.judged.touch('body')
    if (this.words) this.keep({ ...this.words, wording: { ...this.words.wording, body: (event as CustomEvent<Block[]>).detail } })
  }

  private readonly attachmentsChanged = ({ detail }: CustomEvent<readonly Attachment[]>): void => {
    if (this.words) this.keep({ ...this.words, attachments: detail.length === 0 ? undefined : [...detail] })
  }

  private readonly composing = (): void => this.autosave?.compose(true)

  private readonly composed = (event: Event): void => {
    this.autosave?.compose(false)
    const control = event.composedPath()[0]
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) this.take(control)
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.autosave?.owes) event.preventDefault()
  }

  private readonly keepMine = async (): Promise<void> => {
    const answer = await ask<NoticeView>('GET', `/notices/${this.notice}`)
    if (answer.ok && answer.value.draft) await this.autosave?.overwrite(answer.value.draft.edit)
  }

  private readonly submit = async (): Promise<void> => {
    if (!this.autosave || this.busy) return
    this.busy = true
    await this.autosave.flush()
    this.tried = true
    const blocked = this.autosave.marks.filter(({ blocking }) => blocking).map(({ at }) => controlOf(at))
    if (blocked.length > 0) this.pointTo(blocked)
    else if (!this.autosave.owes) await this.secondLook('submit')
    this.busy = false
  }

  private async secondLook(wanted: ActName): Promise<void> {
    const answer = await ask<NoticeView>('GET', `/notices/${this.notice}`)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.view = answer.value
    const act = answer.value.acts.find((one) => one.act === wanted)
    await this.updateComplete
    if (act) this.dialog.open(act)
  }

  private readonly acted = (): void => {
    this.autosave?.stop()
    go({ page: 'notices', id: this.notice })
  }

  private readonly choose = ({ detail: { at, from, to, key } }: CustomEvent<Finding>): void => {
    this.scanning.choose(key)
    if (this.text?.reveal({ at, from, to })) return
    const control = this.renderRoot.querySelector<HTMLInputElement>(`[name="${controlOf(at)}"], section#${controlOf(at)}`)
    control?.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
    if (from !== null && to !== null) control?.setSelectionRange?.(from, to)
  }

  /** From the last to the first, so that what is masked does not move what is still to be masked. */
  private readonly maskThese = ({ detail }: CustomEvent<readonly Finding[]>): void => {
    for (const finding of [...detail].reverse()) this.maskOne(finding)
    announce(say(scanWords).maskedDone)
  }

  private maskOne(finding: Finding): void {
    const { at, from, to } = finding
    const hidden = maskedFinding(finding)
    if (hidden === null || from === null || to === null || !this.words) return
    const name = controlOf(at)
    if (name === 'body') return this.text?.replace(finding, hidden)
    const text = placesOf(this.words).find((place) => place.at === at)?.text ?? ''
    this.keep(put(this.words, { name, value: text.slice(0, from) + hidden + text.slice(to), on: false }))
  }

  private readonly maskColumn = ({ detail: { column } }: CustomEvent<Finding>): void => {
    if (column === null) return
    this.text?.maskColumn({ at: column.at }, column.mask)
    announce(say(scanWords).maskedDone)
  }

  private readonly answer = async ({ detail }: CustomEvent<Answered>): Promise<void> => {
    const answered = await ask('POST', `/notices/${this.notice}/dispositions`, detail)
    this.trouble = answered.ok ? null : answered.trouble
    const now = await ask<NoticeView>('GET', `/notices/${this.notice}`)
    if (!now.ok || !now.value.draft) return
    const { words, findings, edit } = now.value.draft
    this.autosave?.hear(edit, findings)
    this.scanning.learn(words, findings)
  }

  /** Leads to the first of these controls, in the order in which the form is read. */
  private pointTo(controls: readonly string[]): void {
    announce(say(writeWords).submitBlocked)
    const place = [...this.renderRoot.querySelectorAll<HTMLElement>('form [id]')].find(({ id }) => controls.includes(id))
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }
}

