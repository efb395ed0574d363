const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Whether eighteen digits are the public code of an organisation (统一社会信用代码, GB 32100-2015): who registered it, a province, and a check place modulo 31. Such codes
 * belong on notices and are nobody's number.
 */
export const isOrganisationCode = (code: string): boolean => {
  if (!/^(?:1[1239]|5[1239]|9[123])[1-6]\d{15}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const place of code.slice(0, 17)) {
    sum += LETTERS.indexOf(place) * weight
    weight = (weight * 3) % 31
  }
  return LETTERS.charAt((31 - (sum % 31)) % 31) === code.charAt(17)
}
