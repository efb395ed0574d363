import { language } from '../../language/language.ts'

const english = (): boolean => language() === 'en'

/** A name and what it says: 作者：王 / Author: Wang. */
export const told = (name: string, what: string): string => `${name}${english() ? ': ' : '：'}${what}`

/** Something added beside: （3） / (3). */
export const beside = (what: string | number): string => (english() ? ` (${what})` : `（${what}）`)

/** Several names in a row. */
export const series = (names: readonly string[]): string => names.join(english() ? ', ' : '、')
