import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { showingAt } from '#playlists/showing.ts'
import { inspect } from '../../server/publications/admission.ts'
import type { TestHouse } from '../house.ts'
import { type Bureau, type Notice, type Revision, type Step } from './bureau.ts'
import type { World } from './world.ts'

/** What a bureau should hold, row by row, as the model has it. */
const believed = ({ notices, numbers }: Bureau) => ({
  stages: Object.fromEntries(notices.flatMap(({ revisions }) => revisions.map(({ digest, state }) => [digest, state]))),
  drafts: notices.flatMap(({ id, draft }) => (draft === null ? [] : [`${id} ${String(draft.number)} ${String(draft.edit)} ${[...draft.hands].sort().join()}`])).sort(),
  kept: notices.flatMap(({ revisions }) => revisions.filter(({ kept }) => kept).map(({ digest }) => digest)).sort(),
  doubts: notices.flatMap(({ doubts }) => doubts.map(({ id, answered }) => `${id} ${String(answered)}`)).sort(),
  stubs: notices.filter(({ stub }) => stub).map(({ id }) => id).sort(),
  catalogue: notices.filter(isListed).map(({ index }) => index!).sort(),
  tombstones: numbers.filter((number) => !notices.some((notice) => notice.index === number && isListed(notice))).sort(),
  confirmed: notices.flatMap(({ revisions }) => revisions.filter(({ recall }) => recall?.confirmed === true)).length,
})

/** In the catalogue stands what is out, and what was out until its time was over (domain.md I10); a recall leaves a tombstone. */
const isListed = ({ revisions, stub }: Notice): boolean => {
  const last = revisions.find(({ published }) => published)
  return last !== undefined && last.recall === null && !(stub && last.state === 'PUBLISHED')
}

const found = async ({ house: { acts } }: TestHouse) => {
  const [stages, drafts, editors, contents, doubts, stubs, catalogue, confirmed] = await Promise.all([
    acts.selectFrom('stages').select(['digest', 'state']).execute(),
    acts.selectFrom('drafts').select(['notice', 'number', 'edit']).execute(),
    acts.selectFrom('draft_editors').selectAll().execute(),
    acts.selectFrom('contents').select('digest').execute(),
    acts.selectFrom('doubts').leftJoin('resolutions', 'resolutions.doubt', 'doubts.id').select(['doubts.id', 'resolutions.digest']).execute(),
    acts.selectFrom('stubs').select('notice').execute(),
    acts.selectFrom('catalogue').select(['index_number', 'withdrawn_at']).execute(),
    acts.selectFrom('recall_confirms').select('publication').execute(),
  ])
  const hands = (notice: string, number: number) => editors.filter((row) => row.notice === notice && row.number === number).map(({ person }) => person).sort().join()
  return {
    stages: Object.fromEntries(stages.map(({ digest, state }) => [digest, state])),
    drafts: drafts.map(({ notice, number, edit }) => `${notice} ${String(number)} ${String(edit)} ${hands(notice, number)}`).sort(),
    kept: contents.map(({ digest }) => digest).sort(),
    doubts: doubts.map(({ id, digest }) => `${id} ${String(digest)}`).sort(),
    stubs: stubs.map(({ notice }) => notice).sort(),
    catalogue: catalogue.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ index_number }) => index_number).sort(),
    tombstones: catalogue.filter(({ withdrawn_at }) => withdrawn_at !== null).map(({ index_number }) => index_number).sort(),
    confirmed: confirmed.length,
  }
}

/** After every step: the house holds exactly what the model believes (I5, I6, I9, I10, I11), and the glass only what it may (I1, I2, I12). */
export const agree = async ({ h }: World, bureau: Bureau): Promise<void> => {
  expect(await found(h)).toEqual(believed(bureau))
  increasing(bureau)
  await onlyApproved(h, bureau)
}

/** I9: one number after the other, none twice. */
const increasing = ({ numbers }: Bureau): void => {
  const serial = (number: string) => Number(number.replace(/^.*\/(\d{4})-(\d{5})$/, '$1$2'))
  for (const [place, number] of numbers.entries()) if (place > 0) expect(serial(number)).toBeGreaterThan(serial(numbers[place - 1]!))
}

