import { createRoute, type z } from '@hono/zod-openapi'
import { dayOf } from '#playlists/calendar.ts'
import { atOneMoment } from '../database/read.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import { jsonAnswer, refusals, router } from '../router.ts'
import type { Action } from './actions.ts'
import { type JournalPage, journalPage, journalProof, journalQuestion } from './answers.ts'
import { exportLines } from './export.ts'
import { append } from './journal.ts'
import { reachOf, requireEverything } from './reading.ts'
import { entriesAbout, type JournalRow, namesOf, noticeNumbered, numbersOf } from './store.ts'
import { verifyWhole } from './whole.ts'

const path = '/api/office/journal'

const doors = {
  read: createRoute({
    method: 'get', path, summary: 'What was done, by whom, when; newest first', request: { query: journalQuestion }, responses: { 200: jsonAnswer(journalPage, 'At most a hundred entries'), ...refusals },
  }),
  prove: createRoute({ method: 'get', path: `${path}/proof`, summary: 'Whether the journal and every record are what was written', responses: { 200: jsonAnswer(journalProof, 'What was found'), ...refusals } }),
  export: createRoute({ method: 'get', path: `${path}/export`, summary: 'The whole chain, one entry a line', responses: { 200: { description: 'JSON Lines' }, ...refusals } }),
}

/** The journal: read by each as far as domain.md 3.2 lets them, proven and exported by the office and the director. */
export const journalRoutes = (house: House) =>
  router()
    .openapi(doors.read, async (c) => c.json(await readPage(house, c.get('person'), c.req.valid('query')), 200))
    .openapi(doors.prove, async (c) => {
      requireEverything(c.get('person'))
      return c.json(await prove(house), 200)
    })
    .openapi(doors.export, async (c) => {
      const person = c.get('person')
      requireEverything(person)
      const found = await prove(house)
      if (!found.ok) throw new Fault('JOURNAL_BROKEN', { values: { seq: String(found.seq ?? '—') } })
      const { entries } = found
      await house.acts.transaction().execute((tx) => append(tx, { at: house.now(), actor: person.id, action: 'EXPORT', subject: 'office:journal', body: { entries } }))
      const name = `journal-${dayOf(house.settings.zone, house.now()).on}.jsonl`
      return c.body(streamed(exportLines(house.acts, entries)), 200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` })
    })

const prove = ({ settings, key }: House) => atOneMoment(settings.dataDir, (db) => verifyWhole(db, key.seal))

const readPage = async (house: House, person: Signed, asked: z.infer<typeof journalQuestion>): Promise<JournalPage> => {
  const reach = reachOf(person)
  const { number, before = null } = asked
  const numbered = number === undefined || number === '' ? undefined : ((await noticeNumbered(house.acts, number)) ?? '')
  const subject = numbered === undefined ? (asked.subject ?? null) : `notice:${numbered}`
  const rows = await entriesAbout(house.acts, { subject, before, reach })
  const names = await namesOf(house.acts, [...new Set(rows.flatMap(({ actor }) => (actor === null ? [] : [actor])))])
  const numbers = await numbersOf(house.acts, [...new Set(rows.flatMap((row) => noticeOf(row) ?? []))])
  return { entries: rows.map((row) => entryOf(row, { names, numbers })), whole: reach === null }
}

const entryOf = (row: JournalRow, { names, numbers }: Readonly<Record<'names' | 'numbers', ReadonlyMap<string, string>>>): JournalPage['entries'][number] => {
  const { seq, at, actor, action, subject, body, hash } = row
  return {
    seq, at, actor: actor === null ? null : { id: actor, name: names.get(actor) ?? '' }, action: action as Action, subject, number: numbers.get(noticeOf(row) ?? '') ?? null,
    body: JSON.parse(body) as unknown, hash,
  }
}

const noticeOf = ({ subject }: JournalRow): string | null => (subject.startsWith('notice:') ? subject.slice('notice:'.length) : null)

/** Text as it comes, so that a journal of any length fits through. */
const streamed = (chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
