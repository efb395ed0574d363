import type { FileType } from '#playlists/notice.ts'
import { secretMarks } from '#playlists/scan/scan.ts'
import { placesIn } from './findings.ts'
import { readCsv, readText } from './lines.ts'
import { type FileToRead, lengthOf, MOST_CHARACTERS, type Read, type Said, Unread } from './part.ts'
import { readPicture } from './picture.ts'
import { readSheets } from './sheet.ts'
import { readWord } from './word.ts'

const readers: Readonly<Record<FileType, (bytes: Uint8Array) => Said | Promise<Said>>> = {
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes), // a large library, which other files need not wait for
  docx: readWord,
  xlsx: readSheets,
  png: readPicture,
  jpeg: readPicture,
  text: (bytes) => ({ parts: readText(bytes), unseen: false }),
  csv: (bytes) => ({ parts: readCsv(bytes), unseen: false }),
}

/** Reads a file as a whole, or says why that can't be done. Never throws: whatever a library stumbles over is a broken file. */
export const readFile = async ({ type, bytes }: FileToRead): Promise<Read> => {
  try {
    const said = await readers[type](bytes)
    if (said.parts.reduce((sum, part) => sum + lengthOf(part), 0) > MOST_CHARACTERS) return { unread: 'too-much' }
    return { reading: { ...said, marked: secretMarks(said.parts.flatMap(placesIn)).length > 0 } }
  } catch (error) {
    return { unread: error instanceof Unread ? error.why : 'broken' }
  }
}
