import { type Part, tableOf, Unread } from './part.ts'

/** The text of a plain file: by its byte order mark, else UTF-8, else GB 18030, as Chinese spreadsheets write it. */
export const decoded = (bytes: Uint8Array): string => {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes)
    if (text !== null) return text
  }
  throw new Unread('broken')
}

const decodedAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A plain text, as one part. */
export const readText = (bytes: Uint8Array): Part[] => [{ where: { is: 'text', number: 1 }, text: decoded(bytes) }]

/** Comma, semicolon or tab separated values, as a table: quoted cells may hold separators, line ends and doubled quotes (RFC 4180). */
export const readCsv = (bytes: Uint8Array): Part[] => {
  const text = decoded(bytes)
  const table = tableOf(rowsOf(text, separatorOf(text)))
  return table === null ? [] : [{ where: { is: 'table', number: 1 }, table }]
}

const separatorOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: head.split(separator).length }))
  return counted.sort((a, b) => b.count - a.count)[0]!.separator
}

const rowsOf = (text: string, separator: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const [sign, next, row] = [text[at]!, text[at + 1], rows.at(-1)!]
    const last = row.length - 1
    if (sign === '"' && quoted && next === '"') row[last] += text[(at += 1)]!
    else if (sign === '"' && (quoted || row[last] === '')) quoted = !quoted
    else if (!quoted && sign === separator) row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else if (quoted || sign !== '\r') row[last] += sign
  }
  return rows
}
