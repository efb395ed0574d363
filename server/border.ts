import { z } from '@hono/zod-openapi'
import * as core from 'zod/v4/core'
import { nullable } from 'zod/mini'

/**
 * A schema of the pure core (zod/mini) as one that routes can take in and the API document can describe: same checks, same output, same
 * paths of what is wrong.
 */
export const fromCore = <S extends core.$ZodType>(schema: S) =>
  z
    .unknown()
    .transform((value, border): core.output<S> => {
      const parsed = core.safeParse(schema, value)
      if (parsed.success) return parsed.data
      for (const issue of parsed.error.issues) border.addIssue({ ...issue, input: value } as Parameters<typeof border.addIssue>[0])
      return z.NEVER
    })
    .openapi(described(schema))

/** The same, or null: an answer not given yet, an end left open. */
export const orNull = <S extends core.$ZodType>(schema: S) => fromCore(nullable(schema))

/** The JSON Schema of what may be sent in; `type` is always there, so that the document takes it as it stands. */
const described = (schema: core.$ZodType) => {
  const shape: Record<string, unknown> = { type: 'object', ...withNullAsType(core.toJSONSchema(schema, { io: 'input' })) }
  delete shape['$schema'] // the document names its dialect once
  return shape as { type: 'object' }
}

/** `anyOf: [X, null]` as X whose types include null, which the document's readers understand best. */
const withNullAsType = ({ anyOf, ...shape }: core.JSONSchema.BaseSchema): core.JSONSchema.BaseSchema => {
  const [only, ...others] = anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (anyOf?.length !== 2 || typeof only?.type !== 'string' || others.length > 0) return anyOf ? { ...shape, anyOf } : shape
  return { ...shape, ...only, type: [only.type, 'null'] as never, ...(only.enum ? { enum: [...only.enum, null] } : {}) }
}
