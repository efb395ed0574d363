import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { category, content, kind } from '#playlists/notice.ts'
import { profile } from '#playlists/profile.ts'
import { finding, slide, picture } from '#playlists/slide.ts'
import { fromCore, orNull } from '../border.ts'
import { clockView } from '../clocks/answers.ts'
import { confirmationView, keptOff } from '../publications/answers.ts'
import { act, ground, need, recallReason, retention, returnReason, secrecyLevel, state, statements, waitingRole } from '../reviews/answers.ts'
import { scanMark } from '../scans/answers.ts'
import { draftWords } from './words.ts'

const at = z.int().describe('UTC milliseconds')
const id = z.string().min(1).max(40)
const named = z.strictObject({ id: z.string(), name: z.string() })

/** So many wordings are filed in one act at most. */
export const MOST_ARCHIVED = 200

/**
 * What is left to do about a notice that has been taken off, is over or was set aside, and with whom it lies. `watch-screens`: `unconfirmed` screens
 * may show what was recalled until `until` at most, and somebody looks after them; `confirm-recall`: none can show it any more, and a leader or the
 * director answers for that (domain.md 3.2); `archive`: it is filed (domain.md T28). `number`: of the wording it is about.
 */
export const dutyLeft = z
  .strictObject({ duty: z.enum(['watch-screens', 'confirm-recall', 'archive']), number: z.int(), with: z.array(waitingRole), unconfirmed: z.int(), until: at.nullable() })
  .openapi('DutyLeft')
export type DutyLeft = z.infer<typeof dutyLeft>

/**
 * One line of a list of notices. `state`: of the newest wording, DRAFT while one is being written; `onAir`: a published wording is in its window
 * now and nothing keeps it off; `keptOff`: why no screen shows the published wording (else: why the one on its way will not be published), null when
 * nothing is wrong; `doubted`: somebody doubts its secrecy and the director has not answered; `clock`: the twenty working days and the step it lies
 * in; `left`: what is left to do about what is out no longer. Clock and `left` are for those who work with it. The title is empty once the words had
 * to leave.
 */
export const noticeRow = z
  .strictObject({
    id,
    title: z.string(),
    kind: fromCore(kind),
    category: fromCore(category),
    section: named,
    state,
    number: z.int(),
    since: at,
    waitsFor: waitingRole.nullable(),
    author: named,
    indexNumber: z.string().nullable(),
    validTo: at.nullable(),
    digest: orNull(digest),
    onAir: z.boolean(),
    keptOff: keptOff.nullable(),
    doubted: z.boolean(),
    clock: clockView.nullable(),
    left: dutyLeft.nullable(),
  })
  .openapi('NoticeRow')
export type NoticeRow = z.infer<typeof noticeRow>

export const noticeList = z.strictObject({ notices: z.array(noticeRow), total: z.int(), page: z.int(), pages: z.int() }).openapi('NoticeList')
export type NoticeList = z.infer<typeof noticeList>

