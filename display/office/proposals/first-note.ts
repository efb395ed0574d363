import { html, nothing, type TemplateResult } from 'lit'
import type { Proposals } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { proposalWords } from '../words/proposals.ts'

/** Says how to begin while nobody could countersign; nothing as soon as somebody can. */
export const firstNote = (view: Pick<Proposals, 'countersigners'> | null): TemplateResult | typeof nothing =>
  view === null || view.countersigners.length > 0 ? nothing : html`<p class="sheet" role="status"><span class="tag warn">${icon('warning')}${say(proposalWords).title}</span> ${say(proposalWords).first}</p>`
