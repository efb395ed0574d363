import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { wordsOfRule } from '#playlists/scan/rule-words.ts'
import type { ScanRule } from '#playlists/scan/hit.ts'
import { language, say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { scanWords } from '../words/scan.ts'
import { writeWords } from '../words/write.ts'
import { type Finding, type Group, groupsOf } from './findings.ts'
import { maskedFinding } from './mask-help.ts'
import { whereInWords } from './where.ts'

/** A written answer to findings of one rule. */
export type Answered = Readonly<{ rule: ScanRule; prints: readonly string[]; text: string }>

const FIRST = 4
const ANSWER_CHARACTERS = 5

/**
 * What the scanner finds, beside the text: what must change, what wants a written answer, what was answered; each place one click away.
 * @fires finding-chosen, column-masked (CustomEvent<Finding>), findings-masked (CustomEvent<readonly Finding[]>), finding-answered
 * (CustomEvent<Answered>), declare-secret
 */
@customElement('draft-findings')
export class DraftFindings extends OfficeElement {
  @property({ attribute: false }) findings: readonly Finding[] = []
  @property({ attribute: false }) chosen: string | null = null
  /** Whether the act that declares a notice secret is open to this person. */
  @property({ type: Boolean }) declarable = false
  /** It was decided to be secret, whatever the words say. */
  @property({ type: Boolean }) decided = false
  @state() private readonly whole = new Set<ScanRule>()
  @state() private readonly kept = new Map<ScanRule, string>()
  @state() private readonly left = new Set<string>()

  static override styles = [
    OfficeElement.styles,
    css`
      .tags { display: flex; gap: 6px; flex-wrap: wrap; }
      h2 { margin: 0; }
      .group { border-left: 3px solid var(--line); padding: 2px 0 2px 12px; margin-top: 14px; }
      .group.change { border-color: var(--bad); }
      .group.answer { border-color: var(--warn); }
      .group h3 { margin: 0; line-height: 28px; }
      h3::first-letter { text-transform: uppercase; }
      .group p { margin: 0 0 6px; font-size: 13px; line-height: 1.55; }
      ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
      li { display: flex; gap: 8px; align-items: center; min-width: 0; }
      button.place { flex: 1 1 auto; min-width: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; align-items: baseline; text-align: left; font: inherit; font-size: 13px; color: inherit; background: none; border: 0; border-radius: 3px; padding: 4px 6px; min-height: 30px; cursor: pointer; }
      button.place:hover { background: #f1eee6; }
      button.place[aria-pressed='true'] { background: var(--brand-soft); }
      .where { color: var(--soft); white-space: nowrap; }
      .words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      mark { background: #fbdcd6; color: inherit; padding: 0 1px; border-radius: 2px; }
      details mark { background: #eceae4; }
      .answer mark { background: #fdf0c4; }
      button.small { font: inherit; font-size: 12.5px; min-height: 28px; padding: 2px 8px; background: var(--paper); border: 1px solid #8d949c; border-radius: 3px; cursor: pointer; color: inherit; white-space: nowrap; }
      button.small:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
      button.more { font: inherit; font-size: 12.5px; border: 0; background: none; color: var(--brand); padding: 4px 6px; cursor: pointer; min-height: 28px; }
      .reply { display: grid; gap: 6px; margin-top: 8px; }
      .reply textarea { min-height: 36px; height: 36px; }
      .reply:focus-within textarea, .reply.begun textarea { height: 64px; }
      .reply:not(:focus-within, .begun) .row { display: none; }
      .acts { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; margin: 8px 0 6px; }
      details { margin-top: 14px; }
      summary { cursor: pointer; font-size: 13px; padding: 4px 0; }
      details p { font-size: 13px; margin: 2px 0 8px; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(scanWords)
    const { change, answer, answered } = groupsOf(this.findings)
    const [toChange, toAnswer, done] = [change, answer, answered].map(countOf)
    return html`
      <div class="spread"><h2>${t.title}</h2><span class="tags" role="status">
        ${toChange ? html`<span class="tag bad">${t.mustChange(toChange)}</span>` : nothing}
        ${toAnswer ? html`<span class="tag warn">${t.mustAnswer(toAnswer)}</span>` : nothing}
        ${toChange || toAnswer || this.decided ? nothing : html`<span class="tag good">${icon('tick')} ${t.clean}</span>`}
      </span></div>
      ${this.findings.length === 0 ? html`<p class="soft small" style="margin:4px 0 0">${t.running}</p>` : nothing}
      ${this.decided ? html`<section class="group change"><h3>${say(writeWords).secretYes}</h3><p>${say(writeWords).secretStop}</p>${this.declaring()}</section>` : nothing}
      ${change.map((group) => this.group(group, 'change'))} ${answer.map((group) => this.group(group, 'answer'))}
      ${done ? html`<details><summary>${t.answered(done)}</summary>${answered.map((group) => this.answeredGroup(group))}</details>` : nothing}
    `
  }

  private group(group: Group, wants: 'change' | 'answer'): TemplateResult {
    const words = wordsOfRule(group)
    const english = language() === 'en'
    return html`<section class="group ${wants}" aria-label=${english ? words.name : words.nameZh}>
      <div class="spread"><h3>${english ? words.name : words.nameZh}</h3><span class="row">${this.maskAll(group)}</span></div>
      <p>${english ? words.en : words.zh}</p>
      ${this.places(group, wants)}
      ${wants === 'answer' ? this.reply(group) : nothing} ${wants === 'change' && this.isSecret(group) ? this.waysOut(group) : nothing}
    </section>`
  }

  private places({ rule, findings }: Group, wants: 'change' | 'answer'): TemplateResult {
    const t = say(scanWords)
    const shown = this.whole.has(rule) ? findings : findings.slice(0, FIRST)
    const hidden = findings.length - shown.length
    return html`<ul>${shown.map((finding) => html`<li>${wants === 'answer' && findings.length > 1 ? this.box(finding) : nothing}${this.place(finding)}${this.masks(finding)}</li>`)}</ul>
      ${hidden > 0 ? html`<button type="button" class="more" @click=${() => this.unfold(rule)}>${t.more(hidden)}</button>` : nothing}`
  }

  private place(finding: Finding): TemplateResult {
    const where = placeInWords(finding)
    const { before, found, after } = finding.excerpt
    return html`<button type="button" class="place" aria-pressed=${this.chosen === finding.key} aria-label="${say(scanWords).jump(where)} ${found}" @click=${() => this.tell('finding-chosen', finding)}>
      <span class="where">${where}</span><span class="words">${before}<mark>${found}</mark>${after}</span>
    </button>`
  }

  /** A column is masked as a whole, so that its next rows are too; anything else one by one. */
  private masks(finding: Finding): TemplateResult | typeof nothing {
    if (finding.column || maskedFinding(finding) === null) return nothing
    return html`<button type="button" class="small" @click=${() => this.mask([finding])}>${say(scanWords).mask}</button>`
  }

  private maskAll({ findings }: Group): TemplateResult | typeof nothing {
    const t = say(scanWords)
    const column = findings.find((finding) => finding.column !== null)
    const single = findings.filter((finding) => finding.column === null && maskedFinding(finding) !== null)
    return html`
      ${column ? html`<button type="button" class="small" @click=${() => this.tell('column-masked', column)}>${t.maskColumn}</button>` : nothing}
      ${single.length > 1 ? html`<button type="button" class="small" @click=${() => this.mask(single)}>${t.maskThese(single.length)}</button>` : nothing}`
  }

  private mask(findings: readonly Finding[]): void {
    this.dispatchEvent(new CustomEvent<readonly Finding[]>('findings-masked', { detail: findings }))
  }

  private box(finding: Finding): TemplateResult {
    const { key, excerpt } = finding
    return html`<input type="checkbox" aria-label="${placeInWords(finding)} ${excerpt.found}" .checked=${!this.left.has(key)} @change=${() => this.leave(key)} />`
  }

  private reply(group: Group): TemplateResult {
    const t = say(scanWords)
    const { rule, findings } = group
    const meant = findings.filter(({ key }) => !this.left.has(key))
    const text = this.kept.get(rule) ?? ''
    const isSaved = meant.every(({ print }) => print !== null)
    const isLong = [...text.trim()].length >= ANSWER_CHARACTERS
    return html`<div class="reply ${text === '' ? '' : 'begun'}">
      <label class="small" for="answer-${rule}">${t.answer}</label>
      <textarea id="answer-${rule}" maxlength="500" rows="2" .value=${text} @input=${(event: InputEvent) => this.write(rule, event)} @compositionend=${(event: Event) => this.write(rule, event)}></textarea>
      <div class="row"><button type="button" class="small" ?disabled=${!isSaved || !isLong || meant.length === 0} @click=${() => this.answer(group)}>${t.keep(meant.length)}</button>
      <span class="soft small">${!isSaved ? t.waitSaved : findings[0]?.family === 'person' ? nothing : t.director}</span></div>
    </div>`
  }

  private waysOut({ findings }: Group): TemplateResult {
    const [first] = findings
    return this.declaring(html`<button type="button" class="small" @click=${() => first && this.tell('finding-chosen', first)}>${say(scanWords).edit}</button>`)
  }

  private declaring(edit: TemplateResult | typeof nothing = nothing): TemplateResult {
    const t = say(scanWords)
    const declare = html`<button type="button" class="small" @click=${() => this.dispatchEvent(new Event('declare-secret'))}>${t.declare}</button>`
    return html`<div class="acts">${edit}${this.declarable ? declare : nothing}</div>${this.declarable ? html`<p class="soft">${t.declareHint}</p>` : nothing}`
  }

  private answeredGroup(group: Group): TemplateResult {
    const t = say(scanWords)
    const words = wordsOfRule(group)
    return html`<h3>${language() === 'en' ? words.name : words.nameZh}</h3>
      ${group.findings.map((finding) => html`${this.place(finding)}
        <p>${finding.answer?.text ?? t.purged} <span class="soft">${finding.answer ? t.answeredBy(finding.answer.person.name, moment(finding.answer.at, serverNow())) : nothing}</span></p>`)}`
  }

  private isSecret({ findings }: Group): boolean {
    return findings.some(({ family }) => family === 'secrecy')
  }

  private unfold(rule: ScanRule): void {
    this.whole.add(rule)
    this.requestUpdate()
  }

  private leave(key: string): void {
    if (!this.left.delete(key)) this.left.add(key)
    this.requestUpdate()
  }

  /** Nothing is drawn anew under an input method that composes. */
  private write(rule: ScanRule, event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return
    this.kept.set(rule, (event.target as HTMLTextAreaElement).value)
    this.requestUpdate()
  }

  private answer({ rule, findings }: Group): void {
    const prints = findings.flatMap(({ key, print }) => (this.left.has(key) || print === null ? [] : [print]))
    const text = this.kept.get(rule) ?? ''
    this.dispatchEvent(new CustomEvent<Answered>('finding-answered', { detail: { rule, prints: [...new Set(prints)], text } }))
    this.kept.delete(rule)
  }

  private tell(what: 'finding-chosen' | 'column-masked', finding: Finding): void {
    this.dispatchEvent(new CustomEvent<Finding>(what, { detail: finding }))
  }
}

const placeInWords = ({ at, inside }: Finding): string => (inside ? inside.where[language() === 'en' ? 'en' : 'zh'] : whereInWords(at))

const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { findings }) => sum + findings.length, 0)
