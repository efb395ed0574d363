import { MOST_SECONDS } from '#playlists/layout/fit.ts'
import { categoryLabel } from '#playlists/layout/labels.ts'
import type { Category, Channel, Decisions, Kind } from '#playlists/notice.ts'
import type { Surface } from '#playlists/profile.ts'
import type { Level } from '#playlists/rule.ts'
import type { Finding } from '#playlists/slide.ts'
import type { Refusal } from '#playlists/treaty.ts'
import type { Role } from '../../../server/people/roles.ts'
import type { ActName, Ground, RecallReason, retentions, ReturnReason, State, WaitingRole } from '../../../server/reviews/answers.ts'
import { messages } from '../../language/language.ts'

type Retention = (typeof retentions)[number]

/** What the codes of the house are called, in both languages. */

export const stateNames = messages<Record<State, string>>(
  {
    DRAFT: '起草中', PENDING_SECTION: '待科长审核', PENDING_LEADER: '待分管领导审定', PENDING_OFFICE: '待办公室审查', PENDING_DIRECTOR: '待局长审批', PENDING_EXTERNAL: '送外单位确定',
    READY: '待发布', PUBLISHED: '已发布', RECALLED: '已撤回', EXPIRED: '期满', SUPERSEDED: '已替代', RETURNED: '已退回', WITHDRAWN: '已撤销', CLOSED_ON_REQUEST: '转依申请公开',
    CLOSED_NOT_PUBLIC: '不予公开', BLOCKED_CLASSIFIED: '涉密阻断', ARCHIVED: '已归档',
  },
  {
    DRAFT: 'Draft', PENDING_SECTION: 'With the section head', PENDING_LEADER: 'With the supervising leader', PENDING_OFFICE: 'With the office', PENDING_DIRECTOR: 'With the director',
    PENDING_EXTERNAL: 'Outside the bureau', READY: 'Ready to publish', PUBLISHED: 'Published', RECALLED: 'Recalled', EXPIRED: 'Expired', SUPERSEDED: 'Superseded', RETURNED: 'Returned',
    WITHDRAWN: 'Withdrawn', CLOSED_ON_REQUEST: 'On request only', CLOSED_NOT_PUBLIC: 'Not made public', BLOCKED_CLASSIFIED: 'Blocked as classified', ARCHIVED: 'Archived',
  },
)

export const roleNames = messages<Record<Role, string>>(
  { author: '经办人', 'section-head': '科长', 'supervising-leader': '分管领导', office: '办公室', director: '局长', 'information-centre': '信息中心', administrator: '系统管理员' },
  { author: 'Author', 'section-head': 'Section head', 'supervising-leader': 'Supervising leader', office: 'Office', director: 'Director', 'information-centre': 'Information centre', administrator: 'Administrator' },
)

export const waitingNames = messages<Record<WaitingRole, string>>(
  { author: '经办人', 'section-head': '科长', 'supervising-leader': '分管领导', office: '办公室', director: '局长', 'information-centre': '信息中心' },
  { author: 'the author', 'section-head': 'the section head', 'supervising-leader': 'the supervising leader', office: 'the office', director: 'the director', 'information-centre': 'the information centre' },
)

export const categoryNames = messages<Record<Category, string>>(
  categoryLabel,
  { organisation: 'About the bureau', affairs: 'Government affairs', 'service-hall': 'Service hall', guides: 'Guides', interaction: 'Questions and answers', 'labour-market': 'Labour market' },
)

export const kindNames = messages<Record<Kind, string>>(
  {
    announcement: '通知公告', closure: '停办公告', 'public-list': '公示名单', policy: '政策解读', contribution: '社保缴费基数', 'disclosure-guide': '公开指南', guide: '业务指南',
    jobs: '招聘信息', hotline: '12333 咨询', answers: '咨询答复', about: '机构介绍',
  },
  {
    announcement: 'Announcement', closure: 'Closing notice', 'public-list': 'Public list', policy: 'Policy explained', contribution: 'Contribution figures', 'disclosure-guide': 'Disclosure guide',
    guide: 'How-to guide', jobs: 'Jobs', hotline: '12333 hotline', answers: 'Answers to enquiries', about: 'About us',
  },
)

export const channelNames = messages<Record<Channel, string>>(
  { website: '网站', outdoor: '户外大屏', kiosk: '大厅查询机', media: '广播电视', press: '报刊', hotline: '12333 电话', bulletin: '公开栏' },
  { website: 'Website', outdoor: 'Outdoor screens', kiosk: 'Lobby kiosks', media: 'Radio and television', press: 'Newspapers', hotline: '12333 telephone', bulletin: 'Bulletin board' },
)

