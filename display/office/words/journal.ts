import type { Action } from '../../../server/journal/actions.ts'
import type { JournalProof } from '../../../server/journal/answers.ts'
import { messages, say } from '../../language/language.ts'

/** What was done, by the code of the journal (domain.md 3.6). */
export const actionNames = messages<Record<Action, string>>(
  {
    CREATE: '新建', COPY: '复制新建', EDIT: '参与起草', SUBMIT: '提交审核', SECTION_APPROVE: '科长审核通过', LEADER_SIGN: '分管领导签字', OFFICE_PASS: '办公室审查通过', ESCALATE: '报局长审批', DIRECTOR_APPROVE: '局长批准',
    RETURN: '退回', NEW_REVISION: '起草修订版', WARN_ANSWER: '说明扫描提示', ATTACH: '上传附件', CLOSE: '不予公开或转依申请', DOUBT_RAISE: '提出保密疑义', DOUBT_RESOLVE: '解决疑义', REFER_OUT: '报送外单位确定', REFER_REPLY: '收到外单位答复',
    BLOCK_CLASSIFIED: '涉密阻断', WITHDRAW: '撤销', ARCHIVE: '归档', SCAN: '扫描', PURGE: '销毁文字', PUBLISH: '发布', RECALL: '撤回', RECALL_ACK: '屏幕确认撤回', RECALL_CONFIRM: '确认撤回完成', EXPIRE: '期满', SUPERSEDE: '被新版替代',
    ADMISSION_REFUSED: '拒绝上屏', SIGN_IN: '登录', SIGN_OUT: '退出登录', PASSWORD_CHANGE: '修改密码', PASSWORD_RESET: '重置密码', SETUP: '设立首位管理员', PERSON_CREATE: '添加人员', PERSON_CHANGE: '修改人员', ACCOUNT_CREATE: '开设账号', ACCOUNT_CHANGE: '停用或启用账号',
    DELEGATE: '委托', DELEGATION_REVOKE: '收回委托', CONFIRM: '再次确认身份', PASSKEY_ADD: '登记通行密钥', PASSKEY_REVOKE: '停用通行密钥', SECTION_CREATE: '设立科室', SECTION_CHANGE: '修改科室', POST_CREATE: '任职', POST_CHANGE: '修改任职',
    PROPOSE: '提请复核', COUNTERSIGN: '复核通过', PROPOSAL_REFUSE: '复核不予通过', PROPOSAL_WITHDRAW: '收回提请',
    PLAYLIST_CREATE: '新建播放列表', PLAYLIST_CHANGE: '修改播放列表', PLAYLIST_DELETE: '删除播放列表', RULE_CREATE: '新建排期', RULE_CHANGE: '修改排期', RULE_DELETE: '删除排期', SCREEN_ENROL: '登记屏幕', SCREEN_LINK: '发出屏幕登记链接',
    SCREEN_CHANGE: '修改屏幕', SCREEN_REPLACE: '更换屏幕设备', SCREEN_IDENTIFY: '让屏幕亮出名称', SCREEN_REVOKE: '停用屏幕', CALENDAR_IMPORT: '导入放假安排', OFFICE_NUMBER_ADD: '添加公开电话', OFFICE_NUMBER_REMOVE: '移除公开电话',
    POLICY_CREATE: '添加制度', POLICY_CHANGE: '修改制度', CASE_PROPOSE: '提出追责线索', CASE_DECIDE: '处理追责线索', CASE_PROVE: '登记整改', EXPORT: '导出', SEAL: '为全部记录加封', DENIED: '被拒绝的操作',
  },
  {
    CREATE: 'Registered', COPY: 'Registered from another', EDIT: 'Joined the writing', SUBMIT: 'Submitted', SECTION_APPROVE: 'Approved by the section head', LEADER_SIGN: 'Signed by the leader', OFFICE_PASS: 'Passed by the office', ESCALATE: 'Sent to the director', DIRECTOR_APPROVE: 'Approved by the director',
    RETURN: 'Returned', NEW_REVISION: 'Began a new revision', WARN_ANSWER: 'Answered a warning', ATTACH: 'Attached a file', CLOSE: 'Closed', DOUBT_RAISE: 'Raised a doubt', DOUBT_RESOLVE: 'Resolved a doubt', REFER_OUT: 'Referred outside', REFER_REPLY: 'Reply from outside',
    BLOCK_CLASSIFIED: 'Blocked as classified', WITHDRAW: 'Withdrawn', ARCHIVE: 'Archived', SCAN: 'Scanned', PURGE: 'Words destroyed', PUBLISH: 'Published', RECALL: 'Recalled', RECALL_ACK: 'A screen confirmed a recall', RECALL_CONFIRM: 'Recall confirmed complete', EXPIRE: 'Expired', SUPERSEDE: 'Superseded by a newer revision',
    ADMISSION_REFUSED: 'Kept off the screens', SIGN_IN: 'Signed in', SIGN_OUT: 'Signed out', PASSWORD_CHANGE: 'Changed a password', PASSWORD_RESET: 'Reset a password', SETUP: 'Made the first administrator', PERSON_CREATE: 'Added a person', PERSON_CHANGE: 'Changed a person', ACCOUNT_CREATE: 'Opened an account', ACCOUNT_CHANGE: 'Changed an account',
    DELEGATE: 'Entrusted a role', DELEGATION_REVOKE: 'Took a delegation back', CONFIRM: 'Proved who they are again', PASSKEY_ADD: 'Added a passkey', PASSKEY_REVOKE: 'Gave up a passkey', SECTION_CREATE: 'Made a section', SECTION_CHANGE: 'Changed a section', POST_CREATE: 'Gave a post', POST_CHANGE: 'Changed a post',
    PROPOSE: 'Proposed', COUNTERSIGN: 'Countersigned', PROPOSAL_REFUSE: 'Refused to countersign', PROPOSAL_WITHDRAW: 'Took a proposal back',
    PLAYLIST_CREATE: 'Made a playlist', PLAYLIST_CHANGE: 'Changed a playlist', PLAYLIST_DELETE: 'Deleted a playlist', RULE_CREATE: 'Made a schedule', RULE_CHANGE: 'Changed a schedule', RULE_DELETE: 'Deleted a schedule', SCREEN_ENROL: 'Enrolled a screen', SCREEN_LINK: 'Gave out an enrolment link',
    SCREEN_CHANGE: 'Changed a screen', SCREEN_REPLACE: 'Replaced a screen', SCREEN_IDENTIFY: 'Had a screen show its name', SCREEN_REVOKE: 'Revoked a screen', CALENDAR_IMPORT: 'Imported a calendar', OFFICE_NUMBER_ADD: 'Listed an office number', OFFICE_NUMBER_REMOVE: 'Took an office number off',
    POLICY_CREATE: 'Added a policy', POLICY_CHANGE: 'Changed a policy', CASE_PROPOSE: 'Proposed a case', CASE_DECIDE: 'Decided a case', CASE_PROVE: 'Entered proof for a case', EXPORT: 'Took a copy', SEAL: 'Sealed all records', DENIED: 'Refused',
  },
)

