import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#playlists/instant.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { firstSchedules } from '../../../server/schedules/first-day.ts'
import { hang, outdoor, revisionsIn } from '../publications/glass.ts'
import { actsOf, both, done, holiday, send, submitted, view, walked } from './road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

const unsure = { reason: '第三段的数字是否可以公开' }
const resolved = async (id: string) => ({ resolutions: (await view(h, 'director', id)).doubts.filter(({ resolution }) => resolution === null).map(({ id: doubt }) => ({ doubt, text: '经核实可以公开' })) })
const approve = async (id: string, digest: string) => done(h, ['director', id, 'director-approve'], { digest, ...(await resolved(id)) })

describe('a doubt on the way', () => {
  test('stops nothing, and at the office only the director can go on with it', async () => {
    const { id, digest } = await submitted(h)
    const raised = await done(h, ['head', id, 'doubt'], { digest, ...unsure })
    expect(raised.state).toBe('PENDING_SECTION')
    await done(h, ['head', id, 'section-approve'], { digest })
    await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
    expect((await send(h, ['office', id, 'office-pass'], { digest })).code).toBe('OPEN_DOUBT')
    const offered = (await view(h, 'office', id)).acts.filter(({ act, allowed }) => allowed && !act.startsWith('doubt')).map(({ act }) => act)
    expect(offered).toEqual(['escalate', 'office-return'])
    await done(h, ['office', id, 'escalate'], { digest })
    expect((await send(h, ['director', id, 'director-approve'], { digest })).code).toBe('RESOLUTION_REQUIRED')
    await approve(id, digest)
    await done(h, ['centre', id, 'publish'], { digest })
    expect((await view(h, 'author', id)).doubts).toMatchObject([{ person: { id: 'head' }, role: 'section-head', number: 1, text: unsure.reason, resolution: { person: { id: 'director' }, text: '经核实可以公开' } }])
    expect(await actsOf(h)).toEqual(['CREATE author', 'SUBMIT author', 'DOUBT_RAISE head', 'SECTION_APPROVE head', 'LEADER_SIGN leader', 'DENIED office', 'ESCALATE office', 'DENIED director', 'DIRECTOR_APPROVE director', 'DOUBT_RESOLVE director', 'PUBLISH centre'])
  })

  test('counts as no hand: who doubted still reviews, and who reviewed may doubt', async () => {
    const { id, digest } = await walked(h, holiday(), 'leader-sign')
    await done(h, ['leader', id, 'doubt'], { digest, ...unsure })
    await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
    await done(h, ['head', id, 'doubt'], { digest, ...unsure })
    await done(h, ['office', id, 'escalate'], { digest })
    expect((await approve(id, digest)).state).toBe('READY')
  })

  test('raised while it lies with the director has to be answered too, each once', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SECRECY', reason: '与分管领导意见不一' })
    for (const login of ['centre', 'author']) await done(h, [login, id, 'doubt'], { digest, ...unsure })
    const { resolutions } = await resolved(id)
    const [first, second] = resolutions
    const wrong = [[first], [first, first], [first, { ...second!, text: '可以' }], [first, second, { doubt: 'x', text: '经核实可以公开' }], []]
    for (const given of wrong) expect((await send(h, ['director', id, 'director-approve'], { digest, resolutions: given })).code).toBe('RESOLUTION_REQUIRED')
    await done(h, ['director', id, 'director-approve'], { digest, resolutions })
    expect((await view(h, 'office', id)).doubts.every(({ resolution }) => resolution !== null)).toBe(true)
  })

  test('raised and answered in one and the same moment, lets the notice be published', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    await done(h, ['office', id, 'escalate'], { digest, reasonCode: 'SECRECY', reason: '与分管领导意见不一' })
    h.wait(MINUTE)
    await done(h, ['author', id, 'doubt'], { digest, ...unsure })
    await done(h, ['director', id, 'director-approve'], { digest, ...(await resolved(id)) })
    expect((await done(h, ['centre', id, 'publish'], { digest })).state).toBe('PUBLISHED')
  })

  test('can’t be raised so often that the director can no longer answer them all', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    for (let raised = 0; raised < 55; raised += 1) await done(h, ['author', id, 'doubt'], { digest, ...unsure })
    await done(h, ['office', id, 'escalate'], { digest })
    expect((await approve(id, digest)).state).toBe('READY')
  })

  test('outlives the revision: sent back, edited or withdrawn, the next one goes to the director all the same', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['coauthor', id, 'doubt'], { digest, ...unsure })
    await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'SECRECY', reason: '先改第三段的数字' })
    await done(h, ['author', id, 'revise'], { digest })
    const second = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
    await done(h, ['author', id, 'edit'], { digest: second })
    const third = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
    for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }]] as const) await done(h, [login, id, act], { digest: third, ...sent })
    expect((await send(h, ['office', id, 'office-pass'], { digest: third })).code).toBe('OPEN_DOUBT')
    await done(h, ['office', id, 'escalate'], { digest: third })
    expect((await view(h, 'office', id)).row).toMatchObject({ doubted: true })
    await approve(id, third)
    expect((await view(h, 'office', id)).row).toMatchObject({ doubted: false, state: 'READY' })
  })

  test('ends with the director’s word that it stays closed, as well', async () => {
    const { id, digest } = await walked(h, holiday(), 'office-pass')
    await done(h, ['office', id, 'doubt'], { digest, ...unsure })
    await done(h, ['office', id, 'escalate'], { digest })
    const closing = { digest, ground: 'REG2019-14' }
    expect((await send(h, ['director', id, 'director-close-not-public'], closing)).code).toBe('RESOLUTION_REQUIRED')
    await done(h, ['director', id, 'director-close-not-public'], { ...closing, ...(await resolved(id)) })
    expect((await view(h, 'office', id)).row).toMatchObject({ state: 'CLOSED_NOT_PUBLIC', doubted: false })
  })

  test('does not let its words be copied away from it', async () => {
    const { id, digest } = await submitted(h)
    await done(h, ['head', id, 'doubt'], { digest, ...unsure })
    expect((await h.as('author')('POST', `/api/office/notices/${id}/copy`)).code).toBe('WORDS_IN_DOUBT')
  })
})

