import { fullDay, monthDay } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 政策解读: how the contribution base is set; leaves every glass within the hour of the demo's start. */
export const baseExplained: Template = ({ today, nextMonth, at, iso, soon }) => {
  const first = nextMonth.with({ day: 4 })
  const last = nextMonth.add({ months: 1 }).subtract({ days: 1 })
  const window = { from: at(today.subtract({ days: 9 }), '08:00'), to: soon(40) }
  return {
    section: '基金监督科',
    category: 'affairs',
    kind: 'policy',
    documentNumber: null,
    formedOn: iso(today.subtract({ days: 12 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: '政策解读：社会保险缴费基数是怎样确定的',
      summary: `缴费基数=本人上年度月平均工资，低于下限按下限、高于上限按上限。申报截止${fullDay(last)}，可在查询机核对。`,
      body: blocks(`
        不少职工来电询问社会保险缴费基数的问题。现将大家最关心的几个问题解答如下。
        问：什么是缴费基数？
        答：缴费基数是计算单位和职工应缴社会保险费的依据，一般按照职工本人上一年度月平均工资确定。工资包括计时或者计件工资、奖金、津贴、补贴和加班加点工资，不只是基本工资。
        问：为什么要规定上限和下限？
        答：本人月平均工资低于下限的，按下限缴费，这样可以保障低收入职工将来有基本的待遇；高于上限的，超过部分不计入基数，防止待遇差距过大。
        问：新参加工作的人怎样确定？
        答：以起薪当月的工资作为当年的缴费基数，从第二年起按照上一年度实发工资的月平均数确定。
        问：单位按最低标准给我申报可以吗？
        答：不可以。单位应当如实申报，申报前应当把拟申报的基数告知职工本人并由本人签字确认。少报、漏报的，由劳动保障行政部门责令限期改正，并依法补缴。
        问：缴费基数高低对我有什么影响？
        答：缴费基数直接影响养老保险个人账户的积累和将来的养老金水平，也影响工伤、生育、失业等待遇中与缴费工资挂钩的部分。
        问：怎样查询自己的缴费基数？
        答：可以凭本人身份证件在服务大厅查询机上查询，也可以到二号窗口打印缴费清单。发现与实际工资不符的，请先与单位核对，仍有争议的，可以向劳动保障监察机构投诉。
        问：什么时候申报？
        答：本次缴费基数申报时间为${fullDay(first)}至${monthDay(last)}，逾期未申报的，暂按上年基数的一定比例核定，待申报后再行结算。`),
      details: { explains: `望劳社发〔${today.year}〕118号` },
    },
  }
}
