import { html, type TemplateResult } from 'lit'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { deskWords } from '../words/desk.ts'

/** The keys of the signing desk, always in sight. `statements`: whether what lies open asks for the two statements. */
export const legend = ({ statements }: Readonly<{ statements: boolean }>): TemplateResult => {
  const t = say(deskWords)
  const keys: readonly (readonly [readonly string[], string])[] = [...(statements ? [[['1', '2'], t.keyStatements] as const] : []), [['S'], t.keyForward], [['R'], t.keyReturn], [['D'], t.keyDoubt], [['C'], t.changed], [['J', '↓'], t.keyNext], [['K', '↑'], t.keyPrevious]]
  return html`<section class="legend small soft" aria-label=${t.keys}>
    <div class="keys">${icon('keyboard')}${keys.map(([names, what]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)} ${what}</span>`)}</div>
    <div>${t.keyIme}</div>
  </section>`
}
