import { fullDay, monthDay, weekday, type Dates } from './dates.ts'
import type { Sample, Template } from './sample.ts'
import { blocks } from './words.ts'

/** What is on its way through the office when a demonstration begins. None of it is published, so none of it is on a screen. */

/** The parts most of them have in common: an ordinary announcement for both kinds of glass, formed three days ago, from tomorrow for a month. */
const plain = ({ today, at, iso }: Dates, own: Pick<Sample, 'section' | 'wording'> & Partial<Sample>): Sample => {
  const window = { from: at(today.add({ days: 1 }), '08:00'), to: at(today.add({ months: 1 }), '18:00') }
  return {
    category: 'service-hall', kind: 'announcement', documentNumber: null, formedOn: iso(today.subtract({ days: 3 })), importance: 'ordinary',
    channels: ['website', 'outdoor', 'kiosk'], windows: { outdoor: window, kiosk: window }, ...own,
  }
}

const kioskOnly = ({ windows }: Sample): Partial<Sample> => ({ channels: ['website', 'kiosk'], windows: { kiosk: windows.kiosk! } })

/** 在起草: a draft that its author has not finished. */
export const training: Template = (dates) =>
  plain(dates, {
    section: '就业促进科', category: 'affairs',
    wording: { title: '关于开展冬季职业技能培训的通知', summary: '', body: blocks('为提高求职人员技能水平，我局今冬开设电工、焊工、养老护理三个免费培训班。'), details: {} },
  })

/** 待科长: a guide for the head of the unemployment section. */
export const onlineClaim: Template = (dates) => {
  const sample = plain(dates, {
    section: '失业保险科', category: 'guides', kind: 'guide',
    wording: {
      title: '失业保险金网上申领操作说明',
      summary: '失业人员可在劳动保障网“服务大厅”栏目申领失业保险金，按四步填报，五个工作日内答复。',
      body: blocks(`
        失业人员可以不到窗口，在网上申领失业保险金：
        1. 登录劳动保障网，进入“服务大厅”栏目，选择“失业保险金申领”。
        2. 阅读申领须知，核对本人参保记录。
        3. 填写失业时间和离职原因，上传解除劳动关系的证明。
        4. 提交后五个工作日内，可在同一栏目查询答复。

        网上不便办理的，可到服务大厅失业保险窗口办理，咨询请拨12333。`),
      details: {},
    },
  })
  return { ...sample, ...kioskOnly(sample) }
}

/** 待科长: a reminder for the head of the pension section. */
export const lifeProof: Template = (dates) =>
  plain(dates, {
    section: '养老保险科', category: 'affairs',
    attachment: {
      name: '养老待遇领取资格认证表.docx',
      lines: ['养老待遇领取资格认证表', '姓名：　　　　　　性别：　　　　　　居住社区：', '认证方式：□社区代办点　□上门办理　□网上办理', '认证人签名：　　　　　　　　　　　年　　月　　日', '说明：本表由社区代办点填写，一式两份。'],
    },
    wording: {
      title: '关于办理养老待遇领取资格认证的提示',
      summary: `领取养老金的人员请于${monthDay(dates.nextMonth.add({ days: 19 }))}前办理资格认证，可在社区代办点、服务大厅或网上办理。`,
      body: blocks(`
        请按月领取基本养老金的人员，于${fullDay(dates.nextMonth.add({ days: 19 }))}前办理本年度领取资格认证。
        - 就近到社区代办点办理，携带身份证和社会保障卡；
        - 行动不便的，由社区工作人员上门办理；
        - 在外地居住的，可在劳动保障网办理。

        逾期未认证的，自次月起暂停发放，补办认证后一并补发。咨询请拨12333。`),
      details: {},
    },
  })

/** 待分管领导: first as the leader sent it back, then (`mended`) as its author wrote it anew. */
export const winterHours = ({ mended }: { mended: boolean }): Template => (dates) => {
  const from = dates.nextMonth
  const noon = mended ? '午间12时至13时30分，养老、失业两个窗口安排值班，其余窗口休息。' : '午间休息。'
  return plain(dates, {
    section: '办公室', documentNumber: `望劳社办〔${dates.today.year}〕43号`,
    wording: {
      title: '关于冬季服务大厅办公时间的通知',
      summary: `${monthDay(from)}起服务大厅办公时间为8时30分至17时${mended ? '，午间养老、失业窗口值班' : ''}。12333咨询电话24小时服务。`,
      body: blocks(`
        根据冬季作息安排，服务大厅办公时间调整如下：
        1. 自${fullDay(from)}（${weekday(from)}）起，工作日8时30分至17时办公。
        2. ${noon}
        3. 12333咨询电话24小时服务。

        请办事群众合理安排时间。`),
      details: {},
    },
  })
}

