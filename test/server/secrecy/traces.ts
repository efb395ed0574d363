import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder, whatever its name, that holds one of the words: `PATH: WORD`. */
export const filesSpeakingOf = (folder: string, words: readonly string[]): string[] =>
  filesUnder(folder).flatMap((path) => speaksOf(readFileSync(path), words).slice(0, 1).map((word) => `${path}: ${word}`))

/**
 * Which of the words some bytes hold, in any form they could have been written down in: UTF-8, UTF-16 in either order of bytes, escaped as JSON
 * does, percent-encoded, base64 at any offset.
 */
export const speaksOf = (bytes: Buffer, words: readonly string[]): string[] => words.filter((word) => formsOf(word).some((form) => bytes.includes(form)))

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

const formsOf = (word: string): Buffer[] => {
  const little = Buffer.from(word, 'utf16le')
  const utf8 = Buffer.from(word)
  const escaped = [...word].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64').slice(shift === 0 ? 0 : 4, -4))
  return [utf8, little, Buffer.from(little).swap16(), Buffer.from(escaped), Buffer.from(escaped.toUpperCase().replaceAll('\\U', '\\u')), Buffer.from(encodeURIComponent(word)), ...base64.map((form) => Buffer.from(form))]
}
