import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { deskWords } from '../words/desk.ts'
import { changedFacts, type Pair } from './compared.ts'
import { compare, folded, isSame, type ComparedLine, type Folded, type Piece } from './difference.ts'
import { linesOf } from './lines.ts'

/** What changed from one wording to the next, line by line, on the form and in the text. */
export const changesIn = (pair: Pair): readonly ComparedLine[] => compare(linesOf(pair.earlier.content.wording), linesOf(pair.later.wording))

/** How many lines and answers changed. */
export const countChanges = (pair: Pair): number => changesIn(pair).filter((line) => !isSame(line)).length + changedFacts(pair).length

/** The difference between two wordings, word by word; what went is struck out, what came is underlined, so that colour is not the only cue. */
@customElement('wording-changes')
export class WordingChanges extends OfficeElement {
  @property({ attribute: false }) pair!: Pair

  static override styles = [
    OfficeElement.styles,
    css`
      .lines { display: grid; gap: 8px; font-size: 15px; line-height: 1.75; max-width: 44em; }
      .lines p { margin: 0; overflow-wrap: anywhere; }
      .title { font-weight: 650; font-size: 16px; }
      .heading { font-weight: 600; }
      .summary { color: var(--soft); }
      .row { display: block; font-size: 13.5px; line-height: 1.6; border-bottom: 1px solid #ebe8e1; }
      .point { padding-left: 1.2em; }
      .fold { color: var(--soft); font-size: 12.5px; text-align: center; border-block: 1px dashed #c9c4b8; padding: 2px 0; }
      ins { background: var(--good-soft); color: #1f5135; text-decoration: underline; text-underline-offset: 3px; border-radius: 2px; padding: 0 1px; }
      del { background: var(--bad-soft); color: var(--bad); text-decoration: line-through; border-radius: 2px; padding: 0 1px; }
      table { border-collapse: collapse; margin-bottom: 14px; font-size: 13.5px; }
      th { text-align: left; font-weight: 500; color: var(--soft); padding: 3px 14px 3px 0; vertical-align: top; white-space: nowrap; }
      td { padding: 3px 0; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(deskWords)
    const { earlier } = this.pair
    const lines = changesIn(this.pair)
    const facts = changedFacts(this.pair)
    const about = earlier.state === 'RETURNED' ? t.comparedReturned : earlier.state === 'PUBLISHED' ? t.comparedPublished : t.compared
    return html`
      <p class="soft small">${about(earlier.number)}</p>
      ${facts.length > 0 ? html`<table><caption class="out">${t.decisions}</caption><tbody>${facts.map(({ name, was, is }) => html`<tr><th scope="row">${name}</th><td>${this.piece({ kind: 'gone', text: was })} → ${this.piece({ kind: 'new', text: is })}</td></tr>`)}</tbody></table>` : nothing}
      ${lines.every(isSame) ? html`<p class="soft">${t.noChange}</p>` : html`<div class="lines">${folded(lines).map((line) => this.line(line))}</div>`}
    `
  }

  private line(line: ComparedLine | Folded): TemplateResult {
    if ('same' in line) return html`<p class="fold">${say(deskWords).folded(line.same)}</p>`
    return html`<p class=${line.place}>${line.pieces.map((piece) => this.piece(piece))}</p>`
  }

  private piece({ kind, text }: Piece): TemplateResult {
    const t = say(deskWords)
    if (kind === 'same') return html`${text}`
    return kind === 'gone' ? html`<del><span class="out">${t.gone}</span>${text}</del>` : html`<ins><span class="out">${t.added}</span>${text}</ins>`
  }
}
