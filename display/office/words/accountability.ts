import type { CaseCause, CaseKind, CaseStatus } from '../../../server/accountability/answers.ts'
import { messages } from '../../language/language.ts'

/** The four situations of the accountability system, and others, as the rule itself names them. */
export const caseKindNames = messages<Record<CaseKind, string>>(
  { duty: '不依法履行公开义务', late: '不及时公开', disclosed: '公开不应当公开的内容', unreviewed: '未严格执行保密审查', other: '其他' },
  { duty: 'Duty to publish not met', late: 'Not published in time', disclosed: 'What should not be public was', unreviewed: 'Secrecy not properly reviewed', other: 'Other' },
)

export const caseCauseNames = messages<Record<CaseCause, string>>(
  {
    LATE: '生成后 20 个工作日内未发布', RECALLED_SECRECY: '因涉密被撤回', RECALLED_PII: '因个人信息被撤回', REVIEW_MISSED_SECRECY: '审查未发现涉密，发布后撤回', REVIEW_MISSED_PII: '审查未发现个人信息，发布后撤回',
    ADMISSION_REFUSED: '审核记录不完整或不可信，系统拒绝上屏', REPORTED: '人工登记',
  },
  {
    LATE: 'Not public 20 working days after it was formed', RECALLED_SECRECY: 'Recalled as secret', RECALLED_PII: 'Recalled for personal data', REVIEW_MISSED_SECRECY: 'Reviews did not see that it was secret', REVIEW_MISSED_PII: 'Reviews did not see personal data',
    ADMISSION_REFUSED: 'Its reviews were not complete or not to be trusted; kept off the screens', REPORTED: 'Entered by hand',
  },
)

export const caseStatusNames = messages<Record<CaseStatus, string>>(
  { proposed: '待处理', dismissed: '不成立', correcting: '责令整改中', corrected: '已整改', referred: '已移送' },
  { proposed: 'To be decided', dismissed: 'Dismissed', correcting: 'To be put right', corrected: 'Put right', referred: 'Handed over' },
)

/** The words of the accountability register. */
export const caseWords = messages(
  {
    title: '责任追究', lead: '线索由系统按记录提出，由办公室或局长处理。系统不作处分：情节严重的只登记移送情况。', report: '登记线索', every: '全部', showing: '显示', none: '没有线索', noneWords: '逾期未公开、因涉密或个人信息撤回、审核链不完整时，系统会在这里提出线索。', noneOf: '没有这一类线索。',
    kind: '情形', about: '信息与事由', responsible: '直接责任人', proposed: '提出', status: '处理', noNotice: '（不涉及具体信息）', dueOn: (day: string) => `整改期限 ${day}`, overdue: '整改逾期', soon: '即将到期', provenAt: (time: string) => `${time} 整改完成`, decidedBy: (name: string, time: string) => `${name} · ${time}`,
    order: '批评并责令改正', refer: '移送', dismiss: '不成立', prove: '登记整改结果', reasonOrder: '批评意见和整改要求', reasonDismiss: '不成立的理由', reference: '移送的机关和文号', proof: '整改情况和证明', note: '事由', find: '查找信息（标题、索引号、文号）', noticeId: '相关信息（可不选）', dueField: '整改期限', atLeast: '至少 5 个字', need: '请填写完整：说明至少 5 个字。', needDue: '请选择整改期限。', done: '已登记',
    referLead: '这里只记录移送的事实；处分由有权机关依法决定。', orderLead: '到期前三天开始提醒，过期仍无整改结果的标为逾期。',
  },
  {
    title: 'Accountability', lead: 'Cases are proposed by the system from its records and decided by the office or the director. The system sanctions nobody: what is grave is only recorded as handed over.', report: 'Enter a case', every: 'All', showing: 'Show', none: 'No cases', noneWords: 'What is not published in time, is recalled as secret or for personal data, or lacks a review will be proposed here.', noneOf: 'No case of this kind.',
    kind: 'Situation', about: 'Notice and cause', responsible: 'Answers for it', proposed: 'Proposed', status: 'Decision', noNotice: '(about no single notice)', dueOn: (day: string) => `to be put right by ${day}`, overdue: 'overdue', soon: 'due soon', provenAt: (time: string) => `put right ${time}`, decidedBy: (name: string, time: string) => `${name} · ${time}`,
    order: 'Have it put right', refer: 'Hand over', dismiss: 'Dismiss', prove: 'Enter the proof', reasonOrder: 'Criticism, and what to put right', reasonDismiss: 'Why there is nothing to it', reference: 'To whom, by which letter', proof: 'What was put right, and the proof', note: 'What happened', find: 'Find a notice (title, index or document number)', noticeId: 'Notice (optional)', dueField: 'To be put right by', atLeast: 'At least 5 characters', need: 'Fill it in: at least 5 characters.', needDue: 'Choose the day.', done: 'Kept',
    referLead: 'This only records that it was handed over; whoever has the power decides on sanctions.', orderLead: 'It is called to mind three days before, and marked overdue when the day passes without proof.',
  },
)
