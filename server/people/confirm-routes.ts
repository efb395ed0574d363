import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { jsonAnswer, jsonBody, refusals, router } from '../router.ts'
import { confirmation, signatureQuestion, signatureWish } from './answers.ts'
import { askForSignature } from './passkeys.ts'
import { confirmSession } from './store.ts'

const session = '/api/office/session'

const doors = {
  confirm: createRoute({ method: 'post', path: `${session}/confirm`, summary: 'Prove again who is sitting there', request: { body: jsonBody(confirmation) }, responses: { 204: { description: 'Done' }, ...refusals } }),
  challenge: createRoute({
    method: 'post', path: `${session}/challenge`, summary: 'What a passkey has to sign for an act on a wording', request: { body: jsonBody(signatureWish) },
    responses: { 200: jsonAnswer(signatureQuestion, 'To be handed to the browser'), ...refusals },
  }),
}

/** Lets a login through with its password, or throws; counts what fails. */
type Admit = (c: Context, given: { login: string; password: string }) => Promise<unknown>

/** Before a signature: the password again, counted like a sign-in, or a question to one's passkey (domain.md D20). */
export const confirmRoutes = (house: House, admit: Admit) =>
  router()
    .openapi(doors.confirm, async (c) => {
      const { id, login, session: token } = c.get('person')
      await admit(c, { login, password: c.req.valid('json').password })
      const at = house.now()
      await house.acts.transaction().execute(async (tx) => {
        await confirmSession(tx, token, at)
        await append(tx, { at, actor: id, action: 'CONFIRM', subject: `person:${id}`, body: {} })
      })
      return c.body(null, 204)
    })
    .openapi(doors.challenge, async (c) => c.json(await askForSignature(house, { person: c.get('person'), page: pageOf(c), act: c.req.valid('json') }), 200))

/** The origin of the page that asks, as the browser says it. */
export const pageOf = (c: Context): string => c.req.header('origin') ?? new URL(c.req.url).origin
