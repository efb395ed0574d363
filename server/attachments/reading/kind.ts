import { type FileType, fileTypes } from '#playlists/notice.ts'

/** The endings a file of each type may carry. */
const endings: Readonly<Record<FileType, readonly string[]>> = { pdf: ['pdf'], docx: ['docx'], xlsx: ['xlsx'], png: ['png'], jpeg: ['jpg', 'jpeg'], text: ['txt'], csv: ['csv'] }

/** What a name says a file is; null when it is nothing that can be attached. */
export const typeOfName = (name: string): FileType | null => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return fileTypes.find((type) => endings[type].includes(ending)) ?? null
}

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, index) => bytes[index] === byte)

/** What the bytes themselves are; text has no sign of its own, so there the name decides between plain lines and a table. */
const isOf: Readonly<Record<FileType, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]),
  docx: (bytes) => isPackage(bytes, 'word/document.xml'),
  xlsx: (bytes) => isPackage(bytes, 'xl/workbook.xml'),
  png: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]),
  text: (bytes) => isText(bytes),
  csv: (bytes) => isText(bytes),
}

/** Whether the bytes are of this type. */
export const isOfType = (type: FileType, bytes: Uint8Array): boolean => isOf[type](bytes)

/** The names of a zip's entries stand in it as they are. */
const isPackage = (bytes: Uint8Array, main: string): boolean => begins(bytes, [0x50, 0x4b, 0x03, 0x04]) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(main)

const isText = (bytes: Uint8Array): boolean => {
  const marked = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])
  const known = [isOf.pdf, isOf.png, isOf.jpeg].some((is) => is(bytes)) || begins(bytes, [0x50, 0x4b, 0x03, 0x04])
  return !known && (marked || !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)))
}
