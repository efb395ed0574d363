import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { stampOf } from '../../display/office/times.ts'
import { datesFrom } from '../../server/demo/dates.ts'
import { baseDeclaration } from '../../server/demo/samples/base-declaration.ts'
import { holiday } from '../../server/demo/samples/holiday.ts'
import { submit, walk } from '../../server/demo/walk.ts'
import { form } from '../../server/forms/answers.ts'
import { actDone } from '../../server/reviews/answers.ts'
import { openBureau, type Bureau } from './bureau.ts'
import { launch } from './chromium.ts'
import { listed, openLaptop, signIn, stumblingStones } from './office-hands.ts'
import { clerkOf } from './staff.ts'

let browser: Browser
let bureau: Bureau
let folder: string
let printed: Readonly<Record<'ordinary' | 'important' | 'returned', string>>

beforeAll(async () => {
  browser = await launch(inject('chromium'))
  bureau = await openBureau(Date.now, listed)
  folder = mkdtempSync(join(tmpdir(), 'forms-'))
  const dates = datesFrom(bureau.house.house.now(), 'Asia/Shanghai')
  const ordinary = (await walk(bureau.staff, holiday(dates))).notice
  const important = (await walk(bureau.staff, baseDeclaration(dates))).notice
  const { notice: returned, digest } = await submit(bureau.staff, holiday(dates))
  await clerkOf(bureau.house, 'head').ask(actDone, 'POST', `/api/office/notices/${returned}/acts/section-return`, { digest, reasonCode: 'FORMAT', reason: '标题缺少年份，请补上后再报。' })
  printed = { ordinary, important, returned }
})

afterAll(async () => {
  await browser?.close()
  await bureau?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The text parts of a zip file's entry, found by its name in the local headers. */
const entryOf = (zip: Buffer, name: string): string => {
  const header = zip.indexOf(Buffer.from(name)) - 30
  const begins = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(begins)
  return zip.readUInt16LE(header + 8) === 0 ? packed.toString() : inflateRawSync(packed, { finishFlush: 2 }).toString()
}

test.each(['ordinary', 'important', 'returned'] as const)('the form of a notice that is %s prints on one sheet of A4 with every name and the journal’s moments, and comes as a document that says the same', async (which) => {
  const laptop = await openLaptop(bureau, browser)
  const { page } = laptop
  await signIn(laptop, 'office')
  await page.evaluate((to) => (location.hash = to), `#/notices/${printed[which]}/form-1`)
  const paper = page.locator('office-form .paper')
  await paper.waitFor()
  const kept = await clerkOf(bureau.house, 'office').ask(form, 'GET', `/api/office/notices/${printed[which]}/forms/1`)
  const said = await paper.innerText()
  const wanted = [kept.number, kept.section, kept.words!.title, kept.words!.summary, ...kept.acts.flatMap(({ person, at }) => [person.name, stampOf(at)])]
  expect(wanted.filter((words) => !said.includes(words))).toEqual([])
  expect(await stumblingStones(page)).toEqual([])
  const pdf = await page.pdf({ format: 'A4', printBackground: true, margin: { top: '14mm', bottom: '14mm', left: '16mm', right: '16mm' } })
  writeFileSync(join(process.env['FORMS'] ?? folder, `${which}.pdf`), pdf)
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载 Word 文件').click()])
  const document = entryOf(readFileSync(await download.path()), 'word/document.xml')
  const texts = [...document.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
  expect(wanted.filter((words) => !texts.includes(words))).toEqual([])
  expect(laptop.troubles).toEqual([])
  await laptop.context.close()
})
