/** Everything that can be recorded as done (domain.md 3.6), a closed list: a report or a replay can rely on it. */
export const actions = [
  // the road of a notice
  'CREATE', 'COPY', 'EDIT', 'SUBMIT', 'SECTION_APPROVE', 'LEADER_SIGN', 'OFFICE_PASS', 'ESCALATE', 'DIRECTOR_APPROVE', 'RETURN', 'NEW_REVISION',
  'PUBLISH', 'RECALL', 'RECALL_ACK', 'EXPIRE', 'SUPERSEDE', 'ADMISSION_REFUSED',
  // people
  'SIGN_IN', 'SIGN_OUT', 'PASSWORD_CHANGE', 'PASSWORD_RESET', 'SETUP', 'PERSON_CREATE', 'PERSON_CHANGE', 'ACCOUNT_CREATE',
  'SECTION_CREATE', 'SECTION_CHANGE', 'POST_CREATE', 'POST_CHANGE',
  // schedules and screens
  'PLAYLIST_CREATE', 'PLAYLIST_CHANGE', 'PLAYLIST_DELETE', 'RULE_CREATE', 'RULE_CHANGE', 'RULE_DELETE',
  'SCREEN_ENROL', 'SCREEN_LINK', 'SCREEN_CHANGE', 'SCREEN_REPLACE', 'SCREEN_IDENTIFY', 'SCREEN_REVOKE',
  // refusals
  'DENIED',
] as const

export type Action = (typeof actions)[number]
