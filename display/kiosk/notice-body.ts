import { css, html, nothing, type TemplateResult } from 'lit'
import type { Block, Table } from '#playlists/notice.ts'
import { isFigures, tableFits } from './table-fit.ts'

/** The words of a notice, block by block. `widthEm`: how many characters of the table's size a line holds. */
export const noticeBody = (body: readonly Block[], widthEm: number): readonly TemplateResult[] => body.map((block) => drawn(block, widthEm))

const drawn = (block: Block, widthEm: number): TemplateResult => {
  switch (block.type) {
    case 'heading':
      return html`<h2>${block.text}</h2>`
    case 'paragraph':
      return html`<p class=${isQuestion(block.text) ? 'question' : ''}>${block.text}</p>`
    case 'list':
      return block.ordered ? html`<ol class="steps">${entries(block.items)}</ol>` : html`<ul class="points">${entries(block.items)}</ul>`
    case 'table':
      return tableFits(block, widthEm) ? grid(block) : cards(block)
  }
}

const isQuestion = (said: string): boolean => said.startsWith('问：')

const entries = (of: readonly string[]): readonly TemplateResult[] => of.map((entry) => html`<li>${entry}</li>`)

const grid = (of: Table): TemplateResult => {
  const figures = of.columns.map((_, at) => (isFigures(of, at) ? 'figures' : ''))
  const cells = (row: readonly string[]) => row.map((cell, at) => html`<td class=${figures[at] ?? ''}>${cell}</td>`)
  return html`<table>
    ${of.caption ? html`<caption>${of.caption}</caption>` : nothing}
    <thead><tr>${of.columns.map((column, at) => html`<th scope="col" class=${figures[at] ?? ''}>${column.name}</th>`)}</tr></thead>
    <tbody>${of.rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
    ${of.totalRow ? html`<tfoot><tr>${cells(of.totalRow)}</tr></tfoot>` : nothing}
  </table>`
}

/** A table too wide for the column: each row a card, each cell behind its column's name. */
const cards = (of: Table): TemplateResult => html`<section class="cards">
  ${of.caption ? html`<h3>${of.caption}</h3>` : nothing}
  ${of.rows.map((row) => html`<dl>${row.map((cell, at) => pair(of, cell, at))}</dl>`)}
  ${of.totalRow ? html`<h3>${of.totalRow[0]}</h3><dl>${of.totalRow.slice(1).map((cell, at) => pair(of, cell, at + 1))}</dl>` : nothing}
</section>`

const pair = (of: Table, cell: string, at: number): TemplateResult | typeof nothing => (cell === '' ? nothing : html`<div><dt>${of.columns[at]?.name}</dt><dd>${cell}</dd></div>`)

/** How the words stand. */
export const bodyStyle = css`
  .body { font-size: calc(2.25rem * var(--reading)); line-height: 1.7; font-weight: 500; line-break: strict; overflow-wrap: anywhere; text-wrap: pretty; max-inline-size: 30em; }
  .body > * + * { margin-block-start: 0.85em; }
  .body h2 { font-size: 1.12em; line-height: 1.4; margin-block-start: 1.5em; }
  .body .question { font-weight: 700; margin-block-start: 1.35em; }
  .body .question + p { margin-block-start: 0.35em; }
  .steps, .points { display: flex; flex-direction: column; gap: 0.6em; }
  .steps { counter-reset: step; }
  .steps li, .points li { position: relative; padding-inline-start: 2em; }
  .points li { padding-inline-start: 1.2em; }
  .steps li::before { counter-increment: step; content: counter(step); position: absolute; inset-inline-start: 0; inset-block-start: 0.12em; inline-size: 1.45em; block-size: 1.45em; line-height: 1.45em; text-align: center; border-radius: 50%; background: var(--accent); color: var(--paper); font-weight: 700; font-size: 1em; font-variant-numeric: tabular-nums; }
  .steps li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 0.675em; inline-size: 0.1em; inset-block: 1.9em -0.45em; background: var(--hairline); }
  .points li::before { content: ''; position: absolute; inset-inline-start: 0.2em; inset-block-start: 0.68em; inline-size: 0.4em; block-size: 0.4em; background: var(--accent); }
  table { border-collapse: collapse; inline-size: 100%; font-size: 0.8em; line-height: 1.4; overflow-wrap: normal; }
  caption { text-align: start; font-weight: 700; padding-block-end: 0.6em; font-size: 1.15em; }
  th, td { text-align: start; padding: 0.62em 0.4em; vertical-align: baseline; }
  th:first-child, td:first-child { padding-inline-start: 0; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  thead th { font-weight: 700; color: var(--ink-soft); border-block-end: 0.1875rem solid var(--ink); position: sticky; inset-block-start: 0; background: var(--paper); }
  tbody tr + tr td { border-block-start: 0.125rem solid var(--hairline); }
  tfoot td { font-weight: 700; border-block-start: 0.1875rem solid var(--ink); }
  .figures { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  h3 { font-size: 1em; }
  .body > table { margin-block-start: 1.2em; }
  .cards { display: flex; flex-direction: column; gap: 0.8em; }
  .cards dl { border-inline-start: 0.35rem solid var(--accent); padding-inline-start: 0.8em; font-size: 0.9em; line-height: 1.5; }
  .cards dl > div { display: grid; grid-template-columns: 7em 1fr; gap: 0.5em; }
  .cards dt { color: var(--ink-soft); }
  .cards dd { font-variant-numeric: tabular-nums; }
`
