import { messages } from '../../language/language.ts'

/** The words of lists of notices and of one notice's page. */
export const noticeWords = messages(
  {
    title: '信息条目', add: '新建信息', search: '查找标题、全文、索引号、文号', state: '状态', section: '科室', category: '类别', kind: '类型', withWhom: '在谁手里', every: '全部',
    found: (n: number) => `共 ${n} 条`, name: '标题', holder: '现在', updated: '更新', untitled: '（尚无标题）', titleGone: '（文字不在系统中）', noPreview: '有保密疑义或文字不在系统中时，不提供预览。', onAir: '正在显示', glass: '在屏幕上的样子', page: (page: number, pages: number) => `第 ${page} / ${pages} 页`, before: '上一页', after: '下一页',
    none: '还没有信息', noneWords: '在这里登记的每条信息，经科长、分管领导、办公室审核后，由信息中心发布到屏幕。', noneFound: '没有符合条件的信息', noneFoundWords: '换一个词，或去掉一些筛选条件。', clear: '去掉筛选',
    start: '开始起草', sectionFirst: '您还没有所属科室，请管理员先任命。', copyOf: '以此新建', copied: '已按这条信息新建一份草稿', write: '继续起草',
    journey: '流程', draft: '起草', sectionStep: '科长审核', leader: '分管领导审定', office: '办公室审查', director: '局长审批', publish: '信息中心发布', now: '现在', since: (time: string) => `${time}起`, back: '退回',
    text: '全文', facts: '登记表', summary: '内容概述（屏幕摘要）', documentNumber: '文号', formedOn: '生成日期', indexNumber: '索引号', formNumber: '登记号', digest: '校验码', author: '经办人', editors: '参与修改',
    disclosure: '是否公开', scope: '公开范围', channels: '公开方式', secret: '是否保密', importance: '重要程度', yes: '是', no: '否', windowOutdoor: '户外显示', windowKiosk: '查询机显示', to: (from: string, until: string) => `${from} 至 ${until}`,
    closedFrom: '停办开始', closedUntil: '恢复办理', listPeriod: '公示期', explains: '解读的文件', reviews: '审核记录', noReviews: '还没有人审核。', statementsBoth: '已声明：内容同意公开；已作保密审查', earlier: '以前的修订版', revision: (n: number) => `第 ${n} 版`,
    acts: '您现在可以', nothingToDo: '现在没有需要您办理的。', whyNot: '其他操作为什么不能做', onlyOn: (where: string) => `仅${where}`, hiddenEverywhere: '不显示', total: '合计', mustFix: '提交前还要改好', missingContent: '这一版的文字已不在系统中。',
    validTo: '有效期至', returnedBy: (name: string) => `${name}退回，请改好后再提交`, recalledBy: (name: string) => `由 ${name} 撤回`, recallConfirmedBy: (name: string, time: string) => `${name} 已确认撤回完成（${time}）`, list: '回到列表', leftArchive: '归档', leftArchiveOld: (n: number) => `归档第 ${n} 版`, leftConfirm: '确认撤回完成', leftUntil: (time: string) => `最迟到 ${time} 不再显示`,
  },
  {
    title: 'Notices', add: 'New notice', search: 'Find in title, text or numbers', state: 'State', section: 'Section', category: 'Category', kind: 'Kind', withWhom: 'Who has it', every: 'All',
    found: (n: number) => `${n} in all`, name: 'Title', holder: 'Now', updated: 'Changed', untitled: '(no title yet)', titleGone: '(its words are not in the system)', noPreview: 'No preview while its secrecy is in doubt or its words are not in the system.', onAir: 'On the glass', glass: 'How it looks on the glass', page: (page: number, pages: number) => `Page ${page} of ${pages}`, before: 'Page before', after: 'Next page',
    none: 'No notices yet', noneWords: 'Each notice written here is reviewed by the section head, the supervising leader and the office, then published to the screens by the information centre.', noneFound: 'Nothing fits', noneFoundWords: 'Try another word, or fewer filters.', clear: 'Clear the filters',
    start: 'Begin to write', sectionFirst: 'You belong to no section yet; ask the administrator for a post.', copyOf: 'New from this one', copied: 'A draft was made from this notice', write: 'Go on writing',
    journey: 'The road', draft: 'Written', sectionStep: 'Section head', leader: 'Supervising leader', office: 'Office', director: 'Director', publish: 'Published', now: 'now', since: (time: string) => `since ${time}`, back: 'Returned',
    text: 'Full text', facts: 'Registration form', summary: 'Summary (for screens)', documentNumber: 'Document number', formedOn: 'Formed on', indexNumber: 'Index number', formNumber: 'Form number', digest: 'Digest', author: 'Author', editors: 'Also edited by',
    disclosure: 'Disclosure', scope: 'Scope', channels: 'Channels', secret: 'Secret', importance: 'Importance', yes: 'Yes', no: 'No', windowOutdoor: 'Outdoors', windowKiosk: 'On kiosks', to: (from: string, until: string) => `${from} to ${until}`,
    closedFrom: 'Closed from', closedUntil: 'Open again', listPeriod: 'Public period', explains: 'Document explained', reviews: 'Reviews', noReviews: 'Nobody has reviewed it yet.', statementsBoth: 'Stated: content agreed; secrecy reviewed', earlier: 'Earlier revisions', revision: (n: number) => `Revision ${n}`,
    acts: 'You can now', nothingToDo: 'Nothing here waits for you.', whyNot: 'Why other acts are not possible', onlyOn: (where: string) => `${where} only`, hiddenEverywhere: 'not shown', total: 'Total', mustFix: 'To mend before submitting', missingContent: 'The words of this revision are no longer in the system.',
    validTo: 'Valid until', returnedBy: (name: string) => `Returned by ${name}: mend this and submit again`, recalledBy: (name: string) => `Recalled by ${name}`, recallConfirmedBy: (name: string, time: string) => `${name} confirmed that the recall is complete (${time})`, list: 'Back to the list', leftArchive: 'to archive', leftArchiveOld: (n: number) => `to archive revision ${n}`, leftConfirm: 'to confirm the recall', leftUntil: (time: string) => `gone by ${time} at the latest`,
  },
)

