import { expect, test } from 'vitest'
import { compounds, leaning, mayNotBegin, mayNotEnd } from '#playlists/layout/kinsoku.ts'

test('closing marks may not begin a line and opening ones may not end it', () => {
  for (const mark of '！？。，、；：）》」』】”…%') expect(mayNotBegin.has(mark), mark).toBe(true)
  for (const mark of '（《「『【“￥') expect(mayNotEnd.has(mark), mark).toBe(true)
  expect([...mayNotBegin].filter((mark) => mayNotEnd.has(mark))).toEqual(['／', '/'])
})

test('an office and its tail, a word of the trade: known as belonging together', () => {
  expect(leaning.has('局')).toBe(true)
  expect('办理失业保险金'.match(compounds)).toEqual(['失业保险金'])
})
