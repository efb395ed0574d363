import { expect, test } from 'vitest'
import { charactersOf } from '#playlists/characters.ts'
import { hotlineSlide, platePicture } from '#playlists/plate.ts'
import { bureau, glasses } from '../samples/glasses.ts'

test('every character of the lines is named once, beyond the basic plane whole', () => {
  const line = { x: 0, y: 0, width: 1, size: 24, weight: 500, ink: 'text' } as const
  expect([...charactersOf([{ lines: [{ ...line, text: '停𠮷停' }, { ...line, text: '办' }], bars: [] }])]).toEqual(['停', '𠮷', '办'])
})

test('where there is a clock its digits are needed too', () => {
  const found = charactersOf([platePicture(glasses['wall 640x320 P10'], bureau), hotlineSlide(glasses['wall 640x320 P10'], bureau).picture])
  for (const character of '0123456789:望川') expect(found.has(character), character).toBe(true)
})
