import type { DemoPerson } from '../people/answers.ts'
import type { Role } from '../people/roles.ts'

/** Everyone's password in the demonstration; it is printed on the sign-in page. */
export const demoPassword = 'demo-demo-2026'

type Desk = Readonly<{ login: string; name: string; title: string; role: Role; sections: readonly string[] | null }>

const firstSections = ['就业促进科', '劳动力市场管理中心', '失业保险科', '信息中心'] as const
const secondSections = ['养老保险科', '基金监督科', '法规与信访科', '办公室'] as const

/** The sections of the demonstration's bureau. */
export const sections: readonly string[] = [...firstSections, ...secondSections]

/** The eight people of the demonstration. `sections` null: the post is held for the whole bureau. */
export const desks: readonly Desk[] = [
  { login: 'zhouqiming', name: '周启明', title: '经办人', role: 'author', sections: [...firstSections, ...secondSections] },
  { login: 'hesuwen', name: '何素文', title: '科长（就业、失业、市场、信息）', role: 'section-head', sections: firstSections },
  { login: 'linxiaolan', name: '林晓岚', title: '科长（养老、基金、法规、综合）', role: 'section-head', sections: secondSections },
  { login: 'duanlixin', name: '段立新', title: '分管领导', role: 'supervising-leader', sections: null },
  { login: 'miaoyu', name: '苗玉', title: '办公室', role: 'office', sections: null },
  { login: 'haocheng', name: '郝成', title: '局长', role: 'director', sections: null },
  { login: 'tianye', name: '田野', title: '信息中心', role: 'information-centre', sections: null },
  { login: 'qinan', name: '秦安', title: '系统管理员', role: 'administrator', sections: null },
]

/** A colleague who was registered this morning: their login and post wait for somebody of the office, or the director, to countersign. */
export const newcomer: Desk = { login: 'yezhiqiu', name: '叶知秋', title: '经办人', role: 'author', sections: ['就业促进科'] }

/** What the sign-in page lists, one click fills in. */
export const demoPeople: readonly DemoPerson[] = desks.map(({ login, name, title, role }) => ({ login, name, title, role, password: demoPassword }))
