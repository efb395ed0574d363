import { expect, test } from 'vitest'
import { findMarks } from '#playlists/scan.ts'

const marks = (text: string): string[] => findMarks(text).map(({ mark }) => mark)

test('a mark before a star is found in all its spellings', () => {
  for (const text of ['绝密★', '机密★20年', '秘密☆', '机密级★', '机 密 ★', '机密＊', '秘密*1年', '机\u200b密★', '机密⭐️', '文件 绝密　★ 启用前']) {
    expect(marks(text), text).toHaveLength(1)
  }
})

test('a line that is only a mark is found', () => {
  for (const text of ['机密', '望川市\n机密\n通知', '　秘密级　', '【绝密】', '（机密）', '甲\r\n机 密\r\n乙']) {
    expect(marks(text), text).toHaveLength(1)
  }
})

test('words about secrecy are no marks', () => {
  for (const text of [
    '不得泄露商业秘密。',
    '依照《中华人民共和国保守国家秘密法》审查',
    '经保密审查，同意公开',
    '国家秘密分为绝密、机密、秘密三级',
    '涉及商业秘密\n* 第二条',
    '12333',
    '望劳社发〔2009〕118号',
    '',
  ]) {
    expect(marks(text), text).toEqual([])
  }
})

test('it says where in the text as written', () => {
  expect(findMarks('甲\u200b\n机\u200b密★20年')).toEqual([{ at: 3, mark: '机\u200b密★' }])
  expect(findMarks('😀秘密★')).toEqual([{ at: 2, mark: '秘密★' }])
})

test('each of several marks is named once, in order', () => {
  expect(findMarks('机密\n正文\n绝密★')).toEqual([{ at: 0, mark: '机密' }, { at: 6, mark: '绝密★' }])
})
