import { type RuleWords, ruleWords } from '#playlists/scan/rule-words.ts'
import type { Told } from './verdict.ts'

const known = (hit: Pick<Told, 'rule' | 'level'>): RuleWords => (ruleWords[hit.level] as Readonly<Record<string, RuleWords>>)[hit.rule] ?? { nameZh: hit.rule, name: hit.rule, zh: '', en: '' }

/** What a finding is called, as the values of a refusal. */
export const wordsOf = (hit: Pick<Told, 'rule' | 'level'>): { whichZh: string; which: string } => ({ whichZh: known(hit).nameZh, which: known(hit).name })
