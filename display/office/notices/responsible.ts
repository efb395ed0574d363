import { html, nothing, type TemplateResult } from 'lit'
import type { Responsibility } from '../../../server/accountability/answers.ts'
import { say } from '../../language/language.ts'
import { dayInWords } from '../times.ts'
import { aftermathWords } from '../words/aftermath.ts'
import { series } from '../words/joining.ts'

const names = (people: readonly { name: string }[]): string => (people.length === 0 ? say(aftermathWords).nobody : series(people.map(({ name }) => name)))

/** Who answers for a notice: author, section head, the supervising leader as the one directly responsible, office, director, publisher (domain.md D01, D29). */
export const responsibilityView = ({ on, sectionHeads, direct, office, overall, revisions: [newest] }: Responsibility): TemplateResult => {
  const t = say(aftermathWords)
  return html`<h2>${t.responsible}</h2>
    <dl class="facts">
      ${newest ? html`<dt>${t.author}</dt><dd>${newest.author.person.name}</dd>` : nothing}
      <dt>${t.heads}</dt><dd>${names(sectionHeads)}</dd>
      <dt>${t.direct}</dt><dd><strong>${direct?.name ?? t.nobody}</strong></dd>
      <dt>${t.office}</dt><dd>${names(office)}</dd>
      <dt>${t.overall}</dt><dd>${names(overall)}</dd>
      ${newest?.publication ? html`<dt>${t.publisher}</dt><dd>${newest.publication.person.name}</dd>` : nothing}
    </dl>
    <p class="soft small">${t.on(dayInWords(on))}</p>`
}
