import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 机构介绍: what the bureau does and where it is; kiosk only. */
export const about: Template = ({ today, at, iso }) => ({
  section: '办公室',
  category: 'organisation',
  kind: 'about',
  documentNumber: null,
  formedOn: iso(today.subtract({ days: 84 })),
  importance: 'ordinary',
  channels: ['website', 'kiosk'],
  windows: { kiosk: { from: at(today.subtract({ days: 74 }), '08:00'), to: at(today.add({ days: 291 }), '00:00') } },
  wording: {
    title: '望川市劳动和社会保障局机构介绍',
    summary: '望川市劳动和社会保障局主管全市就业、社会保险、劳动关系和劳动监察工作，办公地址：望川市正阳路一号。',
    body: blocks(`
      望川市劳动和社会保障局是主管全市劳动就业和社会保障行政工作的市政府组成部门。
      # 主要职责
      - 贯彻执行国家和省劳动保障的法律、法规和政策，拟订本市的实施办法并组织落实；
      - 统筹城乡就业，制定并实施就业援助和职业培训计划，管理劳动力市场；
      - 组织实施养老、失业、医疗、工伤、生育等社会保险，监督基金的征缴、支付和管理；
      - 指导用人单位建立和谐稳定的劳动关系，负责劳动合同、集体合同和工资分配的指导监督；
      - 依法处理劳动争议，开展劳动保障监察；
      - 承办信访、统计、宣传和政府信息公开工作。
      # 内设机构
      办公室、就业促进科、职业培训科、养老保险科、失业保险科、医疗保险科、工伤生育保险科、劳动关系科、基金监督科、法规与信访科。
      # 直属单位
      信息中心、劳动力市场管理中心、劳动保障监察支队、劳动争议仲裁院。局领导实行分工负责，分管领导对所分管科室的信息公开工作负直接责任。
      # 办公地址和时间
      望川市正阳路一号。工作日上午八时至十二时，下午二时三十分至六时。咨询电话：12333。
      政府信息公开工作由办公室承办，受理公开申请和监督投诉，地点在办公楼二楼二〇六室。`),
    details: {},
  },
})
