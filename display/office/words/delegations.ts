import type { DelegationView, Gap } from '../../../server/people/answers.ts'
import type { Limit, RightName } from '../../../server/people/rights.ts'
import { messages } from '../../language/language.ts'

/** The words of entrusting a role, and of the table that says who answers for what. */
export const delegationWords = messages(
  {
    delegations: '委托', lead: '外出或回避时，可以把自己的职权书面委托给同事，限定日期和范围；受托人不得转委托，也不得审核自己参与起草的文本。分管领导可以为所分管的科室指定代行科长职权的人。', give: '新建委托',
    role: '职权', section: '范围', holder: '受托人', giver: '委托人', fromOn: '自', toOn: '至', basis: '书面依据', basisHint: '文件名称或编号，如：人秘〔2026〕3号委托书', days: '期限', standing: '状态', daysHint: '首尾两天都算；最长 92 天，更长的请任命职务。',
    wholeOwn: '我的全部职权范围', whole: '全部职权范围', choose: '请选择', must: '请填写这一项。', given: '已委托', revoke: '收回', revokeTitle: '收回委托？', revokeLead: (holder: string) => `${holder} 从现在起不能再代行；此前已经办理的仍然有效。`, revoked: '已收回委托',
    none: '没有与您有关的委托', noneWords: '委托之后，受托人会在自己的待办里看到这些事项。', showPast: '也显示已结束的', forWhom: (name: string) => `受 ${name} 委托`, sending: '委托',
  },
  {
    delegations: 'Delegations', lead: 'Whoever is away or has a hand in the words can entrust their role to a colleague, in writing, for some days and within a scope. It is not passed on, and nobody reviews what they wrote themselves. A supervising leader may name somebody to act as section head in a section they supervise.', give: 'Entrust a role',
    role: 'Role', section: 'Scope', holder: 'Given to', giver: 'Given by', fromOn: 'From', toOn: 'Until', basis: 'Paper', basisHint: 'Name or number of the paper it is written on', days: 'Days', standing: 'State', daysHint: 'Both days count; at most 92 days, for longer somebody is appointed.',
    wholeOwn: 'Everything my role reaches', whole: 'everything the role reaches', choose: 'Choose', must: 'Fill this in.', given: 'Entrusted', revoke: 'Take back', revokeTitle: 'Take the delegation back?', revokeLead: (holder: string) => `${holder} can act by it no more from now on; what was done before stands.`, revoked: 'Taken back',
    none: 'No delegation concerns you', noneWords: 'Whoever is entrusted finds the work on their own desk.', showPast: 'Show those that are over too', forWhom: (name: string) => `for ${name}`, sending: 'Entrust',
  },
)

export const standingNames = messages<Record<DelegationView['standing'], string>>(
  { coming: '未开始', active: '有效', over: '已到期', revoked: '已收回', lapsed: '已失效' },
  { coming: 'to come', active: 'in force', over: 'over', revoked: 'taken back', lapsed: 'lapsed' },
)

export const matrixWords = messages(
  {
    matrix: '职责分工', lead: (day: string) => `${day}的职权分工：谁担任、受谁委托、能办什么。`, print: '打印', sheet: '导出表格', holders: '今日任职', role: '职权', who: '担任人', reach: '范围', since: '任期', wholeBureau: '全局', openEnd: '至今', nobody: '空缺',
    onBehalf: (name: string) => `受 ${name} 委托`, rights: '权限表', right: '事项', gaps: '空缺与提示', gap: '空缺', note: '提示', noGaps: '每项职权都有人担任，每个科室都有科长和分管领导。', noLogin: '没有可用的登录名', may: '可以', mayNot: '不可以', gapCount: (n: number) => `职责空缺 ${n} 项`, moreGaps: (n: number) => `另有 ${n} 项`, toMatrix: '查看职责分工',
  },
  {
    matrix: 'Who answers for what', lead: (day: string) => `Roles on ${day}: who holds them, for whom, and what they may do.`, print: 'Print', sheet: 'Export as a sheet', holders: 'Holders today', role: 'Role', who: 'Held by', reach: 'Scope', since: 'Term', wholeBureau: 'whole bureau', openEnd: 'open', nobody: 'nobody',
    onBehalf: (name: string) => `for ${name}`, rights: 'Rights', right: 'Act', gaps: 'Gaps and notes', gap: 'gap', note: 'note', noGaps: 'Every role is held, and every section has a head and a supervising leader.', noLogin: 'no login', may: 'may', mayNot: 'may not', gapCount: (n: number) => (n === 1 ? '1 gap in who answers' : `${n} gaps in who answers`), moreGaps: (n: number) => `and ${n} more`, toMatrix: 'See who answers for what',
  },
)

