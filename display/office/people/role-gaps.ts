import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Matrix, Me } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'
import { say } from '../../language/language.ts'
import { OfficeElement } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { Source } from '../source.ts'
import { matrixWords } from '../words/delegations.ts'
import { sentences } from '../words/joining.ts'
import { gapInWords } from './matrix-page.ts'

/** Those who can have a gap closed, or must know of it. */
const concerned: readonly Role[] = ['office', 'director', 'administrator']
/** So many are named; how many more there are is said, and they stand on their own page. */
const NAMED = 3

/** Says on other pages that a role is empty or a section has nobody to answer for it; nothing when all is well. */
@customElement('role-gaps')
export class RoleGaps extends OfficeElement {
  @property({ attribute: false }) me!: Pick<Me, 'roles'>
  static override styles = [OfficeElement.styles, css`p { margin-bottom: 16px; }`]

  private readonly source = new Source<Matrix>(this, () => (concerned.some((role) => this.me.roles.includes(role)) ? '/roles/matrix' : null), 60_000)

  override render(): TemplateResult | typeof nothing {
    const t = say(matrixWords)
    const missing = (this.source.value?.gaps ?? []).filter(({ gap }) => gap !== 'BOTH_ROLES')
    if (missing.length === 0) return nothing
    const more = missing.length - NAMED
    const named = [...missing.slice(0, NAMED).map(gapInWords), ...(more > 0 ? [t.moreGaps(more)] : [])]
    return html`<p role="status"><span class="tag bad">${icon('warning')}${t.gapCount(missing.length)}</span> ${sentences(named)} <a href=${addressOf({ page: 'matrix' })}>${t.toMatrix}</a></p>`
  }
}
