import { expect, test } from 'vitest'
import type { Content } from '#playlists/notice.ts'
import { paginate, type Arrangement } from '#playlists/paginate.ts'
import type { Profile } from '#playlists/profile.ts'
import { bureau, glasses } from '../samples/glasses.ts'
import { samples } from '../samples/samples.ts'

const wall = glasses['wall 640x320 P10']
const screen = glasses['screen 1920x1080 P4']
const kiosk = glasses['kiosk 1080x1920']
const sample = (notice: string): Content => samples.find((one) => one.notice === notice)!
const on = (content: Content, profile: Profile): Arrangement => paginate({ content, revision: 'a'.repeat(64), profile, bureau })
const said = (of: Arrangement): string => of.slides.map((slide) => slide.picture.lines.map((line) => line.text).join('')).join('')
const codes = (of: Arrangement): string[] => of.findings.map((finding) => finding.code)
const retold = (content: Content, wording: Partial<Content['wording']>): Content => ({ ...content, wording: { ...content.wording, ...wording } })

test('a notice without a window for this glass is not for this glass', () => {
  expect(on(sample('S05'), wall)).toEqual({ slides: [], findings: [] })
})

test('a closure says until when as the largest thing on it', () => {
  const [first] = on(sample('S01'), wall).slides
  const largest = Math.max(...first!.picture.lines.map((line) => line.size))
  expect(first!.picture.lines.filter((line) => line.size === largest).map((line) => line.text)).toEqual(['11月30日 上午8时30分'])
})

test('outdoors a long text gives way to its approved summary, and the office is told', () => {
  const made = on(sample('S02'), wall)
  expect(said(made)).toContain('12333电话假期不间断')
  expect(said(made)).not.toContain('合理安排办事时间')
  expect(made.findings).toEqual([{ code: 'SUMMARY_SHOWN', blocking: false, detail: '66 s' }])
})

test('on a glass of few lines one page of summary is better than a text torn over two', () => {
  const made = on(sample('S01'), wall)
  expect(made.slides).toHaveLength(1)
  expect(codes(made)).toEqual(['SUMMARY_SHOWN'])
  expect(said(made)).not.toContain('给您带来不便')
  expect(said(on(sample('S01'), screen))).toContain('给您带来不便')
})

test('a glass of four lines says nothing twice, and so has room for the whole summary', () => {
  const made = on(sample('S01'), glasses['door 320x160 P10'])
  expect(said(made).split('上午8时30分')).toHaveLength(2)
  expect(said(made)).toContain('12333')
})

test('the kiosk’s attract loop, read faster, still has the full text', () => {
  expect(said(on(sample('S02'), kiosk))).toContain('办事时间')
  expect(codes(on(sample('S02'), kiosk))).toEqual([])
})

test('contribution figures stand beside their summary, the head repeated, at most six rows a page', () => {
  const made = on(sample('S08'), screen)
  expect(made.slides.map((slide) => slide.picture.lines.some((line) => line.text === '险种'))).toEqual([true])
  const small = on(sample('S08'), { ...screen, distanceM: 24 })
  expect(small.slides.map((slide) => slide.picture.lines.some((line) => line.text === '险种'))).toEqual([true, true])
})

test('an ID column never stands outdoors, and the office is told what is hidden', () => {
  const list = sample('S03')
  const table = list.wording.body.find((block) => block.type === 'table')!
  const short = retold(list, { body: [{ ...table, rows: table.rows.slice(0, 4), columns: table.columns.map((column) => ({ ...column, showOn: ['outdoor', 'kiosk'] })) }] })
  const made = on(short, screen)
  expect(said(made)).toContain('赵*兰')
  expect(said(made)).not.toContain('0027')
  expect(made.findings).toContainEqual({ code: 'COLUMN_HIDDEN', blocking: false, detail: '身份证号码' })
})

test('a list of people leaves after ten minutes without a stamp, other notices after a day', () => {
  expect(on(sample('S03'), wall).slides[0]!.staleMs).toBe(600_000)
  expect(on(sample('S01'), wall).slides[0]!.staleMs).toBe(86_400_000)
})

test('slides carry their revision, their window and their place among their pages', () => {
  const { slides } = on(sample('S01'), glasses['door 320x160 P10'])
  expect(slides.map(({ notice, revision, page, pages }) => [notice, revision, page, pages])).toEqual([['S01', 'a'.repeat(64), 1, 2], ['S01', 'a'.repeat(64), 2, 2]])
  expect(slides.every(({ from, to }) => from === sample('S01').windows.outdoor!.from && to === sample('S01').windows.outdoor!.to)).toBe(true)
})

test('a character without a glyph blocks the notice on this glass and is named', () => {
  const made = on(retold(sample('S01'), { title: '㛃村停办公告' }), wall)
  expect(made.slides).toEqual([])
  expect(made.findings).toContainEqual({ code: 'GLYPH_MISSING', blocking: true, detail: '㛃 U+36C3' })
})

test('a character without a glyph that would not be drawn blocks nothing', () => {
  const hidden = retold(sample('S02'), { body: [{ type: 'paragraph', text: `${'办理业务'.repeat(80)}㛃` }] })
  expect(codes(on(hidden, wall))).toEqual(['SUMMARY_SHOWN'])
})

test('a summary that takes too long, or too many pages, is refused', () => {
  const long = retold(sample('S02'), { title: '办'.repeat(80), summary: '办'.repeat(120) })
  expect(on(long, screen)).toEqual({ slides: [], findings: [{ code: 'TOO_LONG', blocking: true, detail: '69 s' }] })
})

test('a number wider than the glass is refused rather than broken', () => {
  const wide = retold(sample('S02'), { summary: '编号12345678901234567890123456' })
  expect(on(wide, glasses['door 320x160 P10']).findings).toContainEqual(expect.objectContaining({ code: 'TOO_SMALL', blocking: true, detail: '12345678901234567890123456' }))
})

test('a glass that holds no text at its distance is refused with the size it would need', () => {
  expect(on(sample('S01'), { ...wall, distanceM: 150 })).toEqual({ slides: [], findings: [{ code: 'TOO_SMALL', blocking: true, detail: '125 px' }] })
})

test('a table too wide for the glass gives way to the summary and is named', () => {
  const made = on(sample('S03'), kiosk)
  expect(codes(made)).toEqual(['SUMMARY_SHOWN', 'TABLE_TOO_WIDE'])
  expect(made.slides).not.toEqual([])
})
