import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#playlists/instant.ts'
import { verify } from '../../../server/journal/journal.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { MONDAY_IN_2026, openHouse, type TestHouse, TUESDAY_IN_2027 } from '../../house.ts'
import { hang, outdoor } from '../publications/glass.ts'
import { actsOf, both, done, holiday, holidayFrom, important, send, submitted, view, walked } from './road.ts'
import { decided, stood } from './states.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const toOffice = async (words = holiday()) => walked(h, words, words.decisions.importance === 'ordinary' ? 'office-pass' : 'escalate')

describe('the office', () => {
  test('closes what its form decided not to publish, naming the article', async () => {
    for (const [disclosure, act, state] of [['on-request', 'office-close-on-request', 'CLOSED_ON_REQUEST'], ['not-public', 'office-close-not-public', 'CLOSED_NOT_PUBLIC']] as const) {
      const { id, digest } = await toOffice(decided(disclosure))
      expect((await send(h, ['office', id, act], { digest })).code).toBe('GROUND_REQUIRED')
      expect((await send(h, ['office', id, act], { digest, ground: 'REG1999-1' })).code).toBe('GROUND_REQUIRED')
      expect((await done(h, ['office', id, act], { digest, ground: 'REG2019-15' })).state).toBe(state)
      expect((await view(h, 'author', id)).revisions[0]!.reviews.at(-1)).toMatchObject({ step: 'office', verdict: 'close', ground: 'REG2019-15' })
    }
  })

  test('closes nothing otherwise than decided', async () => {
    const { id, digest } = await toOffice()
    for (const act of ['office-close-on-request', 'office-close-not-public'] as const) expect((await send(h, ['office', id, act], { digest, ground: 'REG2019-15' })).code).toBe('DECIDED_OTHERWISE')
  })

  test('escalates what it disagrees with, in words, and the director may close it against the form', async () => {
    const { id, digest } = await toOffice()
    expect((await send(h, ['office', id, 'escalate'], { digest, reasonCode: 'SCOPE' })).code).toBe('REASON_REQUIRED')
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SCOPE', reason: '建议转依申请公开' })
    expect((await send(h, ['director', id, 'director-close-on-request'], { digest })).code).toBe('GROUND_REQUIRED')
    await done(h, ['director', id, 'director-close-on-request'], { digest, ground: 'REG2019-36', reason: '同意办公室意见' })
    expect((await view(h, 'office', id)).revisions[0]!.reviews.slice(-2)).toMatchObject([{ verdict: 'escalate', reason: '建议转依申请公开' }, { verdict: 'close', ground: 'REG2019-36', reason: '同意办公室意见' }])
  })

  test('escalates what is not to be public either, and the director can’t let that pass', async () => {
    const { id, digest } = await toOffice(decided('not-public'))
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SCOPE', reason: '是否公开请局长定' })
    expect((await send(h, ['director', id, 'director-approve'], { digest })).code).toBe('NOT_PROACTIVE')
  })
})

describe('leaving the road', () => {
  test('an author withdraws what is pending or approved, saying why, and may write on', async () => {
    for (const until of ['section-approve', 'publish'] as const) {
      const { id, digest } = await walked(h, holiday(), until)
      expect((await send(h, ['author', id, 'withdraw'], { digest, reason: '不发' })).body).toMatchObject({ error: { code: 'REASON_REQUIRED', at: 'reason' } })
      expect((await done(h, ['coauthor', id, 'withdraw'], { digest, reason: '活动已经取消' })).state).toBe('WITHDRAWN')
      expect((await done(h, ['author', id, 'revise'], { digest })).number).toBe(2)
    }
    expect(JSON.stringify(await h.journal())).not.toMatch(/活动/)
  })

  test('the information centre sends back what a glass can’t show', async () => {
    const { id, digest } = await walked(h, holiday(), 'publish')
    expect((await send(h, ['centre', id, 'technical-return'], { digest, reasonCode: 'LAYOUT' })).code).toBe('REASON_REQUIRED')
    expect((await done(h, ['centre', id, 'technical-return'], { digest, reasonCode: 'LAYOUT', reason: '表格在大屏上放不下' })).state).toBe('RETURNED')
    expect((await view(h, 'author', id)).revisions[0]!.reviews.map(({ step }) => step)).toEqual(['section', 'leader', 'office'])
    expect((await h.as('author')('GET', '/api/office/desk')).body).toMatchObject({ mine: [{ id, state: 'RETURNED' }] })
  })

  test('what is withdrawn or closed leaves an older wording on the air, which can be written on', async () => {
    const { id, digest } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest })
    const words = decided('on-request')
    await h.as('author')('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words })
    const second = (await done(h, ['author', id, 'submit'], { edit: 1, statements: both })).digest!
    for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'office-close-on-request', { ground: 'REG2019-36' }]] as const) await done(h, [login, id, act], { digest: second, ...sent })
    expect((await view(h, 'office', id)).row).toMatchObject({ onAir: true })
    expect((await done(h, ['author', id, 'revise'], { digest })).number).toBe(3)
  })
})

