import { expect, test } from 'vitest'
import { masked } from '../../../../display/office/text/masking.ts'

test('a name is masked by the one house mask', () => {
  expect(['王芳', '李小梅', '欧阳修', '欧阳娜娜', '阿依古丽', '王'].map((name) => masked(name, 'name'))).toEqual(['王*', '李*梅', '欧阳**', '欧阳**', '阿**', '王'])
})

test('an ID number keeps its last four places, an old one three, and never the birth date', () => {
  expect(['11010519491231002X', '110105 1949 1231 002X', '110105491231002'].map((number) => masked(number, 'id-last4'))).toEqual(['**************002X', '**************002X', '************002'])
})

test('what is masked already, empty, or no number stays as it is', () => {
  expect([masked('*小梅', 'name'), masked('', 'name'), masked('无', 'id-last4'), masked('李小梅', undefined)]).toEqual(['*小梅', '', '无', '李小梅'])
})
