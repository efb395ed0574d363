import { hasPictures, readXml, unpacked, wordsIn } from './package.ts'
import { type Part, type Said, tableOf, Unread, type Where } from './part.ts'

const MAIN = 'word/document.xml'

/** Where the words of a file of the package stand, by its path. */
const places: readonly (readonly [RegExp, Where['is']])[] = [
  [/^word\/(comments|people)/, 'comments'], [/^word\/(foot|end)notes/, 'notes'], [/^word\/(header|footer)/, 'margins'], [/^docProps\/|^customXml\//, 'properties'], [/^word\/settings/, 'properties'],
]

/** Files of a package that hold shapes and names of a machine only. */
const mute = /^\[Content_Types\]|^word\/(styles|stylesWithEffects|fontTable|numbering|webSettings|theme\/)|^customXml\/itemProps/

/** A DOCX: its text with what was deleted under tracked changes, its tables, comments, notes, heads and feet, who wrote it, and everything else people typed. */
export const readWord = (bytes: Uint8Array): Said => {
  const files = unpacked(bytes)
  const main = files.get(MAIN)
  if (main === undefined) throw new Unread('broken')
  const others = [...files].filter(([path, inside]) => path !== MAIN && inside.length > 0 && !mute.test(path))
  return { parts: [{ where: { is: 'text', number: 1 }, text: wordsIn(main, { without: 'w:tbl' }) }, ...tablesIn(main), ...others.flatMap(([path, inside]) => partOf(path, inside))], unseen: hasPictures(files) }
}

const partOf = (path: string, inside: Uint8Array): Part[] => {
  const text = wordsIn(inside)
  return text === '' ? [] : [{ where: { is: places.find(([pattern]) => pattern.test(path))?.[1] ?? 'elsewhere', number: 1 }, text }]
}

/** The tables of a text, each row as its cells: a name beside a number is seen only there. A table in a cell is a table of its own. */
const tablesIn = (main: Uint8Array): Part[] => {
  const open: string[][][] = []
  const found: string[][][] = []
  const cell = (): string[] | undefined => open.at(-1)?.at(-1)
  const say = (text: string): void => {
    const row = cell()
    if (row !== undefined && row.length > 0) row[row.length - 1] += text
  }
  readXml(main, {
    open: (name) => {
      if (name === 'w:tbl') open.push([])
      else if (name === 'w:tr') open.at(-1)?.push([])
      else if (name === 'w:tc') cell()?.push('')
    },
    text: say,
    close: (name) => {
      if (name === 'w:tbl') found.push(open.pop() ?? [])
      else if (name === 'w:p') say('\n')
    },
  })
  return found.flatMap((rows, index) => {
    const table = tableOf(rows.map((row) => row.map((text) => text.trim())))
    return table === null ? [] : [{ where: { is: 'table', number: index + 1 }, table }]
  })
}
