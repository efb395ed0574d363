import { html, type TemplateResult } from 'lit'
import { phrases } from './phrases.ts'

/** A title that breaks between words only; `.phrased` in the shared style keeps each piece whole. */
export const phrased = (title: string): TemplateResult => html`<span class="phrased" lang="zh-CN">${phrases(title).map((piece, at) => (at === 0 ? piece : html`<wbr />${piece}`))}</span>`
