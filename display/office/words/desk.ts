import { messages } from '../../language/language.ts'

/** The words of the signing desk: what lies there, what is compared, which keys do what. */
export const deskWords = messages(
  {
    recalls: '撤回未办完', toArchive: '可以归档', unconfirmed: (n: number) => `${n} 块屏幕未确认`, answerFor: '待确认撤回完成',
    watchLead: (n: number, time: string) => `还有 ${n} 块屏幕没有确认撤回。请查看这些屏幕，必要时到现场关闭；最迟到 ${time} 它们会自行停止显示。`, toScreens: '查看屏幕',
    answerLead: '所有屏幕都已确认撤回，或者不可能再显示。请分管领导或局长确认撤回完成，然后才能归档。', archiveLead: '不再办理的信息，请在 30 个工作日内选定保管期限归档。',
    for: (name: string) => `代 ${name}`, returned: '退回给您的', drafts: '您的草稿', writeOn: '继续修改', allDone: '都办完了', allDoneWords: '没有等您办理的信息了。新的一到，就会出现在这里。',
    full: '全文', changes: (n: number) => `改动 ${n} 处`, changed: '改了什么', comparedReturned: (n: number) => `与退回的第 ${n} 版相比`, comparedPublished: (n: number) => `与已发布的第 ${n} 版相比`, compared: (n: number) => `与第 ${n} 版相比`,
    noChange: '文字没有改动。', folded: (n: number) => `${n} 行没有改动`, gone: '删去：', added: '新增：', decisions: '登记表的改动', chain: '已经过', preview: '在屏幕上的样子', scan: '检测结果', scanClean: '没有发现问题。',
    scanFound: (n: number) => `发现 ${n} 处`, answered: (name: string) => `${name}的说明`, doubts: '保密疑义', doubtBy: (name: string) => `${name}提出`, resolvedBy: (name: string) => `${name}处理`, openDoubt: '未解决，须由局长处理', facts: '登记表', whole: '打开全页',
    keys: '键盘', keyStatements: '声明', keyForward: '签字、通过', keyReturn: '退回', keyDoubt: '疑义', keyNext: '下一件', keyPrevious: '上一件', keyIme: '用输入法打字时，这些键不起作用', again: '再按一次 S 或回车', more: '其他操作',
    nothingForward: '现在不能往下办，原因见下。', clause: (words: string) => `（依据：${words}）`, 
  },
  {
    recalls: 'Recalls not finished', toArchive: 'To be archived', unconfirmed: (n: number) => `${n} screen${n === 1 ? '' : 's'} not confirmed`, answerFor: 'wants your word',
    watchLead: (n: number, time: string) => `${n} screen${n === 1 ? ' has' : 's have'} not confirmed the recall. Look after ${n === 1 ? 'it' : 'them'}, and switch ${n === 1 ? 'it' : 'them'} off on the spot if need be; ${n === 1 ? 'it stops' : 'they stop'} showing it by ${n === 1 ? 'itself' : 'themselves'} by ${time} at the latest.`, toScreens: 'See the screens',
    answerLead: 'No screen shows it or can show it any more. The supervising leader or the director confirms that the recall is complete; then it can be archived.', archiveLead: 'Nothing more is to be done with it: choose how long it is kept and archive it within 30 working days.',
    for: (name: string) => `for ${name}`, returned: 'Came back to you', drafts: 'Your drafts', writeOn: 'Write on', allDone: 'All done', allDoneWords: 'Nothing waits for you any more. What comes next will lie here.',
    full: 'Full text', changes: (n: number) => `${n} change${n === 1 ? '' : 's'}`, changed: 'What changed', comparedReturned: (n: number) => `Compared with revision ${n}, which was returned`, comparedPublished: (n: number) => `Compared with revision ${n}, which is published`, compared: (n: number) => `Compared with revision ${n}`,
    noChange: 'The words did not change.', folded: (n: number) => `${n} line${n === 1 ? '' : 's'} as before`, gone: 'taken out: ', added: 'put in: ', decisions: 'Changes of the form', chain: 'So far', preview: 'On the glass', scan: 'Scan', scanClean: 'Nothing was found.',
    scanFound: (n: number) => `${n} found`, answered: (name: string) => `Answer of ${name}`, doubts: 'Doubts about secrecy', doubtBy: (name: string) => `raised by ${name}`, resolvedBy: (name: string) => `resolved by ${name}`, openDoubt: 'open: only the director resolves it', facts: 'Registration form', whole: 'Open its page',
    keys: 'Keys', keyStatements: 'statements', keyForward: 'sign, pass', keyReturn: 'return', keyDoubt: 'doubt', keyNext: 'next', keyPrevious: 'before', keyIme: 'none of them acts while you type with an input method', again: 'S or Enter once more', more: 'Other acts',
    nothingForward: 'It can’t go on now; the reasons stand below.', clause: (words: string) => ` (asked for by ${words})`, 
  },
)
