import { hasPictures, type Package, readXml, unpacked, wordsIn } from './package.ts'
import { type Part, type Said, tableOf, Unread, type Where } from './part.ts'

/** Files of a package that hold shapes and names of a machine only, or that are read on their own below. */
const mute = /^\[Content_Types\]|^xl\/(styles|sharedStrings|calcChain)\.xml$|^xl\/theme\/|^xl\/worksheets\/sheet|^customXml\/itemProps/

const places: readonly (readonly [RegExp, Where['is']])[] = [[/^xl\/(comments|threadedComments|persons)/, 'comments'], [/^docProps\/|^customXml\//, 'properties']]

/** An XLSX: every cell of every sheet, the hidden ones too, with comments, names, drawings, what pivot tables and links keep, and who made it. */
export const readSheets = (bytes: Uint8Array): Said => {
  const files = unpacked(bytes)
  const workbook = files.get('xl/workbook.xml')
  if (workbook === undefined) throw new Unread('broken')
  const shared = sharedIn(files)
  const sheets = sheetsIn(workbook, files).flatMap(({ path, hidden }, index): Part[] => {
    const inside = files.get(path)
    return inside === undefined ? [] : partsOfSheet(inside, { shared, where: { is: hidden ? 'hidden-sheet' : 'sheet', number: index + 1 } })
  })
  const others = [...files].flatMap(([path, inside]): Part[] => {
    const text = inside.length === 0 || mute.test(path) ? '' : wordsIn(inside)
    return text === '' ? [] : [{ where: { is: places.find(([pattern]) => pattern.test(path))?.[1] ?? 'elsewhere', number: 1 }, text }]
  })
  return { parts: [...sheets, ...namesIn(workbook), ...others], unseen: hasPictures(files) }
}

/** The sheets in the order of their tabs; one that no tab leads to is read as hidden. */
const sheetsIn = (workbook: Uint8Array, files: Package): { path: string; hidden: boolean }[] => {
  const targets = new Map<string, string>()
  const relations = files.get('xl/_rels/workbook.xml.rels')
  if (relations) readXml(relations, { open: (_, { Id = '', Target = '' }) => void targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`) })
  const sheets: { path: string; hidden: boolean }[] = []
  readXml(workbook, {
    open: (name, attributes) => {
      if (local(name) === 'sheet') sheets.push({ path: targets.get(attributes['r:id'] ?? '') ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  const stray = [...files.keys()].filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path) && !sheets.some((sheet) => sheet.path === path))
  return [...sheets, ...stray.map((path) => ({ path, hidden: true }))]
}

/** Names of sheets and of ranges. */
const namesIn = (workbook: Uint8Array): Part[] => {
  const names: string[] = []
  readXml(workbook, { open: (tag, { name }) => (['sheet', 'definedName'].includes(local(tag)) && name !== undefined ? void names.push(name) : undefined) })
  return names.length === 0 ? [] : [{ where: { is: 'elsewhere', number: 1 }, text: names.join('\n') }]
}

const local = (name: string): string => name.replace(/^\w+:/, '')

const sharedIn = (files: Package): string[] => {
  const inside = files.get('xl/sharedStrings.xml')
  const shared: string[] = []
  let phonetic = 0
  if (inside) {
    readXml(inside, {
      open: (name) => {
        if (local(name) === 'si') shared.push('')
        if (local(name) === 'rPh') phonetic += 1
      },
      text: (said) => {
        if (shared.length > 0 && phonetic === 0) shared[shared.length - 1] += said
      },
      close: (name) => void (phonetic -= local(name) === 'rPh' ? 1 : 0),
    })
  }
  return shared
}

type Cell = { line: number; column: number; shared: boolean; text: string }

const partsOfSheet = (inside: Uint8Array, { shared, where }: { shared: readonly string[]; where: Where }): Part[] => {
  const rows = new Map<number, string[]>()
  const beside: string[] = []
  let cell: Cell | null = null
  let inFormula = false
  readXml(inside, {
    open: (name, { r = '', t = '' }) => {
      if (local(name) === 'c') cell = { ...placeOf(r), shared: t === 's', text: '' }
      inFormula = local(name) === 'f'
    },
    text: (said) => {
      if (cell !== null && !inFormula) cell.text += said
      else if (said.trim() !== '') beside.push(said)
    },
    close: (name) => {
      inFormula = false
      if (local(name) !== 'c' || cell === null) return
      put(rows, cell, shared)
      cell = null
    },
  })
  const lines = [...rows.keys()].sort((a, b) => a - b)
  const width = Math.max(0, ...[...rows.values()].map((row) => row.length))
  const table = tableOf(lines.map((line) => Array.from({ length: width }, (_, column) => rows.get(line)?.[column] ?? '')), lines)
  return [...(table === null ? [] : [{ where, table }]), ...(beside.length === 0 ? [] : [{ where, text: beside.join('\n') }])]
}

/** The widest sheet any program makes has so many columns. */
const MOST_COLUMNS = 16_384
/** Cells that hold nothing are made up for so many columns only: one cell far to the right makes no table of millions. */
const USUAL_COLUMNS = 256

/** `C5` as line 5, column 2. */
const placeOf = (reference: string): { line: number; column: number } => {
  const [, letters = 'A', line = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column >= MOST_COLUMNS) throw new Unread('broken')
  return { line: Number(line), column: Math.min(column, USUAL_COLUMNS) }
}

const put = (rows: Map<number, string[]>, { line, column, shared: isShared, text }: Cell, shared: readonly string[]): void => {
  const said = isShared ? (shared[Number(text)] ?? '') : plainNumber(text)
  if (said === '') return
  const row = rows.get(line) ?? []
  rows.set(line, row)
  while (row.length < column) row.push('')
  row[column] = row[column] === undefined || row[column] === '' ? said : `${row[column]}\t${said}`
}

/** 1.3800138E10 as people see it. */
const plainNumber = (text: string): string => (/^-?[\d.]+E\+?\d+$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text)