/** I1, I2, I12: admission lets in exactly what is out by a complete chain, and the edition on the wall draws nothing else. */
const onlyApproved = async ({ house }: TestHouse, bureau: Bureau): Promise<void> => {
  const revisions = bureau.notices.flatMap((notice) => notice.revisions.map((revision) => ({ notice, revision })))
  const out = revisions.filter(({ revision }) => revision.state === 'PUBLISHED')
  for (const { notice, revision } of out) expect(chainOf(notice, revision), revision.digest).toEqual([])
  const { admitted, rejected } = await inspect(house, revisions.map(({ revision }) => revision.digest), bureau.now)
  expect([...admitted.keys()].sort()).toEqual(out.map(({ revision }) => revision.digest).sort())
  expect(rejected.filter(({ digest }) => out.some(({ revision }) => revision.digest === digest))).toEqual([])
  for (const { seated } of house.lines.all()) {
    const edition = house.editions.current(seated.group)?.edition
    if (edition === undefined) continue
    const may = new Set(revisions.filter(({ revision }) => revision.state === 'PUBLISHED' || revision.state === 'EXPIRED').map(({ revision }) => revision.digest))
    expect(edition.slides.flatMap(({ revision }) => (revision === null || may.has(revision) ? [] : [revision]))).toEqual([])
    for (const { revision } of out) expect(edition.slides.some((slide) => slide.revision === revision.digest), `${revision.digest} in the edition`).toBe(true)
    const showing = showingAt(edition, bureau.now)
    const shown = showing.is === 'slide' ? edition.slides[showing.slide]!.revision : null
    if (shown !== null) expect(out.map(({ revision }) => revision.digest)).toContain(shown)
  }
}

/** I2, I3, I7: what is wrong with the chain of a wording that is out, in the model's own reading. A doubt about a newer one takes nothing down (I6). */
const chainOf = ({ doubts }: Notice, { reviews, hands, important, digest }: Revision): string[] => {
  const last = (step: Step) => reviews.findLast((review) => review.step === step)
  const wrong: string[] = []
  if (last('section')?.verdict !== 'pass') wrong.push('section')
  if (last('leader')?.verdict !== 'pass') wrong.push('leader')
  if (!['pass', 'escalate'].includes(last('office')?.verdict ?? '')) wrong.push('office')
  const must = important || reviews.some(({ verdict }) => verdict === 'escalate') || doubts.some(({ answered }) => answered === digest)
  if (must && last('director')?.verdict !== 'pass') wrong.push('director')
  if (doubts.some((doubt) => doubt.digest === digest && doubt.answered === null)) wrong.push('open doubt')
  for (const { person, step } of reviews) if (hands.has(person) || reviews.some((other) => other.person === person && other.step !== step)) wrong.push(`four eyes: ${person}`)
  return wrong
}

/** I6: what is kept is, byte for byte, what its digest names. */
export const unchanged = async ({ h }: World): Promise<void> => {
  for (const { digest, bytes } of await h.house.acts.selectFrom('contents').selectAll().execute()) expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
}

/** I8: every return says why, in a code and, while the words may be kept, in words. */
export const reasoned = async ({ h }: World, { notices }: Bureau): Promise<void> => {
  const returns = await h.house.acts.selectFrom('reviews').leftJoin('remarks', 'remarks.id', 'reviews.id').select(['reviews.digest', 'reviews.reason_code', 'remarks.text']).where('verdict', '=', 'return').execute()
  for (const { digest, reason_code, text } of returns) {
    const { kept } = notices.flatMap(({ revisions }) => revisions).find((revision) => revision.digest === digest)!
    expect(reason_code).not.toBeNull()
    if (kept) expect((text ?? '').length).toBeGreaterThanOrEqual(5)
  }
}

/** I11: of what is secret there is nothing to read, in no table of words. */
export const nothingLeft = async ({ h: { house } }: World, { notices }: Bureau): Promise<void> => {
  const secret = notices.filter(({ stub }) => stub)
  for (const { id } of secret) {
    expect(await house.acts.selectFrom('drafts').select('notice').where('notice', '=', id).execute()).toEqual([])
    expect(await house.acts.selectFrom('remarks').select('id').where('notice', '=', id).execute()).toEqual([])
  }
}
