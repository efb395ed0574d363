import { html, nothing, type TemplateResult } from 'lit'
import type { Proposals } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { serverNow } from '../now.ts'
import { moment } from '../times.ts'
import { proposalWords } from '../words/proposals.ts'
import { sentenceOf } from './said.ts'

/** What was refused of late, by whom and why: whoever proposed it must learn it somewhere. */
export const refusedList = (refused: Proposals['refused']): TemplateResult | typeof nothing => {
  if (refused.length === 0) return nothing
  const t = say(proposalWords)
  return html`<section class="refused">
    <h2>${t.refused}</h2>
    <table class="list">
      <caption class="out">${t.refused}</caption>
      <thead><tr><th scope="col">${t.what}</th><th scope="col">${t.reason}</th><th scope="col">${t.refusedBy}</th><th scope="col">${t.refusedAt}</th></tr></thead>
      <tbody>${refused.map((one) => html`<tr><td>${sentenceOf(one)}</td><td>${one.reason}</td><td class="whole">${one.refusedBy.name}</td><td class="number whole">${moment(one.refusedAt, serverNow())}</td></tr>`)}</tbody>
    </table>
  </section>`
}
