import { createRoute, z } from '@hono/zod-openapi'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import { attached, attachmentHeaders, attachmentPlace, keptPlace, NAME_HEADER } from './answers.ts'
import { attach } from './attach.ts'
import { giveBack } from './give-back.ts'

const path = '/api/office/notices/{id}/attachments'

const doors = {
  put: createRoute({
    method: 'put', path, summary: 'Bring a file for the open draft; naming it in the words attaches it',
    request: { params: attachmentPlace, headers: attachmentHeaders, body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } },
    responses: { 200: jsonAnswer(attached, 'What the words have to name'), ...refusals },
  }),
  get: createRoute({
    method: 'get', path: `${path}/{digest}`, summary: 'An attachment as it was uploaded', request: { params: keptPlace },
    responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } }, ...refusals },
  }),
}

/** Attachments (附件): brought, and given back to those who may read the words that name them. No browser opens one in a page of ours. */
export const attachmentRoutes = (house: House) =>
  router()
    .openapi(doors.put, async (c) => {
      const name = spelt(c.req.valid('header')[NAME_HEADER])
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(await attach(house, { person: c.get('person'), ...c.req.valid('param'), name, bytes }), 200)
    })
    .openapi(doors.get, async (c) => {
      const { named, bytes } = await giveBack(house, { person: c.get('person'), ...c.req.valid('param') })
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encoded(named.name)}`, 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox" })
    })

const spelt = (header: string): string => {
  try {
    return decodeURIComponent(header).normalize('NFC')
  } catch {
    throw new Fault('ATTACHMENT_NAME', { at: 'name' })
  }
}

/** RFC 8187 takes fewer signs than an address. */
const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
