import { expect, test } from 'vitest'
import { firstInvisible, withoutInvisible } from '#playlists/invisible.ts'

const unseen: Readonly<Record<string, string>> = {
  'a space of no width': '\u200b', 'a joiner': '\u200d', 'a byte order mark': '\ufeff', 'a soft hyphen': '\u00ad', 'a left-to-right mark': '\u200e', 'a right-to-left mark': '\u200f', 'an Arabic letter mark': '\u061c',
  'an override': '\u202e', 'an isolate': '\u2067', 'the end of an isolate': '\u2069', 'a Hangul filler': '\u3164', 'a half-width filler': '\uffa0', 'a Mongolian vowel separator': '\u180e', 'an invisible times': '\u2062', 'a tag': '\u{e0041}',
  'an annotation’s anchor': '\ufff9', 'a blank of braille': '\u2800', 'a stand-in for an object': '\ufffc', 'a joiner of hieroglyphs': '\u{13430}', 'a selector behind a digit': '\ufe0f', 'a selector of ideographs behind a letter': 'x\u{e0100}',
}
test.each(Object.entries(unseen))('%s is found where it stands, and taken out', (_, mark) => {
  const text = `3${mark}00元`
  expect([firstInvisible(text), withoutInvisible(text)]).toEqual([1 + mark.length - [...mark].at(-1)!.length, `3${mark.startsWith('x') ? 'x' : ''}00元`])
})

test('a selector that says which variant of an ideograph or a sign is meant stays, and so does everything that can be seen', () => {
  for (const text of ['葛\u{e0100}城区', '辻\ufe00村', '拨打\u260e\ufe0f 12333', '第①条　“甲”——乙…… 1,234.5㎡\n下一行\t完', 'e\u0301 ü ١٢٣']) expect([firstInvisible(text), withoutInvisible(text)]).toEqual([-1, text])
})
