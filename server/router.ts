import { OpenAPIHono, z } from '@hono/zod-openapi'
import { en, zhCN } from 'zod/locales'
import { Fault, faultCodes } from './faults.ts'
import type { Signed } from './people/signed.ts'

/** What a route of the office finds in its context: the person who is signed in (people/guard.ts puts it there). */
export type OfficeEnv = { Variables: { person: Signed } }

const chinese = zhCN().localeError
const english = en().localeError

/** A router whose routes refuse what does not fit their schema, naming the first field that is wrong. */
export const router = (): OpenAPIHono<OfficeEnv> =>
  new OpenAPIHono<OfficeEnv>({
    defaultHook: (result) => {
      const issue = result.success ? undefined : result.error.issues[0]
      if (issue === undefined) return
      const said = (locale: typeof chinese): string => {
        const own = issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : locale(issue as Parameters<typeof chinese>[0])
        return String((typeof own === 'string' ? own : own?.message) ?? issue.message).slice(0, 200)
      }
      throw new Fault('BAD_REQUEST', { at: placeOf(issue), values: { whyZh: said(chinese), why: said(english) } })
    },
  })

/** `words.title`; for a field that should not be there, its own name. */
const placeOf = (issue: z.core.$ZodIssue): string => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path, ...unknown].map(String).join('.').slice(0, 100)
}

/** A JSON body that must be there. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({ required: true as const, content: { 'application/json': { schema } } })

/** A JSON answer, with what it is for the API document. */
export const jsonAnswer = <S extends z.ZodType>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } })

const refusalBody = z
  .object({ error: z.object({ code: z.enum(faultCodes), zh: z.string(), en: z.string(), at: z.string().optional() }) })
  .openapi('Refusal')

/** What every route may answer instead; spread it into `responses`. The codes are those of faults.ts. */
export const refusals = { default: jsonAnswer(refusalBody, 'Refused: a stable code, and what to do in Chinese and English') }
