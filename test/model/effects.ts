import { type Bureau, newest, type Notice, openDoubts, personOf, type Revision } from './bureau.ts'
import { type Act, duties } from './duties.ts'
import { type Attempt, concerned } from './objections.ts'

/** What only the house can know: names it made. */
export type Made = Readonly<{ digest: string; paper: string; doubt: string | null; index: string | null }>

/** What an accepted act changes in the model. */
export const carryOut = (bureau: Bureau, attempt: Attempt, made: Made): void => {
  const { notice, act } = attempt
  if (act === 'submit') return freeze(notice, personOf(attempt.login), made)
  if (act === 'declare-secret') return block(notice)
  const revision = concerned(notice, act)!
  special[act]?.(bureau, { attempt, revision, made })
  judged(bureau, attempt, revision)
  const { to } = duties[act]
  if (to !== null) revision.state = to
  if (act === 'confirm-secret') block(notice)
}

const freeze = (notice: Notice, by: string, { digest, paper }: Made): void => {
  const { number, hands, disclosure, important, until } = notice.draft!
  notice.revisions.unshift({
    number, digest, hands: new Set([...hands, by]), disclosure, important, until, paper, kept: true, state: 'PENDING_SECTION', reviews: [], published: false, recall: null,
  })
  notice.draft = null
}

/** A secret notice leaves nothing but its stub, and no glass goes on showing what came before it. */
const block = (notice: Notice): void => {
  notice.draft = null
  notice.stub = true
  forget(notice)
  for (const revision of notice.revisions) {
    if (revision.state !== 'PUBLISHED') continue
    revision.state = 'RECALLED'
    revision.recall = { confirmed: false }
  }
}

const forget = (notice: Notice): void => {
  for (const revision of notice.revisions) if (!revision.published) revision.kept = false
}

type Given = Readonly<{ attempt: Attempt; revision: Revision; made: Made }>
const reopen = (_: Bureau, { attempt: { notice, login }, revision }: Given): void => {
  const { disclosure, important, until, hands } = revision
  notice.draft = { number: newest(notice)!.number + 1, edit: 0, hands: new Set([...hands, personOf(login)]), disclosure, important, until }
}
const doubtful = ({ now }: Bureau, { attempt: { notice }, revision, made }: Given): void => {
  notice.doubts.push({ id: made.doubt!, digest: revision.digest, at: now, answered: null })
}
const answered = (_: Bureau, { attempt: { notice }, revision }: Given): void => {
  for (const doubt of openDoubts(notice)) doubt.answered = revision.digest
}
const recalled = (_: Bureau, { revision }: Given): void => void (revision.recall = { confirmed: false })

const special: Readonly<Partial<Record<Act, (bureau: Bureau, given: Given) => void>>> = {
  'edit': reopen,
  'revise': reopen,
  'doubt': doubtful,
  'doubt-approved': doubtful,
  'doubt-published': (bureau, given) => {
    doubtful(bureau, given)
    recalled(bureau, given)
  },
  'recall': recalled,
  'director-approve': answered,
  'director-close-on-request': answered,
  'director-close-not-public': answered,
  'refer': (_, { attempt: { notice } }) => forget(notice),
  'readmit': (_, { revision }) => void (revision.kept = true),
  'confirm-recall': (_, { revision }) => void (revision.recall = { confirmed: true }),
  'publish': (bureau, { attempt: { notice }, revision, made }) => {
    for (const older of notice.revisions) if (older.state === 'PUBLISHED') older.state = 'SUPERSEDED'
    revision.published = true
    if (notice.index === null) bureau.numbers.push(made.index!)
    notice.index = made.index
  },
}

const judged = (bureau: Bureau, { act, login }: Attempt, revision: Revision): void => {
  const { step } = duties[act]
  if (step === undefined) return
  const verdict = act === 'escalate' ? 'escalate' : act.endsWith('-return') ? 'return' : act.includes('-close-') ? 'close' : 'pass'
  revision.reviews.push({ person: personOf(login), step, verdict, at: bureau.now })
}

/** Time passes: what is over leaves by itself, nothing else moves (domain.md I5, T27). */
export const pass = (bureau: Bureau, ms: number): void => {
  bureau.now += ms
  for (const { revisions } of bureau.notices) for (const revision of revisions) if (revision.state === 'PUBLISHED' && revision.until <= bureau.now) revision.state = 'EXPIRED'
}
