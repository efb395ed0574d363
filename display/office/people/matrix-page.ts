import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Gap, Holder, Matrix, Me } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Source } from '../source.ts'
import { dayInWords } from '../times.ts'
import { gapNames, limitWords, matrixWords, rightWords } from '../words/delegations.ts'
import { rowInWords } from '../words/journal.ts'
import { series } from '../words/joining.ts'
import { roleNames } from '../words/names.ts'

/** Who decides first; the many who write come late. */
const inOrder: readonly Role[] = ['director', 'supervising-leader', 'section-head', 'office', 'information-centre', 'author', 'administrator']
const mayExport: readonly Role[] = ['office', 'director', 'administrator']

/** Who answers for what today, with names; what each role may do; and where nobody stands. Made to be printed, too. */
@customElement('office-matrix')
export class MatrixPage extends OfficeElement {
  @property({ attribute: false }) me!: Me
  private readonly source = new Source<Matrix>(this, () => '/roles/matrix')

  static override styles = [
    OfficeElement.styles,
    css`
      section { margin-bottom: 28px; }
      .gaps { display: grid; gap: 6px; padding: 0; margin: 0; list-style: none; }
      .gaps li { display: grid; grid-template-columns: 5em 1fr; gap: 8px; align-items: baseline; justify-items: start; }
      .holder + .holder { border-top: 1px solid #ebe8e1; }
      .holder { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 3fr) minmax(0, 3fr); gap: 12px; padding: 6px 0; }
      thead .holder { padding: 0; }
      table.list td.who { padding-top: 4px; padding-bottom: 4px; }
      table.list tbody th { vertical-align: top; padding: 10px 12px; border-bottom: 1px solid #ebe8e1; }
      table.rights th, table.rights td { text-align: center; padding-left: 8px; padding-right: 8px; }
      table.rights th:first-child { text-align: left; padding-left: 12px; }
      @media print {
        .paperless { display: none; }
        h1 { font-size: 16pt; }
        table.list { border-radius: 0; font-size: 9.5pt; }
        tr, .holder { break-inside: avoid; }
        section.rights-part { break-before: page; }
      }
    `,
  ]

  override render(): TemplateResult {
    const t = say(matrixWords)
    const matrix = this.source.value
    return html`
      <div class="head">
        <h1>${t.matrix}</h1>
        ${this.me.roles.some((role) => mayExport.includes(role)) ? html`<wa-button class="paperless" appearance="outlined" href="/api/office/roles/matrix/export" download>${t.sheet}</wa-button>` : nothing}
        <wa-button class="paperless" appearance="outlined" @click=${() => window.print()}><span slot="start">${icon('printer')}</span>${t.print}</wa-button>
      </div>
      ${matrix === null ? waitingNote(this.source.trouble, () => void this.source.refresh()) : this.whole(matrix)}
    `
  }

  private whole(matrix: Matrix): TemplateResult {
    const t = say(matrixWords)
    return html`
      <p class="lead">${t.lead(dayInWords(matrix.today))}</p>
      <section aria-labelledby="gaps"><h2 id="gaps">${t.gaps}</h2>${gapList(matrix.gaps)}</section>
      <section aria-labelledby="holders"><h2 id="holders">${t.holders}</h2>${this.holders(matrix)}</section>
      <section class="rights-part" aria-labelledby="rights"><h2 id="rights">${t.rights}</h2>${this.rights(matrix)}</section>
    `
  }

  private holders({ roles }: Matrix): TemplateResult {
    const t = say(matrixWords)
    return html`<table class="list">
      <thead><tr><th scope="col">${t.role}</th><th scope="col"><div class="holder"><span>${t.who}</span><span>${t.reach}</span><span>${t.since}</span></div></th></tr></thead>
      <tbody>${[...roles].sort((a, b) => inOrder.indexOf(a.role) - inOrder.indexOf(b.role)).map(({ role, holders }) => html`<tr><th scope="row" class="whole">${say(roleNames)[role]}</th><td class="who">${holders.length === 0 ? html`<span class="tag warn">${icon('warning')}${t.nobody}</span>` : holders.map(holderLine)}</td></tr>`)}</tbody>
    </table>`
  }

  private rights({ rights }: Matrix): TemplateResult {
    const t = say(matrixWords)
    const roles = Object.keys(say(roleNames)) as Role[]
    return html`<table class="list rights">
      <thead><tr><th scope="col">${t.right}</th>${roles.map((role) => html`<th scope="col">${say(roleNames)[role]}</th>`)}</tr></thead>
      <tbody>${rights.map(({ right, by }) => html`<tr><th scope="row">${say(rightWords)[right]}</th>${roles.map((role) => limitCell(by[role]))}</tr>`)}</tbody>
    </table>`
  }
}

const holderLine = ({ person, title, sections, fromOn, toOn, giver, canSignIn }: Holder): TemplateResult => {
  const t = say(matrixWords)
  return html`<div class="holder">
    <span><strong>${person.name}</strong> <span class="soft">${giver ? t.onBehalf(giver.name) : title}</span> ${canSignIn ? nothing : html`<span class="tag warn">${t.noLogin}</span>`}</span>
    <span>${sections === null ? t.wholeBureau : sections.length === 0 ? '—' : series(sections.map(({ name }) => name))}</span>
    <span class="number">${dayInWords(fromOn)} – ${toOn === null ? t.openEnd : dayInWords(toOn)}</span>
  </div>`
}

const limitCell = (limit: Matrix['rights'][number]['by'][Role]): TemplateResult => {
  const t = say(matrixWords)
  return limit === undefined ? html`<td><span class="soft" aria-hidden="true">–</span><span class="out">${t.mayNot}</span></td>` : html`<td class="whole"><span class="out">${t.may}</span>${say(limitWords)[limit]}</td>`
}

/** What a gap says, with the names of what it concerns. */
export const gapInWords = ({ gap, role, section, person, roles, row }: Gap): string =>
  say(gapNames)[gap]({ role: role === null ? '' : say(roleNames)[role], section: section?.name ?? '', person: person?.name ?? '', roles: series(roles.map((one) => say(roleNames)[one])), row: row === null ? '' : rowInWords(row) })

/** What is missing first, then what is worth knowing. */
const gapList = (gaps: readonly Gap[]): TemplateResult => {
  const t = say(matrixWords)
  const missing = gaps.filter(({ gap }) => gap !== 'BOTH_ROLES')
  const notes = gaps.filter(({ gap }) => gap === 'BOTH_ROLES')
  return html`
    ${missing.length === 0 ? html`<p class="soft">${t.noGaps}</p>` : nothing}
    <ul class="gaps">${missing.map((gap) => html`<li><span class="tag bad">${t.gap}</span>${gapInWords(gap)}</li>`)}${notes.map((gap) => html`<li><span class="tag">${t.note}</span>${gapInWords(gap)}</li>`)}</ul>
  `
}
