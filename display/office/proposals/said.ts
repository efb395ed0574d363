import type { Proposal } from '../../../server/people/answers.ts'
import { say } from '../../language/language.ts'
import { dayInWords } from '../times.ts'
import { roleNames } from '../words/names.ts'
import { proposalSentences } from '../words/proposals.ts'

/** What a proposal says, as one plain sentence. */
export const sentenceOf = ({ act, person, login, role, section, title, fromOn, toOn, newName }: Proposal): string =>
  say(proposalSentences)[act === 'PERSON_CHANGE' && newName === null ? 'PERSON_BACK' : act]({
    person: person?.name ?? '',
    login: login ?? '',
    role: role === null ? '' : say(roleNames)[role],
    place: section?.name ?? '',
    title: title ?? '',
    from: fromOn === null ? '' : dayInWords(fromOn),
    to: toOn === null ? null : dayInWords(toOn),
    newName: newName ?? '',
  })

/** What is proposed about one person (null: about nobody). */
export type About = Readonly<{ person: Proposal['person']; proposals: readonly Proposal[] }>

/** Proposals person by person: whoever has waited longest first, and what was proposed about them in its order. */
export const byPerson = (proposals: readonly Proposal[]): About[] => {
  const groups = new Map<string, Proposal[]>()
  for (const one of proposals) groups.set(one.person?.id ?? '', [...(groups.get(one.person?.id ?? '') ?? []), one])
  return [...groups.values()].map((group) => ({ person: group[0]?.person ?? null, proposals: group }))
}

/** In the order they are settled: whoever is brought back comes first, for nothing else can be given to them before. */
export const inOrder = (proposals: readonly Proposal[]): Proposal[] => [...proposals].sort((a, b) => Number(b.act === 'PERSON_CHANGE') - Number(a.act === 'PERSON_CHANGE'))
