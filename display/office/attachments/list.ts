import { css, html, nothing, type TemplateResult } from 'lit'
import type { Attachment } from '#playlists/notice.ts'
import { say } from '../../language/language.ts'
import { icon } from '../icons.ts'
import { attachmentWords } from '../words/attachments.ts'
import { addressOfFile, sizeInWords } from './files.ts'

/** How a list of attachments stands on a page, for `attachmentsView`. */
export const attachmentSheet = css`
  .attachments { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px; }
  .attachments li { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
  .attachments a, .attachments .name { overflow-wrap: anywhere; }
`

/** The attachments of a wording, each a link to the very file with its size and the beginning of its digest; nothing when there is none. */
export const attachmentsView = (notice: string, attachments: readonly Attachment[] | undefined): TemplateResult | typeof nothing => {
  const t = say(attachmentWords)
  if (attachments === undefined || attachments.length === 0) return nothing
  return html`<h3>${t.title}</h3>
    <ol class="attachments">${attachments.map(({ digest, name, bytes }) => html`<li>${icon('download')}<a href=${addressOfFile(notice, digest)} download=${name}>${name}</a><span class="soft small number">${sizeInWords(bytes)}</span><span class="soft mono" title="SHA-256 ${digest}">${digest.slice(0, 12)}…</span></li>`)}</ol>`
}
