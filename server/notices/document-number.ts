/** 发文字号 as GB/T 9704-2012, 7.2.5 writes it: agency, four-digit year in 〔〕, serial without leading zero, 号 (domain.md 2.5). */
const canonicalForm = /^[\u4e00-\u9fa5]{2,12}〔(19|20)\d{2}〕[1-9]\d{0,4}号$/

/**
 * A document number in its one form. Square, round and full-width brackets of older papers are taken and rewritten (domain.md D48).
 * @returns the canonical number and whether brackets had to be changed, or null when it can't be a document number.
 */
export const documentNumberOf = (typed: string): { number: string; rewritten: boolean } | null => {
  const plain = typed.replace(/\s/g, '')
  const number = plain.replace(/[[(［（【]((?:19|20)\d{2})[\])］）】]/, '〔$1〕')
  return canonicalForm.test(number) ? { number, rewritten: number !== plain } : null
}
