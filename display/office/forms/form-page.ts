import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { RegistrationForm } from '../../../server/forms/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { formWords } from '../words/forms.ts'
import { type Block, type Cell, type Paper, paperOf } from './paper.ts'

/** The registration form of a revision, as it is printed on A4 (domain.md D18). */
@customElement('office-form')
export class FormPage extends OfficeElement {
  @property() notice = ''
  @property({ type: Number }) number = 1
  private readonly source = new Source<RegistrationForm>(this, () => (this.notice ? `/notices/${this.notice}/forms/${this.number}` : null))

  static override styles = [
    OfficeElement.styles,
    css`
      .paper { background: #fff; color: #000; border: 1px solid var(--line); padding: 15mm 16mm; width: 210mm; max-width: 100%; margin-inline: auto; box-shadow: 0 1px 6px rgb(0 0 0 / 0.08); }
      .paper h1 { text-align: center; font-size: 20px; letter-spacing: 0.06em; margin-bottom: 14px; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 13px; line-height: 1.5; }
      th, td { border: 1px solid #222; padding: 5px 8px; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
      th { font-weight: 600; text-align: center; background: #f6f5f1; }
      col.name { width: 7.6em; }
      td p { margin: 0; }
      tr.block th, tr.block td { break-inside: avoid; }
      th { text-wrap: balance; word-break: keep-all; }
      tr.block td { height: 18mm; }
      .said { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; }
      .said + .said { margin-top: 6px; padding-top: 6px; border-top: 1px dashed #999; }
      .said .sign { grid-column: 1 / -1; text-align: right; font-variant-numeric: tabular-nums; }
      .open { display: flex; justify-content: flex-end; gap: 34mm; align-items: flex-end; height: 100%; min-height: 13mm; color: #333; padding-right: 26mm; }
      .note { color: #333; }
      @media print {
        :host { font-size: 12px; }
        .head, .lead { display: none; }
        .paper { border: 0; box-shadow: none; padding: 0 0.5mm; width: auto; margin: 0; }
        .paper h1 { font-size: 22px; margin-bottom: 16px; }
        table { font-size: 12.5px; line-height: 1.45; }
        tr.block td { height: 20mm; }
        th { background: none; }
      }
    `,
  ]

  override render(): TemplateResult {
    const t = say(formWords)
    const form = this.source.value
    if (!form) return waitingNote(this.source.trouble, () => void this.source.refresh())
    const paper = paperOf(form)
    return html`
      <div class="head">
        <h1><a href=${addressOf({ page: 'notices', id: this.notice })}>${t.back}</a></h1>
        <wa-button appearance="outlined" @click=${() => void this.download(paper, form)}>${t.download}</wa-button>
        <wa-button variant="brand" @click=${() => print()}><span slot="start">${icon('printer')}</span>${t.print}</wa-button>
      </div>
      <p class="lead">${t.lead}</p>
      <article class="paper">
        <h1>${paper.title}</h1>
        <table>
          <colgroup><col class="name" /><col /><col class="name" /><col /></colgroup>
          <tbody>
            ${paper.rows.map((row) => this.row(row))} ${paper.blocks.map((block) => this.block(block))} ${paper.notes.map((note) => this.row([note]))}
          </tbody>
        </table>
      </article>
    `
  }

  private row(cells: readonly Cell[]): TemplateResult {
    const span = cells.length === 1 ? 3 : 1
    return html`<tr>${cells.map(({ name, lines }) => html`<th scope="row">${name}</th><td colspan=${span}>${lines.map((line) => html`<p>${line}</p>`)}</td>`)}</tr>`
  }

  private block({ name, said, note }: Block): TemplateResult {
    const t = say(formWords)
    const open = note === null ? html`<div class="open"><span>${t.sign}</span><span>${t.time}</span></div>` : html`<p class="note">${note}</p>`
    return html`<tr class="block"><th scope="row">${name}</th><td colspan="3">${said.length === 0 ? open : nothing}${said.map(({ opinion, sign, time }) => html`<div class="said"><span>${opinion}</span><span class="sign">${sign}　${time}</span></div>`)}</td></tr>`
  }

  /** The library that writes documents is large and seldom needed: it comes when it is asked for. */
  private async download(paper: Paper, { number, revision }: RegistrationForm): Promise<void> {
    const { documentOf } = await import('./document.ts')
    const url = URL.createObjectURL(await documentOf(paper))
    const link = Object.assign(document.createElement('a'), { href: url, download: `${number}-${revision}.docx` })
    link.click()
    URL.revokeObjectURL(url)
  }
}
