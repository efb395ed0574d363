import { states } from '../../server/reviews/answers.ts'
import { road, type Transition } from '../../server/reviews/transitions.ts'
import { rolesInWords, stateWords } from '../../server/reviews/words.ts'

/** What the house does by itself: no row of the table, because nobody may ask for it (domain.md T26, T27). */
const byItself = [
  { number: 'T26', act: 'revision n+1 is published', from: ['PUBLISHED'], to: 'SUPERSEDED' },
  { number: 'T27', act: 'the last window ends', from: ['PUBLISHED'], to: 'EXPIRED' },
] as const

const whoOf = ({ by, within }: Transition): string => (by.length === 6 ? 'anyone on the road' : rolesInWords(by).roles) + (within.length > 0 && within.length === by.length ? ', own section' : '')

/** The states by which a row of the table begins, several in one line where an act leaves from several. */
const arrows = Object.entries(road).map(([act, transition]) => ({ act, from: transition.from, to: transition.to, number: transition.number, who: whoOf(transition) }))

const places = (from: readonly string[]): string => (from.length > 3 ? `${String(from[0])} … ${String(from.at(-1))}` : from.join(', '))

/** The road as the README shows it: every state in both languages, then every act with its number in domain.md, from where to where, by whom. */
export const roadDiagram = (): string => {
  const named = states.map((state) => `| ${state} | ${stateWords[state].zh} | ${stateWords[state].en} |`)
  const acts = [...arrows, ...byItself.map((one) => ({ ...one, who: 'the house' }))].map(
    ({ number, act, from, to, who }) => `| ${number} | ${act} | ${places(from)} | ${to ?? '–'} | ${who} |`,
  )
  return ['```mermaid', ...drawn(), '```', '', '| state | 中文 | means |', '|---|---|---|', ...named, '', '| | act | from | to | who |', '|---|---|---|---|---|', ...acts].join('\n')
}

/** The picture leaves out what can be done from almost anywhere (withdraw, edit, archive): the table names it. */
const drawn = (): string[] => {
  const lines = arrows.flatMap(({ number, from, to }) => (to === null || from.length > 3 ? [] : from.map((state) => ({ state, to: to as string, number: number as string }))))
  const own = byItself.flatMap(({ number, from, to }) => from.map((state) => ({ state: state as string, to: to as string, number: number as string })))
  const together = new Map<string, string[]>()
  for (const { state, to, number } of [...lines, ...own]) together.set(`${state} --> ${to}`, [...new Set([...(together.get(`${state} --> ${to}`) ?? []), number])])
  return ['stateDiagram-v2', '  direction LR', '  [*] --> DRAFT: T01', ...[...together].map(([arrow, numbers]) => `  ${arrow}: ${numbers.join(' ')}`)]
}
