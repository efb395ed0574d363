import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { ScreenView } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, troubleNote } from '../frame/element.ts'
import { frame } from '../words/frame.ts'
import { screenWords } from '../words/screens.ts'
import './link-note.ts'
import './profile-form.ts'
import type { ProfileForm } from './profile-form.ts'

type Way = 'change' | 'replace' | 'revoke'

/** Changes one enrolled screen, puts a new box on its place, or revokes it. @fires changed */
@customElement('screen-dialog')
export class ScreenDialog extends OfficeElement {
  @state() private way: Way | null = null
  @state() private screen: ScreenView | null = null
  @state() private trouble: Trouble | null = null
  @state() private link: Readonly<{ url: string; expiresAt: number }> | null = null
  @query('profile-form') private readonly form!: ProfileForm

  static override styles = [OfficeElement.styles, css`wa-dialog { --width: 720px; }`]

  open(way: Way, screen: ScreenView): void {
    this.way = way
    this.screen = screen
    this.trouble = this.link = null
  }

  override render(): TemplateResult {
    const t = say(screenWords)
    const titles: Readonly<Record<Way, string>> = { change: t.change, replace: t.replace, revoke: t.revokeTitle }
    return html`<wa-dialog label="${this.way ? titles[this.way] : ''} ${this.screen?.name ?? ''}" ?open=${this.way !== null} @wa-after-hide=${(event: Event) => event.target === event.currentTarget && (this.way = null)}>
      ${this.way === null || this.screen === null ? nothing : this.inside(this.way, this.screen)}
    </wa-dialog>`
  }

  private inside(way: Way, screen: ScreenView): TemplateResult {
    const t = say(screenWords)
    if (this.link) return html`<link-note .link=${this.link}></link-note>`
    const acts: Readonly<Record<Way, string>> = { change: say(frame).save, replace: t.replaceByLink, revoke: t.revoke }
    return html`<form class="stack" @submit=${this.send}>
      ${way === 'change' ? html`<profile-form .screen=${screen} .surface=${screen.profile.surface}></profile-form>` : html`<p>${way === 'replace' ? t.replaceLead : t.revokeLead}</p>`}
      ${troubleNote(this.trouble)}
      <div class="row"><wa-button type="submit" variant=${way === 'revoke' ? 'danger' : 'brand'}>${acts[way]}</wa-button><wa-button appearance="plain" @click=${() => (this.way = null)}>${say(frame).cancel}</wa-button></div>
    </form>`
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { way, screen } = this
    if (!way || !screen) return
    if (way === 'replace') return this.replace(screen)
    const body = way === 'change' ? this.form.read() : null
    if (way === 'change' && body === null) return
    const { name, place, tags, profile } = body ?? screen
    const answer = way === 'change' ? await ask('PATCH', `/screens/${screen.id}`, { name, place, tags, profile }) : await ask('DELETE', `/screens/${screen.id}`)
    this.trouble = answer.ok ? null : answer.trouble
    if (!answer.ok) return
    this.way = null
    announce(way === 'change' ? say(frame).saved : say(screenWords).revoked)
    this.dispatchEvent(new Event('changed'))
  }

  private async replace(screen: ScreenView): Promise<void> {
    const answer = await ask<{ url: string | null; expiresAt: number }>('POST', `/screens/${screen.id}/replacement`, {})
    this.trouble = answer.ok ? null : answer.trouble
    if (answer.ok && answer.value.url) this.link = { url: answer.value.url, expiresAt: answer.value.expiresAt }
  }
}
