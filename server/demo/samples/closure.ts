import { fullDay, monthDay, weekday } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 停办公告: the coming weekend's system upgrade. */
export const closure: Template = ({ saturday, at, iso, today }) => {
  const sunday = saturday.add({ days: 1 })
  const monday = saturday.add({ days: 2 })
  const days = `${monthDay(saturday)}、${monthDay(sunday)}`
  const window = { from: at(today.subtract({ days: 1 }), '08:00'), to: at(monday.add({ days: 1 }), '08:30') }
  return {
    section: '信息中心',
    category: 'service-hall',
    kind: 'closure',
    documentNumber: null,
    formedOn: iso(today.subtract({ days: 2 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk', 'hotline'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: '关于社会保险信息系统升级暂停办理业务的公告',
      summary: `${days}社保系统升级，服务大厅各窗口及网上业务停办，${monthDay(monday)}上午8时30分恢复。咨询请拨12333。`,
      body: blocks(`
        因社会保险信息系统升级，${monthDay(saturday)}（${weekday(saturday)}）至${monthDay(sunday)}（${weekday(sunday)}）我局服务大厅各窗口、各社区代办点和网上业务暂停办理，${fullDay(monday)}（${weekday(monday)}）上午8时30分恢复。
        系统停用期间产生的业务顺延受理，不影响参保人员待遇。升级期间12333咨询电话照常服务。给您带来不便，敬请谅解。`),
      details: { closedFrom: at(saturday, '00:00'), closedUntil: at(monday, '08:30') },
    },
  }
}
