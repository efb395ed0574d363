import type { Me } from '../../../server/people/answers.ts'
import type { Role } from '../../../server/people/roles.ts'

const holders: readonly Role[] = ['office', 'director']

/** Whether somebody may countersign what others propose: by a post of their own, never by what was entrusted to them. */
export const countersigns = ({ roles }: Pick<Me, 'roles'>): boolean => holders.some((role) => roles.includes(role))