export const surfaceNames = messages<Record<Surface, string>>({ outdoor: '户外大屏', kiosk: '大厅查询机' }, { outdoor: 'Outdoor screen', kiosk: 'Lobby kiosk' })

export const disclosureNames = messages<Record<Decisions['disclosure'], string>>(
  { proactive: '主动公开', 'on-request': '依申请公开', 'not-public': '不予公开' },
  { proactive: 'Made public by ourselves', 'on-request': 'On request', 'not-public': 'Not public' },
)
export const scopeNames = messages<Record<Decisions['scope'], string>>(
  { public: '面向社会', specific: '面向特定对象', internal: '机关内部' },
  { public: 'The public', specific: 'Particular people', internal: 'Inside the bureau' },
)
export const importanceNames = messages<Record<Decisions['importance'], string>>({ ordinary: '一般', important: '重要', major: '重大' }, { ordinary: 'Ordinary', important: 'Important', major: 'Major' })
export const secrecyNames = messages<Record<NonNullable<Decisions['secrecyLevel']>, string>>(
  { 'top-secret': '绝密', confidential: '机密', secret: '秘密' },
  { 'top-secret': 'Top secret', confidential: 'Confidential', secret: 'Secret' },
)

export const actNames = messages<Record<ActName, string>>(
  {
    submit: '提交审核', 'declare-secret': '定为涉密', 'section-approve': '审核通过', 'section-return': '退回', 'leader-sign': '审定签字', 'leader-return': '退回', 'office-pass': '审查通过', escalate: '报局长审批',
    'office-return': '退回', 'office-close-on-request': '转依申请公开', 'office-close-not-public': '不予公开', 'director-approve': '批准', 'director-return': '退回', 'director-close-on-request': '转依申请公开',
    'director-close-not-public': '不予公开', refer: '送外单位确定', readmit: '复函：不涉密', 'confirm-secret': '复函：涉密', withdraw: '撤销', edit: '收回修改', publish: '发布', 'technical-return': '技术退回',
    doubt: '提出疑义', 'doubt-approved': '提出疑义', 'doubt-published': '提出疑义', recall: '立即撤回', 'confirm-recall': '确认撤回完成', archive: '归档', revise: '起草修订版',
  },
  {
    submit: 'Submit for review', 'declare-secret': 'Declare it secret', 'section-approve': 'Approve', 'section-return': 'Return', 'leader-sign': 'Sign', 'leader-return': 'Return', 'office-pass': 'Pass',
    escalate: 'Send to the director', 'office-return': 'Return', 'office-close-on-request': 'Close: on request only', 'office-close-not-public': 'Close: not public', 'director-approve': 'Approve',
    'director-return': 'Return', 'director-close-on-request': 'Close: on request only', 'director-close-not-public': 'Close: not public', refer: 'Refer outside', readmit: 'Reply: not secret',
    'confirm-secret': 'Reply: secret', withdraw: 'Withdraw', edit: 'Take back to edit', publish: 'Publish', 'technical-return': 'Technical return', doubt: 'Raise a doubt', 'doubt-approved': 'Raise a doubt',
    'doubt-published': 'Raise a doubt', recall: 'Recall now', 'confirm-recall': 'Confirm the recall is complete', archive: 'Archive', revise: 'Write a new revision',
  },
)

export const returnReasonNames = messages<Record<ReturnReason, string>>(
  { CONTENT_ERROR: '内容有误', PII: '含个人信息', SECRECY: '保密原因', SCOPE: '公开范围或方式不当', FORMAT: '格式不符', BASIS_MISSING: '缺少依据', DUPLICATE: '重复', EDITED: '收回修改', LAYOUT: '版面问题', OTHER: '其他' },
  { CONTENT_ERROR: 'Mistake in the text', PII: 'Personal data', SECRECY: 'Secrecy', SCOPE: 'Wrong scope or channel', FORMAT: 'Form not kept', BASIS_MISSING: 'Basis missing', DUPLICATE: 'Duplicate', EDITED: 'Taken back to edit', LAYOUT: 'Layout', OTHER: 'Other' },
)
export const recallReasonNames = messages<Record<RecallReason, string>>(
  { ERROR: '内容有误', PII: '含个人信息', SECRECY: '涉密', DOUBT: '有疑义', OUTDATED: '已过时', LEGAL: '法律原因', OTHER: '其他' },
  { ERROR: 'Mistake in the text', PII: 'Personal data', SECRECY: 'Secrecy', DOUBT: 'In doubt', OUTDATED: 'Out of date', LEGAL: 'Legal reason', OTHER: 'Other' },
)

