import { say } from '../../language/language.ts'
import { announce } from '../frame/element.ts'
import { frame } from '../words/frame.ts'
import { proposalWords } from '../words/proposals.ts'

/** What the register answers to an act: whether it waits until somebody has countersigned it. */
export type Became = Readonly<{ awaits: boolean }>

/** Says whether what was done stands, or waits to be countersigned. */
export const sayWhatBecame = ({ awaits }: Became): void => announce(awaits ? say(proposalWords).asked : say(frame).saved)
