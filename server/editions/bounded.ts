/** A memory of at most `most` values: the one asked for longest ago is forgotten first. */
export const bounded = <T>(most: number): Readonly<{ of: (key: string, make: () => T) => T }> => {
  const kept = new Map<string, T>()
  return {
    of: (key, make) => {
      const known = kept.get(key)
      const value = known ?? make()
      kept.delete(key)
      kept.set(key, value)
      if (kept.size > most) kept.delete(kept.keys().next().value as string)
      return value
    },
  }
}
