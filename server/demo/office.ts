import type { z } from '@hono/zod-openapi'
import { NAME_HEADER } from '../attachments/answers.ts'

/** Anything that answers an HTTP request: the running app itself, or `fetch` against an address. */
export type Door = (path: string, init: RequestInit) => Response | Promise<Response>

/** A refused request: what the office answered, in full. */
export class Refused extends Error {
  readonly status: number
  readonly answer: unknown
  constructor(asked: string, status: number, answer: unknown) {
    super(`${asked} was answered ${String(status)}: ${JSON.stringify(answer)}`)
    this.status = status
    this.answer = answer
  }
}

type Asked = [method: string, path: string, body?: unknown]

/** One signed-in person at the office's doors. */
export type Clerk = Readonly<{
  /** Sends and returns the answer, read by the schema it is promised to follow. Throws `Refused` on 4xx and 5xx. */
  ask: <T extends z.ZodType>(schema: T, ...asked: Asked) => Promise<z.infer<T>>
  /** Uploads a file under its name; the answer is read by the schema. */
  bring: <T extends z.ZodType>(schema: T, path: string, file: Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>) => Promise<z.infer<T>>
  /** Sends and expects success, whatever it says. */
  send: (...asked: Asked) => Promise<void>
}>

/** A clerk who has not signed in yet, at the given address. */
export const stranger = (door: Door, origin: string): Clerk => clerk(door, { Origin: origin })

/** Signs in and keeps the cookie. */
export const signIn = async (door: Door, origin: string, who: Readonly<{ login: string; password: string }>): Promise<Clerk> => {
  const response = await request(door, { Origin: origin }, ['POST', '/api/office/session', who])
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; ')
  return clerk(door, { Origin: origin, Cookie: cookie })
}

const clerk = (door: Door, headers: Readonly<Record<string, string>>): Clerk => ({
  ask: async (schema, ...asked) => schema.parse(await (await request(door, headers, asked)).json()),
  bring: async (schema, path, { name, bytes }) => {
    const named = { ...headers, [NAME_HEADER]: encodeURIComponent(name), 'Content-Type': 'application/octet-stream' }
    return schema.parse(await (await expectOk(`PUT ${path}`, await door(path, { method: 'PUT', headers: named, body: bytes }))).json())
  },
  send: async (...asked) => void (await request(door, headers, asked)),
})

const request = async (door: Door, headers: Readonly<Record<string, string>>, [method, path, body]: Asked): Promise<Response> => {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return expectOk(`${method} ${path}`, await door(path, { method, headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }, ...sent }))
}

const expectOk = async (asked: string, response: Response): Promise<Response> => {
  if (!response.ok) throw new Refused(asked, response.status, await response.json().catch(() => null))
  return response
}
