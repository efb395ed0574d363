import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { say } from '../../language/language.ts'
import { formWords } from '../words/forms.ts'
import type { Block, Cell, Paper } from './paper.ts'

/** Twentieths of a point: an A4 page of 210 × 297 mm with margins of 18 mm leaves four columns. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_020 }
const NAME = 1_480
const VALUE = (PAGE.width - 2 * PAGE.margin - 2 * NAME) / 2

/** The form as a Word document with the same rows and the same words as the page. */
export const documentOf = (paper: Paper): Promise<Blob> => {
  const rows = [...paper.rows.map(rowOf), ...paper.blocks.map(blockOf), ...paper.notes.map((note) => rowOf([note]))]
  const { width, height, margin } = PAGE
  return Packer.toBlob(
    new Document({
      title: paper.title,
      styles: { default: { document: { run: { size: 21, font: { ascii: 'Noto Sans SC', eastAsia: '宋体', hAnsi: 'Noto Sans SC' } } } } },
      sections: [
        {
          properties: { page: { size: { width, height }, margin: { top: margin, bottom: margin, left: margin, right: margin } } },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: paper.title, bold: true, size: 32, color: '000000' })] }),
            new Table({ layout: TableLayoutType.FIXED, columnWidths: [NAME, VALUE, NAME, VALUE], width: { size: 2 * (NAME + VALUE), type: WidthType.DXA }, rows }),
          ],
        },
      ],
    }),
  )
}

const lineOf = (text: string, to: 'left' | 'right' | 'center' = 'left'): Paragraph => new Paragraph({ alignment: AlignmentType[to === 'left' ? 'LEFT' : to === 'right' ? 'RIGHT' : 'CENTER'], children: [new TextRun(text)] })

const nameCell = (name: string): TableCell =>
  new TableCell({ width: { size: NAME, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: name, bold: true })] })] })

const valueCell = (children: readonly Paragraph[], span: number): TableCell =>
  new TableCell({ columnSpan: span, verticalAlign: VerticalAlignTable.CENTER, margins: { left: 80, right: 80, top: 40, bottom: 40 }, children: children.length > 0 ? children : [lineOf('')] })

const rowOf = (cells: readonly Cell[]): TableRow =>
  new TableRow({ cantSplit: true, children: cells.flatMap(({ name, lines }) => [nameCell(name), valueCell(lines.map((line) => lineOf(line)), cells.length === 1 ? 3 : 1)]) })

const blockOf = ({ name, said, note }: Block): TableRow => {
  const t = say(formWords)
  const open = note === null ? [lineOf(''), lineOf(`${t.sign}　　　　　　　　　　${t.time}　　　　　　　　　`, 'right')] : [lineOf(note)]
  const lines = said.flatMap(({ opinion, sign, time }) => [lineOf(opinion), lineOf(`${sign}　${time}`, 'right')])
  return new TableRow({ cantSplit: true, height: { value: 900, rule: 'atLeast' }, children: [nameCell(name), valueCell(said.length === 0 ? open : lines, 3)] })
}
