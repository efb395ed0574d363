import { monthInWords } from '../dates.ts'
import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 咨询答复: last month's questions and answers, askers removed; kiosk only, for a month. */
export const answers: Template = ({ today, lastMonth, at, iso }) => ({
  section: '法规与信访科',
  category: 'interaction',
  kind: 'answers',
  documentNumber: null,
  formedOn: iso(today.subtract({ days: 6 })),
  importance: 'ordinary',
  channels: ['website', 'kiosk'],
  windows: { kiosk: { from: at(today.subtract({ days: 1 }), '08:00'), to: at(today.add({ days: 30 }), '00:00') } },
  wording: {
    title: `网上咨询答复选登（${lastMonth.year}年${lastMonth.month}月）`,
    summary: `${monthInWords(lastMonth)}网上咨询答复选登：断缴能否补、试用期参保、异地工伤认定。全部咨询均在五个工作日内答复。`,
    body: blocks(`
      ${monthInWords(lastMonth)}我局网站共收到咨询九十三件，全部在五个工作日内答复。现选登三件，咨询人信息已作隐藏处理。
      问：换工作期间断缴了两个月的养老保险，能不能补？
      答：因单位原因造成的断缴，由原单位到服务大厅二号窗口办理补缴；因本人未就业造成的断缴，一般不补，但缴费年限前后累计计算，不会清零。
      问：单位说试用期不用参加社会保险，对吗？
      答：不对。试用期包含在劳动合同期限内，用人单位应当自用工之日起为职工办理参保登记。单位拒不办理的，可以向劳动保障监察支队投诉，我们对投诉人的信息予以保密。
      问：在外地工地受伤，工伤认定向哪里申请？
      答：单位已经为您参加工伤保险的，向参保地申请；没有参保的，向生产经营地申请。单位应当自事故发生之日起三十日内提出申请；单位未提出的，本人或者近亲属可以在一年内直接申请。`),
    details: {},
  },
})
