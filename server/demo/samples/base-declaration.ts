import type { Table } from '#playlists/notice.ts'
import { fullDay, monthDay } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 社保缴费基数: the year's declaration, important and so signed by the director; its period is the coming month. */
export const baseDeclaration: Template = ({ today, nextMonth, at, iso }) => {
  const first = nextMonth.with({ day: 4 })
  const last = nextMonth.add({ months: 1 }).subtract({ days: 1 })
  const year = nextMonth.year
  const window = { from: at(today.subtract({ days: 6 }), '08:00'), to: at(last, '18:00') }
  return {
    section: '养老保险科',
    category: 'affairs',
    kind: 'contribution',
    documentNumber: `望劳社发〔${today.year}〕118号`,
    formedOn: iso(today.subtract({ days: 10 })),
    importance: 'important',
    channels: ['website', 'outdoor', 'kiosk', 'media'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: `关于申报${year}年度社会保险缴费基数的通知`,
      summary: `${year}年度社保缴费基数申报：${monthDay(first)}至${monthDay(last)}。职工本人须签字确认。下限1180元，上限5900元。咨询12333。`,
      body: [
        ...blocks(`
          各参保单位：为做好${year}年度社会保险费征缴工作，现就缴费基数申报有关事项通知如下。
          1. 申报时间为${fullDay(first)}至${monthDay(last)}。
          2. 申报范围为截至${fullDay(nextMonth.subtract({ days: 1 }))}在我市参加各项社会保险的全部用人单位及其职工。
          3. 职工以本人${year - 1}年度月平均工资为缴费基数，具体上下限和各险种费率见附表。
          4. 单位应当将拟申报的缴费基数在本单位公示不少于五日，并由职工本人签字确认后报送。
          5. 申报可以采用网上申报或者窗口申报，网上申报成功的不再报送纸质表格，但签字确认表应当由单位保存备查。
          6. 逾期未申报的，按上年度缴费基数的一定比例暂行核定，并在申报后结算。
          7. 瞒报、漏报缴费基数的，依照社会保险费征缴的有关规定处理。

          请各单位指定专人负责，按时完成申报工作。`),
        rates(year),
      ],
      details: {},
    },
  }
}

const rates = (year: number): Table => ({
  type: 'table',
  caption: `${year}年度缴费基数和费率（示例数据）`,
  columns: ['险种', '下限（元/月）', '上限（元/月）', '单位费率', '个人费率'].map((name) => ({ name, showOn: ['outdoor', 'kiosk'] })),
  rows: [
    ['养老', '1180', '5900', '20%', '8%'],
    ['失业', '1180', '5900', '2%', '1%'],
    ['医疗', '1180', '5900', '6%', '2%'],
    ['工伤', '1180', '5900', '0.5%—2%', '不缴'],
    ['生育', '1180', '5900', '0.6%', '不缴'],
  ],
})
