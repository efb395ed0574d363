import { LitElement, css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LanguageController, say } from '../language/language.ts'
import { does } from './act-event.ts'
import { icon, type Icon } from './icons.ts'
import { shared } from './style.ts'
import { nextSize } from './text-size.ts'
import type { Act, Visit } from './visit.ts'
import { words } from './words.ts'

/** The row that is the same on every page, in everybody's reach: back and home, and how the page shall look. */
@customElement('kiosk-bar')
export class KioskBar extends LitElement {
  @property({ attribute: false }) visit!: Visit

  static override styles = [
    shared,
    css`
      :host { display: block; background: var(--paper); border-block-start: 0.125rem solid var(--hairline); padding: 1.25rem 2.5rem 1.5rem; }
      nav { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: max(var(--gap), 0.75rem); }
      button { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.375rem; padding: 0.5rem 0.25rem; min-block-size: max(7rem, var(--touch)); font-size: calc(1.625rem * var(--label)); font-weight: 700; line-height: 1.2; text-align: center; }
      button:lang(en) { font-size: calc(1.375rem * var(--label)); }
      button .icon { inline-size: 2.5rem; block-size: 2.5rem; }
      [aria-pressed='true'] { background: var(--pressed); border: 0.3125rem solid var(--ink); }
      .way { background: var(--ink); color: var(--paper); border-color: var(--ink); }
      .way:active { background: var(--pressed); color: var(--ink); }
      .way[aria-current] { background: var(--card); color: var(--ink); border-color: var(--edge); }
    `,
  ]

  constructor() {
    super()
    new LanguageController(this)
  }

  protected override render(): TemplateResult {
    const { visit } = this
    const t = say(words)
    const home = visit.place.at === 'home'
    const ends = home || visit.place.at === 'parting'
    return html`
      <nav aria-label=${t.controls}>
        ${ends ? way({ act: 'end' }, t.endVisit, 'logOut') : way({ act: 'back' }, t.back, 'arrowLeft')}
        <button class="way" aria-current=${home ? 'page' : nothing} @click=${does({ act: 'home' })}>${icon('house')}${t.home}</button>
        <button @click=${does({ act: 'resize' })}>${icon('letters')}${t.textSizes(nextSize(visit.size))}</button>
        ${toggle({ act: 'contrast' }, { name: t.contrast, drawn: 'contrast', on: visit.contrast })}
        <button @click=${does({ act: 'language' })} lang=${visit.language === 'en' ? 'zh-CN' : 'en'}>${icon('languages')}${t.otherLanguage}</button>
        ${toggle({ act: 'low' }, { name: t.low, drawn: 'accessibility', on: visit.low })}
      </nav>
    `
  }
}

const toggle = (act: Act, of: { name: string; drawn: Icon; on: boolean }): TemplateResult =>
  html`<button aria-pressed=${String(of.on)} @click=${does(act)}>${icon(of.drawn)}${of.name}</button>`

const way = (act: Act, name: string, drawn: Icon): TemplateResult => html`<button class="way" @click=${does(act)}>${icon(drawn)}${name}</button>`

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-bar': KioskBar
  }
}
