import { css, html, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Preview } from '../../../server/notices/answers.ts'
import type { ScreenList, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask } from '../api.ts'
import { OfficeElement } from '../frame/element.ts'
import '../glass/mini-glass.ts'
import { Source } from '../source.ts'
import { seconds } from '../times.ts'
import { findingNames } from '../words/names.ts'
import { workWords } from '../words/work.ts'

const MOST_SCREENS = 24

/** The first page of a notice on each enrolled screen, with pages and seconds, or why it is left out there. */
@customElement('on-each-screen')
export class OnEachScreen extends OfficeElement {
  @property() notice = ''
  @state() private shown: ReadonlyMap<string, Preview> = new Map()
  private readonly screens = new Source<ScreenList>(this, () => '/screens')
  private looked = ''

  static override styles = [
    OfficeElement.styles,
    css`
      .wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 16px; align-items: end; }
      figure { margin: 0; }
      figcaption { margin-top: 5px; line-height: 1.45; }
      .out-of { background: #15171a; color: #cfc8b8; display: grid; place-items: center; height: 100px; border-radius: 2px; }
    `,
  ]

  override render(): TemplateResult {
    const all = this.all()
    if (this.screens.value && all.length === 0) return html`<p class="soft">${say(workWords).noScreens}</p>`
    return html`<div class="wall">${all.map((screen) => this.glass(screen, this.shown.get(screen.id)))}</div>`
  }

  private all(): readonly ScreenView[] {
    return (this.screens.value?.screens ?? []).filter(({ revokedAt }) => revokedAt === null).slice(0, MOST_SCREENS)
  }

  private glass(screen: ScreenView, preview: Preview | undefined): TemplateResult {
    const t = say(workWords)
    const slide = preview?.slides[0]
    const whole = preview?.slides.reduce((sum, { ms }) => sum + ms, 0) ?? 0
    const why = preview?.findings.find(({ blocking }) => blocking)
    return html`<figure>
      ${slide ? html`<mini-glass .picture=${slide.picture} .size=${screen.profile} .category=${slide.category} .most=${210} label=${screen.name}></mini-glass>` : html`<div class="out-of">${preview ? t.leftOut : '…'}</div>`}
      <figcaption><strong>${screen.name}</strong><br /><span class="small soft">${slide && preview ? t.pages(preview.slides.length, seconds(whole)) : why ? say(findingNames)[why.code](why.detail) : ''}</span></figcaption>
    </figure>`
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const wanted = `${this.notice} ${this.all().map(({ id }) => id).join(' ')}`
    if (wanted === this.looked || this.all().length === 0) return
    this.looked = wanted
    this.shown = new Map()
    void this.look(wanted)
  }

  private async look(wanted: string): Promise<void> {
    for (const { id } of this.all()) {
      const answer = await ask<Preview>('POST', `/notices/${this.notice}/preview`, { screen: id })
      if (wanted !== this.looked) return
      if (answer.ok) this.shown = new Map([...this.shown, [id, answer.value]])
    }
  }
}
