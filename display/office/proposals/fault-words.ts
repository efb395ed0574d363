import type { FaultCode } from '../../../server/faults.ts'
import { say } from '../../language/language.ts'
import { proposalFaults, proposalWords } from '../words/proposals.ts'

/** Why a proposal was not settled, and what to do about it. */
export const faultInWords = (fault: FaultCode): string => (say(proposalFaults) as Readonly<Partial<Record<FaultCode, string>>>)[fault] ?? say(proposalWords).why(fault)
