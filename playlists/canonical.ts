/** What canonical bytes can say: JSON without undefined, NaN or functions. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One spelling for one value: keys sorted by code unit, no white space, absent keys left out. Follows RFC 8785 for the values we keep
 * (integers, finite numbers, strings, booleans, null, lists, objects). Equal values have equal bytes on server and glass.
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const pairs = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)
  return `{${pairs.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
