import { messages } from '../../language/language.ts'

/** What became of a notice beside the straight road: blocked, referred, archived; and who answers for it. */
export const aftermathWords = messages(
  {
    blocked: '已定为涉密', blockedWords: '标题、正文和所有说明都已销毁，系统里只留下面这些。涉密信息请按纸质文件办理。', term: '保密期限', years: (n: number) => `${n} 年`, by: '经手人', when: '时间', referral: '送外单位确定', letter: '去函', reply: '复函', noReply: '尚未复函', secret: '涉密',
    notSecret: '不涉密', archived: '归档', responsible: '谁公开、谁审查，谁公开、谁负责', direct: '直接责任人', overall: '总责', heads: '科长', office: '办公室', author: '经办人', publisher: '发布人', on: (day: string) => `${day}任职情况`, nobody: '（空缺）',
    copies: '由它新建的信息', copiesWords: '以下信息是复制它的文字新建的，这些文字仍在系统里。请逐一查看；同样涉密的，请在起草页定为涉密。', copy: (n: number) => `复制件 ${n}`,
  },
  {
    blocked: 'Declared secret', blockedWords: 'Title, text and every remark were destroyed; what stands here is all that is kept. What is secret stays on paper.', term: 'Secret for', years: (n: number) => `${n} years`, by: 'By', when: 'When', referral: 'Referred outside', letter: 'Letter', reply: 'Reply', noReply: 'no reply yet', secret: 'secret',
    notSecret: 'not secret', archived: 'Archived', responsible: 'Who answers for it', direct: 'Directly responsible', overall: 'Overall', heads: 'Section head', office: 'Office', author: 'Author', publisher: 'Publisher', on: (day: string) => `as of ${day}`, nobody: '(nobody)',
    copies: 'Copies made of it', copiesWords: 'These notices began as copies of its words and still hold them. Look at each; declare secret what is secret too.', copy: (n: number) => `Copy ${n}`,
  },
)
