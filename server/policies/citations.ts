import type { LocalDay } from '#playlists/instant.ts'
import { type ActName, acts } from '../reviews/answers.ts'
import { road } from '../reviews/transitions.ts'
import type { Clause } from './answers.ts'

/** The rules one act cites: `保密审查制度（四）（五）` names two, what follows a colon only says where in the rule. */
export const refsOf = (cited: string): string[] =>
  cited.split('；').flatMap((part) => {
    const [name = ''] = part.split('：')
    const numbered = /^(.*?)((?:（[一二三四五六七八九十]+）)+)$/.exec(name)
    if (numbered === null) return [name]
    const [, rule = '', numbers = ''] = numbered
    return (numbers.match(/（[^）]+）/g) ?? []).map((number) => rule + number)
  })

/** Every rule the road cites, with the acts that cite it. */
export const citations = (): ReadonlyMap<string, readonly ActName[]> => {
  const found = new Map<string, ActName[]>()
  for (const act of acts) for (const ref of refsOf(road[act].clause)) found.set(ref, [...(found.get(ref) ?? []), act])
  return found
}

/** What has to be known of a policy to say whether it is in force. */
type Dated = Readonly<{ fromOn: LocalDay; toOn: LocalDay | null; clauses: readonly Pick<Clause, 'ref'>[] }>

/** Whether a policy is in force on a day; its first and its last day count. */
export const forceOn = ({ fromOn, toOn }: Pick<Dated, 'fromOn' | 'toOn'>, day: LocalDay): 'coming' | 'now' | 'over' => {
  if (day < fromOn) return 'coming'
  return toOn !== null && toOn < day ? 'over' : 'now'
}

export type Gap = Readonly<{ ref: string; acts: ActName[]; why: 'missing' | 'over' | 'coming' }>

/** Rules the road cites that no policy in force holds: the register or the road has to be mended (domain.md D09). */
export const gapsOn = (policies: readonly Dated[], day: LocalDay): Gap[] =>
  [...citations()].flatMap(([ref, citing]) => {
    const forces = policies.filter(({ clauses }) => clauses.some((clause) => clause.ref === ref)).map((policy) => forceOn(policy, day))
    if (forces.includes('now')) return []
    return [{ ref, acts: [...citing], why: forces.includes('coming') ? 'coming' : forces.length > 0 ? 'over' : 'missing' }]
  })
