import { createRoute, z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { fromCore } from '../border.ts'
import type { House } from '../house.ts'
import { archiveAsk, archiveDone, archiveList, desk } from '../notices/answers.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { perform } from './act.ts'
import { act, actAsk, actDone } from './answers.ts'
import { archiveListFor, archiveSeveral } from './archiving.ts'
import { deskOf } from './desk.ts'
import { exactWording } from './wording.ts'

const doors = {
  act: createRoute({
    method: 'post',
    path: '/api/office/notices/{id}/acts/{act}',
    summary: 'Do one act of the road: submit, review, publish, recall, edit or revise',
    request: { params: z.object({ id: z.string().min(1).max(40), act }), body: jsonBody(actAsk) },
    responses: { 200: jsonAnswer(actDone, 'Where the notice stands now'), ...refusals },
  }),
  wording: createRoute({
    method: 'get',
    path: '/api/office/notices/{id}/revisions/{digest}/wording',
    summary: 'The exact bytes of a wording that is about to be referred outside',
    request: { params: z.object({ id: z.string().min(1).max(40), digest: fromCore(digest) }) },
    responses: { 200: { description: 'The canonical bytes; their SHA-256 is the digest', content: { 'text/plain': { schema: z.string() } } }, ...refusals },
  }),
  toArchive: createRoute({ method: 'get', path: '/api/office/archive', summary: 'What the office may file now', responses: { 200: jsonAnswer(archiveList, 'The wordings, longest over first'), ...refusals } }),
  archive: createRoute({
    method: 'post',
    path: '/api/office/archive',
    summary: 'File several wordings for the same time; each is an act of its own',
    request: { body: jsonBody(archiveAsk) },
    responses: { 200: jsonAnswer(archiveDone, 'What was filed, and what was not and why'), ...refusals },
  }),
  desk: createRoute({ method: 'get', path: '/api/office/desk', summary: 'What waits for this person, and what they are writing', responses: { 200: jsonAnswer(desk, 'The desk'), ...refusals } }),
}

/** The road of a notice (domain.md 3.4), what of it waits for whom, and the bytes that leave the house on it. */
export const reviewRoutes = (house: House) => {
  const routes = router()
  routes.openapi(doors.act, async (c) => {
    const { id, act: name } = c.req.valid('param')
    return c.json(await perform(house, { person: c.get('person'), notice: id, act: name, ask: c.req.valid('json') }), 200)
  })
  routes.openapi(doors.wording, async (c) => {
    const { id, digest: asked } = c.req.valid('param')
    const bytes = await exactWording(house, { person: c.get('person'), notice: id, digest: asked })
    return c.text(bytes, 200, { 'Content-Disposition': 'attachment', 'Cache-Control': 'no-store' })
  })
  routes.openapi(doors.toArchive, async (c) => c.json(await archiveListFor(house, c.get('person')), 200))
  routes.openapi(doors.archive, async (c) => c.json(await archiveSeveral(house, c.get('person'), c.req.valid('json')), 200))
  routes.openapi(doors.desk, async (c) => c.json(await deskOf(house, c.get('person')), 200))
  return routes
}
