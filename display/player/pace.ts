/** How the last question went. `hasty`: "nothing new" came at once although the screen offered to wait. */
export type Went = 'well' | 'hasty' | 'badly'

/** The rhythm of the poll: how often in a row it went badly or hastily. */
export type Pace = Readonly<{ badly: number; hasty: number }>

export const rested: Pace = { badly: 0, hasty: 0 }

const FIRST_MS = 1_000
const LONGEST_MS = 30_000
/** Longest wait offered to the server (RFC 7240), and by how much screens spread so that they don't knock in step. */
const WAIT_S = 25
const SPREAD_S = 6

/** The rhythm after one more question. */
export const paced = (pace: Pace, went: Went): Pace => {
  if (went === 'badly') return { badly: Math.min(pace.badly + 1, 16), hasty: 0 }
  return { badly: 0, hasty: went === 'hasty' ? Math.min(pace.hasty + 1, 16) : 0 }
}

/** How long to rest before the next question, in ms. `chance` in [0, 1) spreads the screens of a bureau that lost its server together. */
export const restMs = ({ badly, hasty }: Pace, chance: number): number => {
  if (badly > 0) return Math.min(LONGEST_MS, FIRST_MS * 2 ** (badly - 1)) * (0.5 + chance / 2)
  return hasty > 1 ? Math.min(LONGEST_MS, FIRST_MS * 2 ** (hasty - 2)) * (0.5 + chance / 2) : 0
}

/** How long to let the server wait before it says "nothing new", in whole seconds, at most 25. */
export const waitSeconds = (chance: number): number => WAIT_S - Math.floor(chance * SPREAD_S)