describe('a doubt about what was approved', () => {
  test('takes it back to the office, and office and director have to judge again', async () => {
    const { id, digest } = await walked(h, holiday(), 'publish')
    h.wait(MINUTE)
    expect((await done(h, ['author', id, 'doubt-approved'], { digest, ...unsure })).state).toBe('PENDING_OFFICE')
    expect((await send(h, ['centre', id, 'publish'], { digest })).code).toBe('WRONG_STATE')
    expect((await send(h, ['office', id, 'office-pass'], { digest })).code).toBe('OPEN_DOUBT')
    h.wait(MINUTE)
    await done(h, ['office', id, 'escalate'], { digest })
    await approve(id, digest)
    h.wait(MINUTE)
    await done(h, ['head', id, 'doubt-approved'], { digest, ...unsure })
    await done(h, ['office', id, 'escalate'], { digest })
    await approve(id, digest)
    expect((await done(h, ['centre', id, 'publish'], { digest })).state).toBe('PUBLISHED')
    expect((await view(h, 'office', id)).revisions[0]!.reviews.map(({ step, verdict }) => `${step} ${verdict}`)).toEqual([
      'section pass', 'leader pass', 'office pass', 'office escalate', 'director pass', 'office escalate', 'director pass',
    ])
  })

  test('is not passed over by moving the revision to READY behind the road’s back', async () => {
    const { id, digest } = await walked(h, holiday(), 'publish')
    h.wait(MINUTE)
    await done(h, ['author', id, 'doubt-approved'], { digest, ...unsure })
    const ready = () => h.house.acts.updateTable('stages').set({ state: 'READY' }).where('digest', '=', digest).execute()
    await ready()
    expect((await send(h, ['centre', id, 'publish'], { digest })).code).toBe('OPEN_DOUBT')
    const [doubt] = await h.house.acts.selectFrom('doubts').select('id').execute()
    await h.house.acts.insertInto('resolutions').values({ doubt: doubt!.id, id: 'forged', digest, person: 'director', at: h.house.now() }).execute()
    const answer = await send(h, ['centre', id, 'publish'], { digest })
    expect([answer.code, answer.text]).toEqual(['CHAIN_INCOMPLETE', expect.stringContaining('office')])
  })
})

describe('a doubt about what is published', () => {
  test('takes it off every screen at once, and there is no way back but a new revision that the director passes', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    expect(revisionsIn(await wall.poll())).toEqual([digest])
    const recalled = await done(h, ['coauthor', id, 'doubt-published'], { digest, ...unsure })
    expect(recalled).toMatchObject({ state: 'RECALLED', editions: [expect.any(Number)] })
    expect(revisionsIn(await wall.poll())).toEqual([])
    expect((await view(h, 'office', id)).revisions[0]!.recall).toMatchObject({ reasonCode: 'DOUBT', person: { id: 'coauthor' }, confirmed: null })
    expect((await h.journal()).slice(-2).map(({ action, body }) => [action, (JSON.parse(body) as { transition: string }).transition])).toEqual([['DOUBT_RAISE', 'T25'], ['RECALL', 'T25']])
    await done(h, ['author', id, 'revise'], { digest })
    const next = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
    for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'escalate', {}]] as const) await done(h, [login, id, act], { digest: next, ...sent })
    await approve(id, next)
    await done(h, ['centre', id, 'publish'], { digest: next })
    expect(revisionsIn(await wall.poll())).toEqual([next])
  })

  test('about a newer wording leaves what is out where it is', async () => {
    await firstSchedules(h.house)
    const wall = await hang(h, { name: '南门大屏', profile: outdoor })
    const { id, digest } = await walked(h)
    await done(h, ['author', id, 'revise'], { digest })
    const next = (await done(h, ['author', id, 'submit'], { edit: 0, statements: both })).digest!
    await done(h, ['head', id, 'doubt'], { digest: next, ...unsure })
    await h.house.editions.changed({ notices: [id] }, { atOnce: false })
    expect(revisionsIn(await wall.poll())).toEqual([digest])
  })
})
