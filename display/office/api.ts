import { language } from '../language/language.ts'
import { heard } from './now.ts'

/** Why something was refused: a stable code, the sentence for people in both languages, and the field it concerns. `status` 0: no answer. */
export type Trouble = Readonly<{ code: string; zh: string; en: string; at?: string; status: number }>
export type Answer<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; trouble: Trouble }>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const UNREACHABLE: Trouble = {
  code: 'UNREACHABLE',
  zh: '连不上服务器，刚才的操作没有完成。请检查网络后重试。',
  en: 'The server cannot be reached and nothing was done. Check the network and try again.',
  status: 0,
}

const doors = new EventTarget()

/** Calls back whenever an answer says that nobody is signed in any more. Answers how to stop listening. */
export const onSignedOut = (then: () => void): (() => void) => {
  doors.addEventListener('signed-out', then)
  return () => doors.removeEventListener('signed-out', then)
}

/** Calls back whenever an act on a notice was done, or something proposed was settled: what waits for whom is different now. Answers how to stop listening. */
export const onActed = (then: () => void): (() => void) => {
  doors.addEventListener('acted', then)
  return () => doors.removeEventListener('acted', then)
}

const isAct = (method: Method, path: string): boolean => method === 'POST' && /^\/notices\/[^/]+\/acts\/|^\/proposals\/settle$/.test(path)

const troubleOf = (status: number, body: unknown): Trouble => {
  const said = typeof body === 'object' && body !== null && 'error' in body ? (body.error as Partial<Trouble>) : {}
  const code = typeof said.code === 'string' ? said.code : `HTTP_${status}`
  return {
    code,
    zh: said.zh ?? `服务器拒绝了这个操作（${code}）。请刷新页面后重试。`,
    en: said.en ?? `The server refused this (${code}). Load the page anew and try again.`,
    ...(typeof said.at === 'string' ? { at: said.at } : {}),
    status,
  }
}

/**
 * Asks the office's server. `path` is below /api/office. Never throws: what went wrong is in the answer.
 */
export const ask = async <T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> => {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await askWith<T>(path, { method, ...json })
  if (answer.ok && isAct(method, path)) doors.dispatchEvent(new Event('acted'))
  return answer
}

/** The same, with a request of any kind: what is sent need not be JSON. */
export const askWith = async <T>(path: string, request: RequestInit): Promise<Answer<T>> => {
  try {
    const answer = await fetch(`/api/office${path}`, request)
    heard(answer.headers.get('date'))
    const text = await answer.text()
    const value: unknown = text === '' ? undefined : JSON.parse(text)
    if (answer.ok) return { ok: true, value: value as T }
    const trouble = troubleOf(answer.status, value)
    if (trouble.code === 'NOT_SIGNED_IN') doors.dispatchEvent(new Event('signed-out'))
    return { ok: false, trouble }
  } catch {
    return { ok: false, trouble: UNREACHABLE }
  }
}

/** Asks for something that is no JSON to us but text to be kept as it is, byte for byte. */
export const askText = async (path: string): Promise<Answer<string>> => {
  try {
    const answer = await fetch(`/api/office${path}`)
    heard(answer.headers.get('date'))
    const text = await answer.text()
    return answer.ok ? { ok: true, value: text } : { ok: false, trouble: troubleOf(answer.status, JSON.parse(text)) }
  } catch {
    return { ok: false, trouble: UNREACHABLE }
  }
}

/** The sentence of a trouble in the language of the page. */
export const sentence = (trouble: Pick<Trouble, 'zh' | 'en'>): string => (language() === 'en' ? trouble.en : trouble.zh)
