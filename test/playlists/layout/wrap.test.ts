import { expect, test } from 'vitest'
import { proseOf } from '#playlists/layout/boxes.ts'
import { wrap, type Setting } from '#playlists/layout/wrap.ts'

const lines = (text: string, em: number, setting: Setting = 'text'): readonly string[] | undefined => wrap(proseOf(text, 500), em, setting)?.map((line) => line.text)

test('a text takes the fewest lines, none wider than asked', () => {
  const text = '因社会保险信息系统升级服务大厅各窗口暂停办理业务'
  const wrapped = wrap(proseOf(text, 500), 8, 'text')!
  expect(wrapped).toHaveLength(3)
  expect(wrapped.every((line) => line.em <= 8)).toBe(true)
  expect(wrapped.map((line) => line.text).join('')).toBe(text)
})

test('no line begins with a closing mark', () => {
  expect(lines('服务大厅停办三天。', 8)!.at(-1)).not.toMatch(/^。/)
})

test('a text does not end in a lone character', () => {
  expect(lines('本月顺延至下月十日办理完', 11)!.at(-1)!.length).toBeGreaterThan(2)
})

test('the lines of a title are of one length and cut no word', () => {
  expect(lines('关于社会保险信息系统升级暂停办理业务的公告', 18, 'title')).toEqual(['关于社会保险信息系统', '升级暂停办理业务的公告'])
})

test('blanks at a break are dropped, others kept', () => {
  expect(lines('The service hall is closed', 7)).toEqual(['The service', 'hall is closed'])
})

test('an address longer than the line is cut, after a slash where there is one', () => {
  expect(lines('www.example.cn/notices/2010/0001.html', 10)![0]).toMatch(/[/.]$/)
})

test('a number wider than the line is refused, never broken', () => {
  expect(lines('编号12345678901234567890', 8)).toBeUndefined()
  expect(lines('身份证号**************0027', 6)).toBeUndefined()
})

test('a summary breaks between its phrases, and no small word stands alone before a long one', () => {
  const text = '11月28日（星期六）上午9时，市劳动力市场一楼举办专场招聘会，26家企业提供岗位412个，求职者免费入场。'
  expect(lines(text, 12.1)).toEqual(['11月28日（星期六）', '上午9时，市劳动力市场', '一楼举办专场招聘会，', '26家企业提供岗位412个，', '求职者免费入场。'])
  expect(lines(text, 18, 'phrases')).toEqual(['11月28日（星期六）上午9时，', '市劳动力市场一楼举办专场招聘会，', '26家企业提供岗位412个，', '求职者免费入场。'])
  expect(lines(text, 18)).toHaveLength(3)
})
