import type { Plain } from './plain.ts'
import type { RowPart } from './place.ts'
import { compoundSurnames, labelledSurnames, singleSurnames, wordsNotNames } from './surnames.ts'

/** A person in a text, [start, end) of it. `masked`: part of the name is hidden (赵*兰, 李某). */
export type Person = Readonly<{ start: number; end: number; masked: boolean }>

const HAN = '\\p{Script=Han}'
const surname = `(?:${compoundSurnames.join('|')}|[${singleSurnames}])`
const hidden = '(?:[*×○●]{1,3}|[xX]{2})'

const maskedName = new RegExp(`${surname}(?:${hidden}(?![*\\d])${HAN}?|某{1,2})|${HAN}{2}\\*{2,3}(?![*\\d])|(?<![*\\d])\\*{1,2}${HAN}{1,2}(?!${HAN})`, 'gu')
const titledName = new RegExp(`(?<![有相])${surname}${HAN}{0,2}?(?:先生|女士|小姐|同志|老师|师傅|大爷|阿姨|主任|科长|局长|处长|经理)`, 'gu')
const labels = '姓名|联系人|经办人|申请人|领取人|受益人|申报人|当事人|参保人|人员|职工|患者|病人|死者|伤者|户主|户名|学生|儿童|女儿|儿子|监护人|家长|法定代表人|负责人|收款人|持卡人|持证人'
const labelledName = new RegExp(
  `(?:(?:${labels})\\s*[:：为是]|姓名|联系人|经办人|患者|死者)\\s*((?:${compoundSurnames.join('|')}|[${labelledSurnames}])${HAN}{1,2}?)(?=(?:$|[^\\p{Script=Han}]|电话|手机|身份|住|现|家住|性别|男|女|联系|地址|因|系|同志))`,
  'gu',
)
const bareName = new RegExp(`(?:(?<!${HAN}|\\d)|(?<=岁的|名叫))${surname}${HAN}{1,2}?(?=$|[^\\p{Script=Han}]|现?住|家住|户籍|身份证|电话|手机|今年|出生|生于|确诊|患)`, 'gu')

/** Words end so, names hardly ever. */
const wordEnding = /[工员部厂局科处市县区镇乡村街路岗费率数额款证书表单者类型期的等及或后前内外下为是在了个名号位]$/

/** The people in running text, in order and without overlap: masked, with a title, after a label, or a name between two marks. */
export const personsIn = (text: string): readonly Person[] => {
  if (!/\p{Script=Han}/u.test(text)) return []
  const masked = [...text.matchAll(maskedName)].map((match): Person => ({ start: match.index, end: match.index + match[0].length, masked: true }))
  const titled = [...text.matchAll(titledName)].filter(([name]) => !isWord(name)).map((match): Person => ({ start: match.index, end: match.index + match[0].length, masked: false }))
  const labelled = [...text.matchAll(labelledName)].flatMap((match) => personAtEnd(match))
  const bare = [...text.matchAll(bareName)].filter(([name]) => !isWord(name) && !wordEnding.test(name)).map((match): Person => ({ start: match.index, end: match.index + match[0].length, masked: false }))
  return inOrder([...masked, ...labelled, ...titled, ...bare])
}

/** The people of a row: whoever stands in a column of names, and masked names anywhere. */
export const personsOfRow = ({ cells }: RowPart, { text, from }: Plain): readonly Person[] => {
  const masked = [...text.matchAll(maskedName)].map((match): Person => ({ start: match.index, end: match.index + match[0].length, masked: true }))
  const named = cells.filter(({ column, text: cell }) => column.person && isName(cell)).flatMap((cell): Person[] => {
    const start = from.findIndex((at) => at >= cell.from)
    return start < 0 ? [] : [{ start, end: start + cell.text.length, masked: hidesName(cell.text) }]
  })
  return inOrder([...named, ...masked])
}

/** Whether a cell of a column of names hides part of the name. */
export const hidesName = (cell: string): boolean => /[*＊×○●某]|[xX]{2}/.test(cell)

/** Whether a cell of a column of names holds one at all. */
export const isName = (cell: string): boolean => /\p{L}.*\p{L}|\p{L}[*＊×○●]|[*＊×○●]\p{L}/u.test(cell) && !/^\s*(合计|总计|小计|暂无|略)\s*$/.test(cell)

const isWord = (name: string): boolean => wordsNotNames.has(name.slice(0, 2))

const personAtEnd = (match: RegExpExecArray): Person[] => {
  const name = match[1] ?? ''
  const end = match.index + match[0].length
  return isWord(name) ? [] : [{ start: end - name.length, end, masked: false }]
}

const inOrder = (persons: readonly Person[]): readonly Person[] => {
  const sorted = [...persons].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Person[] = []
  for (const person of sorted) if (person.start >= (kept.at(-1)?.end ?? 0)) kept.push(person)
  return kept
}
