import { expect, test } from 'vitest'
import { maskId, maskName } from '#playlists/scan/masking.ts'

test('a name is masked by how long it is, a compound surname stays whole', () => {
  expect(['王芳', '李小梅', '欧阳修', '欧阳娜娜', '阿依古丽', '王', ' 司马光 ', '欧阳', '赵*兰'].map(maskName)).toEqual(['王*', '李*梅', '欧阳**', '欧阳**', '阿**', '王', '司马**', '欧*', '赵*兰'])
})

test('an ID number keeps its last four places, however it is written', () => {
  expect(['11010519491231002x', '110105 1949 1231 002X', '110105491231002', '１１０１０５１９４９１２３１００２Ｘ', '110105\u200b19491231002X'].map(maskId)).toEqual(['**************002X', '**************002X', '************002', '**************002X', '**************002X'])
})

test('what is no ID number stays as it is', () => {
  expect(['无', '', '**************0027', '1234567'].map(maskId)).toEqual(['无', '', '**************0027', '1234567'])
})
