import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned } from '../../../display/player/verify.ts'

const house = generateKeyPairSync('ed25519')
const key = house.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
const words = '{"number":7,"title":"停办公告"}'
const signature = sign(null, Buffer.from(words), house.privateKey).toString('hex')

test('what the house signed is believed, as bytes and as text', () => {
  expect(isSigned(words, signature, key)).toBe(true)
  expect(isSigned(new Uint8Array(Buffer.from(words)), signature, key)).toBe(true)
})

test('one changed letter, another key, a cut or made-up signature are not', () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  expect(isSigned(words.replace('7', '8'), signature, key)).toBe(false)
  expect(isSigned(words, signature, other)).toBe(false)
  for (const wrong of ['', signature.slice(2), 'zz'.repeat(64), '00'.repeat(64)]) expect(isSigned(words, wrong, key)).toBe(false)
  expect(isSigned(words, signature, 'not a key')).toBe(false)
})
