import { html, type TemplateResult } from 'lit'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { deskWords } from '../words/desk.ts'

/** The keys of the signing desk, always in sight. */
export const legend = (): TemplateResult => {
  const t = say(deskWords)
  const keys: readonly (readonly [readonly string[], string])[] = [[['1', '2'], t.keyStatements], [['S'], t.keyForward], [['R'], t.keyReturn], [['D'], t.keyDoubt], [['C'], t.changed], [['J', '↓'], t.keyNext], [['K', '↑'], t.keyPrevious]]
  return html`<section class="legend small soft" aria-label=${t.keys}>
    <div class="keys">${icon('keyboard')}${keys.map(([names, what]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)} ${what}</span>`)}</div>
    <div>${t.keyIme}</div>
  </section>`
}
