import { expect, test } from 'vitest'
import { found, foundInTable } from './found.ts'

test('a named or masked child under fourteen is stopped', () => {
  for (const text of ['张小明，12岁', '王某（女，8周岁）', '赵*兰之子，十三岁', '李小梅，2013年3月1日出生', '张小明，生于2014年', '5岁的张小明']) expect(found(text).map((hit) => hit.split(' ')[0]), text).toEqual(['MINOR:BLOCK'])
})

test('who is fourteen passes; who may not be yet is asked about', () => {
  expect([found('张小明，14岁'), found('李小梅，2012年11月23日出生'), found('李小梅，1999年出生')]).toEqual([[], [], []])
  expect(found('李小梅，2012年11月24日出生')).toEqual(['MINOR:BLOCK 2012年11月24日出生'])
  expect(found('李小梅，2012年出生')).toEqual(['MINOR:WARN 2012年出生'])
})

test('in a table the age stands in its column', () => {
  expect(foundInTable(['姓名', '年龄'], [['赵*兰', '9'], ['钱*', '35']])).toEqual(['MINOR:BLOCK table.rows.0.1 0-1'])
  expect(foundInTable(['姓名', '出生年月'], [['赵*兰', '2015-03'], ['钱*', '1985.04']])).toEqual(['MINOR:BLOCK table.rows.0.1 0-7'])
  expect(foundInTable(['班级', '年龄'], [['一班', '9']])).toEqual([])
})

test('ages in a rule are nobody’s', () => {
  for (const text of ['年满16周岁的劳动者', '不满14周岁的儿童', '6岁以下、7至13岁和14岁以上', '未满12周岁的，由监护人代办', '李某：不满10周岁的免费', '王女士：6岁以下免费', '李某问7至13岁怎么办', '孩子8岁可以参保吗']) expect(found(text), text).toEqual([])
})
