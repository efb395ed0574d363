import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { NoticeView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { ago, moment } from '../times.ts'
import { noticeWords } from '../words/notices.ts'
import { journeyOf, type Station } from './journey.ts'

const stepNames = { draft: 'draft', section: 'sectionStep', leader: 'leader', office: 'office', director: 'director', publish: 'publish' } as const

/** The road of a notice as a line of stations. */
@customElement('notice-road')
export class NoticeRoad extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      ol { list-style: none; margin: 0; padding: 0; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
      li { position: relative; padding: 24px 10px 0 0; min-width: 0; }
      li::before { content: ''; position: absolute; left: 0; right: 0; top: 8px; height: 2px; background: #d3cec2; }
      li:last-child::before { right: calc(100% - 18px); }
      li.done::before { background: var(--good); }
      .dot { position: absolute; left: 0; top: 0; width: 18px; height: 18px; border-radius: 9px; background: var(--paper); border: 2px solid #b5afa1; display: grid; place-items: center; }
      li.done .dot { background: var(--good); border-color: var(--good); color: #fff; }
      li.now .dot { border: 5px solid var(--brand); }
      li.back .dot { background: var(--warn); border-color: var(--warn); color: #fff; }
      .dot svg.icon { width: 13px; height: 13px; vertical-align: 0; stroke-width: 3; }
      strong { display: block; font-size: 13.5px; }
      li.ahead { color: var(--soft); }
      li.ahead strong { font-weight: 500; }
      li.now strong { color: var(--brand-deep); }
    `,
  ]

  override render(): TemplateResult {
    const t = say(noticeWords)
    return html`<ol aria-label=${t.journey}>${journeyOf(this.view).map((station) => this.station(station))}</ol>`
  }

  private station({ step, status, person, at }: Station): TemplateResult {
    const t = say(noticeWords)
    const now = this.ticking.now
    return html`<li class=${status} aria-current=${status === 'now' ? 'step' : nothing}>
      <span class="dot">${status === 'done' ? icon('done') : status === 'back' ? icon('undo') : nothing}</span>
      <strong>${t[stepNames[step]]}${status === 'back' ? ` · ${t.back}` : ''}</strong>
      <span class="small">${person ?? ''}${at === null ? '' : status === 'now' ? ` ${t.now} · ${ago(at, now)}` : ` ${moment(at, now)}`}</span>
    </li>`
  }
}
