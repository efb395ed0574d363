import type { Table } from '#playlists/notice.ts'
import { monthDay, weekday } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 招聘信息: a job fair five days ahead, with some of its posts; leaves the glass on the evening of the fair. */
export const jobFair: Template = ({ today, at, iso }) => {
  const fair = today.add({ days: 5 })
  const window = { from: at(today.subtract({ days: 2 }), '07:30'), to: at(fair, '18:00') }
  return {
    section: '劳动力市场管理中心',
    category: 'labour-market',
    kind: 'jobs',
    documentNumber: null,
    formedOn: iso(today.subtract({ days: 4 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: '专场招聘会岗位信息（第四十六期）',
      summary: `${monthDay(fair)}（${weekday(fair)}）上午9时，市劳动力市场一楼举办专场招聘会，26家企业提供岗位412个，求职者免费入场。`,
      body: [
        ...blocks(`
          为帮助求职人员尽快实现就业，市劳动力市场定于${monthDay(fair)}（${weekday(fair)}）上午9时至12时在一楼交流厅举办专场招聘会，共有二十六家企业提供四百一十二个岗位，涉及机械加工、商贸服务、纺织、物业等行业，求职者凭身份证免费入场。
          现发布部分岗位如下，所列工资为企业申报的试用期满后月工资，含加班费以外的全部固定收入。用人单位不得以任何名义收取报名费、押金，不得扣押证件，不得设置性别、民族、户籍等歧视性条件。如遇上述情况，请当场向值班工作人员反映或拨打12333投诉。
          岗位信息由企业提供，经我中心核对营业执照后发布，招满即止，以现场公告为准。未到场的求职者可在服务大厅查询机上查看全部岗位，并在工作日到二楼职业介绍窗口登记。`),
        posts,
      ],
      details: {},
    },
  }
}

const posts: Table = {
  type: 'table',
  caption: '部分岗位',
  columns: [
    { name: '单位', showOn: ['outdoor', 'kiosk'] },
    { name: '岗位', showOn: ['outdoor', 'kiosk'] },
    { name: '人数', showOn: ['outdoor', 'kiosk'] },
    { name: '要求', showOn: ['kiosk'] },
    { name: '月工资（元）', showOn: ['outdoor', 'kiosk'] },
  ],
  rows: [
    ['望川远帆机械厂', '车工', '12', '初级工以上', '1500—2200'],
    ['望川远帆机械厂', '质检员', '4', '中专以上', '1300—1600'],
    ['百味园餐饮有限公司', '厨师', '6', '两年以上经验', '1800—2600'],
    ['百味园餐饮有限公司', '服务员', '20', '身体健康', '1000—1300'],
    ['清和物业服务公司', '电工', '3', '持上岗证', '1400—1700'],
    ['锦程纺织有限公司', '挡车工', '60', '可培训', '1200—1900'],
    ['锦程纺织有限公司', '统计员', '2', '大专以上', '1300—1500'],
  ],
}
