import { html, nothing, type TemplateResult } from 'lit'
import type { NoticeView } from '../../../server/notices/answers.ts'
import type { ActDone } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { ask, sentence } from '../api.ts'
import { announce } from '../frame/element.ts'
import { icon } from '../icons.ts'
import { addressOf, go } from '../place.ts'
import { deskWords } from '../words/desk.ts'

/** The button that leads from what came back straight to its words: a new draft is opened when there is none yet. `refused`: called when that failed. */
export const writeOn = ({ row, draft, acts }: NoticeView, refused: () => void): TemplateResult | typeof nothing => {
  const revise = acts.find(({ act, allowed }) => act === 'revise' && allowed)
  const words = html`<span slot="start">${icon('pen')}</span>${say(deskWords).writeOn}`
  if (draft?.mayWrite) return html`<wa-button variant="brand" href=${addressOf({ page: 'notices', id: row.id, part: 'write' })}>${words}</wa-button>`
  if (!revise?.digest) return nothing
  const begin = async (): Promise<void> => {
    const answer = await ask<ActDone>('POST', `/notices/${row.id}/acts/revise`, { digest: revise.digest })
    if (answer.ok) return go({ page: 'notices', id: row.id, part: 'write' })
    announce(sentence(answer.trouble))
    refused()
  }
  return html`<wa-button variant="brand" @click=${begin}>${words}</wa-button>`
}
