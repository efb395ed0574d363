/** Changes whenever a rule below finds more or less than before, so that a scan on file says by which rules it was made. */
export const RULES_VERSION = '2026-11.2'

export type Level = 'BLOCK' | 'WARN'
export type Family = 'secrecy' | 'person' | 'draft'
type Rule = Readonly<{ family: Family; levels: Readonly<Partial<Record<Level, string>>> }>

/**
 * Everything the scanner can find (domain.md 5.3 and 5.4), with the case in which it is found at which level. A BLOCK is overridden by
 * nobody (design.md P9, domain.md TS19); a WARN asks for a written answer.
 */
export const scanRules = {
  ID18: { family: 'person', levels: { BLOCK: 'a resident ID number: check digit and birth date are right', WARN: 'the shape of one only' } },
  ID15: { family: 'person', levels: { WARN: 'fifteen digits with a birth date in them' } },
  MOBILE: { family: 'person', levels: { BLOCK: 'a mobile number that is no published office number', WARN: 'cells of figures that run together to one' } },
  BANKCARD: { family: 'person', levels: { BLOCK: 'sixteen to nineteen digits that pass Luhn', WARN: 'the same, but begun by a date or run together from cells of figures' } },
  LANDLINE: { family: 'person', levels: { WARN: 'a land line that is no office number, near a person' } },
  PERMIT: { family: 'person', levels: { WARN: 'the shape of a passport or travel permit number' } },
  HOME_ADDRESS: { family: 'person', levels: { WARN: 'an address down to the door, after a person' } },
  SOCIAL_SECURITY: { family: 'person', levels: { WARN: 'a social security number that says it is one' } },
  MEDICAL: { family: 'person', levels: { WARN: 'an illness near a person' } },
  UNMASKED_NAME: { family: 'person', levels: { WARN: 'a whole name in a public list: may be lawful, needs a stated basis' } },
  MINOR: { family: 'person', levels: { BLOCK: 'a person under fourteen', WARN: 'a person who may be under fourteen by the year of birth' } },
  MASK_TOO_OPEN: { family: 'person', levels: { BLOCK: 'a mask that shows more than four places of a number, or any but the last four of an ID number' } },
  MASK_MIXED: { family: 'person', levels: { BLOCK: 'ID numbers of one column masked in more than one way', WARN: 'names of one column masked in more than one way' } },
  NAME_WITH_ID: { family: 'person', levels: { BLOCK: 'a whole name beside any part of an ID number' } },
  SMALL_CELL: { family: 'person', levels: { WARN: 'an amount and a masked name, alone in their community' } },
  IMAGE_TEXT: { family: 'person', levels: { WARN: 'a picture or a page without text in an attachment: nobody but a person can read it' } },
  ATTACHMENT_GONE: { family: 'draft', levels: { BLOCK: 'an attachment whose bytes are not kept' } },
  SECRET_MARK: { family: 'secrecy', levels: { BLOCK: 'a secrecy mark' } },
  INTERNAL_MARK: { family: 'secrecy', levels: { BLOCK: 'a mark that keeps a paper inside', WARN: 'the words of such a mark in a sentence about it' } },
  DRAFT_OR_META: { family: 'draft', levels: { WARN: 'a word of drafts or of a classified paper’s head' } },
} as const satisfies Readonly<Record<string, Rule>>
export type ScanRule = keyof typeof scanRules

/**
 * What a rule found. `at`: the field; `from`, `to`: UTF-16 offsets in the text as given, null when only cells run together show it; `text`: those very
 * characters, or everything one finding about several cells speaks of.
 */
export type Hit = Readonly<{ rule: ScanRule; level: Level; family: Family; at: string; from: number | null; to: number | null; text: string }>

/** What nobody may pass: it stops submitting, and there is no override (domain.md TS19). */
export const blocking = (hits: readonly Hit[]): readonly Hit[] => hits.filter(({ level }) => level === 'BLOCK')
