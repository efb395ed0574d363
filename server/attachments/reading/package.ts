import { unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Unread } from './part.ts'

/** The files inside a DOCX or XLSX, by path. */
export type Package = ReadonlyMap<string, Uint8Array>

/** Unpacked, a package may be so large in all, bytes, and hold so many files. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_FILES = 2_000

/** What may stand in a package beside its XML: pictures, fonts, printer settings. Anything else is a file in a file, which nobody could look through. */
const pictures = /\.(png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|wdp)$/i
const harmless = /\.(xml|rels|odttf|ttf)$|^xl\/printerSettings\/[^/]+\.bin$|\/$/i
const nested = /\/(embeddings|activeX)\/|vbaProject/i

/** Unpacks a package of XML, refusing at the sizes it declares before anything is unpacked (zip bombs), and files inside it that are no part of it. */
export const unpacked = (bytes: Uint8Array): Package => {
  let [total, count] = [0, 0]
  const names = new Set<string>()
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize
      count += 1
      if (total > MOST_BYTES || count > MOST_FILES) throw new Unread('too-much')
      if (names.has(name)) throw new Unread('broken')
      if (nested.test(name) || !(harmless.test(name) || pictures.test(name))) throw new Unread('nested')
      names.add(name)
      return /\.(xml|rels)$/i.test(name)
    },
  })
  const found = new Map(Object.entries(files))
  for (const name of names) if (pictures.test(name) && !name.startsWith('docProps/')) found.set(name, new Uint8Array())
  return found
}

/** Whether pictures stand in a package. */
export const hasPictures = (files: Package): boolean => [...files.keys()].some((name) => pictures.test(name))

/** What is told of an XML file as it is read from its beginning: names with their prefixes, as written. */
export type Reader = Readonly<{ open?: (name: string, attributes: Readonly<Record<string, string>>) => void; text?: (text: string) => void; close?: (name: string) => void }>

/** Reads one XML file. A document type is refused: no office file has one, and entities could blow it up. */
export const readXml = (bytes: Uint8Array, { open, text, close }: Reader): void => {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unread('broken')
  })
  parser.on('doctype', () => {
    throw new Unread('broken')
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open?.(name, attributes))
  parser.on('text', (said) => text?.(said))
  parser.on('cdata', (said) => text?.(said))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.write(xmlText(bytes)).close()
}

const xmlText = (bytes: Uint8Array): string => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Attributes in which people's words stand: who changed it, what a picture shows, a watermark, a link, a variable, a cached value. */
const spoken = /^((\w+:)?(author|lastModifiedBy|descr|title|alt|string|Target|displayName|tooltip|prompt|promptTitle|error|errorTitle)|v)$/
/** A file's parts name each other by paths, which nobody typed. */
const isPath = /^(\.\.\/|\/)?[\w./-]*\.(xml|png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|bin|rels)$/i

/** Everything people's words stand in, in one XML file, each on a line. `without`: elements whose text is read elsewhere. */
export const wordsIn = (bytes: Uint8Array, { without = '' }: { without?: string } = {}): string => {
  const lines: string[] = []
  let quiet = 0
  readXml(bytes, {
    open: (name, attributes) => {
      quiet += isQuiet(name) || name === without ? 1 : 0
      if (/:(p|br|cr)$|^(row|si|comment|text)$/.test(name)) lines.push('\n')
      for (const [key, value] of Object.entries(attributes)) if (spoken.test(key) && !isPath.test(value)) lines.push('\n', value, '\n')
      if (name === 'w:docVar') lines.push('\n', attributes['w:name'] ?? '', ' ', attributes['w:val'] ?? '', '\n')
      if (name === 'w:tab') lines.push('\t')
    },
    text: (said) => {
      if (quiet === 0) lines.push(said)
    },
    close: (name) => {
      quiet -= isQuiet(name) || name === without ? 1 : 0
      if (!/^(w|a|m|w14|w15):(t|r|delText|instrText)$|^(t|r)$/.test(name)) lines.push('\n')
    },
  })
  return lines.join('').replace(/[^\S\n\t]*\n\s*/g, '\n').trim()
}

/** Positions and sizes of drawings are numbers of a machine. */
const isQuiet = (name: string): boolean => /^wp(14)?:/.test(name) && !/docPr$|inline$|anchor$/.test(name)
