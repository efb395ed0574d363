import { messages } from '../../language/language.ts'

/** The words of the leaders' digest and of the clocks on notices. */
export const digestWords = messages(
  {
    title: '每周要览', lead: '逾期的、有疑义的、等领导审批的、一周内到期的。每条只列一次，最急的在前。', ofSections: (names: string) => `分管：${names}`, ofBureau: '全局', asOf: (day: string) => `截至 ${day}`,
    overdue: '已逾期', doubtful: '有保密疑义', approvals: '等领导审批', deadlines: '一周内到期', corrections: '责令整改', candidates: (n: number) => `${n} 条责任追究线索待处理`, toRegister: '去处理', none: '这一周没有需要关注的', noneWords: '没有逾期、没有疑义，也没有等领导审批的信息。',
    showAll: (n: number) => `显示全部 ${n} 条`, notice: '信息', section: '科室', state: '状态', due: '公开期限', step: '本步期限', untitled: '（尚无标题）', noDue: '无', unknown: (year: number) => `未知：缺 ${year} 年日历`, overdueBy: (n: number) => `逾期 ${n} 个工作日`, overdueNow: '已逾期', dueToday: '今天到期', soon: '已过 10 个工作日', late: '已过 15 个工作日', doubts: (n: number) => `${n} 项疑义`,
    putRightBy: '整改期限', caseOf: '线索', missing: (year: number) => `${year} 年的工作日历还没有导入，部分期限未知。`, toCalendar: '去导入',
    scorecard: '监督考核', scorecardLead: '按首次发布统计；按时率向下取两位小数，只有全部按时才是 100%。', year: '年份', published: '首次发布', lateCount: '逾期发布', unknownCount: '期限未知', onTime: '按时率', stillOverdue: '逾期未发', returns: '退回', recalls: '撤回',
  },
  {
    title: 'Weekly digest', lead: 'What is overdue, doubtful, waiting for a leader\'s approval, or due within the week. Each notice stands here once, the most pressing first.', ofSections: (names: string) => `Supervises: ${names}`, ofBureau: 'The whole bureau', asOf: (day: string) => `As of ${day}`,
    overdue: 'Overdue', doubtful: 'Secrecy doubted', approvals: 'Waiting for a leader', deadlines: 'Due within the week', corrections: 'To be put right', candidates: (n: number) => `${n} case${n === 1 ? '' : 's'} to be decided`, toRegister: 'Decide', none: 'Nothing to look at this week', noneWords: 'Nothing is overdue or doubted, and nothing waits for a leader.',
    showAll: (n: number) => `Show all ${n}`, notice: 'Notice', section: 'Section', state: 'State', due: 'To be public by', step: 'This step by', untitled: '(no title yet)', noDue: 'none', unknown: (year: number) => `unknown: calendar of ${year} missing`, overdueBy: (n: number) => `${n} working day${n === 1 ? '' : 's'} late`, overdueNow: 'overdue', dueToday: 'due today', soon: '10 working days gone', late: '15 working days gone', doubts: (n: number) => `${n} doubt${n === 1 ? '' : 's'}`,
    putRightBy: 'To be put right by', caseOf: 'Case', missing: (year: number) => `The calendar of ${year} is not imported, so some terms are unknown.`, toCalendar: 'Import it',
    scorecard: 'Scorecard', scorecardLead: 'Counted by first publication; the share is floored to two places, so only all in time are 100 %.', year: 'Year', published: 'Published', lateCount: 'Late', unknownCount: 'Term unknown', onTime: 'In time', stillOverdue: 'Still overdue', returns: 'Returned', recalls: 'Recalled',
  },
)
