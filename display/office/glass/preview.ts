import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Slide } from '#playlists/slide.ts'
import type { Preview, PreviewAsk } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { ScreenList } from '../../../server/screens/answers.ts'
import { messages, say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, troubleNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { Ticking } from '../now.ts'
import { Source } from '../source.ts'
import { seconds } from '../times.ts'
import { findingNames } from '../words/names.ts'
import './mini-glass.ts'
import { presetNames, presets, type Preset } from './profiles.ts'

const words = messages(
  {
    title: '真实预览', on: '在哪块屏上看', page: (page: number, pages: number) => `第 ${page} / ${pages} 页`, lasts: (time: string) => `停留 ${time}`, whole: (time: string) => `全部 ${time}`,
    before: '上一页', after: '下一页', nothing: '在这块屏上不会显示这条信息。', fine: '在这块屏上清楚可读。', screens: '已登记的屏幕', presets: '常见规格', picture: '页面预览',
  },
  {
    title: 'True preview', on: 'On which glass', page: (page: number, pages: number) => `Page ${page} of ${pages}`, lasts: (time: string) => `stands ${time}`, whole: (time: string) => `${time} in all`,
    before: 'Page before', after: 'Next page', nothing: 'This notice will not be shown on this glass.', fine: 'Reads well on this glass.', screens: 'Enrolled screens', presets: 'Usual sizes', picture: 'Preview of the page',
  },
)

const DELAY_MS = 700

/**
 * The slides a notice becomes on a chosen glass, one at a time, with their seconds and what cannot be read there. With `draft` the words
 * being typed are drawn, not the saved ones. `most`: the greatest height of the picture in px.
 */
@customElement('notice-preview')
export class NoticePreview extends OfficeElement {
  @property() notice = ''
  @property({ attribute: false }) draft: DraftWords | null = null
  @property() mark = ''
  @property({ type: Number }) most = 380
  @state() private chosen: string | null = null
  @state() private page = 0
  @state() private shown: Preview | null = null
  @state() private trouble: Trouble | null = null
  private readonly screens = new Source<ScreenList>(this, () => '/screens')
  private readonly ticking = new Ticking(this, 10_000)
  private timer: ReturnType<typeof setTimeout> | undefined
  private lookedAt: string | null = null
  private asked = 0

  static override styles = [
    OfficeElement.styles,
    css`
      .bar { display: flex; gap: 10px; align-items: center; margin-bottom: 8px; }
      .bar label { font-weight: 600; white-space: nowrap; }
      .pager { display: flex; align-items: center; gap: 8px; margin-top: 8px; min-height: 36px; flex-wrap: wrap; }
      .pager button { display: inline-grid; place-items: center; width: 34px; height: 34px; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); cursor: pointer; color: inherit; }
      .pager button:disabled { color: #b9b5ab; cursor: default; }
      ul { margin: 6px 0 0; padding: 0; list-style: none; display: grid; gap: 4px; }
      li { display: flex; gap: 6px; align-items: baseline; }
      .blank { background: #000; color: #cfc8b8; display: grid; place-items: center; aspect-ratio: 16 / 9; border-radius: 2px; padding: 20px; text-align: center; }
    `,
  ]

  override render(): TemplateResult {
    const t = say(words)
    return html`
      <div class="bar">
        <label for="glass">${t.on}</label>
        <select id="glass" @change=${this.choose}>
          ${(this.screens.value?.screens ?? []).length === 0
            ? nothing
            : html`<optgroup label=${t.screens}>${this.screens.value?.screens.filter(({ revokedAt }) => revokedAt === null).map(({ id, name }) => html`<option value="screen:${id}" ?selected=${this.glass() === `screen:${id}`}>${name}</option>`)}</optgroup>`}
          <optgroup label=${t.presets}>
            ${(Object.keys(presets) as Preset[]).map((name) => html`<option value="preset:${name}" ?selected=${this.glass() === `preset:${name}`}>${say(presetNames)[name]}</option>`)}
          </optgroup>
        </select>
      </div>
      ${troubleNote(this.trouble)}${this.shown ? this.pages(this.shown) : nothing}
    `
  }

  private pages(preview: Preview): TemplateResult {
    const t = say(words)
    const slide: Slide | undefined = preview.slides[Math.min(this.page, preview.slides.length - 1)]
    if (!slide) return html`<div class="blank">${t.nothing}</div>${this.findings(preview)}`
    const whole = preview.slides.reduce((sum, { ms }) => sum + ms, 0)
    return html`
      <mini-glass .picture=${slide.picture} .size=${preview.profile} .category=${slide.category} .now=${this.ticking.now} .most=${this.most} label=${`${t.picture} ${slide.page}/${slide.pages}`}></mini-glass>
      <div class="pager">
        <button aria-label=${t.before} ?disabled=${this.page === 0} @click=${() => this.turn(-1)}>${icon('left')}</button>
        <button aria-label=${t.after} ?disabled=${this.page >= preview.slides.length - 1} @click=${() => this.turn(1)}>${icon('right')}</button>
        <span class="number">${t.page(slide.page, slide.pages)} · ${t.lasts(seconds(slide.ms))}${preview.slides.length > 1 ? ` · ${t.whole(seconds(whole))}` : ''}</span>
      </div>
      ${this.findings(preview)}
    `
  }

  private findings({ findings, slides }: Preview): TemplateResult {
    const t = say(words)
    if (findings.length === 0) return slides.length > 0 ? html`<ul><li class="soft">${icon('tick')} ${t.fine}</li></ul>` : html``
    return html`<ul>
      ${findings.map(({ code, detail, blocking }) => html`<li class=${blocking ? 'wrong' : ''}>${icon(blocking ? 'warning' : 'eye')}<span>${say(findingNames)[code](detail)}</span></li>`)}
    </ul>`
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const glass = this.glass()
    if (this.notice && glass !== null && (changed.has('notice') || glass !== this.lookedAt)) {
      this.page = 0
      if (changed.has('notice')) this.shown = null
      this.lookedAt = glass
      void this.look(glass)
    } else if (changed.has('draft') || changed.has('mark')) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => void (this.lookedAt === null ? undefined : this.look(this.lookedAt)), DELAY_MS)
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  private turn(by: number): void {
    this.page = Math.max(0, Math.min((this.shown?.slides.length ?? 1) - 1, this.page + by))
  }

  private readonly choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value
  }

  /** What was chosen; else the bureau's own first outdoor screen; else a usual one. Null while the screens are being asked for. */
  private glass(): string | null {
    if (this.chosen !== null) return this.chosen
    if (this.screens.value === null && this.screens.trouble === null) return null
    const own = (this.screens.value?.screens ?? []).filter(({ revokedAt }) => revokedAt === null)
    const first = own.find(({ profile }) => profile.surface === 'outdoor') ?? own[0]
    return first ? `screen:${first.id}` : 'preset:outdoor'
  }

  private async look(glass: string): Promise<void> {
    const [how, name = ''] = glass.split(':')
    const on = how === 'screen' ? { screen: name } : { profile: presets[name as Preset] }
    const body: PreviewAsk = { ...(this.draft ? { words: this.draft } : {}), ...on }
    const turn = ++this.asked
    const answer = await ask<Preview>('POST', `/notices/${this.notice}/preview`, body)
    if (turn !== this.asked) return
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.shown = answer.value
  }
}
