/**
 * Draws the road of a notice from the table that the server acts by, for the README. Run it after every change of
 * server/reviews/transitions.ts: `node --import tsx test/measure/road-diagram.ts` writes it between the README's markers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { states } from '../../server/reviews/answers.ts'
import { road, type Transition } from '../../server/reviews/transitions.ts'
import { rolesInWords, stateWords } from '../../server/reviews/words.ts'

export const markers = ['<!-- road -->', '<!-- /road -->'] as const

type Arrow = Readonly<{ number: string; act: string; from: readonly string[]; to: string | null; who: string }>

/** What the house does by itself: no row of the table, because nobody may ask for it (domain.md T26, T27). */
const byItself: readonly Arrow[] = [
  { number: 'T26', act: 'a newer revision is published', from: ['PUBLISHED'], to: 'SUPERSEDED', who: 'the house' },
  { number: 'T27', act: 'the last window ends', from: ['PUBLISHED'], to: 'EXPIRED', who: 'the house' },
]

const whoOf = ({ by, within }: Transition): string => by.map((role) => `${rolesInWords([role]).roles}${within.includes(role) ? '*' : ''}`).join(', ')

const arrows: readonly Arrow[] = [...Object.entries(road).map(([act, transition]) => ({ act, from: transition.from, to: transition.to, number: transition.number, who: whoOf(transition) })), ...byItself]

/** The picture leaves out what can be done from almost anywhere and what moves nothing: the table names it. */
const drawn = (): string[] => {
  const lines = arrows.flatMap(({ number, from, to }) => (to === null || from.length > 3 ? [] : from.map((state) => ({ way: `${state} --> ${to}`, number }))))
  const together = new Map<string, string[]>()
  for (const { way, number } of lines) together.set(way, [...new Set([...(together.get(way) ?? []), number])].sort())
  return ['```mermaid', 'stateDiagram-v2', '  direction LR', '  [*] --> DRAFT: T01', ...[...together].map(([way, numbers]) => `  ${way}: ${numbers.join(' ')}`), '```']
}

/** The road as the README shows it: the picture, then every act with its number in domain.md, from where to where, by whom; then the states. */
export const roadDiagram = (): string => {
  const acts = arrows.map(({ number, act, from, to, who }) => `| ${number} | ${act} | ${from.join(' ')} | ${to ?? '–'} | ${who} |`)
  const named = states.map((state) => `| ${state} | ${stateWords[state].zh} | ${stateWords[state].en} |`)
  const header = ['| | act | from | to | who (* own section only) |', '|---|---|---|---|---|']
  return [...drawn(), '', ...header, ...acts, '', '| state | 中文 | means |', '|---|---|---|', ...named].join('\n')
}

/** What stands between the README's markers now; undefined without them. */
export const shownIn = (readme: string): string | undefined => {
  const [from, to] = markers.map((marker) => readme.indexOf(marker))
  return from === -1 || to === -1 ? undefined : readme.slice(from! + markers[0].length, to).trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../../README.md', import.meta.url)
  const readme = readFileSync(file, 'utf8')
  const shown = shownIn(readme)
  if (shown === undefined) throw new Error(`README.md has no ${markers.join(' … ')}`)
  writeFileSync(file, readme.replace(shown === '' ? `${markers[0]}` : shown, () => (shown === '' ? `${markers[0]}\n\n${roadDiagram()}\n` : roadDiagram())))
  console.log(`README.md: ${String(arrows.length)} acts, ${String(states.length)} states`)
}
