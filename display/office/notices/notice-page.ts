import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Responsibility } from '../../../server/accountability/answers.ts'
import type { NoticeView, RevisionView } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import { say } from '../../language/language.ts'
import { ask, sentence } from '../api.ts'
import { OfficeElement, announce, waitingNote } from '../frame/element.ts'
import '../glass/preview.ts'
import { icon } from '../icons.ts'
import { serverNow } from '../now.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { left, moment } from '../times.ts'
import { deskWords } from '../words/desk.ts'
import { beside, told } from '../words/joining.ts'
import { categoryNames, kindNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import '../attachments/put-back.ts'
import { attachmentSheet, attachmentsView } from '../attachments/list.ts'
import { archivedView, copiesView, referralView, stubView } from './aftermath.ts'
import './act-bar.ts'
import type { Acted } from './act-dialog.ts'
import { clockNote } from './clock-note.ts'
import './confirmations.ts'
import { doubtsView } from './doubts.ts'
import { formLink } from './form-link.ts'
import { keptOffNote, keptOffTag } from './kept-off.ts'
import './road.ts'
import { mayPreview, nameOf } from './named.ts'
import { factsView, readingSheet, textView } from './reading.ts'
import { responsibilityView } from './responsible.ts'
import { cameBack, returnNote, reviewsView } from './reviews.ts'
import { stateTag } from './state-tag.ts'
import { writeOn } from './write-on.ts'

/** One notice: its road, its text as it will stand, its reviews, and what this person may do. With `embedded` it stands on somebody's desk. @fires acted */
@customElement('office-notice')
export class NoticePage extends OfficeElement {
  @property() notice = ''
  @property({ type: Boolean }) embedded = false
  private readonly source = new Source<NoticeView>(this, () => (this.notice ? `/notices/${this.notice}` : null), 15_000)
  private readonly responsible = new Source<Responsibility>(this, () => (this.notice ? `/notices/${this.notice}/responsibility` : null))

  static override styles = [
    OfficeElement.styles,
    readingSheet,
    attachmentSheet,
    css`
      :host { container-type: inline-size; }
      .page { display: grid; grid-template-columns: minmax(0, 1fr) clamp(300px, 38cqi, 460px); gap: 20px; align-items: start; }
      .side { display: grid; gap: 16px; position: sticky; top: 16px; }
      @container (max-width: 720px) { .page { grid-template-columns: minmax(0, 1fr); } .side { position: static; order: -1; } }
      h2.name { font-size: 22px; line-height: 1.3; margin: 0; flex: 1 1 auto; }
      .about { margin: -12px 0 16px; }
      .kept-off { border-left: 3px solid var(--bad); }
      .findings { margin: 0; padding-left: 1.2em; }
    `,
  ]

  override render(): TemplateResult {
    const view = this.source.value
    if (!view || view.row.id !== this.notice) return waitingNote(this.source.trouble, () => void this.source.refresh())
    return html`${this.head(view)}${copiesView(view)}${view.stub ? html`${stubView(view.stub)}${view.revisions[0] ? html`<p>${formLink(this.notice, view.revisions[0].number)}</p>` : nothing}` : this.whole(view)}`
  }

  private head({ row, draft, stub }: NoticeView): TemplateResult {
    const t = say(noticeWords)
    const name = stub ? stub.formNumber : nameOf(row)
    return html`
      <div class="head">
        ${this.embedded ? html`<h2 class="name">${name}</h2>` : html`<h1>${name}</h1>`}
        ${draft?.mayWrite ? html`<wa-button variant=${row.state === 'DRAFT' ? 'brand' : 'neutral'} href=${addressOf({ page: 'notices', id: row.id, part: 'write' })}>${t.write}</wa-button>` : nothing}
        ${this.embedded || stub ? nothing : html`<wa-button appearance="outlined" @click=${this.copy}><span slot="start">${icon('copy')}</span>${t.copyOf}</wa-button>`}
      </div>
      <p class="about row">
        ${stateTag(row.state)}${keptOffTag(row)}${row.onAir ? html`<span class="tag good">${t.onAir}</span>` : nothing}${row.doubted ? html`<span class="tag bad">${icon('flag')}${say(deskWords).doubts}</span>` : nothing}${clockNote(row)}
        <span class="soft">${(stub ? [row.section.name] : [say(kindNames)[row.kind], say(categoryNames)[row.category], row.section.name, row.indexNumber]).filter(Boolean).join(' · ')}</span>
        ${row.validTo !== null && row.state === 'PUBLISHED' ? html`<span class="soft">${t.validTo} ${moment(row.validTo, serverNow())}${beside(left(row.validTo, serverNow()))}</span>` : nothing}
      </p>
    `
  }

  private whole(view: NoticeView): TemplateResult {
    const holders = this.responsible.value?.notice === view.row.id ? this.responsible.value : null
    return html`<div class="stack">
      ${keptOffNote(view.row)}
      ${returnNote(view, writeOn(view, () => void this.source.refresh()))}
      <div class="sheet"><notice-road .view=${view} .holders=${holders}></notice-road></div>
      ${view.draft?.mayWrite && !view.acts.some(({ allowed }) => allowed) ? nothing : html`<div class="sheet"><act-bar .view=${view} .elsewhere=${cameBack(view) === null ? [] : ['revise']} @acted=${this.acted}></act-bar></div>`}
      ${doubtsView(view)} ${referralView(view)} ${this.missing(view)} ${this.body(view, holders)}
    </div>`
  }

  /** The wording came back from outside, its files did not yet. */
  private missing({ row, scan }: NoticeView): TemplateResult | typeof nothing {
    const isShort = row.state === 'PENDING_DIRECTOR' && scan?.some((mark) => mark.scan?.rule === 'ATTACHMENT_GONE') === true
    return isShort ? html`<attachments-put-back .notice=${row.id} @brought-back=${() => void this.source.refresh()}></attachments-put-back>` : nothing
  }

  private body(view: NoticeView, holders: Responsibility | null): TemplateResult {
    const t = say(noticeWords)
    const [newest, ...earlier] = view.revisions
    const findings = view.draft?.findings ?? []
    return html`<div class="page">
      <div class="stack">
        ${findings.length > 0 ? html`<section class="sheet"><h2>${t.mustFix}</h2><ul class="findings">${findings.map((mark) => html`<li>${sentence(mark)}</li>`)}</ul></section>` : nothing}
        ${view.draft && view.draft.words.wording.body.length > 0 ? this.text(view.draft.words) : nothing}
        ${newest ? (view.draft ? html`<wa-details summary="${t.earlier} · ${t.revision(newest.number)}">${this.revision(newest)}</wa-details>` : this.revision(newest)) : nothing}
        ${earlier.map((revision) => html`<wa-details summary="${t.earlier} · ${t.revision(revision.number)}">${this.revision(revision)}</wa-details>`)}
      </div>
      <div class="side">
        <section class="sheet">${mayPreview(view.row) ? html`<notice-preview .notice=${view.row.id} .mark=${`${newest?.digest ?? ''}${view.draft?.edit ?? ''}`} .most=${420}></notice-preview>` : html`<p class="soft">${t.noPreview}</p>`}</section>
        ${holders ? html`<section class="sheet">${responsibilityView(holders)}</section>` : nothing}
      </div>
    </div>`
  }

  private text({ wording: { title, summary, body }, attachments }: Pick<DraftWords, 'wording' | 'attachments'>): TemplateResult {
    return html`<section class="sheet"><h2>${title}</h2><p class="soft">${told(say(noticeWords).summary, summary)}</p>${textView(body)}${attachmentsView(this.notice, attachments)}</section>`
  }

  private revision(revision: RevisionView): TemplateResult {
    const t = say(noticeWords)
    const { content, recall } = revision
    return html`<div class="stack">
      ${content ? this.text(content) : html`<p class="sheet soft">${t.missingContent}</p>`}
      ${content ? html`<section class="sheet"><div class="spread"><h2>${t.facts}</h2>${formLink(this.notice, revision.number)}</div>${factsView({ content, formNumber: revision.formNumber, digest: revision.digest })}</section>` : nothing}
      <section class="sheet"><h2>${t.reviews}</h2>${reviewsView(revision)}</section>
      ${recall && revision.publication ? html`<section class="sheet"><h2>${t.recalledBy(recall.person.name)}</h2><recall-confirmations .publication=${revision.publication.id}></recall-confirmations>${recall.confirmed ? html`<p>${icon('tick')} ${t.recallConfirmedBy(recall.confirmed.person.name, moment(recall.confirmed.at, serverNow()))}</p>` : nothing}</section>` : nothing}
      ${archivedView(revision)}
    </div>`
  }

  private readonly acted = async (event: Event): Promise<void> => {
    const done = (event as CustomEvent<Acted>).detail
    await this.source.refresh()
    this.dispatchEvent(new CustomEvent<Acted>('acted', { detail: done }))
    if (done.act === 'edit' || done.act === 'revise') go({ page: 'notices', id: this.notice, part: 'write' })
  }

  private readonly copy = async (): Promise<void> => {
    const answer = await ask<{ id: string }>('POST', `/notices/${this.notice}/copy`)
    if (!answer.ok) return announce(sentence(answer.trouble))
    announce(say(noticeWords).copied)
    go({ page: 'notices', id: answer.value.id, part: 'write' })
  }
}