/** What a list may be narrowed by; `q` is looked for in titles, index numbers and document numbers; `keptOff`: published, and no screen shows it. */
export const noticeFilter = z.strictObject({
  state: state.optional(),
  section: id.optional(),
  category: fromCore(category).optional(),
  kind: fromCore(kind).optional(),
  withRole: waitingRole.optional(),
  q: z.string().max(80).optional(),
  keptOff: z.literal('true').optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type NoticeFilter = z.infer<typeof noticeFilter>

export const noticeStart = z.strictObject({ section: id, category: fromCore(category), kind: fromCore(kind) })
export const noticeStarted = z.strictObject({ id }).openapi('NoticeStarted')

/**
 * Something to look at before submitting: a stable code, the place it concerns, and whether submitting is refused because of it. `scan`: what
 * the scanner found there.
 */
export const mark = z
  .strictObject({ code: z.string(), at: z.string(), blocking: z.boolean(), zh: z.string(), en: z.string(), scan: scanMark.optional() })
  .openapi('Mark')
export type Mark = z.infer<typeof mark>

/** The open draft. `edit`: send it back with the next save; `mayWrite`: whether this person may. */
export const draftView = z
  .strictObject({ number: z.int(), words: draftWords, edit: z.int(), savedAt: at, savedBy: named, mayWrite: z.boolean(), findings: z.array(mark) })
  .openapi('DraftView')
export type DraftView = z.infer<typeof draftView>

/** `onBehalfOf`: who entrusted the act to the person, by a written delegation. `signature`: how it was signed, where the act is a signature. */
export const reviewView = z
  .strictObject({
    step: z.enum(['section', 'leader', 'office', 'director']),
    verdict: z.enum(['pass', 'return', 'escalate', 'close']),
    person: named,
    role: z.string(),
    statements: statements.nullable(),
    reasonCode: returnReason.nullable(),
    reason: z.string().nullable(),
    at,
    onBehalfOf: named.nullable(),
    ground: ground.nullable(),
    signature: z.enum(['password', 'passkey']).nullable(),
  })
  .openapi('ReviewView')
export type ReviewView = z.infer<typeof reviewView>

/**
 * One frozen wording. `left`: who took the newest one off the road without a review (withdrawn, or sent back for technical reasons), and why.
 * `content` null: its words had to leave. A recall is `confirmed` when a leader or the director answered for its being complete.
 */
export const revisionView = z
  .strictObject({
    number: z.int(),
    digest: fromCore(digest),
    state,
    since: at,
    content: orNull(content),
    author: named,
    editors: z.array(named),
    formNumber: z.string(),
    submittedAt: at,
    reviews: z.array(reviewView),
    publication: z.strictObject({ id, at, publisher: named, validTo: at }).optional(),
    recall: z
      .strictObject({
        at,
        person: named,
        reasonCode: recallReason,
        reason: z.string().nullable(),
        confirmations: z.array(confirmationView),
        confirmed: z.strictObject({ person: named, at }).nullable(),
      })
      .optional(),
    archived: z.strictObject({ retention, person: named, at }).nullable(),
    left: z.strictObject({ person: named, at, reasonCode: returnReason.nullable(), reason: z.string().nullable() }).nullable(),
  })
  .openapi('RevisionView')
export type RevisionView = z.infer<typeof revisionView>

/** A doubt about secrecy, open until the director answers it. The texts are null once the words had to leave. */
export const doubtView = z
  .strictObject({
    id,
    person: named,
    role: z.string(),
    at,
    number: z.int(),
    text: z.string().nullable(),
    resolution: z.strictObject({ person: named, at, text: z.string().nullable() }).nullable(),
  })
  .openapi('DoubtView')
export type DoubtView = z.infer<typeof doubtView>

/** The newest referral to an authority outside, and what it replied. `on`: days of the letters. */
export const referralView = z
  .strictObject({
    number: z.string(),
    addressee: z.string(),
    on: z.string(),
    at,
    reply: z.strictObject({ number: z.string(), on: z.string(), secret: z.boolean(), at }).nullable(),
  })
  .openapi('ReferralView')
export type ReferralView = z.infer<typeof referralView>

/** All that is kept of what turned out to be secret (domain.md D17, I11). */
export const stubView = z.strictObject({ formNumber: z.string(), level: secrecyLevel, years: z.int(), person: named, at }).openapi('StubView')
export type StubView = z.infer<typeof stubView>

/**
 * One act this person might do now. `digest`: the revision it would name (null for what is done to a draft); `needs`: what must be sent with it;
 * `clause`: the rule of the house that asks for the act.
 */
export const actView = z
  .strictObject({
    act,
    clause: z.string(),
    digest: orNull(digest),
    allowed: z.boolean(),
    why: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
    needs: z.array(need),
  })
  .openapi('ActView')
export type ActView = z.infer<typeof actView>

/**
 * A notice whole. `scan`: what the scanner says today of the wording that is being judged; null when none is. `copies`: once its words had to
 * leave, the notices that began as copies of them and still hold words: somebody has to look at each.
 */
export const noticeView = z
  .strictObject({
    row: noticeRow,
    draft: draftView.nullable(),
    revisions: z.array(revisionView),
    doubts: z.array(doubtView),
    referral: referralView.nullable(),
    stub: stubView.nullable(),
    copies: z.array(z.strictObject({ id, section: z.string() })),
    scan: z.array(mark).nullable(),
    acts: z.array(actView),
  })
  .openapi('NoticeView')
export type NoticeView = z.infer<typeof noticeView>

export const draftSave = z.strictObject({ edit: z.int().min(0), words: draftWords })
export type DraftSave = z.infer<typeof draftSave>
export const draftSaved = z.strictObject({ edit: z.int(), savedAt: at, marks: z.array(mark) }).openapi('DraftSaved')
export type DraftSaved = z.infer<typeof draftSaved>

/** What to draw: the words just typed, or (without) the saved draft, else the newest revision; on a profile, or on one enrolled screen. */
export const previewAsk = z.strictObject({ words: draftWords.optional(), profile: fromCore(profile).optional(), screen: id.optional() })
export type PreviewAsk = z.infer<typeof previewAsk>
export const preview = z
  .strictObject({ profile: fromCore(profile), slides: z.array(fromCore(slide)), findings: z.array(fromCore(finding)), plate: fromCore(picture) })
  .openapi('Preview')
export type Preview = z.infer<typeof preview>

/** What is left for one person to do about one notice. `publication`: the recalled one. */
export const duty = z.strictObject({
  duty: dutyLeft.shape.duty,
  row: noticeRow,
  publication: id.nullable(),
  unconfirmed: z.int(),
  until: at.nullable(),
})
export type Duty = z.infer<typeof duty>

/** What waits for one person, most urgent first, what is left to do about what is out no longer, and what they are writing or got back. */
export const desk = z.strictObject({ waiting: z.array(noticeRow), duties: z.array(duty), mine: z.array(noticeRow) }).openapi('Desk')
export type Desk = z.infer<typeof desk>

/** The wordings that may be filed now, longest over first. `state`: of the wording itself; the notice may have a newer one. `total`: all there are. */
export const archiveList = z
  .strictObject({ wordings: z.array(z.strictObject({ row: noticeRow, digest: fromCore(digest), number: z.int(), state })), total: z.int() })
  .openapi('ArchiveList')
export type ArchiveList = z.infer<typeof archiveList>

/** Wordings, as they were seen, to be filed in one act, all for the same time. */
export const archiveAsk = z
  .strictObject({ wordings: z.array(z.strictObject({ notice: id, digest: fromCore(digest) })).min(1).max(MOST_ARCHIVED), retention })
  .openapi('ArchiveAsk')
export type ArchiveAsk = z.infer<typeof archiveAsk>

/** What came of it, wording by wording: filed, or why not. What is refused stops nothing else. */
export const archiveDone = z
  .strictObject({ archived: z.array(z.strictObject({ notice: id, number: z.int() })), refused: z.array(z.strictObject({ notice: id, why: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }) })) })
  .openapi('ArchiveDone')
export type ArchiveDone = z.infer<typeof archiveDone>
