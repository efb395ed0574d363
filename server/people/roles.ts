/** What a post lets its holder do (domain.md 3.2): 经办人, 科长, 分管领导, 办公室, 局长, 信息中心, 系统管理员. */
export const roles = ['author', 'section-head', 'supervising-leader', 'office', 'director', 'information-centre', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Roles that are held for one section, named in the post; a supervising leader's sections are named in the sections. */
export const needsSection = (role: Role): boolean => role === 'author' || role === 'section-head'

/** Roles whose holders, by own post, countersign what an administrator proposes: a second person, outside the administrators' own rank (domain.md D52). */
export const countersigning = ['office', 'director'] as const satisfies readonly Role[]
export const isCountersigning = (role: Role): boolean => countersigning.some((one) => one === role)
