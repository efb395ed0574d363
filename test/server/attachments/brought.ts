import { expect } from 'vitest'
import type { DraftSaved } from '../../../server/notices/answers.ts'
import type { Attachment } from '#playlists/notice.ts'
import { type Answer, PASSWORD, type TestHouse } from '../../house.ts'
import { drafted, holiday, view } from '../reviews/road.ts'

const cookies = new WeakMap<TestHouse, Map<string, string>>()

/** A session's cookie of a person, for requests that carry no JSON. */
export const cookieOf = async (h: TestHouse, login: string): Promise<string> => {
  const held = cookies.get(h) ?? new Map<string, string>()
  cookies.set(h, held)
  const cookie = held.get(login) ?? (await h.stranger('POST', '/api/office/session', { login, password: PASSWORD })).headers.get('set-cookie')!.split(';')[0]!
  held.set(login, cookie)
  return cookie
}

/** Brings a file for a notice, as a person. */
export const bring = async (h: TestHouse, [login, id]: readonly [string, string], { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Answer> =>
  h.request(`/api/office/notices/${id}/attachments`, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'cookie': await cookieOf(h, login), 'file-name': encodeURIComponent(name) } })

/** Brings a file that is taken; answers what the words have to name. */
export const brought = async (h: TestHouse, id: string, file: { name: string; bytes: Uint8Array }): Promise<Attachment> => {
  const answer = await bring(h, ['author', id], file)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as Attachment
}

/** A complete draft with these files attached; answers its edit and what is found in it. */
export const draftWith = async (h: TestHouse, ...files: readonly { name: string; bytes: Uint8Array }[]): Promise<DraftSaved & { id: string; attachments: Attachment[] }> => {
  const { id } = await drafted(h)
  const attachments: Attachment[] = []
  for (const file of files) attachments.push(await brought(h, id, file))
  return { id, attachments, ...(await named(h, id, attachments)) }
}

/** Saves the draft with these attachments named in its words. */
export const named = async (h: TestHouse, id: string, attachments: readonly Attachment[]): Promise<DraftSaved> => {
  const { draft } = await view(h, 'author', id)
  const answer = await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: draft!.edit, words: { ...holiday(), attachments } })
  expect(answer.status, answer.text).toBe(200)
  return answer.body as DraftSaved
}

/** Gets an attachment back, byte for byte. */
export const fetched = async (h: TestHouse, [login, id, digest]: readonly [string, string, string]): Promise<Response> =>
  h.app.request(`http://localhost/api/office/notices/${id}/attachments/${digest}`, { headers: { cookie: await cookieOf(h, login) } })
