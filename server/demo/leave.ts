import { draftSaved, noticeStarted } from '../notices/answers.ts'
import type { Role } from '../people/roles.ts'
import { actDone, type ActAsk, type ActName } from '../reviews/answers.ts'
import type { Dates } from './dates.ts'
import type { Sample, Template } from './sample.ts'
import { both, draftOf, type Staff, submit } from './walk.ts'
import { fundReports, jobCorner, largePrint, lifeProof, oldHours, onlineClaim, skillSubsidy, training, winterHours, yearPlan } from './waiting.ts'

type Step = Readonly<{ role: Role; act: ActName } & Partial<ActAsk>>

const approved: Step = { role: 'section-head', act: 'section-approve' }
const signed: Step = { role: 'supervising-leader', act: 'leader-sign', statements: both }

/** What lies on whose desk, and what was done until it came there. */
const left: readonly (readonly [Template, readonly Step[]])[] = [
  [onlineClaim, []],
  [lifeProof, []],
  [jobCorner, [approved, signed]],
  [fundReports, [{ role: 'section-head', act: 'doubt', reason: '举报线索的分类数字是否可以公开，请局里定。' }, approved, signed]],
  [yearPlan, [approved, signed, { role: 'office', act: 'escalate' }]],
  [skillSubsidy, [approved, signed, { role: 'office', act: 'office-return', reasonCode: 'BASIS_MISSING', reason: '请写明补贴依据的文件名称和文号。' }]],
  [largePrint, [approved, signed, { role: 'office', act: 'office-pass' }]],
  [oldHours, [approved, { role: 'author', act: 'withdraw', reason: '与冬季办公时间的通知重复，不再公开。' }]],
]

/** Leaves work on every desk: one notice at each step, one sent back, one in doubt, one mended after the leader sent it back, one withdrawn that is to be filed, and a draft. */
export const leaveOnDesks = async (staff: Staff, dates: Dates): Promise<void> => {
  for (const [template, steps] of left) {
    const sample = template(dates)
    await takeOn(staff, sample, { ...(await submit(staff, sample)), steps })
  }
  await leaveMended(staff, dates)
  await leaveDraft(staff, training(dates))
}

const takeOn = async (staff: Staff, { section }: Sample, on: Readonly<{ notice: string; digest: string; steps: readonly Step[] }>): Promise<void> => {
  const { notice, digest, steps } = on
  for (const { role, act, ...said } of steps) await staff.of(role, section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })
}

/** The leader sent it back, the author wrote it anew: the leader sees what changed. */
const leaveMended = async (staff: Staff, dates: Dates): Promise<void> => {
  const [first, second] = [winterHours({ mended: false })(dates), winterHours({ mended: true })(dates)]
  const { notice, digest } = await submit(staff, first)
  const sentBack: Step = { role: 'supervising-leader', act: 'leader-return', reasonCode: 'CONTENT_ERROR', reason: '午间要有人值班，请写明哪些窗口。' }
  await takeOn(staff, first, { notice, digest, steps: [approved, sentBack, { role: 'author', act: 'revise' }] })
  const author = staff.of('author', first.section)
  const { edit } = await author.ask(draftSaved, 'PUT', `/api/office/notices/${notice}/draft`, { edit: 0, words: draftOf(second) })
  const again = await author.ask(actDone, 'POST', `/api/office/notices/${notice}/acts/submit`, { edit, statements: both })
  await takeOn(staff, second, { notice, digest: again.digest!, steps: [approved] })
}

const leaveDraft = async (staff: Staff, sample: Sample): Promise<void> => {
  const author = staff.of('author', sample.section)
  const { id } = await author.ask(noticeStarted, 'POST', '/api/office/notices', { section: staff.sectionId(sample.section), category: sample.category, kind: sample.kind })
  await author.send('PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: draftOf(sample) })
}
