import type { Category, Kind } from '../notice.ts'

/** The Chinese names of the six categories, on slides as on the kiosk's and the office's pages. A slide speaks the language of its notice, which the law wants in Chinese. */
export const categoryLabel: Readonly<Record<Category, string>> = {
  organisation: '机构介绍',
  affairs: '政务信息',
  'service-hall': '服务大厅',
  guides: '办事指南',
  interaction: '政务互动',
  'labour-market': '劳动力市场',
}

/** What a kind of notice is called on the glass (domain.md 4.1). */
export const kindLabel: Readonly<Record<Kind, string>> = {
  announcement: '通知公告',
  closure: '停办公告',
  'public-list': '公示名单',
  policy: '政策解读',
  contribution: '缴费基数',
  'disclosure-guide': '公开指南',
  guide: '业务指南',
  jobs: '招聘信息',
  hotline: '咨询电话',
  answers: '咨询答复',
  about: '机构介绍',
}

/** Short words beside a date or a document. */
export const words = {
  reopens: '恢复办理时间',
  closedSince: (day: string): string => `${day}起停办，恢复办理时间`,
  listPeriod: (from: string, to: string): string => `公示期 ${from}—${to}`,
  explains: (document: string): string => `解读文件：${document}`,
} as const