export const actWords = messages(
  {
    reasonCode: '原因', reason: '说明', reasonHint: '至少 5 个字，经办人会看到', reasonHintFree: '可不填', choose: '请选择', statementContent: '内容同意公开', statementSecrecy: '已作保密审查', statements: '两项声明须分别勾选',
    seen: (digest: string) => `您确认的是校验码 ${digest} 的这一版。改动一个字，校验码就会变，须重新审核。`, cannotUndo: '办理后不能还原。', needReason: '请选择原因，并写明说明（至少 5 个字）。', needCode: '请选择原因。', needStatements: '两项声明都要勾选。', done: (act: string) => `已完成：${act}`,
    publishLead: '发布后，信息会按批准的方式和时间出现在屏幕上。', editions: (n: number) => `已签发 ${n} 个新版次`, recallTitle: '立即撤回', recallLead: '几秒之内，所有屏幕都不再显示这条信息，目录同时注明已撤回。撤回后不能恢复，只能起草修订版重新审核。',
    recallScreens: '正在显示或保存它的屏幕', recallNoScreens: '目前没有屏幕报告正在显示它。', confirmations: '各屏幕确认情况', confirmed: (time: string) => `已确认撤回 ${time}`, unconfirmed: '尚未确认', latest: (time: string) => `最迟到 ${time} 自行停止显示`, allConfirmed: '所有屏幕都已确认撤回。', noConfirmations: '撤回时没有屏幕存有这条信息。',
    countConfirmed: (done: number, all: number) => `${done} / ${all} 块屏幕已确认`,
  },
  {
    reasonCode: 'Reason', reason: 'In words', reasonHint: 'At least 5 characters; the author sees it', reasonHintFree: 'Optional', choose: 'Choose', statementContent: 'The content may be made public', statementSecrecy: 'Secrecy has been reviewed', statements: 'Both statements are made separately',
    seen: (digest: string) => `You confirm the wording with digest ${digest}. One changed character makes another digest, to be reviewed anew.`, cannotUndo: 'This cannot be undone.', needReason: 'Choose a reason and say it in words (at least 5 characters).', needCode: 'Choose a reason.', needStatements: 'Both statements are needed.', done: (act: string) => `Done: ${act}`,
    publishLead: 'Once published, the notice stands on the screens through the approved channels in its time.', editions: (n: number) => `${n} new edition${n === 1 ? '' : 's'} signed`, recallTitle: 'Recall now', recallLead: 'Within seconds no screen shows this notice any more, and the catalogue says that it was recalled. It cannot be put back: only a new revision, reviewed anew, can stand again.',
    recallScreens: 'Screens that show or hold it', recallNoScreens: 'No screen reports that it shows it.', confirmations: 'What the screens confirm', confirmed: (time: string) => `recall confirmed ${time}`, unconfirmed: 'not confirmed yet', latest: (time: string) => `stops showing it by itself by ${time}`, allConfirmed: 'Every screen has confirmed the recall.', noConfirmations: 'No screen held this notice when it was recalled.',
    countConfirmed: (done: number, all: number) => `${done} of ${all} screens have confirmed`,
  },
)
