import { afterEach, beforeEach, expect, test } from 'vitest'
import { hash } from '@node-rs/argon2'
import type { Role } from '../../../server/people/roles.ts'
import { openHouse, PASSWORD, reseal, type TestHouse } from '../../house.ts'
import { both, done, drafted, holiday, important, send, submitted, walked } from './road.ts'

let h: TestHouse
beforeEach(async () => {
  h = await openHouse()
})
afterEach(() => h.close())

/** Someone takes a second post. */
const alsoHolds = async (person: string, role: Role, section: string | null = null): Promise<void> => {
  await h.house.acts.insertInto('posts').values({ id: `${person}-${role}`, person, role, section, title: role, from_on: '2026-01-01', to_on: null }).execute()
  await reseal(h.house)
}

test('an author who is also section head does not approve their own words; another head does', async () => {
  await alsoHolds('author', 'section-head', 'insurance')
  const { id, digest } = await submitted(h)
  expect((await send(h, ['author', id, 'section-approve'], { digest })).code).toBe('FOUR_EYES')
  await done(h, ['head', id, 'section-approve'], { digest })
})

test('whoever wrote a sentence in it does not review it', async () => {
  await alsoHolds('coauthor', 'section-head', 'insurance')
  const { id, edit } = await drafted(h)
  await h.as('coauthor')('PUT', `/api/office/notices/${id}/draft`, { edit, words: holiday({ documentNumber: null }) })
  const { digest } = await done(h, ['author', id, 'submit'], { edit: edit + 1, statements: both })
  expect((await send(h, ['coauthor', id, 'section-approve'], { digest })).code).toBe('FOUR_EYES')
})

test('whoever wrote the wording before it does not review the one that grew out of it', async () => {
  await alsoHolds('author', 'section-head', 'insurance')
  const { id, digest } = await submitted(h)
  await done(h, ['head', id, 'section-return'], { digest, reasonCode: 'FORMAT', reason: '请核对一下日期' })
  await done(h, ['coauthor', id, 'revise'], { digest })
  const again = await done(h, ['coauthor', id, 'submit'], { edit: 0, statements: both })
  expect((await send(h, ['author', id, 'section-approve'], { digest: again.digest })).code).toBe('FOUR_EYES')
})

const doubles: readonly (readonly [string, string, Role, Parameters<typeof walked>[2], object])[] = [
  ['the section head does not sign for the leader', 'head', 'supervising-leader', 'leader-sign', { statements: both }],
  ['the section head does not pass for the office', 'head', 'office', 'office-pass', {}],
  ['the leader does not pass for the office', 'leader', 'office', 'office-pass', {}],
  ['the office does not publish what it passed', 'office', 'information-centre', 'publish', {}],
  ['the author does not publish their own words', 'author', 'information-centre', 'publish', {}],
]
for (const [name, person, role, act, sent] of doubles) {
  test(`${name}, holding both posts`, async () => {
    await alsoHolds(person, role)
    if (role === 'supervising-leader') await h.house.acts.updateTable('sections').set({ supervising_leader: person }).where('id', '=', 'insurance').execute()
    await reseal(h.house)
    const { id, digest } = await walked(h, holiday(), act)
    expect((await send(h, [person, id, act!], { digest, ...sent })).code).toBe('FOUR_EYES')
  })
}

test('the office does not decide for the director, holding both posts', async () => {
  await alsoHolds('office', 'director')
  const { id, digest } = await walked(h, important(), 'director-approve')
  expect((await send(h, ['office', id, 'director-approve'], { digest })).code).toBe('FOUR_EYES')
})

test('a second login does not make a second person', async () => {
  await alsoHolds('head', 'office')
  const password_hash = await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })
  await h.house.acts.insertInto('accounts').values({ login: 'head-evening', person: 'head', password_hash, must_change: 0, created_at: 0, disabled_at: null }).execute()
  await reseal(h.house)
  const { id, digest } = await walked(h, holiday(), 'office-pass')
  expect((await send(h, ['head-evening', id, 'office-pass'], { digest })).code).toBe('FOUR_EYES')
})
