import { messages } from '../../language/language.ts'

/** The words of the registration form (信息公开登记表, domain.md 2.6). Narrow names may break where a zero-width space stands. */
export const formWords = messages(
  {
    title: '信息公开登记表', open: '登记表', print: '打印', download: '下载 Word 文件', back: '回到信息条目', lead: '按 A4 纸打印；时间取自操作日志。未签的栏留空，可手工签字。',
    number: '登记号', filled: '填表日期', section: '拟公开科室', carrier: '载体形式', document: '公文类', other: '非公文类', name: '信息名称', documentNumber: '文号', formedOn: '生成日期', category: '信息类别', indexNumber: '索引号', summary: '内容概述',
    disclosure: '是否公开', scope: '公开范围', channels: '拟公开方式', secret: '是否保密', level: '密级和期限', yes: '是', no: '否', years: (level: string, n: number) => `${level}，${n} 年`, windows: '拟公开时间\u200b与期限', window: (name: string, from: string, to: string) => `${name}：${from} 至 ${to}`, importance: '重要程度', unsure: '是否把握不准',
    doubts: '疑义及处理', doubt: (name: string, text: string) => `${name}：${text}`, answered: (name: string, text: string) => `局长 ${name} 答复：${text}`, unanswered: '尚未答复', gone: '（文字已按规定销毁）',
    self: '自我审查结论', selfDone: '内容同意公开；已作保密审查。', scanned: (rules: string, n: number) => `检测规则 ${rules}，提示 ${n} 条${n > 0 ? '，均已书面处理' : ''}。`, attachments: '附件', attachment: (name: string, size: string, digest: string) => `${name}，${size}，SHA-256：${digest}`, none: '无', remarks: '备注', digest: (digest: string) => `文本摘要 SHA-256：${digest}`, revision: (n: number) => `第 ${n} 修订版`,
    place: (place: string) => ({ author: '经办人签名', section: '科长审核意见', leader: '分管领导\u200b审定意见', office: '办公室汇总\u200b审查意见', director: '局长意见', centre: '信息中心发布' })[place] ?? place,
    verdict: (verdict: string) => ({ submit: '提交审核', pass: '同意', return: '退回', escalate: '报局长审批', close: '不主动公开', refer: '送外单位确定', publish: '发布' })[verdict] ?? verdict,
    content: '内容同意公开', secrecy: '已作保密审查', onBehalfOf: (name: string) => `受 ${name} 委托`, method: (how: string): string => (how === 'passkey' ? '通行密钥签名' : '口令确认签字'), sign: '签名', time: '时间', notNeeded: '（按规定无须局长审批）',
    stub: '本信息已定为涉密，不在本系统保存标题和正文，按纸质文件办理。', decided: '定密记录', who: '办理人',
  },
  {
    title: 'Registration form', open: 'Registration form', print: 'Print', download: 'Download for Word', back: 'Back to the notice', lead: 'Prints on A4; the times are those of the journal. What is not signed stays open for signing by hand.',
    number: 'Form number', filled: 'Filled in on', section: 'Section', carrier: 'Carrier', document: 'official document', other: 'no official document', name: 'Title', documentNumber: 'Document number', formedOn: 'Date formed', category: 'Category', indexNumber: 'Index number', summary: 'Summary',
    disclosure: 'Made public', scope: 'To whom', channels: 'By which channels', secret: 'Secret', level: 'Level and term', yes: 'yes', no: 'no', years: (level: string, n: number) => `${level}, ${n} years`, windows: 'Shown from and until', window: (name: string, from: string, to: string) => `${name}: ${from} to ${to}`, importance: 'Importance', unsure: 'In doubt',
    doubts: 'Doubts and answers', doubt: (name: string, text: string) => `${name}: ${text}`, answered: (name: string, text: string) => `Director ${name} answers: ${text}`, unanswered: 'not answered yet', gone: '(the words were destroyed as the rules ask)',
    self: 'Self-review', selfDone: 'The content may be made public; secrecy was reviewed.', scanned: (rules: string, n: number) => `Scanner rules ${rules}, ${n} warning${n === 1 ? '' : 's'}${n > 0 ? ', answered in writing' : ''}.`, attachments: 'Attachments', attachment: (name: string, size: string, digest: string) => `${name}, ${size}, SHA-256: ${digest}`, none: 'none', remarks: 'Remarks', digest: (digest: string) => `SHA-256 of the wording: ${digest}`, revision: (n: number) => `revision ${n}`,
    place: (place: string) => ({ author: 'Author', section: 'Section head', leader: 'Supervising leader', office: 'Office', director: 'Director', centre: 'Information centre' })[place] ?? place,
    verdict: (verdict: string) => ({ submit: 'Submitted', pass: 'Agreed', return: 'Returned', escalate: 'Sent to the director', close: 'Not made public', refer: 'Referred outside', publish: 'Published' })[verdict] ?? verdict,
    content: 'the content may be made public', secrecy: 'secrecy was reviewed', onBehalfOf: (name: string) => `on behalf of ${name}`, method: (how: string): string => (how === 'passkey' ? 'signed by passkey' : 'signed by password'), sign: 'Signature', time: 'Time', notNeeded: '(the director is not needed)',
    stub: 'This was decided to be secret: neither title nor text is kept here. It stays on paper.', decided: 'The decision', who: 'By',
  },
)
