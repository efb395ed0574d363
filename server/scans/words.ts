import type { Hit } from '#playlists/scan/hit.ts'
import { wordsOfRule } from '#playlists/scan/rule-words.ts'

/** What a finding is called, as the values of a refusal. */
export const wordsOf = (hit: Pick<Hit, 'rule' | 'level'>): { whichZh: string; which: string } => {
  const { nameZh, name } = wordsOfRule(hit)
  return { whichZh: nameZh, which: name }
}
