import { css, html, nothing, type TemplateResult } from 'lit'
import type { Content } from '#playlists/notice.ts'
import type { Span } from '#playlists/instant.ts'
import type { DraftBlock } from '../../../server/notices/words.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { dayInWords, moment } from '../times.ts'
import { channelNames, disclosureNames, importanceNames, scopeNames, surfaceNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

/** How a text stands on the page, for `textView`. */
export const readingSheet = css`
  .text { max-width: 44em; font-size: 15px; line-height: 1.85; overflow-x: auto; }
  .text h3 { font-size: 16px; margin: 18px 0 6px; }
  .text p { margin: 0 0 10px; text-align: justify; }
  .text ol, .text ul { margin: 0 0 10px; padding-left: 1.8em; }
  .text table { border-collapse: collapse; margin: 8px 0 14px; font-size: 13.5px; line-height: 1.5; min-width: 60%; }
  .text caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
  .text th, .text td { border-bottom: 1px solid #d9d5cb; padding: 5px 12px 5px 0; text-align: left; vertical-align: top; }
  .text th { border-bottom: 2px solid #9b968a; white-space: nowrap; }
  .text th small { display: block; font-weight: 400; color: var(--soft); }
  .text tr.total td { font-weight: 650; border-top: 2px solid #9b968a; }
`

type Table = Extract<DraftBlock, { type: 'table' }>

const tableView = (table: Table): TemplateResult => {
  const t = say(noticeWords)
  const where = (showOn: Table['columns'][number]['showOn']): string =>
    showOn.length === 2 ? '' : showOn.length === 0 ? t.hiddenEverywhere : t.onlyOn(showOn.map((surface) => say(surfaceNames)[surface]).join(''))
  return html`<table>
    ${table.caption ? html`<caption>${table.caption}</caption>` : nothing}
    <thead><tr>${table.columns.map(({ name, showOn }) => html`<th scope="col">${name}${where(showOn) ? html`<small>${where(showOn)}</small>` : nothing}</th>`)}</tr></thead>
    <tbody>
      ${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
      ${table.totalRow ? html`<tr class="total">${table.totalRow.map((cell) => html`<td>${cell}</td>`)}</tr>` : nothing}
    </tbody>
  </table>`
}

const blockView = (block: DraftBlock): TemplateResult => {
  if (block.type === 'heading') return html`<h3>${block.text}</h3>`
  if (block.type === 'paragraph') return html`<p>${block.text}</p>`
  if (block.type === 'table') return tableView(block)
  const lines = block.items.map((words) => html`<li>${words}</li>`)
  return block.ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`
}

/** A notice's text as people will read it at the kiosk. */
export const textView = (body: readonly DraftBlock[]): TemplateResult => html`<div class="text" tabindex="0" role="region" aria-label=${say(noticeWords).text}>${body.map(blockView)}</div>`

const fact = (name: string, value: string | null | undefined): TemplateResult | typeof nothing => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing)

const spanWords = (span: Span | undefined): string | null => (span ? say(noticeWords).to(moment(span.from, serverNow()), moment(span.to, serverNow())) : null)

/** What the registration form says beside the text: the decisions, the windows, what the kind asks for. */
export const factsView = ({ content, formNumber, digest }: Readonly<{ content: Content; formNumber: string; digest: string }>): TemplateResult => {
  const t = say(noticeWords)
  const { decisions, wording, windows } = content
  const { details } = wording
  const when = (at: number | undefined): string | null => (at === undefined ? null : moment(at, serverNow()))
  return html`<dl class="facts">
    ${fact(t.closedFrom, when(details.closedFrom))}${fact(t.closedUntil, when(details.closedUntil))}
    ${details.listFromOn && details.listToOn ? fact(t.listPeriod, t.to(dayInWords(details.listFromOn), dayInWords(details.listToOn))) : nothing}
    ${fact(t.explains, details.explains)}
    ${fact(t.windowOutdoor, spanWords(windows.outdoor))}${fact(t.windowKiosk, spanWords(windows.kiosk))}
    ${fact(t.disclosure, say(disclosureNames)[decisions.disclosure])}${fact(t.scope, say(scopeNames)[decisions.scope])}
    ${fact(t.channels, decisions.channels.map((channel) => say(channelNames)[channel]).join(' · '))}
    ${fact(t.secret, decisions.secret ? t.yes : t.no)}${fact(t.importance, say(importanceNames)[decisions.importance])}
    ${fact(t.documentNumber, content.documentNumber)}${fact(t.formedOn, dayInWords(content.formedOn))}${fact(t.section, content.section)}
    ${fact(t.formNumber, formNumber)}
    <dt>${t.digest}</dt><dd class="mono" title=${digest}>${digest.slice(0, 16)}…</dd>
  </dl>`
}
