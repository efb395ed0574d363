import { blocks } from '../words.ts'
import type { Template } from '../sample.ts'

/** 12333: how the advice line works; in every loop, for a year. */
export const hotline: Template = ({ today, at, iso }) => {
  const window = { from: at(today.subtract({ days: 56 }), '08:00'), to: at(today.add({ days: 309 }), '00:00') }
  return {
    section: '信息中心',
    category: 'interaction',
    kind: 'hotline',
    documentNumber: null,
    formedOn: iso(today.subtract({ days: 63 })),
    importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: {
      title: '12333劳动保障咨询服务电话使用说明',
      summary: '劳动保障政策咨询、办事查询、投诉举报，请拨12333，二十四小时服务。请勿在电话中向他人透露密码。',
      body: blocks(`
        12333是全国统一的劳动保障咨询服务电话，我市已开通二十四小时服务。人工服务时间为工作日上午八时三十分至十二时、下午二时三十分至五时三十分，其余时间由自动语音系统提供政策查询，并可留言，留言将在两个工作日内回复。
        # 服务内容
        - 养老、失业、医疗、工伤、生育保险政策咨询；
        - 就业和培训政策咨询；
        - 办事程序和材料查询；
        - 劳动保障违法行为的投诉举报；
        - 对窗口服务的意见和建议。
        # 请注意
        话务员在任何情况下都不会索要您的银行卡密码，也不会要求您转账。听力不便的群众可以在查询机的政务互动栏目提交文字咨询，我们将在五个工作日内答复。`),
      details: {},
    },
  }
}
