import ExifReader from 'exifreader'
import type { Said } from './part.ts'

/** A picture: the words around its pixels (EXIF, IPTC, XMP, text chunks, comments). Those in its pixels only a person can read. */
export const readPicture = (bytes: Uint8Array): Said => {
  const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const text = linesOf(ExifReader.load(own, { expanded: true })).join('\n')
  return { parts: text === '' ? [] : [{ where: { is: 'properties', number: 1 }, text }], unseen: true }
}

const DEEP = 8
const LONG = 20_000

/** Every text among the tags, each once: what a tag says and how it is written down may differ. */
const linesOf = (tags: unknown): string[] => [...new Set(textsIn(tags, 0))].filter((line) => line.trim() !== '')

const textsIn = (value: unknown, depth: number): string[] => {
  if (typeof value === 'string') return value.length > LONG ? [value.slice(0, LONG)] : [value]
  if (typeof value !== 'object' || value === null || depth > DEEP || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return []
  if (Array.isArray(value) && areCodes(value)) return [spelt(value)]
  return Object.values(value).flatMap((one) => textsIn(one, depth + 1))
}

/** User comments stand as the numbers of their characters. */
const areCodes = (value: readonly unknown[]): value is readonly number[] => value.length > 3 && value.length < LONG && value.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one < 256)
const spelt = (codes: readonly number[]): string => new TextDecoder('utf-8').decode(new Uint8Array(codes)).replace(/[\u0000\ufffd]+/g, ' ')
