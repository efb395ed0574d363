import { expect } from 'vitest'
import { faultCodes } from '../../../server/faults.ts'
import type { Answer, TestHouse } from '../../house.ts'
import { changes, contentsOf } from './contents.ts'

/**
 * What is wrong with a refusal, null when nothing is: it is a 4xx with a code of the closed list and a sentence in both languages, short, as
 * JSON that no browser takes for a page, without markup of the sender's.
 */
export const flawOf = ({ status, body, headers, text }: Answer): string | null => {
  const { error } = body as { error?: { code: never; zh: string; en: string } }
  if (status < 400 || status > 499) return `answered ${status} ${text.slice(0, 100)}`
  if (error === undefined || !faultCodes.includes(error.code) || error.zh.length < 4 || error.en.length < 4) return `says nothing: ${text.slice(0, 100)}`
  if (headers.get('content-type')?.startsWith('application/json') !== true || headers.get('x-content-type-options') !== 'nosniff') return 'could be taken for a page'
  return /<img|<script/.test(text) || text.length > 2_000 ? `gives back what was sent: ${text.slice(0, 300)}` : null
}

export const expectRefused = (answer: Answer, what: string): void => expect({ what, flaw: flawOf(answer) }).toEqual({ what, flaw: null })

/** Whatever is done, no row of any table comes, goes or changes, and the journal grows by refusals alone, and by who took a copy. */
export const unchanged = async (h: TestHouse, what: string, act: () => Promise<void>): Promise<void> => {
  const before = contentsOf(h)
  const seq = (await h.journal()).at(-1)?.seq ?? 0
  await act()
  expect({ what, changes: changes(before, contentsOf(h)) }).toEqual({ what, changes: {} })
  expect((await h.journal(seq)).filter(({ action }) => !['DENIED', 'SIGN_IN', 'EXPORT'].includes(action))).toEqual([])
}
