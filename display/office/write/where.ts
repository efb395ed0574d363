import { say } from '../../language/language.ts'
import { scanWords } from '../words/scan.ts'

/** A field of the scanner as people call it: 标题, 全文第 3 段, 表格第 2 行第 4 列. */
export const whereInWords = (at: string): string => {
  const t = say(scanWords)
  const [whose, part, index, ...path] = at.split('.')
  if (whose === 'documentNumber') return t.inNumber
  if (whose === 'attachments') return t.inAttachment(Number(part) + 1)
  if (part === 'title') return t.inTitle
  if (part === 'summary') return t.inSummary
  return part === 'body' ? inBody(Number(index) + 1, path) : t.inExplains
}

const inBody = (block: number, [name, first, second]: readonly string[]): string => {
  const t = say(scanWords)
  if (name === undefined) return t.inBlock(block)
  if (name === 'items') return t.inLine(block, Number(first) + 1)
  if (name === 'caption') return t.inCaption(block)
  if (name === 'totalRow') return t.inTotal
  if (name === 'columns') return first === undefined ? t.inTable(block) : t.inHead(block, Number(first) + 1)
  return second === undefined ? t.inRow(Number(first) + 1) : t.inCell(Number(first) + 1, Number(second) + 1)
}
