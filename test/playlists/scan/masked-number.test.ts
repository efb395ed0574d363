import { expect, test } from 'vitest'
import { isMaskedPhone, maskedNumbersIn, shown } from '#playlists/scan/masked-number.ts'

test('numbers with hidden places are known by stars, crosses, circles or a row of X', () => {
  expect(['**************0027', '110105********002X', '110105XXXXXXXX002X', '110105××××××××0021', '1101 05** **** **00 21', '138****8000'].map((text) => maskedNumbersIn(text)[0]?.shape)).toEqual(['**************0027', '110105********002X', '110105********002X', '110105********0021', '110105********0021', '138****8000'])
})

test('names, single stars and whole numbers are none', () => {
  for (const text of ['赵*兰', '5*6=30', '11010519491231002X', '* * *', '★★★★★★', '注**']) expect(maskedNumbersIn(text), text).toEqual([])
})

test('what still shows is counted, and telephone numbers are told apart', () => {
  expect([shown('**************0027'), shown('110105********002X')]).toEqual([4, 10])
  expect(['138****8000', '0355211****', '110105****002X'].map(isMaskedPhone)).toEqual([true, true, false])
})
