import type { ReactiveControllerHost } from 'lit'
import type { Proposal, Proposals } from '../../../server/people/answers.ts'
import { Source } from '../source.ts'

/** What waits to be countersigned, beside the register it would change. */
export const openProposals = (host: ReactiveControllerHost): Source<Proposals> => new Source<Proposals>(host, () => '/proposals')

/** Those that would become one kind of act. */
export const waitingFor = ({ value }: Source<Proposals>, act: Proposal['act']): readonly Proposal[] => (value?.proposals ?? []).filter((one) => one.act === act)
