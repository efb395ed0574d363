import { html, nothing, type TemplateResult } from 'lit'
import type { Warning } from '../../../server/schedules/answers.ts'
import { sentence } from '../api.ts'
import { icon } from '../icons.ts'

/** What is worth knowing about a playlist or a rule, in words. */
export const warningsView = (warnings: readonly Warning[]): TemplateResult | typeof nothing =>
  warnings.length === 0 ? nothing : html`<div class="small">${warnings.map((warning) => html`<div><span class="tag warn">${icon('warning')}${sentence(warning)}</span></div>`)}</div>`
