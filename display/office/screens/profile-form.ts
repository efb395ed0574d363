import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { HOUSE_ZONE } from '#playlists/calendar.ts'
import { floorPx, type Profile, type Surface } from '#playlists/profile.ts'
import type { ScreenBody, ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { OfficeElement, field, valueOf } from '../frame/element.ts'
import { presetNames, presetOf, presets, type Preset } from '../glass/profiles.ts'
import { surfaceNames } from '../words/names.ts'
import { screenWords } from '../words/screens.ts'

type Sizes = 'x' | 'y' | 'width' | 'height' | 'pitchMm' | 'distanceM'

/** What the office says of a screen: name, place, tags and what the glass physically is. `surface` fixed: what the page that asks is. */
@customElement('profile-form')
export class ProfileForm extends OfficeElement {
  @property({ attribute: false }) screen: ScreenView | null = null
  @property() surface: Surface | null = null
  @state() private profile: Profile = presets.outdoor
  @state() private tried = false

  static override styles = [OfficeElement.styles, css`.sizes { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px 14px; } .floor { align-self: end; padding-bottom: 8px; }`]

  /** The screen as the form says it; null, with the mistakes shown, when something is missing. */
  read(): ScreenBody | null {
    this.tried = true
    const name = valueOf(this.renderRoot, 'name')
    if (name === '' || Object.keys(this.wrong()).length > 0) return null
    const tags = valueOf(this.renderRoot, 'tags').split(/[,，、\s]+/).filter(Boolean)
    return { name, place: valueOf(this.renderRoot, 'place'), tags: [...new Set(tags)], profile: this.profile, zone: this.screen?.zone ?? HOUSE_ZONE }
  }

  override render(): TemplateResult {
    const t = say(screenWords)
    const nameless = this.tried && valueOf(this.renderRoot, 'name') === ''
    return html`<div class="stack">
      <div class="columns">
        ${field({ id: 'name', name: t.name, hint: t.nameHint, must: true, wrong: nameless ? t.nameNeeded : undefined }, html`<input id="name" name="name" maxlength="40" .value=${this.screen?.name ?? ''} aria-invalid=${nameless} />`)}
        ${field({ id: 'place', name: t.place }, html`<input id="place" name="place" maxlength="120" .value=${this.screen?.place ?? ''} />`)}
        ${field({ id: 'tags', name: t.tags, hint: t.tagsHint }, html`<input id="tags" name="tags" .value=${(this.screen?.tags ?? []).join('、')} />`)}
      </div>
      ${this.glass()}
    </div>`
  }

  private glass(): TemplateResult {
    const t = say(screenWords)
    const { profile } = this
    const fitting = (Object.keys(presets) as Preset[]).filter((name) => this.surface === null || presets[name].surface === this.surface)
    const wrong = this.tried ? this.wrong() : {}
    return html`
      ${field(
        { id: 'preset', name: t.preset },
        html`<select id="preset" @change=${this.choosePreset}>
          ${fitting.map((name) => html`<option value=${name} ?selected=${presetOf(profile) === name}>${say(presetNames)[name]}</option>`)}
          <option value="" ?selected=${presetOf(profile) === null}>${t.ownSize}</option>
        </select>`,
      )}
      ${this.surface === null && this.screen === null
        ? html`<fieldset><legend>${t.surface}</legend><div class="choices">${(['outdoor', 'kiosk'] as const).map((surface) => html`<label class="choice"><input type="radio" name="surface" .checked=${profile.surface === surface} @change=${() => (this.profile = { ...profile, surface })} />${say(surfaceNames)[surface]}</label>`)}</div></fieldset>`
        : nothing}
      <div class="sizes">
        ${this.size('width', t.width, wrong.size)} ${this.size('height', t.height)} ${this.size('pitchMm', t.pitch, wrong.pitch)} ${this.size('distanceM', t.distance, wrong.distance)}
        ${this.size('x', t.x)} ${this.size('y', t.y)}
      </div>
      <div class="spread">
        <label class="choice"><input type="checkbox" .checked=${profile.roadside} @change=${(event: Event) => (this.profile = { ...profile, roadside: (event.target as HTMLInputElement).checked })} />${t.roadside}</label>
        <span class="soft">${Object.keys(this.wrong()).length === 0 ? t.floor(floorPx(profile)) : ''}</span>
      </div>
    `
  }

  private size(name: Sizes, label: string, wrong?: string): TemplateResult {
    return field(
      { id: name, name: label, wrong },
      html`<input id=${name} type="number" step="any" min="0" .value=${String(this.profile[name])} aria-invalid=${wrong !== undefined} @change=${(event: Event) => (this.profile = { ...this.profile, [name]: Number((event.target as HTMLInputElement).value) })} />`,
    )
  }

  private wrong(): { size?: string; pitch?: string; distance?: string } {
    const t = say(screenWords)
    const { width, height, x, y, pitchMm, distanceM } = this.profile
    const whole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least && value <= 8192
    return {
      ...(whole(width, 64) && whole(height, 64) && whole(x, 0) && whole(y, 0) ? {} : { size: t.sizeWrong }),
      ...(pitchMm >= 0.05 && pitchMm <= 50 ? {} : { pitch: t.pitchWrong }),
      ...(distanceM >= 0.3 && distanceM <= 200 ? {} : { distance: t.distanceWrong }),
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('screen') && this.screen) this.profile = this.screen.profile
    else if (changed.has('surface') && this.surface && this.profile.surface !== this.surface) this.profile = this.surface === 'kiosk' ? presets.kiosk : presets.outdoor
  }

  private readonly choosePreset = (event: Event): void => {
    const name = (event.target as HTMLSelectElement).value
    if (name in presets) this.profile = presets[name as Preset]
  }
}
