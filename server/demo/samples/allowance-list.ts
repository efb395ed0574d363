import type { Table } from '#playlists/notice.ts'
import { fullDay, monthDay, monthInWords, quarterInWords } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 公示名单: an allowance list that comes on air within the hour. Seven calendar days always hold five weekdays. */
export const allowanceList: Template = ({ today, nextMonth, at, iso, soon }) => {
  const last = today.add({ days: 6 })
  const closed = today.subtract({ months: 3 })
  const quarter = `${closed.year}年第${quarterInWords(closed)}季度`
  const window = { from: soon(15), to: at(last.add({ days: 1 }), '18:00') }
  return {
    section: '就业促进科',
    category: 'affairs',
    kind: 'public-list',
    documentNumber: null,
    formedOn: iso(today.subtract({ days: 2 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: `${quarter}就业困难人员社会保险补贴拟发放名单公示`,
      summary: `第${quarterInWords(closed)}季度就业困难人员社保补贴拟发放名单公示，期限${monthDay(today)}至${monthDay(last)}。名单请到大厅查询机查阅，异议请拨12333。`,
      body: [
        ...blocks(`
          按照就业困难人员社会保险补贴的有关办法，经个人申请、社区初审、县区复核，我局对${quarter}申请材料进行了审核，拟对下列人员发放社会保险补贴，现予公示。公示期为${fullDay(today)}至${monthDay(last)}，共五个工作日。
          公示期内，任何单位和个人对名单有异议的，可以书面、来电或者来访的方式向我局就业促进科反映。以单位名义反映的应当加盖公章，以个人名义反映的应当署真实姓名并留下联系方式，以便核实和反馈。我局对反映人的信息严格保密。
          名单中的姓名和证件号码已作隐藏处理，申请人可凭本人身份证件到服务大厅三号窗口查询本人的完整审核结果。公示期满无异议的，补贴将于${monthInWords(nextMonth)}下旬划入申请人提供的社会保障账户。`),
        people,
      ],
      details: { listFromOn: iso(today), listToOn: iso(last) },
    },
  }
}

const people: Table = {
  type: 'table',
  caption: '拟发放名单（节选）',
  columns: [
    { name: '序号', showOn: ['outdoor', 'kiosk'] },
    { name: '姓名', showOn: ['outdoor', 'kiosk'], mask: 'name' },
    { name: '身份证号码', showOn: ['kiosk'], mask: 'id-last4' },
    { name: '所在社区', showOn: ['outdoor', 'kiosk'] },
    { name: '补贴月数', showOn: ['outdoor', 'kiosk'] },
    { name: '金额（元）', showOn: ['outdoor', 'kiosk'] },
  ],
  rows: [
    ['1', '赵*兰', '**************0027', '东门社区', '3', '726.00'],
    ['2', '钱*', '**************3319', '东门社区', '3', '726.00'],
    ['3', '孙*明', '**************1016', '河湾社区', '2', '484.00'],
    ['4', '李*梅', '**************0048', '河湾社区', '3', '726.00'],
    ['5', '李*梅', '**************204X', '北关社区', '1', '242.00'],
    ['6', '欧阳**', '**************5532', '北关社区', '3', '726.00'],
    ['7', '吴*', '**************0081', '新城社区', '3', '726.00'],
    ['8', '阿依***', '**************6124', '新城社区', '2', '484.00'],
  ],
  totalRow: ['合计', '8人', '', '', '20', '4840.00'],
}
