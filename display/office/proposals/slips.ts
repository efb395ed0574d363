import type { Proposal, Settled } from '../../../server/people/answers.ts'

/** What is handed to one person: the code of one login. */
export type Slip = Readonly<{ name: string; login: string; code: string }>

/** The codes that were just given out, each with whose it is. */
export const slipsOf = (settled: Settled['settled'], proposals: readonly Pick<Proposal, 'id' | 'person' | 'login'>[]): Slip[] =>
  settled.flatMap(({ id, code }) => {
    const of = proposals.find((one) => one.id === id)
    return code === null || of === undefined ? [] : [{ name: of.person?.name ?? '', login: of.login ?? '', code }]
  })
