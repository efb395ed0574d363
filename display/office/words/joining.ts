import { language } from '../../language/language.ts'

const english = (): boolean => language() === 'en'

/** A name and what it says: 作者：王 / Author: Wang. */
export const told = (name: string, what: string): string => `${name}${english() ? ': ' : '：'}${what}`

/** Something added beside: （3） / (3). */
export const beside = (what: string | number): string => (english() ? ` (${what})` : `（${what}）`)

/** Several sayings in a row, which may hold commas of their own. */
export const sentences = (said: readonly string[]): string => said.join(english() ? '; ' : '；')

/** Several names in a row. */
export const series = (names: readonly string[]): string => names.join(english() ? ', ' : '、')

/** One of several: 甲或乙 / A or B. */
export const either = (names: readonly string[]): string => names.join(english() ? ' or ' : '或')
