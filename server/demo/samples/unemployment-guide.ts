import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 业务指南: how to claim unemployment benefit; kiosk only, for a year. */
export const unemploymentGuide: Template = ({ today, at, iso }) => ({
  section: '失业保险科',
  category: 'guides',
  kind: 'guide',
  documentNumber: null,
  formedOn: iso(today.subtract({ days: 34 })),
  importance: 'ordinary',
  channels: ['website', 'kiosk', 'hotline'],
  windows: { kiosk: { from: at(today.subtract({ days: 28 }), '08:00'), to: at(today.add({ days: 337 }), '00:00') } },
  wording: {
    title: '失业保险金申领办事指南',
    summary: '失业保险金申领：离职后六十日内持证件到服务大厅五号窗口办理，十个工作日内办结，不收费。详见大厅查询机。',
    body: blocks(`
      # 办理对象
      按照规定参加失业保险、所在单位和本人已经履行缴费义务满一年，非因本人意愿中断就业，并已办理失业登记、有求职要求的人员。
      # 提交材料
      - 本人身份证件原件及复印件一份；
      - 单位出具的终止或者解除劳动关系的证明原件；
      - 失业登记凭证；
      - 近期一寸免冠照片两张；
      - 本人社会保障账户信息。
      # 办理步骤
      1. 单位自终止或者解除劳动关系之日起七日内，将失业人员名单报失业保险科备案；
      2. 失业人员自离开单位之日起六十日内，到服务大厅五号窗口取号并提交材料；
      3. 窗口当场核对材料，材料齐全的发给受理单，材料不齐的一次告知需要补正的全部内容；
      4. 失业保险科自受理之日起十个工作日内完成缴费年限核对和待遇核定；
      5. 符合条件的，自办理申领手续的次月起按月发放，不符合条件的，书面说明理由并告知救济途径。
      # 领取期限
      缴费满一年不足五年的，最长领取十二个月；满五年不足十年的，最长领取十八个月；十年以上的，最长领取二十四个月。重新就业后再次失业的，缴费时间重新计算，与前次尚未领取的期限可以合并，但最长不超过二十四个月。
      # 停止领取的情形
      重新就业的；应征服兵役的；移居境外的；享受基本养老保险待遇的；无正当理由拒不接受介绍工作或者培训的。
      # 办理地点和时间
      服务大厅一楼五号窗口，工作日上午八时三十分至十二时，下午二时三十分至五时三十分。
      # 收费
      不收取任何费用。
      # 咨询和监督
      拨打12333，或者在服务大厅意见箱、网站政务互动栏目留言。`),
    details: {},
  },
})
