import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { printer } from '../../../server/scans/print.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'prints-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })))

test('the same finding has the same print after a restart, and in no other house', () => {
  const home = folder()
  const first = printer(home)('MOBILE', '13800138000')
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(printer(home)('MOBILE', '13800138000')).toBe(first)
  expect(printer(folder())('MOBILE', '13800138000')).not.toBe(first)
})

test('a disguise changes nothing, another rule or another number does', () => {
  const print = printer(folder())
  const plain = print('MOBILE', '13800138000')
  for (const same of ['138 0013 8000', '１３８００１３８０００', '138-0013-8000', '138\u200b00138000']) expect(print('MOBILE', same)).toBe(plain)
  for (const other of [print('BANKCARD', '13800138000'), print('MOBILE', '13800138001')]) expect(other).not.toBe(plain)
})

test('the key is for the house’s own eyes, is made once and is never replaced', () => {
  const home = folder()
  printer(home)
  const file = join(home, 'keys', 'prints.key')
  const key = readFileSync(file)
  expect([key.length, statSync(file).mode & 0o777, statSync(join(home, 'keys')).mode & 0o777]).toEqual([32, 0o600, 0o700])
  printer(home)
  expect(readFileSync(file)).toEqual(key)
})

test('a key file that is no key is said so, not used', () => {
  const home = folder()
  printer(home)
  writeFileSync(join(home, 'keys', 'prints.key'), '')
  expect(() => printer(home)).toThrow(/prints\.key/)
})
