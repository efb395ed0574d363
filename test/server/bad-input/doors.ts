import type { TestHouse } from '../../house.ts'

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
}>
type Parameter = Readonly<{ in: string; name: string; schema?: Schema }>
type Operation = Readonly<{ parameters?: readonly Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>
type ApiDocument = Readonly<{ paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }>

/** One thing that can be asked of the server. `name`: `POST /api/office/notices/{id}/acts/publish`; a part of the path that is one of a few words makes a door for each. */
export type Door = Readonly<{ name: string; method: string; path: string; params: readonly string[]; query: readonly string[]; body: readonly Field[] | null }>

/** A place in a body, list positions as `[]`: `plays.[].from`. `types`: what may stand there; `isRequired`: it may not be left out. */
export type Field = Readonly<{ at: string; types: ReadonlySet<string>; isRequired: boolean }>

/** Every door of the API document. */
export const doorsOf = async (house: TestHouse): Promise<Door[]> => {
  const document = (await house.stranger('GET', '/api/openapi.json')).body as ApiDocument
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => doorsAt(`${method.toUpperCase()} ${path}`, operation, document)),
  )
}

const doorsAt = (name: string, { parameters = [], requestBody }: Operation, { components }: ApiDocument): Door[] => {
  const worded = parameters.find((parameter) => parameter.in === 'path' && parameter.schema?.enum)
  if (worded) {
    const rest = { parameters: parameters.filter((parameter) => parameter !== worded), ...(requestBody ? { requestBody } : {}) }
    return worded.schema!.enum!.flatMap((word) => doorsAt(name.replace(`{${worded.name}}`, String(word)), rest, { paths: {}, components }))
  }
  const [method = '', path = ''] = name.split(' ')
  const named = (where: string) => parameters.filter((parameter) => parameter.in === where).map((parameter) => parameter.name)
  const schema = requestBody?.content['application/json']?.schema
  const body = schema ? mergedByPlace(fieldsOf(schema, { at: '', isRequired: true, components: components.schemas })) : null
  return [{ name, method, path, params: named('path'), query: named('query'), body }]
}

type Where = Readonly<{ at: string; isRequired: boolean; components: Readonly<Record<string, Schema>> }>

const fieldsOf = (schema: Schema, where: Where): Field[] => {
  const { at, isRequired, components } = where
  if (schema.$ref !== undefined) return fieldsOf(components[schema.$ref.split('/').at(-1)!]!, where)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return choices.flatMap((choice) => fieldsOf(choice, where))
  const below = (key: string) => (at === '' ? key : `${at}.${key}`)
  const own: Field[] = at === '' ? [] : [{ at, types: typesOf(schema), isRequired }]
  const parts = Object.entries(schema.properties ?? {}).flatMap(([key, part]) => fieldsOf(part, { components, at: below(key), isRequired: schema.required?.includes(key) === true }))
  return [...own, ...parts, ...(schema.items ? fieldsOf(schema.items, { components, at: below('[]'), isRequired: false }) : [])]
}

/** A field with a closed list of words takes the type `word`, which no made-up text is. */
const typesOf = ({ type, enum: words, const: only }: Schema): ReadonlySet<string> => {
  const types = typeof type === 'string' ? [type] : (type ?? [])
  return new Set(words !== undefined || only !== undefined ? types.map((one) => (one === 'string' ? 'word' : one)) : types)
}

/** A place that several alternatives have takes what any of them takes. */
const mergedByPlace = (fields: readonly Field[]): Field[] => {
  const merged = new Map<string, Field>()
  for (const field of fields) {
    const known = merged.get(field.at)
    merged.set(field.at, known ? { at: field.at, types: new Set([...known.types, ...field.types]), isRequired: known.isRequired || field.isRequired } : field)
  }
  return [...merged.values()]
}
