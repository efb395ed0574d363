import { messages } from '../../language/language.ts'

/** The words of what the scanner finds while somebody writes. */
export const scanWords = messages(
  {
    title: '公开前检测', clean: '未发现须处理的内容', running: '边写边查标题、概述、文号、全文和表格，上传时查附件：个人信息、密级标志、内部字样。', mustChange: (n: number) => `${n} 处必须修改`, mustAnswer: (n: number) => `${n} 处待写明意见`, answered: (n: number) => `${n} 处已写明意见`,
    more: (n: number) => `再显示 ${n} 处`, jump: (where: string) => `到${where}`, mask: '隐去', maskThese: (n: number) => `${n} 处都隐去`, maskColumn: '整列隐去', maskedDone: '已按本局统一方式隐去', edit: '去修改', declare: '申报涉密…', declareHint: '申报后只留登记号、密级和期限，这条信息的全文、草稿和附言立即销毁。',
    answer: '处理意见（为什么可以保留，至少五个字）', keep: (n: number) => `写明意见，保留 ${n} 处`, waitSaved: '保存后即可写明意见', answeredBy: (name: string, time: string) => `${name} ${time}`, purged: '意见文字已按规定销毁', director: '保留的，须报局长审查批准',
    inTitle: '标题', inSummary: '内容概述', inNumber: '文号', inExplains: '解读的文件', inBlock: (n: number) => `全文第 ${n} 段`, inLine: (n: number, line: number) => `全文第 ${n} 段第 ${line} 项`, inCaption: (n: number) => `第 ${n} 段表名`,
    inHead: (n: number, column: number) => `第 ${n} 段表头第 ${column} 列`, inCell: (row: number, column: number) => `表格第 ${row} 行第 ${column} 列`, inRow: (row: number) => `表格第 ${row} 行`, inTotal: '表格合计行', inTable: (n: number) => `第 ${n} 段表格`, inAttachment: (n: number) => `附件 ${n} 文件名`,
  },
  {
    title: 'Check before publishing', clean: 'Nothing found', running: 'Title, summary, number, text and tables are checked as you write, attachments when you bring them: for personal data, secrecy marks and internal wording.', mustChange: (n: number) => `${n} to change`, mustAnswer: (n: number) => `${n} to answer`, answered: (n: number) => `${n} answered`,
    more: (n: number) => `Show ${n} more`, jump: (where: string) => `Go to ${where}`, mask: 'Mask', maskThese: (n: number) => `Mask all ${n}`, maskColumn: 'Mask the column', maskedDone: 'Masked the house’s way', edit: 'Change the words', declare: 'Declare it secret…', declareHint: 'Only the form number, the level and the term stay; the text, the draft and all remarks are destroyed at once.',
    answer: 'Answer: why may it stay? (five characters or more)', keep: (n: number) => (n === 1 ? 'Answer and keep it' : `Answer and keep all ${n}`), waitSaved: 'You can answer once this is saved', answeredBy: (name: string, time: string) => `${name}, ${time}`, purged: 'The words of this answer were destroyed', director: 'If it stays, the director has to see it',
    inTitle: 'title', inSummary: 'summary', inNumber: 'document number', inExplains: 'document explained', inBlock: (n: number) => `part ${n}`, inLine: (n: number, line: number) => `part ${n}, line ${line}`, inCaption: (n: number) => `caption of part ${n}`,
    inHead: (n: number, column: number) => `head of column ${column} in part ${n}`, inCell: (row: number, column: number) => `table row ${row}, column ${column}`, inRow: (row: number) => `table row ${row}`, inTotal: 'total row', inTable: (n: number) => `table in part ${n}`, inAttachment: (n: number) => `name of attachment ${n}`,
  },
)
