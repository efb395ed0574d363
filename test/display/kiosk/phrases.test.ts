import { expect, test } from 'vitest'
import { phrases } from '../../../display/kiosk/phrases.ts'

const titles = ['望川市劳动和社会保障局政府信息公开指南', '关于申报2010年度社会保险缴费基数的通知', '年末专场招聘会岗位信息（第四十六期）', '政策解读：社会保险缴费基数是怎样确定的', '12333劳动保障咨询服务电话使用说明', '']

test('the pieces of a title are the title', () => {
  for (const title of titles) expect(phrases(title).join('')).toBe(title)
})

test('no line of a title begins with a lone character or a closing mark, and none ends with an opening one', () => {
  for (const title of titles) {
    for (const piece of phrases(title).slice(1)) expect(piece).not.toMatch(/^(.|[，。：；）》”〕].*)$/u)
    for (const piece of phrases(title)) expect(piece).not.toMatch(/[（《“〔]$/u)
  }
})

test('the name of the bureau and words of the trade are not torn apart', () => {
  expect(phrases(titles[0] ?? '').some((piece) => piece.includes('劳动和社会保障局'))).toBe(true)
  expect(phrases(titles[1] ?? '').some((piece) => piece.includes('社会保险'))).toBe(true)
})
