import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { NoticeList, NoticeRow } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { rowNames, whyKeptOff } from '../words/journal.ts'
import { keptOffWords } from '../words/kept-off.ts'
import { nameOf } from './named.ts'

type KeptOff = NonNullable<NoticeRow['keptOff']>

/** Why no screen shows it, with what sort of row does not count where one does not. */
const whyOf = ({ code, of }: KeptOff): string => {
  const [kind = ''] = of?.split(' ') ?? []
  return say(keptOffWords).why(of === null ? '' : (say(rowNames)[kind] ?? kind), say(whyKeptOff)[code] ?? code)
}

/** What to do. A new wording rests on new reviews, but on the same doubts: where one of these does not hold, only a new notice helps. */
const wayOut = ({ out, of }: KeptOff): string => {
  const t = say(keptOffWords)
  const isAboutDoubt = of !== null && /^(doubt|resolution) /.test(of)
  const anew = isAboutDoubt ? t.copy : out ? t.reviseOut : t.reviseComing
  return [t.prove, out ? t.backOut : t.backComing, anew].join(' ')
}

/** That no screen shows what is published, or that what is coming can't be published, as a label; nothing when all is well. */
export const keptOffTag = ({ keptOff }: Pick<NoticeRow, 'keptOff'>): TemplateResult | typeof nothing =>
  keptOff === null ? nothing : html`<span class="tag bad">${icon('warning')}${keptOff.out ? say(keptOffWords).out : say(keptOffWords).coming}</span>`

/** The label with the reason under it, for a line of a list. */
export const keptOffLine = (row: Pick<NoticeRow, 'keptOff'>): TemplateResult | typeof nothing =>
  row.keptOff === null ? nothing : html`${keptOffTag(row)}<div class="small wrong">${whyOf(row.keptOff)}</div>`

/** The same in whole sentences, above a notice: what is wrong, why, and what to do. */
export const keptOffNote = ({ keptOff }: Pick<NoticeRow, 'keptOff'>): TemplateResult | typeof nothing => {
  const t = say(keptOffWords)
  if (keptOff === null) return nothing
  return html`<div class="sheet stack kept-off" role="alert">
    <strong class="wrong">${icon('warning')} ${keptOff.out ? t.outHead : t.comingHead}</strong>
    <span>${whyOf(keptOff)}${keptOff.of === null ? nothing : html` <code class="soft">${keptOff.of.split(' ')[1]}</code>`}</span>
    <span>${wayOut(keptOff)} <a href=${addressOf({ page: 'journal' })}>${t.toJournal}</a></span>
  </div>`
}

/** The published notices that no screen shows, each with its reason and the way to it. Nothing at all while there are none. */
@customElement('kept-off-notices')
export class KeptOffNotices extends OfficeElement {
  private readonly list = new Source<NoticeList>(this, () => '/notices?keptOff=true', 30_000)

  static override styles = [OfficeElement.styles, css`.sheet { margin-bottom: 16px; border-left: 3px solid var(--bad); } h2 { color: var(--bad); } ul { margin: 0; padding-left: 1.2em; }`]

  override render(): TemplateResult | typeof nothing {
    const { value } = this.list
    if (!value || value.total === 0) return nothing
    return html`<section class="sheet" role="status">
      <h2>${icon('warning')} ${say(keptOffWords).some(value.total)}</h2>
      <ul>${value.notices.map((row) => html`<li><a href=${addressOf({ page: 'notices', id: row.id })}>${nameOf(row)}</a> <span class="small">${row.keptOff ? whyOf(row.keptOff) : ''}</span></li>`)}</ul>
    </section>`
  }
}