export const gapNames = messages<Record<Gap['gap'], (of: Readonly<{ role: string; section: string; person: string; roles: string; row: string }>) => string>>(
  {
    NO_HOLDER: ({ role }) => `没有人担任${role}`, NO_SECTION_HEAD: ({ section }) => `${section}没有科长`, NO_SUPERVISING_LEADER: ({ section }) => `${section}没有分管领导，不能提交审核`,
    LEADER_WITHOUT_POST: ({ section, person }) => `${section}的分管领导${person}今天没有分管领导职务`, NO_ACCOUNT: ({ person }) => `${person}没有可用的登录名`, BOTH_ROLES: ({ person, roles }) => `${person}兼任${roles}：同一修订版只能办理其中一项`, ONE_COUNTERSIGNER: () => '能复核的不足两人：其中一人忘记密码时，没有人能为其复核',
    FORGED: ({ person, row }) => `${person === '' ? '' : `${person}的`}${row} 被绕过系统改动，不予承认，须校验日志`,
  },
  {
    NO_HOLDER: ({ role }) => `Nobody holds the role: ${role}`, NO_SECTION_HEAD: ({ section }) => `${section} has no section head`, NO_SUPERVISING_LEADER: ({ section }) => `${section} has no supervising leader, so nothing can be submitted`,
    LEADER_WITHOUT_POST: ({ section, person }) => `${person} supervises ${section} but does not hold that post today`, NO_ACCOUNT: ({ person }) => `${person} has no login`, BOTH_ROLES: ({ person, roles }) => `${person} holds several roles (${roles}) and acts in one of them on a revision`, ONE_COUNTERSIGNER: () => 'Fewer than two people can countersign, so nobody could help the one who forgets a password',
    FORGED: ({ person, row }) => `${row}${person === '' ? '' : ` (${person})`} was changed past this system and does not count: have the journal proven`,
  },
)

export const rightWords = messages<Record<RightName, string>>(
  {
    write: '起草、修改草稿', submit: '自我审查、提交', 'section-review': '科长审核', 'leader-decision': '分管领导审定签字', 'office-check': '办公室汇总审查', 'director-decision': '局长审批', refer: '送外单位确定', 'raise-doubt': '提出保密疑义',
    'resolve-doubt': '解决疑义', publish: '发布', recall: '撤回', 'confirm-recall': '确认撤回完成', playlists: '编排播放', accounts: '人员、账号、职务', countersign: '复核', screens: '登记屏幕', journal: '查阅日志', delegate: '委托',
  },
  {
    write: 'Write and change drafts', submit: 'Review oneself and submit', 'section-review': 'Section review', 'leader-decision': 'Sign as supervising leader', 'office-check': 'Office review', 'director-decision': 'Director\'s decision', refer: 'Refer outside', 'raise-doubt': 'Raise a doubt',
    'resolve-doubt': 'Resolve doubts', publish: 'Publish', recall: 'Recall', 'confirm-recall': 'Confirm a recall', playlists: 'Arrange playlists', accounts: 'People, accounts, posts', countersign: 'Countersign', screens: 'Enrol screens', journal: 'Read the journal', delegate: 'Delegate',
  },
)

export const limitWords = messages<Record<Limit, string>>(
  { full: '●', 'own-draft': '● 本人起草', 'own-section': '● 本科室', 'own-line': '● 分管科室', own: '● 本人', 'on-order': '● 按局长要求' },
  { full: '●', 'own-draft': '● own draft', 'own-section': '● own section', 'own-line': '● own line', own: '● own', 'on-order': '● on the director\'s order' },
)
