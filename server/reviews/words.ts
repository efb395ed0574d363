import type { Role } from '../people/roles.ts'
import type { State } from './answers.ts'

type Said = Readonly<{ zh: string; en: string }>

/** What people call each state. */
export const stateWords: Readonly<Record<State, Said>> = {
  DRAFT: { zh: '起草', en: 'being written' },
  PENDING_SECTION: { zh: '待科长审核', en: 'waiting for the section head' },
  PENDING_LEADER: { zh: '待分管领导审定', en: 'waiting for the supervising leader' },
  PENDING_OFFICE: { zh: '待办公室汇总审查', en: 'waiting for the office' },
  PENDING_DIRECTOR: { zh: '待局长审批', en: 'waiting for the director' },
  PENDING_EXTERNAL: { zh: '待保密部门或主管部门确定', en: 'waiting for an answer from outside' },
  READY: { zh: '待信息中心发布', en: 'ready to publish' },
  PUBLISHED: { zh: '已发布', en: 'published' },
  RECALLED: { zh: '已撤回', en: 'recalled' },
  EXPIRED: { zh: '期满', en: 'over' },
  SUPERSEDED: { zh: '已替代', en: 'superseded' },
  RETURNED: { zh: '已退回', en: 'returned' },
  WITHDRAWN: { zh: '已撤销', en: 'withdrawn' },
  CLOSED_ON_REQUEST: { zh: '转依申请公开', en: 'given out on request only' },
  CLOSED_NOT_PUBLIC: { zh: '不予公开', en: 'not made public' },
  BLOCKED_CLASSIFIED: { zh: '涉密阻断', en: 'blocked as classified' },
  ARCHIVED: { zh: '已归档', en: 'archived' },
}

/** What people call each role. */
const roleWords: Readonly<Record<Role, Said>> = {
  author: { zh: '经办人', en: 'author' },
  'section-head': { zh: '科长', en: 'section head' },
  'supervising-leader': { zh: '分管领导', en: 'supervising leader' },
  office: { zh: '办公室', en: 'office' },
  director: { zh: '局长', en: 'director' },
  'information-centre': { zh: '信息中心', en: 'information centre' },
  administrator: { zh: '系统管理员', en: 'administrator' },
}

/** Any of these roles, as the values of a fault's sentence in each language. */
export const rolesInWords = (roles: readonly Role[]): Readonly<{ rolesZh: string; roles: string }> => ({
  rolesZh: roles.map((role) => roleWords[role].zh).join('、'),
  roles: roles.map((role) => roleWords[role].en).join(', '),
})
