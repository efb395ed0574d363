import { expect } from 'vitest'
import type { DraftSaved, Mark } from '../../../server/notices/answers.ts'
import type { ScanMark } from '../../../server/scans/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { Answer, TestHouse } from '../../house.ts'
import { drafted, holiday, view } from '../reviews/road.ts'

/** An ordinary notice with this paragraph as its text. */
export const saying = (text: string, change: Partial<DraftWords> = {}): DraftWords =>
  holiday({ ...change, wording: { ...holiday().wording, body: [{ type: 'paragraph', text }] } })

/** Saves other words over the newest state of the draft; answers its edit and what is found in them. */
export const saved = async (h: TestHouse, id: string, words: DraftWords): Promise<DraftSaved> => {
  const { draft } = await view(h, 'author', id)
  const answer = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: draft!.edit, words })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as DraftSaved
}

/** A saved draft that says this. */
export const draftSaying = (h: TestHouse, text: string): Promise<{ id: string; edit: number }> => drafted(h, saying(text))

type Scanned = Mark & Readonly<{ scan: ScanMark }>

/** What the scanner finds in a draft as its author sees it. */
export const findings = async (h: TestHouse, id: string): Promise<Scanned[]> => (await view(h, 'author', id)).draft!.findings.filter((mark): mark is Scanned => mark.scan !== undefined)

/** Answers every finding of a rule in a draft in these words. */
export const answerAll = async (h: TestHouse, [login, id]: readonly [string, string], text: string): Promise<Answer> => {
  const [first, ...rest] = await findings(h, id)
  return h.as(login)('POST', `/api/office/notices/${id}/dispositions`, { rule: first!.scan.rule, prints: [first!, ...rest].map(({ scan }) => scan.print), text })
}
