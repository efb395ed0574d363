import type { ClockController } from './clock-controller.ts'

/** An answer of the server with its whole body. */
export type Answer = Readonly<{ status: number; headers: Headers; bytes: Uint8Array }>

/** `patienceMs`: how long the server may be silent before its answer begins, or between two pieces of it. */
export type Question = Readonly<{ url: string; method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string; patienceMs: number; signal?: AbortSignal }>

/** Nothing a screen needs is larger; more is not from our server. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Asks the server and hears it out. Undefined: it can't be reached, fell silent, or its answer broke off. `begun` is called when the head
 * of the answer is here, before the body.
 */
export const ask = async (clock: ClockController, question: Question, begun?: (headers: Headers) => void): Promise<Answer | undefined> => {
  const abort = new AbortController()
  const giveUp = (): void => abort.abort()
  question.signal?.addEventListener('abort', giveUp, { once: true })
  let cancel = clock.after(question.patienceMs, giveUp)
  const heard = (): void => {
    cancel()
    cancel = clock.after(question.patienceMs, giveUp)
  }
  try {
    if (question.signal?.aborted) return undefined
    const { url, method = 'GET', headers = {}, body } = question
    const response = await fetch(url, { method, headers, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: abort.signal, ...(body === undefined ? {} : { body }) })
    heard()
    begun?.(response.headers)
    return { status: response.status, headers: response.headers, bytes: await whole(response, heard) }
  } catch {
    return undefined
  } finally {
    cancel()
    question.signal?.removeEventListener('abort', giveUp)
  }
}

const whole = async (response: Response, heard: () => void): Promise<Uint8Array> => {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    heard()
    pieces.push(piece.value)
    length += piece.value.length
    if (length > MOST_BYTES) throw new Error('the answer is larger than anything the server sends')
  }
  return put(pieces, length)
}

const put = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** The stable code of an error answer, or undefined when the answer is not one of our server's. */
export const faultCode = (answer: Answer): string | undefined => {
  const said = json(answer) as { error?: { code?: unknown } } | undefined
  return typeof said?.error?.code === 'string' ? said.error.code : undefined
}

/** The body as JSON, or undefined. */
export const json = (answer: Answer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(answer.bytes)) as unknown
  } catch {
    return undefined
  }
}
