import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from '#playlists/canonical.ts'

test('keys stand in code-unit order, without white space, and absent keys are left out', () => {
  expect(canonical({ 乙: 1, b: [true, null], a: { z: undefined, y: 'é"' }, A: -0.5 })).toBe('{"A":-0.5,"a":{"y":"é\\""},"b":[true,null],"乙":1}')
})

test('one value has one spelling, however its keys were written down', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(reversed as Json)).toBe(canonical(value as Json))
      expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
