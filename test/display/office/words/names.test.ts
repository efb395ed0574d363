import { expect, test } from 'vitest'
import { findingNames } from '../../../../display/office/words/names.ts'

test('the office is told whether a text was too long to read in passing, or only gave way to its summary to save a page', () => {
  const said = (detail: string) => [findingNames['zh-CN'].SUMMARY_SHOWN(detail), findingNames.en.SUMMARY_SHOWN(detail)]
  expect(said('66 s')).toEqual(['全文太长，户外只显示摘要', 'The full text is too long: outdoors the summary is shown'])
  expect(said('48 s')).toEqual(['全文一页放不下，户外只显示摘要', 'The full text would need a second page: outdoors the summary is shown'])
})
