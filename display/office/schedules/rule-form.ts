import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { levels, type Level, type Rule } from '#playlists/rule.ts'
import type { PlaylistView, RuleBody } from '../../../server/schedules/answers.ts'
import type { ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote } from '../frame/element.ts'
import { dayInWords } from '../times.ts'
import { frame } from '../words/frame.ts'
import { levelNames } from '../words/names.ts'
import { scheduleWords } from '../words/schedules.ts'
import { bodyOf } from './rule-words.ts'

const blank: RuleBody = { name: '', playlist: null, screens: [], tags: [], level: 'standing', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }

const inWords = (day: string | null | undefined): string | undefined => (day ? dayInWords(day) : undefined)

/** One rule: which playlist, which screens, which days and hours, on which level. @fires kept, cancelled */
@customElement('rule-form')
export class RuleForm extends OfficeElement {
  @property({ attribute: false }) rule: Rule | null = null
  @property({ attribute: false }) playlists: readonly PlaylistView[] = []
  @property({ attribute: false }) screens: readonly ScreenView[] = []
  @state() private body: RuleBody = blank
  @state() private tried = false
  @state() private trouble: Trouble | null = null

  static override styles = [OfficeElement.styles, css`form { max-width: 980px; } input[type='time'] { width: 130px; }`]

  override render(): TemplateResult {
    const t = say(scheduleWords)
    const { body } = this
    const wrong = this.tried ? this.wrong() : {}
    return html`<form class="sheet stack" @submit=${this.save}>
      <h2>${this.rule ? t.edit : t.addRule}</h2>
      <div class="columns">
        ${field({ id: 'name', name: t.name, must: true, wrong: wrong.name }, html`<input id="name" maxlength="60" .value=${body.name} aria-invalid=${wrong.name !== undefined} @input=${this.named} @compositionend=${this.named} @change=${this.named} />`)}
        ${field({ id: 'level', name: t.level }, html`<select id="level" @change=${(event: Event) => this.set({ level: this.text(event) as Level })}>${levels.map((level) => html`<option value=${level} ?selected=${level === body.level}>${say(levelNames)[level]}</option>`)}</select>`)}
        ${body.level === 'quiet'
          ? nothing
          : field({ id: 'playlist', name: t.playlist, must: true, wrong: wrong.playlist }, html`<select id="playlist" aria-invalid=${wrong.playlist !== undefined} @change=${(event: Event) => this.set({ playlist: this.text(event) || null })}><option value="">—</option>${this.playlists.map(({ id, name }) => html`<option value=${id} ?selected=${id === body.playlist}>${name}</option>`)}</select>`)}
      </div>
      ${this.days(wrong.weekdays)} ${this.places()} ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant="brand">${t.keep}</wa-button><wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('cancelled'))}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private days(wrong: string | undefined): TemplateResult {
    const t = say(scheduleWords)
    const { body } = this
    const { hours } = body
    return html`
      <fieldset><legend>${t.weekdays}</legend>
        <div class="choices">${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<label class="choice"><input type="checkbox" .checked=${body.weekdays.includes(day)} @change=${() => this.weekday(day)} />${t.day(day)}</label>`)}</div>
        ${wrong ? html`<span class="wrong" role="alert">${wrong}</span>` : nothing}
      </fieldset>
      <fieldset><legend>${t.hours}</legend>
        <div class="row">
          <label class="choice"><input type="checkbox" .checked=${hours !== null} @change=${() => this.set({ hours: hours ? null : { from: '08:00', to: '18:00' } })} />${t.limitHours}</label>
          ${hours
            ? html`<label class="row">${t.from}<input type="time" required .value=${hours.from} @change=${(event: Event) => this.set({ hours: { ...hours, from: this.text(event) } })} /></label>
                <label class="row">${t.to}<input type="time" required .value=${hours.to} @change=${(event: Event) => this.set({ hours: { ...hours, to: this.text(event) } })} /></label>
                ${hours.to <= hours.from ? html`<span class="tag brand">${t.overMidnight}</span>` : nothing}`
            : html`<span class="soft">${t.wholeDay}</span>`}
        </div>
      </fieldset>
      <div class="columns">
        ${field({ id: 'fromOn', name: t.fromOn, said: inWords(body.fromOn), hint: t.open }, html`<input id="fromOn" type="date" max="9999-12-31" .value=${body.fromOn ?? ''} @change=${(event: Event) => this.set({ fromOn: this.text(event) || null })} />`)}
        ${field({ id: 'toOn', name: t.toOn, said: inWords(body.toOn), hint: t.open }, html`<input id="toOn" type="date" max="9999-12-31" .value=${body.toOn ?? ''} @change=${(event: Event) => this.set({ toOn: this.text(event) || null })} />`)}
      </div>
    `
  }

  private places(): TemplateResult {
    const t = say(scheduleWords)
    const tags = [...new Set([...this.screens.flatMap((screen) => screen.tags), ...this.body.tags])].sort()
    const box = (list: 'screens' | 'tags', { value, name }: { value: string; name: string }): TemplateResult =>
      html`<label class="choice"><input type="checkbox" .checked=${this.body[list].includes(value)} @change=${() => this.toggle(list, value)} />${name}</label>`
    return html`
      <fieldset><legend>${t.screens}</legend><span class="hint">${t.whereHint}</span><div class="choices">${this.screens.map(({ id, name }) => box('screens', { value: id, name }))}</div></fieldset>
      ${tags.length === 0 ? nothing : html`<fieldset><legend>${t.tags}</legend><div class="choices">${tags.map((tag) => box('tags', { value: tag, name: tag }))}</div></fieldset>`}
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rule')) return
    if (!this.rule) return void (this.body = blank)
    this.body = bodyOf(this.rule)
  }

  /** Heard while it is typed: what is said to be wrong must not vanish, and the form not move, under the hand on its way to the next field. */
  private readonly named = (event: Event): void => {
    if (!(event as InputEvent).isComposing) this.set({ name: this.text(event) })
  }

  private text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim()
  }

  private set(part: Partial<RuleBody>): void {
    this.body = { ...this.body, ...part }
  }

  private weekday(day: number): void {
    const chosen = this.body.weekdays
    this.set({ weekdays: chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort((a, b) => a - b) })
  }

  private toggle(list: 'screens' | 'tags', value: string): void {
    const chosen = this.body[list]
    this.set({ [list]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] })
  }

  private wrong(): { name?: string; weekdays?: string; playlist?: string } {
    const t = say(scheduleWords)
    return {
      ...(this.body.name === '' ? { name: t.nameNeeded } : {}),
      ...(this.body.weekdays.length === 0 ? { weekdays: t.dayNeeded } : {}),
      ...(this.body.level !== 'quiet' && this.body.playlist === null ? { playlist: t.playlistNeeded } : {}),
    }
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault()
    this.tried = true
    if (Object.keys(this.wrong()).length > 0) return
    const body: RuleBody = this.body.level === 'quiet' ? { ...this.body, playlist: null } : this.body
    const answer = await ask(this.rule ? 'PUT' : 'POST', this.rule ? `/rules/${this.rule.id}` : '/rules', body)
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.dispatchEvent(new Event('kept'))
  }
}
