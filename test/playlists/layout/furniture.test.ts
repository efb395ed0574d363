import { expect, test } from 'vitest'
import { frameFor } from '#playlists/layout/frame.ts'
import { besideTitle, clockWidth, foot, header, pictureOf } from '#playlists/layout/furniture.ts'
import { bureau, glasses } from '../../samples/glasses.ts'

const content = { category: 'affairs', kind: 'contribution', documentNumber: '望劳社发〔2009〕118号' } as const
const screen = frameFor(glasses['screen 1920x1080 P4'])
const small = frameFor(glasses['wall 512x256 P8'])
const door = frameFor(glasses['door 320x160 P10'])
const texts = (of: { lines: readonly { text: string }[] }): string[] => of.lines.map((line) => line.text)

test('a header names category, kind and document, and the page only where there are two', () => {
  expect(texts(header(content, screen, { page: 1, pages: 1 }))).toEqual(['政务信息', '缴费基数', '望劳社发〔2009〕118号'])
  expect(texts(header(content, screen, { page: 2, pages: 2 }))).toContain('2/2')
  expect(texts(header({ ...content, category: 'organisation', kind: 'about', documentNumber: null }, screen, { page: 1, pages: 1 }))).toEqual(['机构介绍'])
})

test('a glass too low for a header has its category as a bar at the edge, and its page number beside the title', () => {
  const made = header(content, small, { page: 1, pages: 2 })
  expect(texts(made)).toEqual(['1/2'])
  expect(made.bars).toMatchObject([{ ink: 'accent', height: small.bottom - small.top }])
  expect(besideTitle(small)).toBeGreaterThan(0)
  expect(besideTitle(screen)).toBe(0)
})

test('on a glass of a few lines the page is a bright mark among marks in the margin', () => {
  const made = header(content, door, { page: 2, pages: 2 })
  expect(texts(made)).toEqual([])
  expect(made.bars.slice(1).map((bar) => bar.ink)).toEqual(['rule', 'text'])
  expect(made.bars.slice(1).every((bar) => bar.x >= door.right && bar.x + bar.width < door.profile.width)).toBe(true)
  expect(header(content, door, { page: 1, pages: 1 }).bars).toHaveLength(1)
})

test('a foot has the office, its advice line and the clock where there is room, the number before the name', () => {
  expect(texts(foot(bureau, screen))).toEqual(['望川市劳动和社会保障局', '劳动保障咨询热线 12333'])
  expect(texts(foot({ ...bureau, name: '望'.repeat(30) }, frameFor(glasses['portrait 768x1536 P6.67'])))).toEqual(['劳动保障咨询热线 12333'])
  expect(foot(bureau, door)).toEqual({ lines: [], bars: [] })
})

test('the clock ends at the right margin', () => {
  const { clock } = foot(bureau, screen)
  expect(clock!.x + clockWidth(clock!.size)).toBeLessThanOrEqual(screen.right)
  expect(clock!.x + clockWidth(clock!.size)).toBeGreaterThan(screen.right - 2)
})

test('a picture has a meter across its column', () => {
  const { meter, clock } = pictureOf({ lines: [], bars: [], reading: { characters: 0, rows: 0 } }, [foot(bureau, screen)], screen)
  expect(meter).toMatchObject({ x: screen.left, width: screen.right - screen.left })
  expect(clock).toBeDefined()
})
