import type { Role } from './roles.ts'

/** How far a right goes: without limit, or only for one's own draft, own section, own line, on the director's order, after another began. */
export const limits = ['full', 'own-draft', 'own-section', 'own-line', 'own', 'on-order'] as const
export type Limit = (typeof limits)[number]

/** Everything the table of rights of domain.md 3.2 speaks of. */
export const rightNames = [
  'write', 'submit', 'section-review', 'leader-decision', 'office-check', 'director-decision', 'refer', 'raise-doubt', 'resolve-doubt', 'publish', 'recall', 'confirm-recall', 'playlists',
  'accounts', 'countersign', 'screens', 'journal', 'delegate',
] as const
export type RightName = (typeof rightNames)[number]

/**
 * Who may do what, as the bureau's own table says it (domain.md 3.2, I4; countersigning D52, screens design.md 6): written down beside the road on purpose, so that a test can hold one
 * against the other.
 */
export const rights: Readonly<Record<RightName, Readonly<Partial<Record<Role, Limit>>>>> = {
  write: { author: 'full', 'section-head': 'full', office: 'full' },
  submit: { author: 'full', 'section-head': 'own-draft', office: 'own-draft' },
  'section-review': { 'section-head': 'own-section' },
  'leader-decision': { 'supervising-leader': 'own-line' },
  'office-check': { office: 'full' },
  'director-decision': { director: 'full' },
  refer: { office: 'on-order', director: 'full' },
  'raise-doubt': { author: 'full', 'section-head': 'full', 'supervising-leader': 'full', office: 'full', director: 'full', 'information-centre': 'full' },
  'resolve-doubt': { director: 'full' },
  publish: { 'information-centre': 'full' },
  recall: { 'section-head': 'own-section', 'supervising-leader': 'full', office: 'full', director: 'full', 'information-centre': 'full' },
  'confirm-recall': { 'supervising-leader': 'full', director: 'full' },
  playlists: { office: 'full', 'information-centre': 'full' },
  accounts: { administrator: 'full' },
  countersign: { office: 'full', director: 'full' },
  screens: { administrator: 'full', 'information-centre': 'full' },
  journal: { author: 'own', 'section-head': 'own-section', 'supervising-leader': 'own-line', office: 'full', director: 'full' },
  delegate: { 'section-head': 'own', 'supervising-leader': 'own-line', office: 'own', director: 'own', 'information-centre': 'own' },
}
