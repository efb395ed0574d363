import type { Detector } from './look.ts'

/** Passports, old and new; permits to and from Hong Kong, Macao and Taiwan; residence permits of foreigners. */
const permits = /(?<![A-Za-z0-9])(?:[EGDSPH][ -]?\d{8}|E[A-Z][ -]?\d{7}|[HMCTW][ -]?\d{8}(?:\d{2})?|C[A-Z][ -]?\d{7}|[A-Z]{3}\d{12})(?![A-Za-z0-9])/gi

/** PERMIT (domain.md 5.3): the shape of a passport or travel permit number. */
export const permit: Detector = ({ plain }) => [...plain.text.matchAll(permits)].map((match) => ({ rule: 'PERMIT', level: 'WARN', start: match.index, end: match.index + match[0].length }))
