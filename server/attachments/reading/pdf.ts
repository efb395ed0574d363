import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MOST_CHARACTERS, type Part, type Said, Unread } from './part.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const MOST_PAGES = 1_000

/** A PDF: the text of each page, notes and form fields on it, the outline, and what it says of itself. A file within it is refused. */
export const readPdf = async (bytes: Uint8Array): Promise<Said> => {
  const isPictured = /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS, cMapUrl: `${join(home, 'cmaps')}/`, cMapPacked: true, standardFontDataUrl: `${join(home, 'standard_fonts')}/` })
  try {
    return await readDocument(await task.promise, { isPictured })
  } catch (error) {
    if (error instanceof Unread) throw error
    throw new Unread(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken')
  } finally {
    await task.destroy()
  }
}

const readDocument = async (document: PDFDocumentProxy, { isPictured }: { isPictured: boolean }): Promise<Said> => {
  if (document.numPages > MOST_PAGES) throw new Unread('too-much')
  if ((await document.getAttachments()) !== null || (await document.getJSActions()) !== null) throw new Unread('nested')
  const parts: Part[] = []
  let [isBlank, characters] = [false, 0]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [text, notes] = [await textOf(page), await notesOn(page)]
    isBlank ||= text.trim() === ''
    characters += text.length + notes.length
    if (characters > MOST_CHARACTERS) throw new Unread('too-much')
    parts.push({ where: { is: 'page', number }, text })
    if (notes !== '') parts.push({ where: { is: 'comments', number: 1 }, text: notes })
    page.cleanup()
  }
  const about = await aboutIt(document)
  return { parts: about === '' ? parts : [...parts, { where: { is: 'properties', number: 1 }, text: about }], unseen: isPictured || isBlank }
}

const textOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent()
  return unfolded(items.map((one) => ('str' in one ? `${one.str}${one.hasEOL ? '\n' : ''}` : '')).join(''))
}

/** Annotations: comments with who wrote them, links, what was filled in. */
const notesOn = async (page: PDFPageProxy): Promise<string> => {
  const notes = (await page.getAnnotations()) as readonly Readonly<Record<string, unknown>>[]
  return unfolded(notes.flatMap((note) => ['contentsObj', 'titleObj', 'fieldValue', 'alternativeText', 'textContent', 'unsafeUrl', 'fieldName'].flatMap((key) => textsIn(note[key]))).join('\n'))
}

const aboutIt = async (document: PDFDocumentProxy): Promise<string> => {
  const { info, metadata } = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  return unfolded([...textsIn(info), ...textsIn(metadata === null || metadata === undefined ? '' : metadata.getRaw()).map(withoutTags), ...titlesIn(outline)].join('\n'))
}

type Outline = readonly Readonly<{ title: string; items: Outline }>[]
const titlesIn = (outline: Outline): string[] => outline.flatMap(({ title, items }) => [title, ...titlesIn(items)])

const withoutTags = (xml: string): string => xml.replace(/<[^>]*>/g, '\n')

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => (key === 'dir' ? [] : textsIn(one))) : []
}

/** Fonts name some characters as the radicals they are drawn like; NFKC, which the scanner applies, leaves those of the supplement. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺟': '母', '⻁': '虎', '⻂': '衤', '⻊': '足',
}
const unfolded = (text: string): string => text.replace(/[\u2e80-\u2eff]/g, (sign) => radicals[sign] ?? sign)
