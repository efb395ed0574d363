import { fullDay, monthDay, weekday } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 通知公告: service during the coming New Year holiday. */
export const holiday: Template = ({ newYear, at, iso, today }) => {
  const last = newYear.add({ days: 2 })
  const back = newYear.add({ days: 3 })
  const window = { from: at(today.subtract({ days: 3 }), '08:00'), to: at(back, '08:30') }
  return {
    section: '办公室',
    category: 'affairs',
    kind: 'announcement',
    documentNumber: `望劳社办〔${today.year}〕41号`,
    formedOn: iso(today.subtract({ days: 6 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: `关于${newYear.year}年元旦假期服务安排的通知`,
      summary: `${fullDay(newYear)}至${last.day}日放假，服务大厅不对外办公，${back.day}日起照常办公。12333电话假期不间断。`,
      body: blocks(`
        根据市政府办公室关于元旦放假的安排，结合我局工作实际，现将假期服务事项通知如下：
        1. ${fullDay(newYear)}至${last.day}日放假，共三天，${monthDay(back)}（${weekday(back)}）起照常办公。
        2. 放假期间服务大厅、劳动力市场交流厅不对外办公，确需办理工伤事故报告的用人单位，可拨打12333登记，值班人员将在两小时内回电。
        3. 失业人员应于每月10日前办理的签到手续，本月顺延至${newYear.month}月12日。
        4. 12333咨询电话假期内不间断服务。

        请广大群众合理安排办事时间。`),
      details: {},
    },
  }
}
