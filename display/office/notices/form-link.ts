import { html, type TemplateResult } from 'lit'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../place.ts'
import { formWords } from '../words/forms.ts'

/** Leads to the registration form of a revision, as it is printed. */
export const formLink = (notice: string, number: number): TemplateResult =>
  html`<a class="form" href=${addressOf({ page: 'notices', id: notice, part: `form-${String(number)}` })}>${icon('printer')} ${say(formWords).open} · ${say(formWords).print}</a>`