/** The grounds on which something is not made public, or only on request: the articles, and what they say in short (domain.md 2.1). */
export const groundNames = messages<Record<Ground, string>>(
  {
    'REG2019-14': '条例（2019）第十四条：国家秘密、法律法规禁止公开、危及安全稳定', 'REG2019-15': '条例（2019）第十五条：商业秘密、个人隐私', 'REG2019-16-1': '条例（2019）第十六条第一款：内部事务信息',
    'REG2019-16-2': '条例（2019）第十六条第二款：过程性信息、执法案卷', 'REG2019-36': '条例（2019）第三十六条：依申请公开的处理', 'REG2008-8': '条例（2008）第八条：危及安全稳定',
    'REG2008-14': '条例（2008）第十四条：国家秘密、商业秘密、个人隐私', 'REG2008-13': '条例（2008）第十三条：依申请公开',
  },
  {
    'REG2019-14': 'Regulation 2019 Art. 14: state secrets, forbidden by law, danger to safety and order', 'REG2019-15': 'Regulation 2019 Art. 15: trade secrets, privacy', 'REG2019-16-1': 'Regulation 2019 Art. 16(1): internal affairs',
    'REG2019-16-2': 'Regulation 2019 Art. 16(2): work in progress, case files', 'REG2019-36': 'Regulation 2019 Art. 36: handled on request', 'REG2008-8': 'Regulation 2008 Art. 8: danger to safety and order',
    'REG2008-14': 'Regulation 2008 Art. 14: state and trade secrets, privacy', 'REG2008-13': 'Regulation 2008 Art. 13: on request, for one\'s own needs',
  },
)

export const retentionNames = messages<Record<Retention, string>>({ permanent: '永久', '30y': '30 年', '10y': '10 年' }, { permanent: 'For good', '30y': '30 years', '10y': '10 years' })

export const levelNames = messages<Record<Level, string>>(
  { quiet: '静屏时段（黑屏）', fixed: '定点播放', holiday: '假期安排', timed: '分时段', standing: '常态播放' },
  { quiet: 'Quiet hours (black)', fixed: 'Fixed time', holiday: 'Holiday', timed: 'Part of the day', standing: 'Standing' },
)

/** A text that takes longer than a minute to read is too long for passers-by (domain.md 6.2); a shorter one only gave way to its summary to save a page. */
const isLong = (detail: string): boolean => Number.parseInt(detail, 10) > MOST_SECONDS

export const findingNames = messages<Record<Finding['code'], (detail: string) => string>>(
  {
    TOO_SMALL: (detail) => `在这块屏上字会小到看不清（${detail}）`, TOO_LONG: (detail) => `在这块屏上太长（${detail}）`, GLYPH_MISSING: (detail) => `字库里没有“${detail}”，请换一个字`,
    SUMMARY_SHOWN: (detail) => (isLong(detail) ? '全文太长，户外只显示摘要' : '全文一页放不下，户外只显示摘要'), TABLE_TOO_WIDE: (detail) => `表格太宽，放不下（${detail}）`, COLUMN_HIDDEN: (detail) => `这一列不在此屏显示：${detail}`,
  },
  {
    TOO_SMALL: (detail) => `Too small to read on this glass (${detail})`, TOO_LONG: (detail) => `Too long for this glass (${detail})`, GLYPH_MISSING: (detail) => `The font has no "${detail}"; use another character`,
    SUMMARY_SHOWN: (detail) => (isLong(detail) ? 'The full text is too long: outdoors the summary is shown' : 'The full text would need a second page: outdoors the summary is shown'), TABLE_TOO_WIDE: (detail) => `The table is too wide (${detail})`, COLUMN_HIDDEN: (detail) => `This column is not shown here: ${detail}`,
  },
)

export const refusalNames = messages<Record<Refusal, string>>(
  {
    BAD_SIGNATURE: '收到的版次签名不对，屏幕拒绝显示', BAD_FORMAT: '收到的版次格式不对，屏幕拒绝显示', OTHER_SEAT: '收到的是别的屏幕的版次，已拒绝', OLDER_EDITION: '收到的是旧版次，已拒绝',
    OLDER_STAMP: '收到的是旧时间戳，已拒绝', STAMP_MISMATCH: '时间戳与版次不符，已拒绝', CLOCK: '屏幕的时钟不对',
  },
  {
    BAD_SIGNATURE: 'It got an edition with a wrong signature and refused it', BAD_FORMAT: 'It got an edition it cannot read and refused it', OTHER_SEAT: 'It got another screen\'s edition and refused it',
    OLDER_EDITION: 'It got an older edition and refused it', OLDER_STAMP: 'It got an older stamp and refused it', STAMP_MISMATCH: 'The stamp does not fit the edition; refused', CLOCK: 'Its clock is wrong',
  },
)
