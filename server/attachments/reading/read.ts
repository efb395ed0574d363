import type { FileType } from '#playlists/notice.ts'
import { readCsv, readText } from './lines.ts'
import { type FileToRead, lengthOf, MOST_CHARACTERS, type Read, type Reading, Unread } from './part.ts'
import { readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'
import { readSheets } from './sheet.ts'
import { readWord } from './word.ts'

const readers: Readonly<Record<FileType, (bytes: Uint8Array) => Reading | Promise<Reading>>> = {
  pdf: readPdf,
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
    const reading = await readers[type](bytes)
    return reading.parts.reduce((sum, part) => sum + lengthOf(part), 0) > MOST_CHARACTERS ? { unread: 'too-much' } : { reading }
  } catch (error) {
    return { unread: error instanceof Unread ? error.why : 'broken' }
  }
}