describe('a recall', () => {
  test('is complete when every screen has said so, or can’t show it any more, and a leader answers for that once', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    await wall.poll()
    await done(h, ['centre', id, 'recall'], { digest, reasonCode: 'ERROR' })
    expect((await send(h, ['leader', id, 'confirm-recall'], { digest })).code).toBe('SCREENS_NOT_CONFIRMED')
    expect((await send(h, ['office', id, 'archive'], { digest, retention: '10y' })).code).toBe('RECALL_NOT_CONFIRMED')
    const [row] = await h.house.acts.selectFrom('confirmations').selectAll().execute()
    const late = await openHouse({ dataDir: h.dataDir, now: row!.latest_possible_at })
    expect((await done(late, ['leader', id, 'confirm-recall'], { digest })).publication).toBe(row!.publication)
    expect((await send(late, ['director', id, 'confirm-recall'], { digest })).code).toBe('ALREADY_CONFIRMED')
    expect((await view(late, 'office', id)).revisions[0]!.recall).toMatchObject({ confirmed: { person: { id: 'leader' }, at: row!.latest_possible_at } })
    expect((await done(late, ['office', id, 'archive'], { digest, retention: '10y' })).state).toBe('ARCHIVED')
    await late.close()
  })
})

describe('the archive', () => {
  test('keeps what is over for the time chosen, once, and never what is being rewritten', async () => {
    const { id, digest } = await stood(h, 'RETURNED')
    for (const retention of [undefined, '5y']) expect((await send(h, ['office', id, 'archive'], { digest, retention })).code).toBe('RETENTION_REQUIRED')
    await done(h, ['author', id, 'revise'], { digest })
    expect((await send(h, ['office', id, 'archive'], { digest, retention: '30y' })).code).toBe('DRAFT_OPEN')
    const other = await stood(h, 'EXPIRED')
    await done(h, ['office', other.id, 'archive'], { digest: other.digest, retention: 'permanent' })
    expect((await view(h, 'office', other.id)).revisions[0]).toMatchObject({ state: 'ARCHIVED', archived: { retention: 'permanent', person: { id: 'office' } } })
    expect((await send(h, ['author', other.id, 'revise'], { digest: other.digest })).code).toBe('WRONG_STATE')
  })

  test('takes an older wording while a newer one is on the air', async () => {
    const { id, digest } = await stood(h, 'SUPERSEDED')
    await done(h, ['office', id, 'archive'], { digest, retention: '30y' })
    expect((await view(h, 'office', id)).revisions.map(({ number, state }) => [number, state])).toEqual([[2, 'PUBLISHED'], [1, 'ARCHIVED']])
    expect((await view(h, 'author', id)).row).toMatchObject({ state: 'PUBLISHED', onAir: true })
  })
})

test('the public goes on seeing that something was out, after it is archived', async () => {
  const { id, digest } = await stood(h, 'EXPIRED')
  await done(h, ['office', id, 'archive'], { digest, retention: '10y' })
  expect((await h.as('author-2')('GET', `/api/office/notices?q=${encodeURIComponent('WZRS')}`)).body).toMatchObject({ notices: [{ id, state: 'ARCHIVED' }] })
})

test.each([
  ['move nothing', MONDAY_IN_2026, { due: '2026-11-26', missing: null, warn: 'overdue' }],
  ['move nothing either where no calendar says what was due', TUESDAY_IN_2027, { due: null, missing: 2027, warn: 'none' }],
])('thirty days of silence %s', async (_, now, step) => {
  h.setNow(now)
  const { id } = await walked(h, { ...holidayFrom(now), decisions: important().decisions }, 'director-approve')
  const later = await openHouse({ dataDir: h.dataDir, now: now + 30 * DAY })
  expect((await view(later, 'director', id)).row).toMatchObject({ state: 'PENDING_DIRECTOR', clock: { step } })
  await later.close()
})

test('a whole road with every branch leaves a journal that verifies', async () => {
  const { id, digest } = await submitted(h)
  await done(h, ['head', id, 'doubt'], { digest, reason: '来源是否可以公开' })
  await done(h, ['author', id, 'withdraw'], { digest, reason: '先请示再发布' })
  await done(h, ['office', id, 'archive'], { digest, retention: '10y' })
  expect(await actsOf(h)).toEqual(['CREATE author', 'SUBMIT author', 'DOUBT_RAISE head', 'WITHDRAW author', 'ARCHIVE office'])
  expect(await verify(h.house.acts)).toMatchObject({ ok: true })
})
