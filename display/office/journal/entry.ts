import type { JournalEntry } from '../../../server/journal/answers.ts'
import { say } from '../../language/language.ts'
import { actionNames, journalWords, rowInWords, whyKeptOff } from '../words/journal.ts'
import { stateNames } from '../words/names.ts'

/**
 * What came of an act, in few words, from what people are told of its body: which wording, where it went, with which code it was returned or
 * refused, whether in another's name; what was proposed, and when nobody had to countersign it.
 */
export const outcomeOf = ({ action, body }: Pick<JournalEntry, 'action' | 'body'>): string => {
  const t = say(journalWords)
  const told: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {}
  const text = (name: string): string | null => (typeof told[name] === 'string' ? told[name] : null)
  const [to, code] = [text('to'), text('code')]
  const [names, acts]: Readonly<Record<string, string>>[] = [say(stateNames), say(actionNames)]
  const parts = [
    typeof told['number'] === 'number' ? t.revision(told['number']) : null,
    to === null ? null : (names?.[to] ?? to),
    text('reasonCode'),
    code === null ? null : action === 'ADMISSION_REFUSED' || text('of') !== null ? keptOffFor(code, text('of')) : t.refusedWith(code),
    text('onBehalfOf') === null ? null : t.behalf,
    acts?.[text('act') ?? ''] ?? null,
    proposals.has(action) ? text('login') : null,
    told['first'] === true ? t.first : null,
    told['atMachine'] === true ? t.atMachine : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Entries about what somebody proposed. */
const proposals: ReadonlySet<JournalEntry['action']> = new Set<JournalEntry['action']>(['PROPOSE', 'COUNTERSIGN', 'PROPOSAL_REFUSE', 'PROPOSAL_WITHDRAW'])

/** Why it does not count; of a row, which: its kind and its id. */
const keptOffFor = (code: string, of: string | null): string => {
  const why = say(whyKeptOff)
  return [...(of === null ? [] : [rowInWords(of)]), why[code] ?? code].join(' · ')
}

/** Gives a text to the browser to be kept as a file. */
export const saveAs = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
