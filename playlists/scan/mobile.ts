import type { Run } from './digits.ts'
import type { Level } from './hit.ts'

/** MOBILE (domain.md 5.3): eleven digits from 13 to 19 on, with the country's code or the old trunk zero before them or not. */
export const mobile = ({ digits, x }: Run): Level | null => (!x && /^(?:0086|86|0)?1[3-9]\d{9}$/.test(digits) ? 'BLOCK' : null)

/** A telephone or account number as it is compared: its digits, a mobile one without country code or trunk zero. */
export const plainNumber = (written: string): string => written.normalize('NFKC').replace(/\D/g, '').replace(/^(?:0086|86|0)(?=1[3-9]\d{9}$)/, '')
