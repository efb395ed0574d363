import { messages } from '../../language/language.ts'

/** The words of the register of policies and of the matrix of the ten aspects. */
export const policyWords = messages(
  {
    title: '制度', lead: '每一步审核都引用一项制度条款；退回、不能办理时，页面会写明是哪一条。', add: '登记制度', none: '还没有登记制度', noneWords: '登记本局的制度和条款，审核流程才有依据可引。',
    name: '制度名称', number: '文号', status: '状态', formal: '正式', trial: '试行', fromOn: '生效日期', toOn: '失效日期', openEnd: '不填即长期有效', clauses: '条款', ref: '条款名称', refHint: '与流程引用的名称一致，如：保密审查制度（三）', text: '内容', addClause: '加一条', dropClause: (n: number) => `删去第 ${n} 条`,
    coming: '未生效', now: '现行', over: '已失效', since: (day: string) => `${day} 起`, between: (from: string, to: string) => `${from} 至 ${to}`, citedBy: (acts: string) => `用于：${acts}`, uncited: '流程未引用',
    gapsTitle: '流程引用的条款没有现行制度', gap: (why: string) => ({ missing: '未登记', over: '制度已失效' })[why] ?? '制度未生效', must: '请填写这一项。', edit: '修改制度',
    coverage: '十个方面的落实情况', coverageLead: '年度报告所列十个方面，各由哪些功能落实、由哪些测试证明。', aspect: '方面', features: '功能', tests: '测试', download: '下载表格（CSV）',
  },
  {
    title: 'Policies', lead: 'Every step of review cites a clause; a page that refuses an act names the clause.', add: 'Enter a policy', none: 'No policies yet', noneWords: 'Enter the bureau’s policies and their clauses, so that the road has something to rest on.',
    name: 'Name', number: 'Document number', status: 'Status', formal: 'formal', trial: 'on trial', fromOn: 'In force from', toOn: 'Until', openEnd: 'Empty means until further notice', clauses: 'Clauses', ref: 'Name of the clause', refHint: 'As the road cites it, such as 保密审查制度（三）', text: 'Text', addClause: 'Add a clause', dropClause: (n: number) => `Take out clause ${n}`,
    coming: 'to come', now: 'in force', over: 'over', since: (day: string) => `from ${day}`, between: (from: string, to: string) => `${from} to ${to}`, citedBy: (acts: string) => `behind: ${acts}`, uncited: 'not cited by the road',
    gapsTitle: 'The road cites clauses without a policy in force', gap: (why: string) => ({ missing: 'not entered', over: 'the policy is over' })[why] ?? 'the policy is not in force yet', must: 'Fill this in.', edit: 'Change the policy',
    coverage: 'The ten aspects of the work', coverageLead: 'The ten aspects of the annual report: what carries each, and which tests prove it.', aspect: 'Aspect', features: 'Carried by', tests: 'Proved by', download: 'Download as a table (CSV)',
  },
)
