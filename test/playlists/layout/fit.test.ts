import { expect, test } from 'vitest'
import { draftOf } from '#playlists/layout/draft.ts'
import { fit } from '#playlists/layout/fit.ts'
import { frameFor } from '#playlists/layout/frame.ts'
import type { Content } from '#playlists/notice.ts'
import { bureau, glasses } from '../../samples/glasses.ts'
import { samples } from '../../samples/samples.ts'

const fitted = (text: string, name: keyof typeof glasses, title = '通知') => {
  const content: Content = { ...samples[1]!, documentNumber: null, wording: { ...samples[1]!.wording, title, body: [{ type: 'paragraph', text }] } }
  return fit(draftOf(content, 'full', { surface: glasses[name].surface, bureau, isLow: false }), frameFor(glasses[name]))
}
const sizesOf = (text: string, name: keyof typeof glasses): number[] => fitted(text, name)!.flatMap((page) => page.lines.map((line) => line.size))
const smallest = (text: string, name: keyof typeof glasses): number => Math.min(...sizesOf(text, name))
const largest = (text: string, name: keyof typeof glasses): number => Math.max(...sizesOf(text, name))

test('few words are set large, many smaller, none below the floor', () => {
  expect(largest('今日停电。', 'screen 1920x1080 P4')).toBe(200)
  expect(largest('服务大厅停办三天'.repeat(6), 'screen 1920x1080 P4')).toBeLessThan(200)
  expect(smallest('服务大厅停办三天'.repeat(14), 'screen 1920x1080 P4')).toBeGreaterThanOrEqual(48)
})

test('text is as large as can be without a page more than the smallest size needs', () => {
  const text = '服务大厅停办三天'.repeat(9)
  const sizes = (['wall 640x320 P10', 'screen 1920x1080 P4', 'kiosk 1080x1920'] as const).map((name) => [fitted(text, name)!.length, smallest(text, name)])
  expect(sizes).toEqual([[1, 32], [1, 96], [1, 80]])
})

test('a text that needs more than two pages or 60 s does not fit', () => {
  expect(fitted('服务大厅停办三天'.repeat(12), 'door 320x160 P10')).toBeUndefined()
  expect(fitted('服务大厅停办三天'.repeat(22), 'screen 1920x1080 P4')).toBeUndefined()
})
