import { createRoute, z } from '@hono/zod-openapi'
import type { House } from '../house.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { draftSave, draftSaved, noticeFilter, noticeList, noticeStart, noticeStarted, noticeView, preview, previewAsk } from './answers.ts'
import { copyNotice, saveDraft, startNotice } from './drafts.ts'
import { listNotices } from './list.ts'
import { previewNotice } from './preview.ts'
import { viewNotice } from './view.ts'

const notices = '/api/office/notices'
const one = `${notices}/{id}`
const params = z.object({ id: z.string().min(1).max(40) })

const doors = {
  list: createRoute({ method: 'get', path: notices, summary: 'Notices, newest first, narrowed by a filter', request: { query: noticeFilter }, responses: { 200: jsonAnswer(noticeList, 'One page'), ...refusals } }),
  start: createRoute({ method: 'post', path: notices, summary: 'Register a notice with an empty draft', request: { body: jsonBody(noticeStart) }, responses: { 201: jsonAnswer(noticeStarted, 'Its id'), ...refusals } }),
  copy: createRoute({ method: 'post', path: `${one}/copy`, summary: 'Register a notice that begins with the words of another', request: { params }, responses: { 201: jsonAnswer(noticeStarted, 'Its id'), ...refusals } }),
  view: createRoute({ method: 'get', path: one, summary: 'A notice: draft, revisions, reviews, and what this person may do', request: { params }, responses: { 200: jsonAnswer(noticeView, 'The notice'), ...refusals } }),
  save: createRoute({ method: 'put', path: `${one}/draft`, summary: 'Save the draft over the state that was seen', request: { params, body: jsonBody(draftSave) }, responses: { 200: jsonAnswer(draftSaved, 'Saved'), ...refusals } }),
  preview: createRoute({ method: 'post', path: `${one}/preview`, summary: 'The slides these words would become on a glass', request: { params, body: jsonBody(previewAsk) }, responses: { 200: jsonAnswer(preview, 'Slides, findings and the plate'), ...refusals } }),
}

/** Writing: the list, the drafts, the view of one notice with the acts it offers, and the preview. */
export const noticeRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.list, async (c) => c.json(await listNotices(house, { person: c.get('person'), filter: c.req.valid('query') }), 200))
  routes.openapi(doors.start, async (c) => c.json({ id: await startNotice(house, { person: c.get('person'), ...c.req.valid('json') }) }, 201))
  routes.openapi(doors.copy, async (c) => c.json({ id: await copyNotice(house, { person: c.get('person'), ...c.req.valid('param') }) }, 201))
  routes.openapi(doors.view, async (c) => c.json(await viewNotice(house, { person: c.get('person'), ...c.req.valid('param') }), 200))
  routes.openapi(doors.save, async (c) => c.json(await saveDraft(house, { person: c.get('person'), ...c.req.valid('param'), save: c.req.valid('json') }), 200))
  routes.openapi(doors.preview, async (c) => c.json(await previewNotice(house, { person: c.get('person'), ...c.req.valid('param'), ask: c.req.valid('json') }), 200))
  return routes
}
