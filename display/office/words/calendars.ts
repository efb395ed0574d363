import { messages } from '../../language/language.ts'

/** The words of the working-day calendar. */
export const calendarWords = messages(
  {
    title: '工作日历', lead: '公开期限按工作日推算：节假日和周末不算，调休上班的周末要算。依据是国务院办公厅每年的放假通知。', year: '年份', import: '导入一年', days: (n: number) => `全年 ${n} 个工作日`,
    missing: (year: number) => `${year} 年的放假安排还没有导入`, missingWords: '要用到这一年的日期会显示为“未知”，不影响办理。通知发布后请办公室导入。', source: '依据', builtIn: '系统自带', importedBy: (name: string, time: string) => `${name} 于 ${time} 导入`,
    offMark: '休', workMark: '班', today: '今天', legendOff: '放假', legendWork: '调休上班', legendWeekend: '周末', holidays: '各节日', holiday: '节日', offDays: '放假', workDays: '调休上班', count: (n: number) => `${n} 天`, month: (n: number) => `${n}月`,
    choose: '怎样导入', byFile: '从文件', byForm: '逐日填写', file: '放假安排文件（JSON）', fileHint: '与公开数据集 holiday-cn 的年度文件格式相同。', notJson: '读不懂这个文件：不是 JSON 格式的年度放假安排。', notice: '通知名称或文号', noticeHint: '例如：国务院办公厅关于2027年部分节假日安排的通知',
    from: '放假起', to: '放假止', work1: '调休上班日', work2: '调休上班日（第二天）', look: '看看会改变什么', keep: '确认导入', back: '返回修改', replaces: '将替换已导入的这一年。', replacesBuiltIn: '将替换系统自带的这一年。', brandNew: '这一年以前没有数据；以下与普通周一至周五、周末不同。',
    becomeOff: '变为不上班', becomeWork: '变为上班', moved: '受影响的期限', nothingMoves: '没有正在办理的信息受影响。', nothingChanges: '与现有的日历完全相同。', which: '期限', publication: '公开期限', step: '本步期限', before: '原来', after: '导入后', unknown: '未知', kept: (year: number) => `已导入 ${year} 年`, notice1: '信息',
    needYear: '请填写年份，并至少填写元旦、劳动节、国庆节的放假日期。',
  },
  {
    title: 'Working days', lead: 'Terms are counted in working days: holidays and weekends do not count, made-up weekend days do. The State Council announces them for each year.', year: 'Year', import: 'Import a year', days: (n: number) => `${n} working days`,
    missing: (year: number) => `The calendar of ${year} is not imported yet`, missingWords: 'Days that need it are shown as unknown; nothing is held up. The office imports it when the announcement is out.', source: 'Source', builtIn: 'came with the system', importedBy: (name: string, time: string) => `imported by ${name}, ${time}`,
    offMark: '休', workMark: '班', today: 'Today', legendOff: 'Holiday', legendWork: 'Made-up working day', legendWeekend: 'Weekend', holidays: 'The holidays', holiday: 'Holiday', offDays: 'Off', workDays: 'Worked instead', count: (n: number) => `${n} day${n === 1 ? '' : 's'}`,
    month: (n: number) => ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][n - 1] ?? '',
    choose: 'How', byFile: 'From a file', byForm: 'Day by day', file: 'Calendar file (JSON)', fileHint: 'In the shape of the yearly files of the public data set holiday-cn.', notJson: 'This file can\'t be read: it is no yearly calendar in JSON.', notice: 'Announcement', noticeHint: 'Its name or number',
    from: 'Off from', to: 'Off until', work1: 'Worked instead', work2: 'Worked instead (second day)', look: 'See what would change', keep: 'Import it', back: 'Change it', replaces: 'This replaces the year as it was imported before.', replacesBuiltIn: 'This replaces the year that came with the system.', brandNew: 'Nothing was known of this year; these differ from plain weekdays and weekends.',
    becomeOff: 'Will be off', becomeWork: 'Will be worked', moved: 'Terms that move', nothingMoves: 'No notice under way is concerned.', nothingChanges: 'It is the very calendar we have.', which: 'Term', publication: 'to be published', step: 'this step', before: 'Was', after: 'Will be', unknown: 'unknown', kept: (year: number) => `${year} is imported`, notice1: 'Notice',
    needYear: 'Say which year, and at least when New Year, Labour Day and National Day are off.',
  },
)

/** The holidays the State Council decides on, as the form offers them; the Chinese names are those the calendar keeps. */
export const holidayNames = messages(
  { 元旦: '元旦', 春节: '春节', 清明节: '清明节', 劳动节: '劳动节', 端午节: '端午节', 中秋节: '中秋节', 国庆节: '国庆节', 抗战胜利70周年纪念日: '抗战胜利70周年纪念日' },
  { 元旦: 'New Year', 春节: 'Spring Festival', 清明节: 'Qingming', 劳动节: 'Labour Day', 端午节: 'Dragon Boat Festival', 中秋节: 'Mid-Autumn Festival', 国庆节: 'National Day', 抗战胜利70周年纪念日: '70th Victory Day' },
)
