import { describe, expect, test } from 'vitest'
import { block } from '#playlists/notice.ts'
import { htmlOfBlocks } from '../../../../display/office/text/as-html.ts'
import { blocksOfPaste } from '../../../../display/office/text/paste.ts'
import { excel, webPage, word, wps } from './clipboard.ts'

describe('what is pasted from Word', () => {
  test('keeps headings, paragraphs, numbered and bulleted lists, and the table', () => {
    expect(blocksOfPaste(word)).toEqual([
      { type: 'heading', text: '关于停电检修的通知' },
      { type: 'paragraph', text: '因配电设施检修，服务大厅于12月5日全天停止办理业务，请相互转告。' },
      { type: 'paragraph', text: '一、停办范围' },
      { type: 'list', ordered: true, items: ['社会保险登记；', '待遇领取资格认证。'] },
      { type: 'list', ordered: false, items: ['网上业务照常', '12333照常'] },
      {
        type: 'table',
        columns: [{ name: '窗口', showOn: ['outdoor', 'kiosk'] }, { name: '恢复时间', showOn: ['outdoor', 'kiosk'] }],
        rows: [['一号窗口', '12月6日 9:00'], ['二号窗口', '12月6日 9:00']],
      },
    ])
  })
})

describe('what is pasted from WPS', () => {
  test('keeps the heading and the list although the conditions are real comments', () => {
    expect(blocksOfPaste(wps)).toEqual([
      { type: 'heading', text: '岗位要求' },
      { type: 'list', ordered: true, items: ['年满18周岁', '有一年以上经验'] },
      { type: 'paragraph', text: '报名地点：劳动力市场一楼。' },
    ])
  })
})

describe('what is pasted from Excel', () => {
  const [table] = blocksOfPaste(excel)

  test('becomes one table: the merged title its caption, the last row its total, merged cells unfolded', () => {
    expect(table).toMatchObject({
      type: 'table',
      caption: '2026年第三季度社会保险补贴',
      rows: [['就业促进科', '王*', '**************002X', '1,200.50'], ['就业促进科', '李*梅', '**************0027', '980.00']],
      totalRow: ['合计', '', '', '2,180.50'],
    })
  })

  test('shows a column of ID numbers at the kiosk only, and only its last four places', () => {
    expect(table).toMatchObject({ columns: [{ name: '科室' }, { name: '姓名' }, { name: '身份证号', showOn: ['kiosk'], mask: 'id-last4' }, { name: '金额（元）' }] })
    expect(JSON.stringify(table)).not.toContain('19491231')
  })
})

describe('what is pasted from a web page', () => {
  test('loses scripts, styles, pictures and links, and keeps the words', () => {
    expect(blocksOfPaste(webPage)).toEqual([
      { type: 'heading', text: '办事指南' },
      { type: 'paragraph', text: '请到服务大厅办理。' },
      { type: 'list', ordered: false, items: ['身份证', '户口簿', '复印件两份'] },
    ])
  })

  test('a single line stays a single line, so that it can be pasted into the middle of another', () => {
    expect(blocksOfPaste('<meta charset="utf-8"><span style="color:red">12月5日</span>')).toEqual([{ type: 'paragraph', text: '12月5日' }])
  })
})

test('what is half written or hostile is read without an error and written without its tags', () => {
  for (const html of ['<table><tr><td>甲', '<p>甲<p>乙</div></table>', '<<>>&&#xffffffff;&#99999999;', '<li>甲<ul><li>乙', '<img src=x onerror=alert(1)>', '<p onclick="x">&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<![if !supportLists]>', '</td></td>'])
    expect(htmlOfBlocks(blocksOfPaste(html))).not.toMatch(/<(script|img|svg|iframe)|onerror=|onclick=/i)
})

test('ten thousand nested elements are read to the end', { timeout: 10_000 }, () => {
  expect(blocksOfPaste(`${'<div>'.repeat(10_000)}甲`)).toEqual([{ type: 'paragraph', text: '甲' }])
  expect(htmlOfBlocks(blocksOfPaste('<'.repeat(50_000)))).not.toContain('<<')
})

test('every part of a paste is a part a notice may hold', () => {
  const parts = [word, wps, excel, webPage].flatMap(blocksOfPaste)
  expect(parts.filter((part) => !block.safeParse(part).success)).toEqual([])
})
