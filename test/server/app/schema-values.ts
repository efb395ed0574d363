/** As much of JSON Schema as the API document uses. */
export type Schema = Readonly<{
  $ref?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  minItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  pattern?: string
  format?: string
}>
export type Components = Readonly<Record<string, Schema>>

const known: readonly (readonly [RegExp, string])[] = [
  [/0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/0-9a-f\]\{128\}/, 'a'.repeat(128)],
  [/a-z0-9\]\[a-z0-9\._-\]/, 'somebody'],
  [/\[01\]\\d\|2\[0-3\]/, '08:00'],
]

/** A value the schema accepts, with every property, so that each can be spoilt in turn. */
export const sample = (schema: Schema, components: Components): unknown => {
  if (schema.$ref !== undefined) return sample(components[schema.$ref.split('/').at(-1)!]!, components)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.find(({ type }) => type !== 'null')
  if (choice) return sample(choice, components)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (schema.properties || type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sample(part, components)]))
  if (type === 'array') return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sample(schema.items ?? {}, components))
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return Math.max(200, schema.minimum ?? 1) > (schema.maximum ?? 200) ? (schema.minimum ?? schema.maximum ?? 1) : Math.max(200, schema.minimum ?? 1)
  if (schema.format === 'date') return '2026-11-23'
  return known.find(([pattern]) => pattern.test(schema.pattern ?? ''))?.[1] ?? 'x'.repeat(Math.max(2, schema.minLength ?? 0))
}

/** A place inside a value: keys and list positions from the top. */
export type Place = readonly (string | number)[]

/** Every place of a value, parents before their parts. */
export const places = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return at.length === 0 ? [] : [at]
  const parts: [string | number, unknown][] = Array.isArray(value) ? value.map((part, n): [number, unknown] => [n, part]) : Object.entries(value)
  return [...(at.length === 0 ? [] : [at]), ...parts.flatMap(([key, part]) => places(part, [...at, key]))]
}

export const valueAt = (value: unknown, [key, ...rest]: Place): unknown => (key === undefined ? value : valueAt((value as Record<string | number, unknown>)[key], rest))

/** The same value with another one at a place. */
export const withAt = (value: unknown, [key, ...rest]: Place, other: unknown): unknown => {
  if (key === undefined) return other
  const changed = withAt((value as Record<string | number, unknown>)[key], rest, other)
  return Array.isArray(value) ? value.map((part, n) => (n === key ? changed : (part as unknown))) : { ...(value as object), [key]: changed }
}
