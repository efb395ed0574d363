import { expect, test } from 'vitest'
import { secretMarks } from '#playlists/scan/scan.ts'

const marks = (text: string): string[] => secretMarks([{ at: 'wording.title', text }]).map((hit) => hit.text)

test('a mark before a star is found in all its spellings', () => {
  for (const text of ['绝密★', '机密★20年', '秘密☆', '机密级★', '机 密 ★', '机密＊', '秘密*1年', '机\u200b密★', '机密⭐️', '文件 绝密　★ 启用前']) {
    expect(marks(text), text).toHaveLength(1)
  }
})

test('a line that is only a mark is found, and a mark in brackets at the head of a line or after 密级', () => {
  for (const text of ['机密', '望川市\n机密\n通知', '　秘密级　', '【绝密】', '（机密）', '甲\r\n机 密\r\n乙', '【机密】关于工资调整的请示', '密级：秘密', '密 级: 机密 保密期限:十年']) {
    expect(marks(text), text).toHaveLength(1)
  }
})

test('words about secrecy are no marks', () => {
  for (const text of [
    '不得泄露商业秘密。',
    '依照《中华人民共和国保守国家秘密法》审查',
    '经保密审查，同意公开',
    '国家秘密分为绝密、机密、秘密三级',
    '国家秘密的密级（绝密、机密、秘密）由定密责任人确定',
    '涉及商业秘密\n* 第二条',
    '12333',
    '望劳社发〔2009〕118号',
    '',
  ]) {
    expect(marks(text), text).toEqual([])
  }
})

test('it says where in the text as written, each mark once and in order', () => {
  const spans = (text: string) => secretMarks([{ at: 'wording.title', text }]).map(({ from, text: mark }) => [from, mark])
  expect(spans('甲\u200b\n机\u200b密★20年')).toEqual([[3, '机\u200b密★']])
  expect(spans('😀秘密★')).toEqual([[2, '秘密★']])
  expect(spans('机密\n正文\n绝密★')).toEqual([[0, '机密'], [6, '绝密★']])
})
