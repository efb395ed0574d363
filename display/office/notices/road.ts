import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { NoticeView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { ago, dayNear, moment } from '../times.ts'
import { needWords } from '../words/acts.ts'
import { series } from '../words/joining.ts'
import { returnReasonNames, stateNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'
import { roadWords } from '../words/road.ts'
import { arcsOf, journeyOf, roundsOf, type Flag, type Holders, type Round, type Station } from './journey.ts'

const stepNames = { draft: 'draft', section: 'sectionStep', leader: 'leader', office: 'office', director: 'director', publish: 'publish' } as const
const MOST_NAMES = 2

/** The road of a notice as a picture: who has it now, since when and until when; who passed it; where it was sent back, doubted, or sent outside. */
@customElement('notice-road')
export class NoticeRoad extends OfficeElement {
  @property({ attribute: false }) view!: NoticeView
  @property({ attribute: false }) holders: Holders = null
  private readonly ticking = new Ticking(this, 30_000)

  static override styles = [
    OfficeElement.styles,
    css`
      .picture { position: relative; }
      .picture.arched { padding-top: 22px; }
      ol { list-style: none; margin: 0; padding: 0; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
      ol li { position: relative; padding: 24px 10px 0 0; min-width: 0; overflow-wrap: break-word; }
      ol li::before { content: ''; position: absolute; left: 0; right: 0; top: 8px; height: 2px; background: #d3cec2; }
      ol li:last-child::before { right: calc(100% - 18px); }
      ol li.done::before { background: var(--good); }
      ol li.outside::before, ol li.outside + li::before { background: repeating-linear-gradient(90deg, #8d949c 0 5px, transparent 5px 10px); }
      .dot { position: absolute; left: 0; top: 0; width: 18px; height: 18px; border-radius: 9px; background: var(--paper); border: 2px solid #b5afa1; display: grid; place-items: center; }
      ol li.done .dot { background: var(--good); border-color: var(--good); color: #fff; }
      ol li.now .dot { border: 5px solid var(--brand); }
      ol li.back .dot { background: var(--warn); border-color: var(--warn); color: #fff; }
      ol li.end .dot { background: #59616b; border-color: #59616b; border-radius: 3px; color: #fff; }
      .dot svg.icon { width: 13px; height: 13px; vertical-align: 0; stroke-width: 3; }
      strong { display: block; font-size: 13.5px; line-height: 1.4; }
      ol li > span, ol li > em { display: block; font-style: normal; line-height: 1.45; }
      ol li.ahead { color: var(--soft); }
      ol li.ahead strong { font-weight: 500; }
      ol li.now { background: linear-gradient(var(--brand-soft), var(--brand-soft)) 0 22px / calc(100% - 8px) 100% no-repeat; padding-bottom: 6px; }
      ol li.now > strong, ol li.now > span, ol li.now > em { padding-left: 6px; }
      ol li.now strong { color: var(--brand-deep); padding-top: 3px; }
      .due.soon { color: var(--warn); font-weight: 600; }
      .due.overdue { color: var(--bad); font-weight: 600; }
      .flag { color: var(--bad); }
      .flag.answered { color: var(--soft); }
      .arc { position: absolute; top: 0; height: 22px; margin-left: 8px; border: 2px solid var(--warn); border-bottom: 0; border-radius: 9px 9px 0 0; }
      .arc.doubt { border-color: var(--bad); border-style: dashed; border-bottom: 0; height: 16px; top: 6px; }
      .arc::after { content: ''; position: absolute; bottom: -1px; border: 5px solid transparent; border-bottom: 0; border-top-color: var(--warn); }
      .arc.back::after { left: -6px; }
      .arc.doubt::after { right: -6px; border-top-color: var(--bad); }
      .rounds { list-style: none; margin: 8px 0 0; padding: 6px 0 0; border-top: 1px solid #ebe8e1; display: grid; gap: 2px; }
    `,
  ]

  override render(): TemplateResult {
    const stations = journeyOf(this.view, this.holders)
    const arcs = arcsOf(stations)
    const rounds = roundsOf(this.view)
    const place = (index: number): string => `${String((index / stations.length) * 100)}%`
    return html`
      <div class="picture ${arcs.length > 0 ? 'arched' : ''}">
        ${arcs.map(({ from, to, kind }) => html`<span class="arc ${kind}" style="left: ${place(Math.min(from, to))}; width: ${place(Math.abs(from - to))}"></span>`)}
        <ol aria-label=${say(noticeWords).journey}>${stations.map((station) => this.station(station))}</ol>
      </div>
      ${rounds.length > 0 ? html`<ul class="rounds small soft" aria-label=${say(roadWords).rounds}>${rounds.map((round) => this.round(round))}</ul>` : nothing}
    `
  }

  private station(station: Station): TemplateResult {
    const { step, status } = station
    return html`<li class="${status} ${step}" aria-current=${status === 'now' ? 'step' : nothing}>
      <span class="dot">${status === 'done' ? icon('done') : status === 'back' ? icon('undo') : nothing}</span>
      <strong>${this.name(station)}</strong>
      ${this.who(station)} ${this.when(station)} ${station.flags.map((flag) => this.flag(flag))}
    </li>`
  }

  private name({ step, status, ended }: Station): string {
    const t = say(noticeWords)
    if (step === 'end') return ended === null ? '' : say(stateNames)[ended]
    return `${step === 'outside' ? say(roadWords).outside : t[stepNames[step]]}${status === 'back' ? ` · ${t.back}` : ''}`
  }

  private who({ person, onBehalfOf, holders }: Station): TemplateResult | typeof nothing {
    const names = person === null ? holders.slice(0, MOST_NAMES) : [person]
    if (names.length === 0) return nothing
    const more = person === null && holders.length > MOST_NAMES ? say(roadWords).andOthers(holders.length) : ''
    return html`<span class="small">${series(names)}${more}${onBehalfOf ? html` <span class="soft">${say(needWords).behalf(onBehalfOf)}</span>` : nothing}</span>`
  }

  private when({ status, at, due }: Station): TemplateResult | typeof nothing {
    const now = this.ticking.now
    if (at === null) return nothing
    if (status !== 'now') return html`<span class="small number soft">${moment(at, now)}</span>`
    const step = this.view.row.clock?.step
    return html`<span class="small">${say(roadWords).here(ago(at, now))}</span>
      ${due === null ? nothing : html`<em class="small due ${step?.warn ?? ''}">${step?.warn === 'overdue' ? say(roadWords).overdue(step.overdueDays) : say(roadWords).due(dayNear(due, now))}</em>`}
      ${step?.missing ? html`<em class="small due">${say(roadWords).missing(step.missing)}</em>` : nothing}`
  }

  private flag({ person, at, open }: Flag): TemplateResult {
    const t = say(roadWords)
    return html`<span class="small flag ${open ? '' : 'answered'}">${icon('flag')} ${open ? t.doubted(person) : t.answered(person)} <span class="number">${moment(at, this.ticking.now)}</span></span>`
  }

  private round({ number, state, person, at, reasonCode }: Round): TemplateResult {
    const about = [say(stateNames)[state], person, reasonCode ? say(returnReasonNames)[reasonCode] : null, moment(at, this.ticking.now)].filter(Boolean).join(' · ')
    return html`<li>${say(noticeWords).revision(number)} · ${about}</li>`
  }
}
