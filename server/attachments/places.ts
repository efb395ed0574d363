import type { FileTable, Part, Where } from './reading/part.ts'

/** Where in an attachment something stands, as both languages say it. Names of files and sheets are left out: they may be what must not be told. */
export type InWords = Readonly<{ zh: string; en: string }>

const partNames: Readonly<Record<Where['is'], (n: number) => InWords>> = {
  page: (n) => ({ zh: `第 ${n} 页`, en: `page ${n}` }),
  text: () => ({ zh: '正文', en: 'text' }),
  table: (n) => ({ zh: `第 ${n} 个表格`, en: `table ${n}` }),
  comments: () => ({ zh: '批注', en: 'comments' }),
  notes: () => ({ zh: '脚注、尾注', en: 'footnotes and endnotes' }),
  margins: () => ({ zh: '页眉、页脚', en: 'heads and feet of pages' }),
  sheet: (n) => ({ zh: `第 ${n} 张工作表`, en: `sheet ${n}` }),
  'hidden-sheet': (n) => ({ zh: `第 ${n} 张工作表（隐藏）`, en: `sheet ${n} (hidden)` }),
  properties: () => ({ zh: '文件属性', en: 'properties of the file' }),
  elsewhere: () => ({ zh: '其他部分', en: 'another part' }),
}

const joined = (parts: readonly (InWords | null)[]): InWords => {
  const there = parts.flatMap((part) => part ?? [])
  return { zh: there.map(({ zh }) => zh).join('，'), en: there.map(({ en }) => en).join(', ') }
}

/** The nth attachment, as people call it. */
export const attachmentInWords = (index: number): InWords => ({ zh: `附件 ${index + 1}`, en: `attachment ${index + 1}` })

/** A place of a part in words: the part, and in a table the cell or the row, as the file counts them. */
export const placeInWords = (index: number, part: Part, at: string): InWords => {
  const { is, number } = part.where
  return joined([attachmentInWords(index), partNames[is](number), 'text' in part ? null : cellInWords(part.table, { at, isSheet: is.endsWith('sheet') })])
}

const cellInWords = ({ lines }: FileTable, { at, isSheet }: { at: string; isSheet: boolean }): InWords | null => {
  const [, what, first, second] = at.split('.')
  if (what === undefined || what === 'caption') return null
  const line = what === 'columns' ? lines[0] : lines[Number(first) + 1]
  const column = what === 'columns' ? first : second
  if (line === undefined) return null
  if (column === undefined) return { zh: `第 ${line} 行`, en: `row ${line}` }
  return isSheet ? { zh: `${lettersOf(Number(column))}${line}`, en: `${lettersOf(Number(column))}${line}` } : { zh: `第 ${line} 行第 ${Number(column) + 1} 列`, en: `row ${line}, column ${Number(column) + 1}` }
}

/** A, …, Z, AA, … */
const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
