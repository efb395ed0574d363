import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Rule } from '#playlists/rule.ts'
import type { PlaylistList, RuleBody, RuleList, RuleView } from '../../../server/schedules/answers.ts'
import type { ScreenList } from '../../../server/screens/answers.ts'
import { say } from '../../language/language.ts'
import { ask, type Trouble } from '../api.ts'
import { OfficeElement, announce, emptyNote, troubleNote, waitingNote } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf, go } from '../place.ts'
import { Source } from '../source.ts'
import { series } from '../words/joining.ts'
import { frame } from '../words/frame.ts'
import { levelNames } from '../words/names.ts'
import { scheduleWords } from '../words/schedules.ts'
import './day-view.ts'
import './rule-form.ts'
import { bodyOf, whenWords } from './rule-words.ts'
import { warningsView } from './warnings.ts'

/** All rules, one to be changed or a new one, and what they make of a day on a screen. */
@customElement('office-rules')
export class RulesPage extends OfficeElement {
  @property() chosen: string | null = null
  @state() private trouble: Trouble | null = null
  private readonly list = new Source<RuleList>(this, () => '/rules')
  private readonly playlists = new Source<PlaylistList>(this, () => '/playlists')
  private readonly screens = new Source<ScreenList>(this, () => '/screens', 30_000)

  override render(): TemplateResult {
    const t = say(scheduleWords)
    const { value } = this.list
    return html`
      <div class="head"><h1>${t.rules}</h1><wa-button variant="brand" href=${addressOf({ page: 'rules', id: 'new' })}><span slot="start">${icon('plus')}</span>${t.addRule}</wa-button></div>
      <p class="lead">${t.rulesLead}</p>
      ${troubleNote(this.trouble)}
      <div class="stack">
        ${value ? (this.chosen ? this.form(value) : this.table(value)) : waitingNote(this.list.trouble, () => void this.list.refresh())}
        ${value && this.screens.value ? html`<day-view .rules=${value.rules.map(({ rule }) => rule)} .screens=${this.screens.value.screens.filter(({ revokedAt }) => revokedAt === null)}></day-view>` : nothing}
      </div>
    `
  }

  private form({ rules }: RuleList): TemplateResult {
    const rule = rules.find((one) => one.rule.id === this.chosen)?.rule ?? null
    return html`<rule-form
      .rule=${rule}
      .playlists=${this.playlists.value?.playlists ?? []}
      .screens=${(this.screens.value?.screens ?? []).filter(({ revokedAt }) => revokedAt === null)}
      @kept=${this.kept}
      @cancelled=${() => go({ page: 'rules' })}
    ></rule-form>`
  }

  private table({ rules }: RuleList): TemplateResult {
    const t = say(scheduleWords)
    if (rules.length === 0) return emptyNote({ title: t.noRules, words: t.noRulesWords })
    return html`<table class="list">
      <caption class="out">${t.rules}</caption>
      <thead><tr><th scope="col">${t.level}</th><th scope="col">${t.name}</th><th scope="col">${t.playlist}</th><th scope="col">${t.when}</th><th scope="col">${t.where}</th><th scope="col"><span class="out">${say(frame).actions}</span></th></tr></thead>
      <tbody>${rules.map((view) => this.line(view))}</tbody>
    </table>`
  }

  private line({ rule, concerns, warnings }: RuleView): TemplateResult {
    const t = say(scheduleWords)
    const everywhere = rule.screens.length === 0 && rule.tags.length === 0
    return html`<tr>
      <td><span class="tag ${rule.level === 'quiet' ? '' : 'brand'}">${say(levelNames)[rule.level]}</span></td>
      <td><a href=${addressOf({ page: 'rules', id: rule.id })}><strong>${rule.name}</strong></a>${warningsView(warnings)}</td>
      <td>${rule.playlist === null ? '—' : (this.playlists.value?.playlists.find(({ id }) => id === rule.playlist)?.name ?? '')}</td>
      <td class="number">${whenWords(rule)}</td>
      <td>${everywhere ? t.everyScreen : series(concerns.map(({ name }) => name)) || series(rule.tags)}</td>
      <td class="acts"><wa-button size="s" appearance="plain" @click=${() => this.drop(rule)}>${say(frame).remove}<span class="out">${rule.name}</span></wa-button></td>
    </tr>`
  }

  private readonly kept = async (): Promise<void> => {
    announce(say(frame).saved)
    await this.list.refresh()
    go({ page: 'rules' })
  }

  private async drop(rule: Rule): Promise<void> {
    const answer = await ask('DELETE', `/rules/${rule.id}`)
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
    if (answer.ok) announce(say(scheduleWords).deleted(rule.name), () => void this.putBack(bodyOf(rule)))
  }

  private async putBack(body: RuleBody): Promise<void> {
    const answer = await ask('POST', '/rules', body)
    this.trouble = answer.ok ? null : answer.trouble
    await this.list.refresh()
  }
}
