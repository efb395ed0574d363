import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { EnrolmentView, OneTimeLink } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, field, troubleNote } from '../frame/element.ts'
import { frame } from '../words/frame.ts'
import { surfaceNames } from '../words/names.ts'
import { screenWords } from '../words/screens.ts'
import './link-note.ts'
import './profile-form.ts'
import type { ProfileForm } from './profile-form.ts'

/** Takes in a screen: by the code it shows, its fingerprint compared, or by a one-time link for a box that is not there yet. @fires enrolled */
@customElement('enrol-dialog')
export class EnrolDialog extends OfficeElement {
  @property({ attribute: false }) asking: readonly EnrolmentView[] = []
  @state() private way: 'code' | 'link' | null = null
  @state() private code = ''
  @state() private trouble: Trouble | null = null
  @state() private wrong: string | null = null
  @state() private link: OneTimeLink | null = null
  @query('profile-form') private readonly form!: ProfileForm

  static override styles = [OfficeElement.styles, css`wa-dialog { --width: 720px; } #code { font-size: 20px; letter-spacing: 0.12em; text-transform: uppercase; max-width: 240px; } .print { font-size: 17px; letter-spacing: 0.05em; }`]

  open(way: 'code' | 'link', code = ''): void {
    this.way = way
    this.code = code
    this.trouble = this.wrong = this.link = null
  }

  override render(): TemplateResult {
    const t = say(screenWords)
    return html`<wa-dialog label=${this.way === 'link' ? t.enrolLink : t.enrolCode} ?open=${this.way !== null} @wa-after-hide=${(event: Event) => event.target === event.currentTarget && (this.way = null)}>
      ${this.way === null ? nothing : this.link ? html`<link-note .link=${this.link}></link-note>` : this.fields(this.way)}
    </wa-dialog>`
  }

  private found(): EnrolmentView | undefined {
    const typed = this.code.replace(/[\s-]/g, '').toUpperCase()
    return this.asking.find(({ code }) => code.replace(/[\s-]/g, '').toUpperCase() === typed)
  }

  private fields(way: 'code' | 'link'): TemplateResult {
    const found = this.found()
    return html`<form class="stack" @submit=${this.send}>
      ${way === 'code' ? this.codeFields(found) : nothing}
      ${way === 'link' || found ? html`<profile-form .surface=${found?.surface ?? null}></profile-form>` : nothing}
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing} ${troubleNote(this.trouble)}
      <div class="row">
        <wa-button type="submit" variant="brand">${way === 'link' ? say(screenWords).enrolLink : say(screenWords).enrol}</wa-button>
        <wa-button appearance="plain" @click=${() => (this.way = null)}>${say(frame).cancel}</wa-button>
      </div>
    </form>`
  }

  private codeFields(found: EnrolmentView | undefined): TemplateResult {
    const t = say(screenWords)
    return html`
      ${field({ id: 'code', name: t.code, hint: t.codeHint, must: true }, html`<input id="code" name="code" maxlength="12" autocomplete="off" spellcheck="false" .value=${this.code} @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)} />`)}
      ${found
        ? html`<div class="sheet">
            <dl class="facts"><dt>${t.surface}</dt><dd>${say(surfaceNames)[found.surface]}</dd><dt>${t.fingerprint}</dt><dd class="mono print">${found.fingerprint}</dd></dl>
            <p class="soft">${t.fingerprintLead}</p>
            <label class="choice"><input type="checkbox" name="same" />${t.fingerprintSame}</label>
          </div>`
        : nothing}
    `
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const t = say(screenWords)
    this.wrong = null
    if (this.way === 'link') return this.makeLink()
    const found = this.found()
    if (!found) return void (this.wrong = t.codeUnknown)
    if (!this.renderRoot.querySelector<HTMLInputElement>('[name="same"]')?.checked) return void (this.wrong = t.fingerprintNeeded)
    const body = this.form.read()
    if (!body) return
    const answer = await ask<{ id: string }>('POST', `/enrolments/${encodeURIComponent(found.code)}`, { ...body, fingerprint: found.fingerprint })
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.way = null
    this.dispatchEvent(new Event('enrolled'))
  }

  private async makeLink(): Promise<void> {
    const body = this.form.read()
    if (!body) return
    const answer = await ask<OneTimeLink>('POST', '/enrolment-links', { ...body, surface: body.profile.surface })
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok) this.link = answer.value
  }
}

