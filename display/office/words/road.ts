import { messages } from '../../language/language.ts'

/**
 * The words of the picture of a notice's road, and of what became of it. Days overdue: none on a day off right after the day something was
 * due, null where a calendar is missing in between; either way it is overdue.
 */
export const roadWords = messages(
  {
    outside: '送外单位确定', rounds: '以前各版', here: (time: string) => `${time}到此`, due: (day: string) => `${day}到期`, dueToday: '今天到期', overdue: (days: number | null) => (days ? `已超期 ${days} 个工作日` : '已超期'),
    missing: (year: number) => `缺 ${year} 年工作日历，期限未知`, andOthers: (n: number) => `等 ${n} 人`, doubted: (name: string) => `${name} 提出疑义`, answered: (name: string) => `${name} 的疑义已处理`,
    lawDue: (day: string) => `须在${day}前公开`, lawOverdue: (days: number | null) => (days ? `公开已超期 ${days} 个工作日` : '公开已超期'), startsShowing: (time: string) => `${time} 起显示`,
  },
  {
    outside: 'Outside the bureau', rounds: 'Earlier revisions', here: (time: string) => `came here ${time}`, due: (day: string) => `due ${day}`, dueToday: 'due today', overdue: (days: number | null) => (days ? `${days} working day${days === 1 ? '' : 's'} overdue` : 'overdue'),
    missing: (year: number) => `no calendar of ${year}: due day unknown`, andOthers: (n: number) => `, ${n} in all`, doubted: (name: string) => `Doubted by ${name}`, answered: (name: string) => `Doubt of ${name} resolved`,
    lawDue: (day: string) => `to be public by ${day}`, lawOverdue: (days: number | null) => `${days ? `${days} working day${days === 1 ? '' : 's'} ` : ''}past the day it had to be public`, startsShowing: (time: string) => `shows from ${time}`,
  },
)
