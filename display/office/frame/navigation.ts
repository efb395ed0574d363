import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Desk } from '../../../server/notices/answers.ts'
import type { Me } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { onActed } from '../api.ts'
import { pressing } from '../desk/pile.ts'
import { icon, type IconName } from '../icons.ts'
import { addressOf, type Page, type Place } from '../place.ts'
import { countersigns } from '../proposals/countersigns.ts'
import { Source } from '../source.ts'
import { delegationWords } from '../words/delegations.ts'
import { frame } from '../words/frame.ts'
import { beside } from '../words/joining.ts'
import { roleNames } from '../words/names.ts'
import { OfficeElement } from './element.ts'
import { opens } from './pages.ts'

const groups: readonly Readonly<{ name: 'groupWork' | 'groupGlass' | 'groupOrder' | 'groupHouse'; pages: readonly Page[] }>[] = [
  { name: 'groupWork', pages: ['today', 'desk', 'proposals', 'notices', 'publish'] },
  { name: 'groupGlass', pages: ['playlists', 'rules', 'screens'] },
  { name: 'groupOrder', pages: ['digest', 'cases', 'ratings', 'calendars', 'numbers', 'policies', 'journal'] },
  { name: 'groupHouse', pages: ['matrix', 'delegations', 'people', 'posts', 'sections'] },
]
const signs: Readonly<Record<Page, IconName>> = {
  today: 'today', desk: 'desk', proposals: 'proof', notices: 'notices', publish: 'publish', playlists: 'playlist', rules: 'calendar', screens: 'monitor', people: 'people', posts: 'tick', sections: 'list', policies: 'book', digest: 'digest', cases: 'scale', ratings: 'voices', calendars: 'calendar-days', numbers: 'phone', journal: 'journal', delegations: 'entrust', matrix: 'network', account: 'key',
}

/** The way around, with the count of what waits. @fires sign-out, other-language */
@customElement('office-navigation')
export class Navigation extends OfficeElement {
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) place!: Place
  private readonly desk = new Source<Desk>(this, () => (this.me.delegations.length > 0 || this.me.roles.some((role) => role !== 'administrator') ? '/desk' : null), 20_000)
  private readonly now = new Source<Me>(this, () => (countersigns(this.me) ? '/session' : null), 20_000)

  static override styles = [
    OfficeElement.styles,
    css`
      :host { background: #ebe8e0; border-right: 1px solid var(--line); }
      nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; display: flex; flex-direction: column; padding: 18px 12px 14px; }
      .product { font-weight: 650; font-size: 15px; padding: 0 10px 16px; line-height: 1.35; }
      h2 { font-size: 12px; font-weight: 500; color: var(--soft); margin: 10px 10px 2px; }
      ul { list-style: none; margin: 0; padding: 0; }
      a.way, button.way { display: flex; align-items: center; gap: 9px; width: 100%; padding: 4px 10px; border-radius: 4px; border: 0; background: none; font: inherit; color: inherit; text-decoration: none; cursor: pointer; text-align: left; min-height: 30px; }
      a.way:hover, button.way:hover { background: #e0dcd1; }
      a.way[aria-current] { background: var(--brand); color: #fff; }
      .count { margin-left: auto; background: var(--brand); color: #fff; border-radius: 9px; font-size: 12px; line-height: 18px; min-width: 18px; padding: 0 6px; text-align: center; font-variant-numeric: tabular-nums; }
      a.way[aria-current] .count { background: #fff; color: var(--brand-deep); }
      .foot { margin-top: auto; border-top: 1px solid #d3cec2; padding-top: 10px; }
      .me { padding: 4px 10px 8px; line-height: 1.45; }
      @media (max-height: 820px) {
        a.way, button.way { min-height: 28px; padding-top: 3px; padding-bottom: 3px; }
        h2 { margin-top: 7px; }
      }
    `,
  ]

  private deaf: (() => void) | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.deaf = onActed(this.count)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.deaf?.()
  }

  override render(): TemplateResult {
    const t = say(frame)
    return html`<nav aria-label=${t.navigation}>
      <div class="product">${t.product}</div>
      ${groups.map(({ name, pages }) => this.group(t[name], pages.filter((page) => opens(page, this.me))))}
      <div class="foot">
        <div class="me"><strong>${this.me.person.name}</strong><div class="soft small">${this.me.roles.map((role) => say(roleNames)[role]).join(' · ') || '—'}</div>${this.me.delegations.map(({ role, giver }) => html`<div class="soft small">${say(roleNames)[role]}${beside(say(delegationWords).forWhom(giver.name))}</div>`)}</div>
        <a class="way" href=${addressOf({ page: 'account' })} aria-current=${this.place.page === 'account' ? 'page' : nothing}>${icon('key')}${t.account}</a>
        <button class="way" @click=${() => this.dispatchEvent(new Event('other-language'))} lang=${t.otherLanguage === 'English' ? 'en' : 'zh-CN'}>${icon('languages')}${t.otherLanguage}</button>
        <button class="way" @click=${() => this.dispatchEvent(new Event('sign-out'))}>${icon('sign-out')}${t.signOut}</button>
      </div>
    </nav>`
  }

  private group(name: string, pages: readonly Page[]): TemplateResult | typeof nothing {
    if (pages.length === 0) return nothing
    return html`<h2>${name}</h2>
      <ul>${pages.map((page) => html`<li>${this.way(page)}</li>`)}</ul>`
  }

  private way(page: Page): TemplateResult {
    const waiting = this.waiting(page)
    return html`<a class="way" href=${addressOf({ page })} aria-current=${this.place.page === page ? 'page' : nothing}>
      ${icon(signs[page])}${say(frame)[page]}
      ${waiting > 0 ? html`<span class="count" aria-label=${say(frame).waiting(waiting)}>${waiting}</span>` : nothing}
    </a>`
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('place') && changed.get('place') !== undefined) this.count()
  }

  private readonly count = (): void => {
    void this.desk.refresh()
    void this.now.refresh()
  }

  private waiting(page: Page): number {
    if (page === 'proposals') return this.now.value?.toCountersign ?? 0
    return page === 'desk' && this.desk.value ? pressing(this.desk.value) : 0
  }
}
