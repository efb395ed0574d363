import { z } from '@hono/zod-openapi'
import * as core from 'zod/v4/core'

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

/** The JSON Schema of what may be sent in; `type` is always there, so that the document takes it as it stands. */
const described = (schema: core.$ZodType) => {
  const shape: Record<string, unknown> = { type: 'object', ...core.toJSONSchema(schema, { io: 'input' }) }
  delete shape['$schema'] // the document names its dialect once
  return shape as { type: 'object' }
}
