import { expect, test } from 'vitest'
import { compose } from '#playlists/layout/compose.ts'
import { draftOf } from '#playlists/layout/draft.ts'
import { frameFor } from '#playlists/layout/frame.ts'
import type { Content, Wording } from '#playlists/notice.ts'
import { bureau, glasses } from '../../samples/glasses.ts'
import { samples } from '../../samples/samples.ts'

const frame = frameFor(glasses['screen 1920x1080 P4'])
const sizes = { body: 64, title: 96, figure: 0.3, air: 0.4, setting: 'text' } as const
const composed = (body: Wording['body'], kind: Content['kind'] = 'guide', at = frame) => {
  const content: Content = { ...samples[4]!, kind, wording: { ...samples[4]!.wording, body } }
  return compose(draftOf(content, 'full', { surface: 'outdoor', bureau, isLow: false }), at, { sizes, beside: 0 })
}

test('a title stands first at its own size, and once more small for a second page', () => {
  const { title, again } = composed([{ type: 'paragraph', text: '不收费。' }])!
  expect(title[0]!.lines[0]).toMatchObject({ size: 96, weight: 700, ink: 'text' })
  expect(again[0]!.lines[0]).toMatchObject({ size: frame.base, weight: 700, ink: 'soft' })
  expect(again[0]!.reading.characters).toBe(0)
})

test('a step’s number hangs beside its text, and a line leads down to the next', () => {
  const { rest } = composed([{ type: 'list', ordered: true, items: ['到服务大厅五号窗口取号并提交本人身份证件原件及复印件和单位出具的证明', '领取受理单'] }])!
  expect(rest[0]!.lines.map((line) => [line.text.slice(0, 2), line.x])).toEqual([['1', 0], ['到服', 90]])
  expect(rest[1]!.bars).toHaveLength(1)
  expect(rest.at(-1)!.bars).toEqual([])
})

test('a line that begins with a bracket hangs out by its blank half', () => {
  const { rest } = composed([{ type: 'paragraph', text: '《失业保险条例》自公布之日起施行。' }])!
  expect(rest[0]!.lines[0]!.x).toBe(-32)
})

test('a list’s items have a square, drawn once', () => {
  const { rest } = composed([{ type: 'list', ordered: false, items: ['身份证件'] }])!
  expect(rest[0]!.bars).toMatchObject([{ ink: 'accent' }])
  expect(rest[0]!.bars[0]!.width).toBe(rest[0]!.bars[0]!.height)
})

test('in a narrow column the marker runs in with its text', () => {
  const narrow = frameFor(glasses['door 320x160 P10'])
  const { rest } = composed([{ type: 'paragraph', text: '问：什么时候申报？' }], 'policy', { ...narrow, base: 24 })!
  expect(rest.at(-1)!.lines).toHaveLength(1)
})

test('what is wider than the column is refused', () => {
  expect(composed([{ type: 'paragraph', text: `编号${'1234567890'.repeat(6)}` }])).toBeUndefined()
})
