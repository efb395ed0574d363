import { expect, test } from 'vitest'
import { categoryLabel, kindLabel, words } from '#playlists/layout/labels.ts'
import { missingCharacters } from '#playlists/layout/measure.ts'

test('every word the layout sets itself has its glyphs', () => {
  const said = [...Object.values(categoryLabel), ...Object.values(kindLabel), words.reopens, words.closedSince('1月1日'), words.listPeriod('1月1日', '1月5日'), words.explains('')]
  expect(missingCharacters(said.join(''))).toEqual([])
})

test('the six categories have the names of the kiosk’s home page', () => {
  expect(Object.values(categoryLabel)).toEqual(['机构介绍', '政务信息', '服务大厅', '办事指南', '政务互动', '劳动力市场'])
})
