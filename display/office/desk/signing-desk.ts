import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Instant } from '#playlists/instant.ts'
import type { Responsibility } from '../../../server/accountability/answers.ts'
import type { NoticeView, RevisionView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { attachmentSheet, attachmentsView } from '../attachments/list.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import '../glass/preview.ts'
import { icon } from '../icons.ts'
import type { Acted } from '../notices/act-dialog.ts'
import { referralView } from '../notices/aftermath.ts'
import '../notices/changes.ts'
import { countChanges } from '../notices/changes.ts'
import { clockNote } from '../notices/clock-note.ts'
import { pairOf } from '../notices/compared.ts'
import { doubtsView } from '../notices/doubts.ts'
import { mayPreview, nameOf } from '../notices/named.ts'
import { formLink } from '../notices/form-link.ts'
import { factsView, readingSheet, textView } from '../notices/reading.ts'
import '../notices/road.ts'
import { scanView } from '../notices/scan-note.ts'
import { serverNow } from '../now.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { moment } from '../times.ts'
import { deskWords } from '../words/desk.ts'
import { told } from '../words/joining.ts'
import { categoryNames, importanceNames, kindNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import { roadWords } from '../words/road.ts'
import { chainView } from './chain.ts'
import type { Command } from './keys.ts'
import './signing-bar.ts'
import type { SigningBar } from './signing-bar.ts'

/** When a glass is to show it first; null when none is. */
const firstShown = (revision: RevisionView | undefined): Instant | null => {
  const begins = Object.values(revision?.content?.windows ?? {}).flatMap((window) => window?.from ?? [])
  return begins.length === 0 ? null : Math.min(...begins)
}

/**
 * One notice as a reviewer needs it, whole: its road, doubts, text, what changed since it was last returned, the scan, the chain so far, the
 * preview on the glass, and below, always in sight, the statements and acts. `onBehalfOf`: for whom the person acts, by delegation. @fires acted
 */
@customElement('signing-desk')
export class SigningDesk extends OfficeElement {
  @property() notice = ''
  @property() onBehalfOf: string | null = null
  /** Whether the changes are looked at instead of the full text; null: the changes, when there are any. */
  @state() private comparing: boolean | null = null
  @query('signing-bar') private readonly bar!: SigningBar | null
  private readonly source = new Source<NoticeView>(this, () => (this.notice ? `/notices/${this.notice}` : null), 15_000)
  private readonly holders = new Source<Responsibility>(this, () => (this.notice ? `/notices/${this.notice}/responsibility` : null))

  static override styles = [
    OfficeElement.styles,
    readingSheet,
    attachmentSheet,
    css`
      :host { container-type: inline-size; }
      h2.notice { font-size: 20px; line-height: 1.35; margin: 0 0 4px; outline: none; }
      h2.notice:focus-visible { outline: none; }
      .columns { display: grid; grid-template-columns: minmax(0, 1fr) clamp(270px, 36cqi, 420px); gap: 16px; align-items: start; }
      @container (max-width: 640px) { .columns { grid-template-columns: minmax(0, 1fr); } }
      .sheet { padding: 14px 16px; }
      .views { display: flex; gap: 4px; margin-bottom: 10px; border-bottom: 1px solid var(--line); }
      .views button { font: inherit; font-weight: 600; background: none; border: 0; border-bottom: 3px solid transparent; padding: 5px 10px; cursor: pointer; color: var(--soft); margin-bottom: -1px; min-height: 34px; }
      .views button[aria-pressed='true'] { color: var(--brand-deep); border-bottom-color: var(--brand); }
      .foot { position: sticky; bottom: 0; margin-top: 16px; background: var(--paper); border: 1px solid #b9c9d6; border-radius: 6px 6px 0 0; box-shadow: 0 -6px 18px rgb(34 38 43 / 10%); padding: 8px 16px; z-index: 5; }
    `,
  ]

  override render(): TemplateResult {
    const view = this.source.value
    if (!view || view.row.id !== this.notice) return waitingNote(this.source.trouble, () => void this.source.refresh())
    const [revision] = view.revisions
    return html`
      ${this.head(view)}
      <div class="stack">
        <div class="sheet"><notice-road .view=${view} .holders=${this.holders.value?.notice === view.row.id ? this.holders.value : null}></notice-road></div>
        ${doubtsView(view)} ${referralView(view)}
        ${revision
          ? html`<div class="columns">
              <div class="stack">${this.words(view, revision)}${this.facts(revision)}</div>
              <div class="stack">${this.beside(view, revision)}</div>
            </div>`
          : nothing}
      </div>
      <div class="foot"><signing-bar .view=${view} @acted=${this.acted}></signing-bar></div>
    `
  }

  private head({ row, revisions: [revision] }: NoticeView): TemplateResult {
    const importance = revision?.content?.decisions.importance ?? 'ordinary'
    const shown = firstShown(revision)
    return html`
      <h2 class="notice" tabindex="-1">${row.title || !revision ? nameOf(row) : `${revision.formNumber} ${nameOf(row)}`}</h2>
      <p class="row">
        ${this.onBehalfOf ? html`<span class="tag brand">${say(deskWords).for(this.onBehalfOf)}</span>` : nothing}
        ${importance === 'ordinary' ? nothing : html`<span class="tag warn">${say(importanceNames)[importance]}</span>`} ${clockNote(row)}
        <span class="soft">${[say(kindNames)[row.kind], say(categoryNames)[row.category], row.section.name].join(' · ')} · ${told(say(noticeWords).author, row.author.name)}</span>
        ${shown === null ? nothing : html`<span class="soft">${say(roadWords).startsShowing(moment(shown, serverNow()))}</span>`}
        <a href=${addressOf({ page: 'notices', id: row.id })}>${say(deskWords).whole}</a>
      </p>
    `
  }

  private words(view: NoticeView, { content }: RevisionView): TemplateResult {
    const t = say(deskWords)
    if (content === null) return html`<section class="sheet"><p class="soft">${say(noticeWords).missingContent}</p></section>`
    const pair = pairOf(view)
    const count = pair ? countChanges(pair) : 0
    const comparing = pair !== null && (this.comparing ?? count > 0)
    return html`<section class="sheet">
      ${pair
        ? html`<div class="views">
            <button aria-pressed=${String(comparing)} @click=${() => (this.comparing = true)}>${icon('compare')} ${t.changed} <span class="soft small">${t.changes(count)}</span></button>
            <button aria-pressed=${String(!comparing)} @click=${() => (this.comparing = false)}>${t.full}</button>
          </div>`
        : nothing}
      ${comparing ? html`<wording-changes .pair=${pair}></wording-changes>` : html`<p class="soft">${told(say(noticeWords).summary, content.wording.summary)}</p>${textView(content.wording.body)}`}
      ${attachmentsView(this.notice, content.attachments)}
    </section>`
  }

  private beside(view: NoticeView, revision: RevisionView): TemplateResult {
    return html`
      ${scanView(view.scan)}
      <section class="sheet"><h3>${say(deskWords).preview}</h3>${mayPreview(view.row) ? html`<notice-preview .notice=${view.row.id} .mark=${revision.digest} .most=${260}></notice-preview>` : html`<p class="soft">${say(noticeWords).noPreview}</p>`}</section>
      <section class="sheet"><h3>${say(deskWords).chain}</h3>${chainView(revision)}</section>
    `
  }

  private facts({ content, formNumber, digest, number }: RevisionView): TemplateResult | typeof nothing {
    return content ? html`<section class="sheet"><div class="spread"><h3>${say(deskWords).facts}</h3>${formLink(this.notice, number)}</div>${factsView({ content, formNumber, digest })}</section>` : nothing
  }

  /** Does what a key asks for; nothing while another notice is still being fetched. */
  press(command: Exclude<Command, 'next' | 'previous'>): void {
    const view = this.source.value
    if (view?.row.id !== this.notice) return
    if (command !== 'compare') return this.bar?.press(command)
    const pair = pairOf(view)
    if (pair) this.comparing = !(this.comparing ?? countChanges(pair) > 0)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('notice')) this.comparing = null
  }

  /** Whoever moved on by a key reads on from the title of the next. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('notice')) this.landing = true
    if (!this.landing || this.source.value?.row.id !== this.notice) return
    this.landing = false
    this.renderRoot.querySelector<HTMLElement>('h2.notice')?.focus({ preventScroll: true })
  }
  private landing = false

  private readonly acted = async (event: Event): Promise<void> => {
    const { detail } = event as CustomEvent<Acted>
    this.dispatchEvent(new CustomEvent<Acted>('acted', { detail }))
    await this.source.refresh()
  }
}
