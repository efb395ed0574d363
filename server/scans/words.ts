import type { Hit } from '#playlists/scan/hit.ts'
import { wordsOfRule } from '#playlists/scan/rule-words.ts'
import type { Told } from './verdict.ts'

/** What a finding is called, as the values of a refusal. */
export const wordsOf = (hit: Pick<Hit, 'rule' | 'level'>): { whichZh: string; which: string } => {
  const { nameZh, name } = wordsOfRule(hit)
  return { whichZh: nameZh, which: name }
}

/** The same, with the place in an attachment where it was found. */
export const wordsAt = (hit: Pick<Told, 'rule' | 'level' | 'where'>): { whichZh: string; which: string } => {
  const { whichZh, which } = wordsOf(hit)
  return hit.where === undefined ? { whichZh, which } : { whichZh: `${hit.where.zh}：${whichZh}`, which: `${hit.where.en}: ${which}` }
}
