import { html, type TemplateResult } from 'lit'
import type { State } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { stateNames } from '../words/names.ts'

const tones: Readonly<Partial<Record<State, string>>> = { READY: 'brand', PUBLISHED: 'good', RETURNED: 'warn', RECALLED: 'bad' }

/** The state of a wording as a small label; the words say it, the tone only helps the eye. */
export const stateTag = (state: State): TemplateResult => html`<span class="tag ${tones[state] ?? ''}">${say(stateNames)[state]}</span>`
