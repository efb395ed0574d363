import { expect, inject, test } from 'vitest'
import { lookThroughOffice } from './office-pages.ts'

test('in English, on a laptop of 1366 by 768, no page of the office holds a stumbling stone, runs out of the window, errs, or asks outside the house', async () => {
  const { found, pages } = await lookThroughOffice(inject('chromium'), 'en')
  console.log(`office in English: ${pages} pages and dialogs looked at`)
  expect(found).toEqual([])
})
