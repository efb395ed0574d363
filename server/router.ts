import { OpenAPIHono, z } from '@hono/zod-openapi'
import { en, zhCN } from 'zod/locales'
import { Fault, faultCodes } from './faults.ts'
import type { Signed } from './people/signed.ts'
import { unwritableIn } from './text.ts'

/** What a route of the office finds in its context: the person who is signed in (people/guard.ts puts it there). */
export type OfficeEnv = { Variables: { person: Signed } }

const locales = { zh: zhCN().localeError, en: en().localeError }

/** A router whose routes refuse what does not fit their schema, naming the first field that is wrong. */
export const router = (): OpenAPIHono<OfficeEnv> =>
  new OpenAPIHono<OfficeEnv>({
    defaultHook: (result) => {
      if (result.success) return result.target === 'json' ? refuseUnwritable(result.data) : undefined
      const [first] = result.error.issues
      if (first === undefined) return
      const issue = withPlainKeys(first)
      throw new Fault('BAD_REQUEST', { at: placeOf(issue), values: { whyZh: wordsFor(issue, 'zh'), why: wordsFor(issue, 'en') } })
    },
  })

const refuseUnwritable = (sent: unknown): void => {
  const found = unwritableIn(sent)
  if (found === null) return
  const { at, before, code } = found
  const whyZh = `${before === '' ? '文字开头' : `“${before}”后面`}有一个看不见的字符（${code}），请把它前后的字删去，重新输入`
  const why = `${before === '' ? 'the text begins with' : `after “${before}” stands`} an invisible character (${code}); delete what stands around it and type that again`
  throw new Fault('BAD_REQUEST', { at: at.join('.').slice(0, 100), values: { whyZh, why } })
}

/** A field that should not be there may have any name: only one that could be ours is told back. */
const withPlainKeys = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  if (issue.code !== 'unrecognized_keys') return issue
  const plain = { ...issue, keys: issue.keys.map((key) => (/^[\w.-]{1,40}$/.test(key) ? key : '?')) }
  return { ...plain, message: usualWords(plain, 'en') }
}

/** What is wrong, in one language. Our own messages say both, Chinese first: `太小 / too small`; zod's come from its locales. */
const wordsFor = (issue: z.core.$ZodIssue, language: 'zh' | 'en'): string => {
  const isOwn = issue.message !== usualWords(issue, 'en')
  return (isOwn ? (issue.message.split(' / ').at(language === 'zh' ? 0 : -1) ?? '') : usualWords(issue, language)).slice(0, 200)
}

const usualWords = (issue: z.core.$ZodIssue, language: 'zh' | 'en'): string => {
  const said = locales[language](issue as Parameters<typeof locales.en>[0])
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

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
