import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActName, State } from '../../../server/reviews/answers.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { both, confirmed, done, holiday, send } from './road.ts'
import { decided, everything, type Stood, stood } from './states.ts'

/*
 * Rights and transitions as domain.md 3.2, 3.3 and 3.4 say them, written down here by hand and not taken from the program. `●` may; `–` has no
 * such role; `s` has it for another section; `d` may only with a draft of their own.
 */
const people = ['author', 'coauthor', 'author-2', 'head', 'head-2', 'leader', 'leader-2', 'office', 'director', 'centre', 'admin'] as const
const pending = ['PENDING_SECTION', 'PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR'] as const

const written = '● ● s d s – – d – – –'
const sectionHead = '– – – ● s – – – – – –'
const leader = '– – – – – ● s – – – –'
const office = '– – – – – – – ● – – –'
const director = '– – – – – – – – ● – –'
const outside = '– – – – – – – ● ● – –'
const centre = '– – – – – – – – – ● –'
const anyone = '● ● s ● s ● s ● ● ● –'

type Row = readonly [from: readonly State[], who: string, to: State, recorded: readonly string[]]
const table: Readonly<Record<ActName, Row>> = {
  /* T03 */ submit: [['DRAFT'], written, 'PENDING_SECTION', ['SUBMIT']],
  /* T04 */ 'declare-secret': [['DRAFT'], written, 'BLOCKED_CLASSIFIED', ['BLOCK_CLASSIFIED', 'PURGE']],
  /* T05 */ 'section-approve': [['PENDING_SECTION'], sectionHead, 'PENDING_LEADER', ['SECTION_APPROVE']],
  /* T06 */ 'section-return': [['PENDING_SECTION'], sectionHead, 'RETURNED', ['RETURN']],
  /* T07 */ 'leader-sign': [['PENDING_LEADER'], leader, 'PENDING_OFFICE', ['LEADER_SIGN']],
  /* T08 */ 'leader-return': [['PENDING_LEADER'], leader, 'RETURNED', ['RETURN']],
  /* T09 */ 'office-pass': [['PENDING_OFFICE'], office, 'READY', ['OFFICE_PASS']],
  /* T10 */ escalate: [['PENDING_OFFICE'], office, 'PENDING_DIRECTOR', ['ESCALATE']],
  /* T11 */ 'office-return': [['PENDING_OFFICE'], office, 'RETURNED', ['RETURN']],
  /* T12 */ 'office-close-on-request': [['PENDING_OFFICE'], office, 'CLOSED_ON_REQUEST', ['CLOSE']],
  /* T12 */ 'office-close-not-public': [['PENDING_OFFICE'], office, 'CLOSED_NOT_PUBLIC', ['CLOSE']],
  /* T13 */ 'director-approve': [['PENDING_DIRECTOR'], director, 'READY', ['DIRECTOR_APPROVE']],
  /* T14 */ 'director-return': [['PENDING_DIRECTOR'], director, 'RETURNED', ['RETURN']],
  /* T15 */ 'director-close-on-request': [['PENDING_DIRECTOR'], director, 'CLOSED_ON_REQUEST', ['CLOSE']],
  /* T15 */ 'director-close-not-public': [['PENDING_DIRECTOR'], director, 'CLOSED_NOT_PUBLIC', ['CLOSE']],
  /* T16 */ refer: [['PENDING_DIRECTOR'], outside, 'PENDING_EXTERNAL', ['REFER_OUT', 'PURGE']],
  /* T17 */ readmit: [['PENDING_EXTERNAL'], outside, 'PENDING_DIRECTOR', ['REFER_REPLY']],
  /* T18 */ 'confirm-secret': [['PENDING_EXTERNAL'], outside, 'BLOCKED_CLASSIFIED', ['BLOCK_CLASSIFIED', 'PURGE']],
  /* T19 */ withdraw: [[...pending, 'READY'], written, 'WITHDRAWN', ['WITHDRAW']],
  /* T20 */ edit: [[...pending, 'READY'], written, 'DRAFT', ['NEW_REVISION']],
  /* T21 */ publish: [['READY'], centre, 'PUBLISHED', ['PUBLISH']],
  /* T22 */ 'technical-return': [['READY'], centre, 'RETURNED', ['RETURN']],
  /* D27 */ doubt: [pending, anyone, 'PENDING_SECTION', ['DOUBT_RAISE']],
  /* T23 */ 'doubt-approved': [['READY'], anyone, 'PENDING_OFFICE', ['DOUBT_RAISE']],
  /* T25 */ 'doubt-published': [['PUBLISHED'], anyone, 'RECALLED', ['DOUBT_RAISE', 'RECALL']],
  /* T24 */ recall: [['PUBLISHED'], '– – – ● s ● ● ● ● ● –', 'RECALLED', ['RECALL']],
  /* 3.2 */ 'confirm-recall': [['RECALLED'], '– – – – – ● s – ● – –', 'RECALLED', ['RECALL_CONFIRM']],
  /* T28 */ archive: [['RETURNED', 'EXPIRED', 'SUPERSEDED', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'WITHDRAWN', 'RECALLED'], office, 'ARCHIVED', ['ARCHIVE']],
  /* T29 */ revise: [['RETURNED', 'WITHDRAWN', 'PUBLISHED', 'RECALLED', 'EXPIRED'], written, 'DRAFT', ['NEW_REVISION']],
}
const acts = Object.entries(table) as [ActName, Row][]
const firstOf = ([, who]: Row): string => people[who.split(' ').indexOf('●')]!
const codes: Readonly<Record<string, string>> = { '–': 'WRONG_ROLE', s: 'NOT_YOUR_SECTION', d: 'NOT_YOUR_DRAFT' }

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
  for (const login of people) await h.as(login)('GET', '/api/office/session')
})
afterAll(() => h.close())

