/**
 * The order of one cycle: entry `i` comes up in proportion to `weights[i]`, spread evenly, and never twice running while there is another.
 * Equal weights keep the order given. The answer names entries by index. An entry heavier than all others together gets every second place;
 * the cycle is the shortest in which the weights come out.
 */
export function orderOf(weights: readonly number[]): readonly number[] {
  const shares = sharesOf(weights)
  const rings = ringsOf(shares)
  const order: number[] = []
  for (let left = shares.reduce((sum, share) => sum + share, 0); left > 0; left -= 1) {
    const ring = choose(rings, { left, first: order[0], last: order.at(-1) })
    if (!ring) break
    order.push(step(ring))
  }
  return order
}

/** How often each entry comes up in one cycle. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const whole = weights.map((weight) => Math.min(10, Math.max(1, Math.round(weight) || 1)))
  const all = whole.reduce((sum, weight) => sum + weight, 0)
  const most = whole.map((weight) => Math.min(weight, Math.max(1, all - weight)))
  const by = most.reduce(gcd, 0)
  return most.map((share) => share / by)
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** Entries of one share take turns; `round` counts how often each of them has been, `next` who is due. */
type Ring = { readonly share: number; readonly entries: readonly number[]; round: number; next: number }

const ringsOf = (shares: readonly number[]): readonly Ring[] =>
  [...new Set(shares)].map((share) => ({ share, entries: shares.flatMap((own, entry) => (own === share ? [entry] : [])), round: 0, next: 0 }))

const due = (ring: Ring): number => ring.entries[ring.next] ?? 0

const step = (ring: Ring): number => {
  const entry = due(ring)
  ring.next = (ring.next + 1) % ring.entries.length
  if (ring.next === 0) ring.round += 1
  return entry
}

type Moment = Readonly<{ left: number; first: number | undefined; last: number | undefined }>

/** Whoever must come now so that it never comes twice running later; else whoever's even spacing is due first. */
const choose = (rings: readonly Ring[], moment: Moment): Ring | undefined => {
  const waiting = rings.filter((ring) => ring.round < ring.share)
  const free = waiting.filter((ring) => due(ring) !== moment.last)
  return free.find((ring) => mustComeNow(ring, moment)) ?? earliest(free) ?? waiting[0]
}

/** The cycle begins again at its end, so the entry that opened it must leave the last place to another. */
const mustComeNow = (ring: Ring, { left, first }: Moment): boolean => {
  const places = due(ring) === first ? Math.floor((left - 1) / 2) : Math.ceil((left - 1) / 2)
  return ring.share - ring.round > places
}

/** A ring's entries stand evenly in the cycle, one after the other; `at` is where in it, from 0 to 1, the one that is due belongs. */
const earliest = (rings: readonly Ring[]): Ring | undefined => {
  const at = ({ round, next, share, entries }: Ring): number => (round * entries.length + next + 0.5) / (share * entries.length)
  return [...rings].sort((a, b) => at(a) - at(b) || due(a) - due(b))[0]
}