/** What an entry is about, by the first word of its subject. */
export const subjectNames = messages<Readonly<Record<string, string>>>(
  {
    notice: '信息', publication: '发布', revision: '文稿', screen: '屏幕', playlist: '播放列表', rule: '排期', person: '人员', section: '科室', post: '职务', enrolment: '屏幕登记', office: '办公系统', calendar: '工作日历', policy: '制度',
    case: '追责线索', delegation: '委托', passkey: '通行密钥', number: '公开电话', link: '登记链接', proposal: '提请',
  },
  {
    notice: 'Notice', publication: 'Publication', revision: 'Wording', screen: 'Screen', playlist: 'Playlist', rule: 'Schedule', person: 'Person', section: 'Section', post: 'Post', enrolment: 'Enrolment', office: 'The office', calendar: 'Calendar', policy: 'Policy',
    case: 'Case', delegation: 'Delegation', passkey: 'Passkey', number: 'Office number', link: 'Enrolment link', proposal: 'Proposal',
  },
)

/** Why something published was kept off the screens, by the code. */
export const whyKeptOff = messages<Readonly<Record<string, string>>>(
  { CHAIN_INCOMPLETE: '审核链不完整', DIGEST_BROKEN: '文稿与摘要不符', SEAL_BROKEN: '没有本系统的封记，或已被改动、移除' },
  { CHAIN_INCOMPLETE: 'the chain of reviews is not complete', DIGEST_BROKEN: 'the wording is not the one its digest names', SEAL_BROKEN: 'without the seal of this system, changed or removed' },
)

