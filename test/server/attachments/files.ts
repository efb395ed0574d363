import { crc32, deflateSync } from 'node:zlib'
import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, Header, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync, type Zippable } from 'fflate'

const utf16 = (text: string): string => [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')

type Pdf = Readonly<{ text?: string; author?: string; note?: string; picture?: boolean; embedded?: boolean; locked?: boolean }>

/** A PDF of one page as an old Chinese program writes it: a font that is not embedded, its characters by a predefined map. */
export const pdf = ({ text = '附件', author = '办公室', note, picture = false, embedded = false, locked = false }: Pdf = {}): Uint8Array => {
  const lines = text === '' ? '' : `BT /F1 12 Tf 72 700 Td <${utf16(text)}> Tj ET`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${embedded ? ' /Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 9 0 R >> >>] >> >>' : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /P 8 0 R >> >>${note === undefined ? '' : ` /Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents <feff${utf16(note)}> >>]`} >>`,
    `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 683 /StemV 80 >>',
    picture ? '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream' : '<< >>',
    '<< /Type /EmbeddedFile /Length 2 >>\nstream\nhi\nendstream',
    `<< /Author <feff${utf16(author)}> >>`,
    '<< /Filter /Standard /V 1 /R 2 /O <' + '41'.repeat(32) + '> /U <' + '42'.repeat(32) + '> /P -4 >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 10 0 R${locked ? ' /Encrypt 11 0 R /ID [<4142><4142>]' : ''} >>`
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}

type Docx = Readonly<{ text?: string; comment?: string; deleted?: string; header?: string; creator?: string; row?: readonly string[]; picture?: Uint8Array }>

/** A DOCX as the usual programs write it. */
export const docx = async ({ text = '附件正文', comment, deleted, header = '', creator = '办公室', row, picture }: Docx = {}): Promise<Uint8Array> => {
  const revision = { id: 7, author: '办公室', date: '2026-11-20T08:00:00Z' }
  const body = [
    new Paragraph({ children: [new TextRun(text.slice(0, 5)), ...(comment === undefined ? [] : [new CommentRangeStart(0)]), new TextRun({ text: text.slice(5), bold: true }), ...(comment === undefined ? [] : [new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })])] }),
    ...(deleted === undefined ? [] : [new Paragraph({ children: [new DeletedTextRun({ ...revision, text: deleted })] })]),
    ...(row === undefined ? [] : [new Table({ rows: [new TableRow({ children: ['姓名', '证件号'].map(cell) }), new TableRow({ children: row.map(cell) })] })]),
    ...(picture === undefined ? [] : [new Paragraph({ children: [new ImageRun({ type: 'png', data: picture, transformation: { width: 20, height: 20 } })] })]),
  ]
  const made = new Document({
    creator,
    ...(comment === undefined ? {} : { comments: { children: [{ id: 0, author: '何静', date: new Date(Date.UTC(2026, 10, 20)), children: [new Paragraph(comment)] }] } }),
    sections: [{ headers: { default: new Header({ children: [new Paragraph(header)] }) }, children: body }],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}
const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })

type Xlsx = Readonly<{ rows?: readonly (readonly (string | number)[])[]; hidden?: readonly (readonly (string | number)[])[]; comment?: string; more?: Zippable }>

/** An XLSX with two sheets, the second of them hidden; texts are shared strings, numbers are numbers. */
export const xlsx = ({ rows = [['项目', '人数'], ['培训', 12]], hidden = [['说明'], ['无']], comment, more = {} }: Xlsx = {}): Uint8Array => {
  const shared: string[] = []
  const sheet = (cells: NonNullable<Xlsx['rows']>): string =>
    `<worksheet xmlns="${main}"><sheetData>${cells.map((row, line) => `<row r="${line + 1}">${row.map((value, column) => written(value, { at: `${String.fromCharCode(65 + column)}${line + 1}`, shared })).join('')}</row>`).join('')}</sheetData></worksheet>`
  const [first, second] = [sheet(rows), sheet(hidden)]
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="底稿" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': first,
    'xl/worksheets/sheet2.xml': second,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((text) => `<si><r><t>${text.slice(0, 4)}</t></r><r><t xml:space="preserve">${text.slice(4)}</t></r></si>`).join('')}</sst>`,
    ...(comment === undefined ? {} : { 'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>何静</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>${comment}</t></r></text></comment></commentList></comments>` }),
  }
  return zipSync({ ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), ...more }, { mtime: Date.UTC(2026, 10, 20) })
}
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const written = (value: string | number, { at, shared }: { at: string; shared: string[] }): string => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${shared.push(value) - 1}</v></c>`)

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of one pixel that says something in a chunk of text. */
export const png = (comment = ''): Uint8Array => {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const said = comment === '' ? [] : [chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\0\0\0\0', 'latin1'), Buffer.from(comment)]))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), ...said, chunk('IDAT', deflateSync(Buffer.from([0, 0]))), chunk('IEND', Buffer.alloc(0))])
}

/** A JPEG without any pixels whose EXIF names its subject. */
export const jpeg = (description: string): Uint8Array => {
  const text = Buffer.from(`${description}\0`)
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x010e, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(text.length, 14)
  tiff.writeUInt32BE(26, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, body, Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9])])
}