/** The notice an act is tried on; closing needs a form that decided so. */
const placed = (act: ActName, state: State): Promise<Stood> =>
  act === 'office-close-on-request' ? stood(h, state, decided('on-request')) : act === 'office-close-not-public' ? stood(h, state, decided('not-public')) : stood(h, state)

const sentWith = ({ digest, bytes, edit }: Stood, act: ActName): object => ({ ...(digest === undefined ? { edit } : { digest }), ...(act === 'readmit' ? { bytes } : {}), ...everything(act) })

const attempt = async ([login, act]: readonly [string, ActName], notice: Stood, sent: object = sentWith(notice, act)) => {
  await confirmed(h, login)
  const { last } = await h.house.acts.selectFrom('journal').select((row) => row.fn.max<number>('seq').as('last')).executeTakeFirstOrThrow()
  const answer = await send(h, [login, notice.id, act], sent)
  const added = (await h.journal(last)).map(({ action, actor, body }) => ({ action, actor, code: (JSON.parse(body) as { code?: string }).code }))
  return { answer, added }
}

type Denied = readonly [login: string, act: ActName, code: string, sent?: object]

/** Each is refused by its code and kept as one DENIED entry, and all of them leave no other row anywhere. */
const expectDenied = async (notice: Stood, tried: readonly Denied[]): Promise<void> => {
  const counts = await h.rowCounts()
  for (const [login, act, code, sent] of tried) {
    const { answer, added } = await attempt([login, act], notice, sent)
    expect([login, act, answer.code, added], answer.text).toEqual([login, act, code, [{ action: 'DENIED', actor: login, code }]])
  }
  expect(await h.rowCounts()).toEqual(counts)
}

describe('who may do what (domain.md 3.2): accepted exactly where the table says', () => {
  for (const [act, [[from], who, to, recorded]] of acts) {
    test(`${act}: ${who}`, async () => {
      const cells = who.split(' ').map((cell, n) => ({ login: people[n]!, cell }))
      expect(cells).toHaveLength(people.length)
      await expectDenied(await placed(act, from!), cells.filter(({ cell }) => cell !== '●').map(({ login, cell }) => [login, act, codes[cell]!]))
      for (const { login } of cells.filter((one) => one.cell === '●')) {
        const { answer, added } = await attempt([login, act], await placed(act, from!))
        expect([login, answer.status, (answer.body as { state?: string }).state], answer.text).toEqual([login, 200, to])
        expect(added.map(({ action }) => action)).toEqual(recorded)
      }
    })
  }

  for (const [login, section] of [['head', 'insurance'], ['office', 'labour']] as const) {
    test(`${login} writes, submits, edits, withdraws and revises a draft of their own`, async () => {
      const ask = h.as(login)
      const { id } = (await ask('POST', '/api/office/notices', { section, category: 'affairs', kind: 'announcement' })).body as { id: string }
      await ask('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: holiday() })
      const first = await done(h, [login, id, 'submit'], { edit: 1, statements: both })
      await done(h, [login, id, 'edit'], { digest: first.digest })
      const second = await done(h, [login, id, 'submit'], { edit: 0, statements: both })
      await done(h, [login, id, 'withdraw'], { digest: second.digest, reason: '另行安排发布' })
      await done(h, [login, id, 'revise'], { digest: second.digest })
      await done(h, [login, id, 'declare-secret'], { edit: 0, level: 'secret', years: 10 })
    })
  }
})

describe('from where it may be done (domain.md 3.4)', () => {
  for (const [act, row] of acts) {
    const [from, , to] = row
    for (const state of from.slice(1)) {
      test(`${act} from ${state}`, async () => {
        const notice = await placed(act, state)
        if (act === 'archive' && state === 'RECALLED') await send(h, ['leader', notice.id, 'confirm-recall'], { digest: notice.digest })
        const { answer } = await attempt([firstOf(row), act], notice)
        expect([answer.status, (answer.body as { state?: string }).state], answer.text).toEqual([200, act === 'doubt' ? state : to])
      })
    }
  }

  const states = ['DRAFT', ...pending, 'PENDING_EXTERNAL', 'READY', 'PUBLISHED', 'RECALLED', 'EXPIRED', 'RETURNED', 'WITHDRAWN', 'CLOSED_ON_REQUEST', 'CLOSED_NOT_PUBLIC', 'BLOCKED_CLASSIFIED', 'ARCHIVED'] as const
  for (const state of states) {
    test(`from ${state} nothing else is done`, async () => {
      const notice = await stood(h, state)
      const others = acts.filter(([, [from]]) => !from.includes(state))
      const codeOf = (act: ActName) => ((act === 'submit' || act === 'declare-secret') && state !== 'BLOCKED_CLASSIFIED' ? 'NO_DRAFT' : 'WRONG_STATE')
      await expectDenied(notice, others.map(([act, row]) => [firstOf(row), act, codeOf(act)]))
    })
  }
})

describe('which wording it is about', () => {
  for (const [act, row] of acts.filter(([name]) => name !== 'submit' && name !== 'declare-secret')) {
    test(`${act} on another wording, or on none, is refused`, async () => {
      const notice = await placed(act, row[0][0]!)
      await expectDenied(notice, ['a'.repeat(64), undefined].map((digest) => [firstOf(row), act, 'DIGEST_MISMATCH', { ...sentWith(notice, act), digest }]))
    })
  }
})
