import { afterEach, beforeEach, expect, test } from 'vitest'
import { verify } from '../../../server/journal/journal.ts'
import { openHouse, type TestHouse } from '../../house.ts'
import { actsOf, done, important, importantRoad, ordinaryRoad, submitted, view } from './road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

test('an ordinary notice goes from its author through four other people to the public', async () => {
  const { id, digest } = await submitted(h)
  const states = []
  for (const [login, act, sent] of ordinaryRoad) states.push((await done(h, [login, id, act], { digest, ...sent })).state)
  expect(states).toEqual(['PENDING_LEADER', 'PENDING_OFFICE', 'READY', 'PUBLISHED'])
  const { row, revisions } = await view(h, 'author', id)
  expect(row).toMatchObject({ state: 'PUBLISHED', onAir: true, indexNumber: 'WZRS/2026-00001', waitsFor: null })
  const people = [revisions[0]!.author, ...revisions[0]!.reviews.map(({ person }) => person), revisions[0]!.publication!.publisher].map(({ id: person }) => person)
  expect(people).toEqual(['author', 'head', 'leader', 'office', 'centre'])
  expect(await actsOf(h)).toEqual(['CREATE author', 'SUBMIT author', 'SECTION_APPROVE head', 'LEADER_SIGN leader', 'OFFICE_PASS office', 'PUBLISH centre'])
  expect(await verify(h.house.acts)).toMatchObject({ ok: true })
})

test('an important notice needs the director, and a sixth person publishes it', async () => {
  const { id, digest } = await submitted(h, important())
  const states = []
  for (const [login, act, sent] of importantRoad) states.push((await done(h, [login, id, act], { digest, ...sent })).state)
  expect(states).toEqual(['PENDING_LEADER', 'PENDING_OFFICE', 'PENDING_DIRECTOR', 'READY', 'PUBLISHED'])
  const { revisions } = await view(h, 'office', id)
  expect(revisions[0]!.reviews.map(({ step, verdict }) => `${step} ${verdict}`)).toEqual(['section pass', 'leader pass', 'office escalate', 'director pass'])
})
