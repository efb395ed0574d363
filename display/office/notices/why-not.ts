import { html, nothing, type TemplateResult } from 'lit'
import type { ActView } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { sentence } from '../api.ts'
import { deskWords } from '../words/desk.ts'
import { told } from '../words/joining.ts'
import { actNames } from '../words/names.ts'
import { noticeWords } from '../words/notices.ts'

/** Why acts are not possible now, each with the rule of the house that asks for it; nothing when none is shut. */
export const whyNotView = (shut: readonly ActView[]): TemplateResult | typeof nothing =>
  shut.length === 0
    ? nothing
    : html`<wa-details summary=${say(noticeWords).whyNot} appearance="plain">
        <ul>${shut.map(({ act, why, clause }) => html`<li data-shut=${act}>${told(say(actNames)[act], why ? sentence(why) : '')} <span class="soft">${say(deskWords).clause(clause)}</span></li>`)}</ul>
      </wa-details>`