/** 已撤销: its author took it back; the office files it. */
export const oldHours: Template = (dates) =>
  plain(dates, {
    section: '办公室',
    wording: {
      title: '关于调整服务大厅午间值班窗口的通知',
      summary: `${monthDay(dates.nextMonth)}起，午间12时至13时30分由养老、失业两个窗口值班。`,
      body: blocks(`自${fullDay(dates.nextMonth)}起，工作日午间12时至13时30分，服务大厅由养老、失业两个窗口值班，其余窗口休息。`),
      details: {},
    },
  })

/** 待办公室: from the labour market. */
export const jobCorner: Template = (dates) =>
  plain(dates, {
    section: '劳动力市场管理中心', category: 'labour-market',
    wording: {
      title: '劳动力市场新设零工求职专区',
      summary: '劳动力市场交流厅一层东侧新设零工求职专区，每日6时30分开放，免费登记、当日对接。',
      body: blocks(`
        为方便务工人员就近求职，劳动力市场交流厅一层东侧新设零工求职专区。
        - 开放时间：每日6时30分至18时；
        - 服务内容：免费登记用工和求职信息，当日对接；
        - 专区内设热水、座椅和雨具，供等候人员使用。

        用人单位和求职人员均不收取费用。咨询请拨12333。`),
      details: {},
    },
  })

/** 有疑义: the section head is not sure that the figures may be public. */
export const fundReports: Template = (dates) =>
  plain(dates, {
    section: '基金监督科', category: 'interaction',
    wording: {
      title: '社会保险基金监督举报办理情况',
      summary: `${dates.lastMonth.year}年${dates.lastMonth.month}月受理社会保险基金监督举报6件，办结5件，1件正在核查。`,
      body: blocks(`
        ${dates.lastMonth.year}年${dates.lastMonth.month}月，我局受理社会保险基金监督举报6件，其中冒领待遇线索4件、缴费基数线索2件。
        已办结5件，追回待遇3笔；1件正在核查，结果将另行公布。
        欢迎继续监督。举报可拨12333，也可到基金监督科当面反映。`),
      details: {},
    },
  })

/** 待局长: important, so it goes all the way up. */
export const yearPlan: Template = (dates) =>
  plain(dates, {
    section: '法规与信访科', category: 'affairs', importance: 'important',
    documentNumber: `望劳社发〔${dates.today.year}〕52号`,
    wording: {
      title: `${dates.newYear.year}年政务公开工作要点`,
      summary: `${dates.newYear.year}年重点公开社会保险待遇、就业服务、办事指南三方面信息，所有业务指南上网上屏。`,
      body: blocks(`
        ${dates.newYear.year}年，我局政务公开工作重点如下：
        1. 社会保险待遇调整、缴费基数和办理时限，自形成之日起20个工作日内公开。
        2. 招聘会、职业培训、就业补贴信息，在户外大屏幕和大厅查询机同步公开。
        3. 全部业务指南一年核对一次，标明依据、条件、材料、步骤和期限。
        4. 保密审查逐件进行，先审查、后公开。

        各科室按月报办公室汇总。`),
      details: {},
    },
  })

/** 已退回: the office wants the legal basis named. */
export const skillSubsidy: Template = (dates) =>
  plain(dates, {
    section: '失业保险科', category: 'affairs',
    wording: {
      title: '关于申领技能提升补贴的通知',
      summary: '参保职工取得职业资格证书的，可在发证之日起十二个月内申领技能提升补贴。',
      body: blocks(`
        依法参加失业保险的企业职工，取得初级、中级、高级职业资格证书的，可申领技能提升补贴。
        - 申领期限：证书核发之日起十二个月内；
        - 办理地点：服务大厅失业保险窗口，或劳动保障网“服务大厅”栏目。

        咨询请拨12333。`),
      details: {},
    },
  })

/** 待发布: only the information centre's word is missing; then it is on the screens at once. */
export const largePrint: Template = (dates) => {
  const { today, at } = dates
  const window = { from: at(today, '00:00'), to: at(today.add({ months: 2 }), '18:00') }
  return plain(dates, {
    section: '信息中心', windows: { outdoor: window, kiosk: window },
    wording: {
      title: '大厅查询机增设大字和低位',
      summary: '服务大厅查询机已增设大字和低位显示，老年人和坐轮椅的群众可点“大字”“低位”使用。',
      body: blocks(`
        服务大厅的查询机增设大字和低位两项功能，方便老年人和坐轮椅的群众。
        - 在任一页面点“大字”，全部文字放大显示；
        - 点“低位”，内容移到屏幕下半部，坐着也够得着；
        - 无人操作一分钟后提示，再过二十秒恢复原样。

        大厅导办员可以协助使用。`),
      details: {},
    },
  })
}
