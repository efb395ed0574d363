import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActName } from '../../../server/reviews/answers.ts'

const FORWARD: readonly ActName[] = ['section-approve', 'leader-sign', 'office-pass', 'escalate', 'director-approve', 'publish', 'submit', 'readmit']
const BACK: readonly ActName[] = ['section-return', 'leader-return', 'office-return', 'director-return', 'technical-return', 'confirm-secret']
const DOUBT: readonly ActName[] = ['doubt', 'doubt-approved', 'doubt-published']

/** What a reviewer may do with a notice: the step forward, the way back, the doubt, and everything else; `shut`: what is not allowed, with why. */
export type Offered = Readonly<{ forward: ActView | null; back: ActView | null; doubt: ActView | null; others: readonly ActView[]; shut: readonly ActView[] }>

/** The acts of a notice sorted by their place on the signing desk. */
export const offered = ({ acts }: Pick<NoticeView, 'acts'>): Offered => {
  const open = acts.filter(({ allowed }) => allowed)
  const first = (names: readonly ActName[]): ActView | null => names.flatMap((name) => open.find(({ act }) => act === name) ?? [])[0] ?? null
  const placed = [first(FORWARD), first(BACK), first(DOUBT)] as const
  const [forward, back, doubt] = placed
  return { forward, back, doubt, others: open.filter((act) => !placed.includes(act)), shut: acts.filter(({ allowed, why }) => !allowed && why !== null) }
}

/** Whether an act needs no more than what stands on the desk itself: the two statements, and a signature. */
export const isPlain = ({ act, needs }: ActView, { doubts }: Pick<NoticeView, 'doubts'>): boolean =>
  act !== 'publish' && needs.every((need) => need === 'statements' || need === 'signature' || (need === 'resolutions' && doubts.every(({ resolution }) => resolution !== null)))
