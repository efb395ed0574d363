import { expect, test } from 'vitest'
import { journeyOf, type Station } from '../../../../display/office/notices/journey.ts'
import type { NoticeView, RevisionView, ReviewView } from '../../../../server/notices/answers.ts'
import { blankWords } from '../../../../server/notices/words.ts'

const named = (name: string) => ({ id: name, name })
const review = (step: ReviewView['step'], verdict: ReviewView['verdict']): ReviewView => ({ step, verdict, person: named(step), role: step, statements: null, reasonCode: null, reason: null, at: 2, onBehalfOf: null, ground: null, signature: null })
const revision = (given: Partial<RevisionView>): RevisionView => ({
  number: 1, digest: 'd', state: 'PENDING_SECTION', since: 5, content: null, author: named('author'), editors: [], formNumber: '1', submittedAt: 1, reviews: [], archived: null, ...given,
})
const view = (given: Partial<NoticeView>): NoticeView => ({
  row: { id: 'n', title: '', kind: 'closure', category: 'service-hall', section: named('s'), state: 'DRAFT', number: 1, since: 0, waitsFor: 'author', author: named('author'), indexNumber: null, validTo: null, digest: null, onAir: false, doubted: false, clock: null },
  draft: null, revisions: [], doubts: [], referral: null, stub: null, acts: [], ...given,
})
const road = (given: Partial<NoticeView>): string[] => journeyOf(view(given)).map(({ step, status }: Station) => `${step} ${status}`)

test('an ordinary notice lies with whoever has it now; the director is not on its road', () => {
  expect(road({ revisions: [revision({ state: 'PENDING_LEADER', reviews: [review('section', 'pass')] })] })).toEqual(['draft done', 'section done', 'leader now', 'office ahead', 'publish ahead'])
})

test('sent to the director, he is on its road', () => {
  const passed = [review('section', 'pass'), review('leader', 'pass'), review('office', 'escalate')]
  expect(road({ revisions: [revision({ state: 'PENDING_DIRECTOR', reviews: passed })] })).toContain('director now')
  expect(road({ revisions: [revision({ state: 'RETURNED', reviews: passed })] })).toContain('director ahead')
  expect(road({ revisions: [revision({ state: 'READY', reviews: [...passed, review('director', 'pass')] })] }).slice(-2)).toEqual(['director done', 'publish now'])
})

test('a returned notice shows where it was sent back', () => {
  expect(road({ revisions: [revision({ state: 'RETURNED', reviews: [review('section', 'return')] })] })).toEqual(['draft done', 'section back', 'leader ahead', 'office ahead', 'publish ahead'])
})

test('while a newer draft is written, its own road is shown from the beginning', () => {
  const words = blankWords({ category: 'affairs', kind: 'announcement' })
  const draft = { number: 2, words: { ...words, decisions: { ...words.decisions, importance: 'major' as const } }, edit: 1, savedAt: 9, savedBy: named('editor'), findings: [], mayWrite: true }
  expect(road({ draft, revisions: [revision({ state: 'PUBLISHED' })] })).toEqual(['draft now', 'section ahead', 'leader ahead', 'office ahead', 'director ahead', 'publish ahead'])
})
