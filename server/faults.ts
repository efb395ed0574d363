import type { ContentfulStatusCode } from 'hono/utils/http-status'

type Words = Readonly<{ status: ContentfulStatusCode; zh: string; en: string }>

const fault = (status: ContentfulStatusCode, zh: string, en: string): Words => ({ status, zh, en })

/**
 * Everything that can be refused, once: the stable code, the HTTP status, and a sentence that says what is wrong and what to do.
 * `{name}` is filled from the fault's values.
 */
const closedList = {
  // the request itself
  BAD_REQUEST: fault(400, '请求有误：{whyZh}。请检查后重试。', 'The request is not right: {why}. Check it and try again.'),
  TOO_LARGE: fault(413, '内容超过 1 MB，请删减后重试。', 'More than 1 MB was sent; shorten it and try again.'),
  HEADERS_TOO_LARGE: fault(431, '请求的地址或标头过长。请清除浏览器中本站的 Cookie 后重试。', 'The address or the headers of the request are too long; clear this site’s cookies in the browser and try again.'),
  REQUEST_TOO_SLOW: fault(408, '请求没有及时发送完整。请检查网络后重试。', 'The request did not arrive whole in time; check the network and try again.'),
  NOT_FOUND: fault(404, '没有找到。请返回列表重新选择。', 'There is no such thing; go back to the list and choose again.'),
  WRONG_ORIGIN: fault(403, '请求不是从本系统的页面发出的，已拒绝。请从本系统的地址重新打开页面。', 'The request did not come from this system’s own page; open the page again at its own address.'),
  NOTED: fault(500, '系统出错，已记录，编号 {reference}。请稍后再试，或把编号告诉管理员。', 'Something went wrong and was noted as {reference}. Try again, or tell the administrator this number.'),
  NO_SPACE: fault(507, '磁盘已满，未保存任何内容。请通知管理员清理磁盘。', 'The disk is full and nothing was saved. Ask the administrator to free space.'),
  NOT_YET_ON_SCREENS: fault(503, '操作已记录，但屏幕暂未更新（可能磁盘已满）。系统每十秒自动重试，请勿重复操作，并通知管理员。', 'This is recorded, but the screens could not be told yet; the disk may be full. It is tried again every ten seconds: do not repeat it, tell the administrator.'),

  // people
  NOT_SIGNED_IN: fault(401, '请先登录。', 'Sign in first.'),
  BAD_CREDENTIALS: fault(401, '登录名或密码不正确。', 'The login or the password is not right.'),
  TOO_MANY_TRIES: fault(429, '尝试次数过多，请 {seconds} 秒后再试。', 'Too many tries; wait {seconds} seconds.'),
  PASSWORD_MUST_CHANGE: fault(403, '请先修改一次性密码，再继续操作。', 'Change the one-time password first.'),
  PASSWORD_TOO_WEAK: fault(422, '密码至少 10 个字、4 种不同的字，不能含有登录名或常见密码，不能是连续的字，也不能与旧密码相同。请换一个。', 'A password needs at least 10 characters, 4 of them different; it may not contain the login or a well-known password, be a mere run, or repeat the old one. Choose another.'),
  WRONG_ROLE: fault(403, '您今天的职务无权进行此操作（需要：{rolesZh}）。', 'Your posts of today do not allow this (it takes: {roles}).'),
  SETUP_LINK_INVALID: fault(403, '初始设置链接无效、已用过或已过期。已有系统管理员的，请直接登录；还没有的，请重新启动服务器以取得新链接。', 'The set-up link is wrong, used or over. Where there is an administrator already, sign in; where there is none, start the server again for a new link.'),
  LOGIN_TAKEN: fault(409, '该登录名已被使用，请另选一个。', 'This login is taken; choose another one.'),
  NAME_TAKEN: fault(409, '已有同名的记录，请另取名称。', 'There is already one of this name; choose another name.'),
  LAST_ADMINISTRATOR: fault(409, '这是最后一位系统管理员，不能停用或卸任。请先任命另一位。', 'This is the last administrator; appoint another one first.'),
  PERSON_INACTIVE: fault(409, '此人已停用，请先恢复启用。', 'This person is not active; make them active first.'),
  POST_NEEDS_SECTION: fault(422, '经办人和科长的职务必须指明科室，其他职务不指明科室。', 'An author or a section head belongs to a section; other posts do not.'),
  POST_DAYS_REVERSED: fault(422, '职务的结束日期早于开始日期。', 'The post ends before it begins.'),
  POST_TAKEN: fault(409, '此人在这段时间已有相同职务。', 'This person already holds this post in that time.'),
  AWAITS_COUNTERSIGN: fault(403, '登录名或新密码还在等待复核，复核后即可使用。', 'This login or new password waits for a second person to countersign; it works from then on.'),
  HANDOVER_CODE_WRONG: fault(403, '启用码没有填或不对。启用码是 8 位数字，由复核的同事（办公室或局长）交给您；遗失了，请系统管理员重置密码。', 'The handover code is missing or wrong. It has eight digits, and whoever countersigned (the office or the director) gives it to you; if it is lost, have the password reset.'),
  PROPOSAL_SETTLED: fault(409, '这一项已经办结。请刷新后再看。', 'This was settled already; look again.'),
  PROPOSAL_OWN: fault(403, '您提请的事项须由另一人复核。', 'You proposed this; another person has to countersign it.'),
  PROPOSAL_ABOUT_YOU: fault(403, '这一项与您本人有关，须由另一人复核。', 'This is about you; another person has to countersign it.'),
  REFUSAL_NEEDS_REASON: fault(422, '请写明不同意的理由（至少两个字）。', 'Say in at least two characters why it is refused.'),
  SECTION_IN_USE: fault(409, '该科室仍有在任职务，不能停用。请先结束这些职务。', 'Someone still holds a post in this section; end those posts first.'),

  // notices and their road
  NO_DRAFT: fault(409, '这条信息现在没有草稿。请先选择“修订”，再修改。', 'This notice has no draft now; choose “revise” first.'),
  DRAFT_OPEN: fault(409, '这条信息已有一份草稿，请在该草稿上修改。', 'This notice already has a draft; write in that one.'),
  STALE_EDIT: fault(409, '草稿已在别处保存过，未覆盖。请重新打开后再改。', 'The draft was saved elsewhere meanwhile and was not overwritten; open it again.'),
  NOT_YOUR_SECTION: fault(403, '这条信息属于“{section}”，不在您负责的科室范围内。', 'This notice belongs to “{section}”, which is not among your sections.'),
  NOT_YOUR_DRAFT: fault(403, '这份文稿不是您起草的。请由经办人操作。', 'You did not write this; leave it to its author.'),
  SECTION_INACTIVE: fault(409, '科室“{section}”已停用，不能新建信息。', 'The section “{section}” is no longer active; nothing new can be registered in it.'),
  NO_SUPERVISING_LEADER: fault(409, '科室“{section}”没有分管领导。请系统管理员先指定分管领导。', 'The section “{section}” has no supervising leader; ask the administrator to name one.'),
  WRONG_STATE: fault(409, '这条信息现在的状态是“{stateZh}”，不能进行此操作。请刷新后再看。', 'The notice is {state} now, so this can’t be done; look at it again.'),
  DIGEST_MISMATCH: fault(409, '您看到的不是现在的文本。请重新打开，看过现在的文本后再操作。', 'What you saw is not the present wording; open it again and read it first.'),
  STATEMENTS_REQUIRED: fault(422, '请分别确认两项：内容同意公开；已作保密审查。', 'Both statements are needed: the content may be made public, and secrecy was reviewed.'),
  REASON_REQUIRED: fault(422, '请选择原因；退回和报审还需写明理由（至少五个字）。', 'Choose a reason; returning and escalating also need it in words (at least five characters).'),
  FOUR_EYES: fault(403, '您已参与这一修订版的起草或审核，须由另一人办理。', 'You already wrote or reviewed this revision; another person has to do this.'),
  NEEDS_DIRECTOR: fault(409, '重要、重大信息须报局长审查批准，办公室不能直接通过。请选择“报局长”。', 'Important and major information goes to the director; choose “escalate”.'),
  NOT_PROACTIVE: fault(409, '这条信息没有决定主动公开，不能继续送往发布。请退回。', 'It was not decided to make this public proactively, so it can’t go on; return it.'),
  CHAIN_INCOMPLETE: fault(409, '审核链不完整（{link}），不能发布。', 'The chain of reviews is not complete ({link}); it can’t be published.'),
  SEAL_BROKEN: fault(409, '{ofZh}没有本系统的封记，或已被改动、移除，不能作为发布的依据。请停止操作，通知管理员校验日志。', '{of} does not carry this system’s seal, or was changed or removed, so nothing is published on its strength. Stop, and have the administrator prove the journal.'),
  DIGEST_BROKEN: fault(409, '保存的文本与其摘要不符，已停止使用。请通知管理员。', 'The stored wording does not match its digest and is not used; tell the administrator.'),

  REAUTH_REQUIRED: fault(403, '签字前请再次输入密码或使用通行密钥（五分钟内有效）。', 'Confirm who you are before signing: password or passkey, good for five minutes.'),
  SIGNATURE_INVALID: fault(403, '通行密钥的签名无效，未签字。请重试，或改用密码。', 'The passkey’s signature does not hold, so nothing was signed; try again or use the password.'),
  PASSKEY_UNAVAILABLE: fault(409, '当前地址不能使用通行密钥（需要 https 或本机地址）。请使用密码。', 'Passkeys need https or this very machine; use the password.'),
  PASSKEY_INVALID: fault(422, '通行密钥没有登记成功。请重新登记；同一把密钥只登记一次。', 'The passkey could not be added; try again. One key is added once.'),
  DELEGATION_INVALID: fault(403, '您的委托无效：不在委托期限或范围内，或已收回。', 'Your delegation does not cover this: it is over, not yet begun, taken back, or for something else.'),
  DELEGATION_FORBIDDEN: fault(422, '不能这样委托：{whyZh}。', 'This can’t be delegated: {why}.'),
  WORDS_IN_DOUBT: fault(409, '这条信息的保密疑义尚未解决，暂不能复制，也不能预览。', 'The secrecy of this notice is in doubt: until that is settled it is neither copied nor previewed.'),
  OPEN_DOUBT: fault(409, '有人提出保密疑义尚未解决，办公室不能通过。请退回或报局长。', 'Somebody doubted its secrecy and that is not resolved; return it or escalate it.'),
  WARNING_OVERRIDDEN: fault(409, '有保密警示被保留，须报局长审查批准。', 'A secrecy warning was answered by keeping the words, so the director has to see it; escalate.'),
  SCAN_BLOCKED: fault(409, '按现在的检测规则，文中有不得公开的内容（{whichZh}）。请退回修改。', 'By today’s rules the wording holds what must not be public ({which}); return it.'),
  WARN_UNANSWERED: fault(422, '检测提示“{whichZh}”须逐条写明处理意见。', 'Answer the warning “{which}” in writing first.'),
  ANSWER_REQUIRED: fault(422, '处理意见至少五个字：为什么可以保留。', 'Answer it in at least five characters: why the words may stay.'),
  WARN_GONE: fault(409, '文中已经没有这条提示。请看现在的检测结果。', 'The wording no longer holds what this answer is about; look at what is found now.'),
  BLOCK_STANDS: fault(409, '这是不得公开的内容（{whichZh}），任何人都不能保留：请修改；确属涉密的，请申报涉密。', 'This must not be public ({which}) and nobody can let it pass: change the words, or declare it secret.'),
  PHONE_NUMBER_FORM: fault(422, '请填写完整的电话号码（只用数字、“-”和“+”，固定电话带区号）。', 'Write the whole telephone number: digits, - and + only, a land line with its area code.'),
  PHONE_NUMBER_LISTED: fault(409, '这个号码已经登记为公开的办公电话。', 'This number is already listed as a published office number.'),
  RESOLUTION_REQUIRED: fault(422, '每条疑义都须写明处理意见（至少五个字）。', 'Every doubt needs a written resolution (at least five characters).'),
  GROUND_REQUIRED: fault(422, '请选择不予公开或依申请公开的法定依据。', 'Choose the legal ground for not making it public.'),
  DECIDED_OTHERWISE: fault(409, '登记表上的决定不是这样。请退回，或按原决定办理。', 'The form decided otherwise; return it, or close it as decided.'),
  SECRECY_REQUIRED: fault(422, '请填写密级和保密期限。', 'Say the level and the term of secrecy.'),
  REFERRAL_INCOMPLETE: fault(422, '请填写送请确定的单位、文号和日期。', 'Say to whom, by which letter and on which day it is referred.'),
  REPLY_INCOMPLETE: fault(422, '请填写复函的文号和日期。', 'Give the number and the day of the reply.'),
  RETENTION_REQUIRED: fault(422, '请选择保管期限。', 'Choose how long it is kept.'),
  RECALL_NOT_CONFIRMED: fault(409, '撤回尚未确认完成，不能归档。', 'The recall is not confirmed yet, so it can’t be archived.'),
  SCREENS_NOT_CONFIRMED: fault(409, '还有屏幕未确认撤回，也未过其最晚显示时间。', 'Some screens have not confirmed, and could still show it.'),
  ALREADY_CONFIRMED: fault(409, '撤回已经确认过了。', 'This recall is confirmed already.'),
  JOURNAL_BROKEN: fault(409, '日志校验未通过（第 {seq} 条），不能导出。请立即联系管理员。', 'The journal does not verify (entry {seq}), so nothing is exported; tell the administrator at once.'),
  CALENDAR_MISSING: fault(409, '{year}年的放假安排还没有导入，不能推算工作日。', 'The calendar of {year} is not imported, so working days can’t be counted.'),
  CALENDAR_INVALID: fault(422, '放假安排文件不对：{whyZh}。', 'This is no calendar of a year: {why}.'),
  POLICY_DAYS_REVERSED: fault(422, '制度的失效日期早于生效日期。', 'The policy ends before it begins.'),
  POLICY_CLAUSE_TWICE: fault(422, '条款“{ref}”出现了两次。', 'The clause “{ref}” stands there twice.'),
  CASE_CLOSED: fault(409, '这条线索已经处理过了。', 'This case has been decided already.'),
  CASE_WITHOUT_ORDER: fault(409, '这条线索没有待整改的决定。请刷新后再看。', 'Nothing was ordered to be put right in this case, or it is done; look at it again.'),
  DUE_IN_PAST: fault(422, '整改期限早于今天，请改到今天或以后。', 'The day it has to be put right by is over; choose today or later.'),

  ATTACHMENT_TOO_LARGE: fault(413, '附件超过 10 MB。请压缩图片或拆分后再上传。', 'The attachment is larger than 10 MB; make its pictures smaller or split it.'),
  ATTACHMENT_EMPTY: fault(422, '这个文件是空的（0 字节）。请重新选择。', 'This file is empty; choose another.'),
  ATTACHMENT_NAME: fault(422, '附件的文件名不能用：须为 120 字以内、带扩展名，不含路径和 \\ / : * ? " < > | 等字符。请改名后再上传。', 'This is no name for an attachment: at most 120 characters, with an ending, without a path or any of \\ / : * ? " < > |. Rename the file.'),
  ATTACHMENT_TYPE: fault(422, '不能上传这种文件，或内容与扩展名不符。可用 PDF、DOCX、XLSX、PNG、JPEG、TXT、CSV；DOC、XLS 请另存为 DOCX、XLSX，有打开密码的请先去掉密码。', 'This kind of file can’t be attached, or it is not what its ending says. Use PDF, DOCX, XLSX, PNG, JPEG, TXT or CSV; save DOC and XLS anew, and take off a password first.'),
  ATTACHMENT_UNREADABLE: fault(422, '系统读不了这个附件，无法检测，未保存：{whyZh}。', 'The attachment can’t be read through, so it was not kept: {why}.'),
  ATTACHMENTS_FULL: fault(409, '一条信息最多 10 个附件。请先移除不用的，保存后再上传。', 'A notice has at most 10 attachments; remove one and save first.'),
  ATTACHMENT_UNKNOWN: fault(422, '附件还没有上传，或已被清理。请移除后重新上传。', 'This attachment was not uploaded, or is gone; remove it and upload it again.'),

  // what a draft must say before it is submitted
  DECISION_INCOMPLETE: fault(422, '同步审批未填完整：{whichZh}。', 'The decisions are not complete: {which}.'),
  DECISION_INCONSISTENT: fault(422, '同步审批前后矛盾：{whyZh}。', 'The decisions contradict each other: {why}.'),
  SCOPE_CHANNEL_CONFLICT: fault(422, '公开范围不是“面向社会”，不能用大屏幕或查询机公开。', 'Only what is open to everyone may be shown on screens and kiosks.'),
  TERM_EXCEEDS_30Y: fault(422, '绝密的保密期限不得超过30年。', 'Top secret is at most for 30 years.'),
  TERM_EXCEEDS_20Y: fault(422, '机密的保密期限不得超过20年。', 'Confidential is at most for 20 years.'),
  TERM_EXCEEDS_10Y: fault(422, '秘密的保密期限不得超过10年。', 'Secret is at most for 10 years.'),
  SECRET_MARK: fault(422, '文中有密级标志，未保存任何内容。涉密信息不上网：请按纸质文件办理。', 'The text carries a secrecy mark and nothing was saved. What is secret stays on paper.'),
  PERSONAL_DATA: fault(422, '文中有不得公开的个人信息（{whichZh}）。请删去，或按本局统一方式隐去。', 'The wording holds personal data that must not be public ({which}); remove it, or mask it the way of the house.'),
  INTERNAL_MARK: fault(422, '文中有内部或限制公开的标志（{whichZh}），不能提交。请核对来源，修改文稿。', 'The wording carries an internal mark ({which}) and can’t be submitted; check where it comes from and change the words.'),
  SECRET_STAYS_ON_PAPER: fault(422, '已定为涉密，本系统不保存其标题和正文。请按纸质文件办理。', 'It was decided to be secret, so no title or text of it is kept here. It stays on paper.'),
  FIELD_MISSING: fault(422, '“{whichZh}”还没有填写。', '“{which}” is missing.'),
  DATE_IN_FUTURE: fault(422, '生成日期晚于今天。', 'The date formed is after today.'),
  DOCUMENT_NUMBER_FORM: fault(422, '文号格式不对，应如“望劳社发〔2009〕118号”：四位年份，序号不补零，不加“第”。', 'The document number should read like 望劳社发〔2009〕118号: a four-digit year, no leading zero, no 第.'),
  WINDOW_INVALID: fault(422, '“{whichZh}”的起止时间不完整或结束早于开始。', 'The time on “{which}” is not complete, or ends before it begins.'),
  WINDOW_OVER: fault(422, '展示时间已经过去，请改到将来。', 'The time to show it is already over; choose a later one.'),
  CLOSURE_NEEDS_UNTIL: fault(422, '停办公告须写明恢复办理的时间。', 'A closing notice must say when service resumes.'),
  LIST_NEEDS_PERIOD: fault(422, '公示名单须写明公示期的起止日期。', 'A public list must say from when to when it stands open to objection.'),
  POLICY_NEEDS_DOCUMENT: fault(422, '政策解读须写明所解读的文件。', 'A policy explained must name the document it explains.'),
  ID_COLUMN_OUTDOOR: fault(422, '证件号码列“{column}”不得在户外大屏幕上显示。', 'The ID column “{column}” may not be shown outdoors.'),
  TABLE_UNEVEN: fault(422, '表格每一行的单元格数须与列数相同。', 'Every row of a table needs as many cells as there are columns.'),
  WORDS_INVALID: fault(422, '这一处不能这样提交，请检查。', 'This can’t be submitted as it stands; look at it again.'),
  UNREADABLE_EVERYWHERE: fault(422, '按现有屏幕参数，没有一块屏幕能完整、清楚地显示这条信息。请缩短标题或摘要。', 'None of the enrolled screens could show this readably; shorten the title or the summary.'),
  // schedules
  NEVER_SHOWS: fault(422, '这条排期永远不会生效：{whyZh}。请修改日期、星期或时段。', 'This rule can never show anything: {why}. Change its dates, weekdays or hours.'),
  UNKNOWN_PLAYLIST: fault(422, '没有这个播放列表，可能已被删除。请重新选择。', 'There is no such playlist, it may have been deleted; choose again.'),
  UNKNOWN_NOTICE: fault(422, '播放列表里有一条信息不存在。请移除后再保存。', 'A notice in the list does not exist; take it out and save again.'),
  CHANNEL_NOT_APPROVED: fault(422, '“{title}”未获准在排期“{rule}”的屏幕上公开，不能排入。增加公开方式须修订该信息，重新审批。', '“{title}” was not decided for the screens of “{rule}”. Another channel takes a new revision with all its reviews.'),
  RULE_SCREEN_UNKNOWN: fault(422, '排期指定的屏幕不存在或已停用。请重新选择屏幕。', 'The rule names a screen that does not exist or was revoked; choose the screens again.'),
  PLAYLIST_NEEDED: fault(422, '请选择播放列表；只有静默时段不需要。', 'Choose a playlist; only quiet hours have none.'),
  PLAYLIST_IN_USE: fault(409, '仍有排期使用这个播放列表：{rules}。请先修改这些排期。', 'Rules still play this playlist: {rules}. Change those rules first.'),

  // screens
  UNKNOWN_SCREEN: fault(401, '服务器不认识这块屏幕。请重新登记。', 'The server does not know this screen; enrol it again.'),
  ENROLMENT_UNKNOWN: fault(404, '没有这个登记码，或已过期。请看屏幕上现在的登记码。', 'There is no such code, or it is over; look at the code the screen shows now.'),
  FINGERPRINT_MISMATCH: fault(409, '指纹与屏幕上显示的不一致，未登记。请当面核对屏幕。', 'The fingerprint is not the one this screen shows, so it was not enrolled; compare it at the screen.'),
  SURFACE_MISMATCH: fault(422, '屏幕参数的类型与打开的页面不符：户外屏与查询机不能互换。', 'The profile is for the other kind of glass: an outdoor page can’t become a kiosk, nor the other way round.'),
  ALREADY_ENROLLED: fault(409, '这个登记码已经登记过了。', 'This code has been enrolled already.'),
  CLAIM_INVALID: fault(401, '登记凭据无效或已过期，请重新申请登记码。', 'The claim is wrong or over; ask for a new code.'),
  LINK_INVALID: fault(403, '一次性登记链接无效、已用过或已过期。请向管理员索取新链接。', 'The one-time link is wrong, used or over; ask the administrator for a new one.'),
  KIOSK_ONLY: fault(403, '只有查询机可以提交评价。', 'Only a kiosk hands in what visitors say.'),
  NOT_ON_KIOSKS: fault(422, '这条信息没有在查询机上公开，不能评价。', 'This notice is not shown on kiosks, so nobody can have read it there.'),
  RECALLED: fault(410, '内容已撤回，不再提供。', 'This was recalled and is not given out any more.'),
} as const satisfies Record<string, Words>

export type FaultCode = keyof typeof closedList

export const faults: Readonly<Record<FaultCode, Words>> = closedList
export const faultCodes = Object.keys(closedList) as [FaultCode, ...FaultCode[]]

/** `at`: the field that is wrong, `words.title`. `values`: what fills the sentence's places. */
export type FaultDetail = Readonly<{ at?: string | undefined; values?: Readonly<Record<string, string | number>> }>

/** A refusal: thrown anywhere, turned into an answer in one place (app.ts). */
export class Fault extends Error {
  readonly code: FaultCode
  readonly detail: FaultDetail

  constructor(code: FaultCode, detail: FaultDetail = {}) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.detail = detail
  }
}

/** What every error answer says. */
export type FaultAnswer = Readonly<{ error: { code: FaultCode; zh: string; en: string; at?: string } }>

/** The answer for a code, its places filled; a place without a value is left out. */
export const faultAnswer = (code: FaultCode, { at, values = {} }: FaultDetail = {}): FaultAnswer => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—'))
  const { zh, en } = faults[code]
  return { error: { code, zh: fill(zh), en: fill(en), ...(at === undefined ? {} : { at }) } }
}
