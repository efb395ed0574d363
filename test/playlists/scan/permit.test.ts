import { expect, test } from 'vitest'
import { found } from './found.ts'

test('passports and permits are asked about by their shape', () => {
  for (const number of ['E12345678', 'G12345678', 'EA1234567', 'H12345678', 'C12345678', 'e12345678', 'Ｅ１２３４５６７８']) expect(found(`证件${number}。`), number).toEqual([`PERMIT:WARN ${number}`])
})

test('index numbers, roads and organisation codes are none', () => {
  for (const text of ['索引号WC0012/2009-00005', 'G55高速', '11990000MB0000000K', 'A12345678', 'E123456789']) expect(found(text), text).toEqual([])
})