/** The row that did not count, by its kind. */
export const rowNames = messages<Readonly<Record<string, string>>>(
  { revision: '文稿', review: '审核记录', doubt: '疑义', resolution: '疑义的解决意见', publication: '发布记录', recall: '撤回记录', people: '人员', accounts: '登录名', posts: '职务', sections: '科室', delegations: '委托', passkeys: '通行密钥', proposals: '提请' },
  { revision: 'wording', review: 'review', doubt: 'doubt', resolution: 'answer to a doubt', publication: 'publication', recall: 'recall', people: 'person', accounts: 'login', posts: 'post', sections: 'section', delegations: 'delegation', passkeys: 'passkey', proposals: 'proposal' },
)

/** A row, as the server names it by its kind and its id, in words. */
export const rowInWords = (of: string): string => {
  const [kind = '', ...id] = of.split(' ')
  return [say(rowNames)[kind] ?? kind, ...id].join(' ')
}

type What = Extract<JournalProof, { ok: false }>['what']

/** What proving found wrong. */
export const whatIsWrong = messages<Record<What, string>>(
  {
    entry: '这一条日志被改动、删除或调换过', rows: '这一步留下的记录与当时写下的不一致', words: '这一步冻结的文稿与现在保存的不一致', state: '文稿所处的状态与日志不一致', signature: '这一步的签名不成立', stray: '数据库里有一条没有任何操作对应的记录', seal: '没有本系统密钥的封记',
  },
  {
    entry: 'this entry was changed, removed or moved', rows: 'what this act left is not what was written then', words: 'the wording this act froze is not the one that is kept', state: 'the wording stands elsewhere than the journal says', signature: 'the signature of this act does not hold', stray: 'there is a record that no act answers for', seal: 'it does not carry the seal made with this system’s key',
  },
)

/** The words of the journal's page. */
export const journalWords = messages(
  {
    title: '操作日志', leadWhole: '每一步操作一条，首尾相连，不能修改，也不含信息文字。', leadOwn: '您能看到自己经办、本科室或分管范围内信息的操作记录。', prove: '校验全部日志', proving: '正在校验…', exportAll: '导出', number: '索引号或登记号', show: '查看', clear: '显示全部', seq: '序号', at: '时间', who: '操作人', what: '操作', about: '对象', detail: '结果', hash: '校验值',
    house: '系统', none: '没有记录', noneWords: '还没有任何操作。', noneOf: '没有找到这个号码的操作记录。请核对索引号（如 WZRS/2026-00001）或登记号（如 2026-00001）。', older: '更早的记录', whole: (entries: number) => `校验通过：${entries} 条日志前后相连，所有审核、发布记录和文稿都与日志一致。`,
    broken: (seq: number | null, why: string) => `校验未通过${seq === null ? '' : `：第 ${seq} 条`}，${why}。请不要再操作，保留数据，立即联系管理员与最近的备份核对。`, refusedWith: (code: string) => `拒绝（${code}）`, revision: (number: number) => `第 ${number} 版`, behalf: '代为办理', first: '首位复核人，无须复核', atMachine: '在服务器上办理', saved: '日志已导出',
  },
  {
    title: 'Journal', leadWhole: 'One entry for every act, each chained to the one before; none can be changed, and none holds words of a notice.', leadOwn: 'You see what was done to the notices you write, of your section, or that you supervise.', prove: 'Prove the whole journal', proving: 'Proving…', exportAll: 'Export', number: 'Index or form number', show: 'Show', clear: 'Show everything', seq: 'No.', at: 'Time', who: 'Who', what: 'What', about: 'About', detail: 'Outcome', hash: 'Hash',
    house: 'The system', none: 'No entries', noneWords: 'Nothing has been done yet.', noneOf: 'Nothing was done under this number. Check the index number (like WZRS/2026-00001) or the form number (like 2026-00001).', older: 'Earlier entries', whole: (entries: number) => `It holds: ${entries} entries in one chain, and every review, publication and wording is what they say.`,
    broken: (seq: number | null, why: string) => `It does not hold${seq === null ? '' : ` at entry ${seq}`}: ${why}. Do nothing more, keep the data, and have the administrator compare it with the newest backup at once.`, refusedWith: (code: string) => `refused (${code})`, revision: (number: number) => `revision ${number}`, behalf: 'on behalf', first: 'the first one, by nobody', atMachine: 'at the machine', saved: 'The journal is exported',
  },
)
