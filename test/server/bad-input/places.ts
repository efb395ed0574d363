/** A place inside a value: keys and list positions from the top. */
export type Place = readonly (string | number)[]

/** Every place of a value, parents before their parts. */
export const places = (value: unknown, at: Place = []): Place[] => {
  const own = at.length === 0 ? [] : [at]
  if (typeof value !== 'object' || value === null) return own
  const parts: [string | number, unknown][] = Array.isArray(value) ? value.map((part, n): [number, unknown] => [n, part]) : Object.entries(value)
  return [...own, ...parts.flatMap(([key, part]) => places(part, [...at, key]))]
}

/** `plays.[].from`: the place as the API document names it. */
export const fieldAt = (place: Place): string => place.map((key) => (typeof key === 'number' ? '[]' : key)).join('.')

export const valueAt = (value: unknown, [key, ...rest]: Place): unknown => (key === undefined ? value : valueAt((value as Record<string | number, unknown>)[key], rest))

/** The same value with another one at a place. */
export const withAt = (value: unknown, [key, ...rest]: Place, other: unknown): unknown => {
  if (key === undefined) return other
  const changed = withAt((value as Record<string | number, unknown>)[key], rest, other)
  return Array.isArray(value) ? value.map((part, n) => (n === key ? changed : (part as unknown))) : { ...(value as object), [key]: changed }
}

/** The same value without what stands at a place. */
export const withoutAt = (value: unknown, place: Place): unknown => {
  const parent = place.slice(0, -1)
  return withAt(value, parent, Object.fromEntries(Object.entries(valueAt(value, parent) as object).filter(([key]) => key !== place.at(-1))))
}
