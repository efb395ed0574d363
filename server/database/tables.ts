import type { Generated } from 'kysely'

/**
 * Every table and its columns. Instants are UTC milliseconds, local days `YYYY-MM-DD`, flags 0/1, lists and records JSON text.
 * `Acts` live in the main file (synchronous=FULL); `Traces` in a second file (NORMAL), see design.md P10.
 */
export interface Acts {
  // people
  people: { id: string; name: string; created_at: number; active: number }
  /** `code_hash`: of the handover code that the first password of one's own takes besides the one-time one; null where none is asked. */
  accounts: { login: string; person: string; password_hash: string; must_change: number; created_at: number; disabled_at: number | null; code_hash: string | null }
  sessions: { token_hash: string; person: string; login: string; created_at: number; expires_at: number; confirmed_at: number }
  sections: { id: string; name: string; supervising_leader: string | null; active: number }
  posts: { id: string; person: string; role: string; section: string | null; title: string; from_on: string; to_on: string | null }
  /** A written, dated, scoped delegation (domain.md I4). `section` null: everything the giver's role reaches. Days inclusive. */
  delegations: { id: string; role: string; section: string | null; giver: string; holder: string; from_on: string; to_on: string; basis: string; created_by: string; created_at: number; revoked_at: number | null }
  passkeys: { id: string; person: string; public_key: string; counter: number; transports: string; label: string; created_at: number; used_at: number | null; revoked_at: number | null }
  challenges: { session: string; purpose: string; nonce: string; expires_at: number }
  /**
   * What an administrator wants to give somebody (domain.md D52), standing for nothing until it is countersigned. `subject`: what it changes; `person`:
   * whom it is about; `wanted`: JSON, without the password's hash once settled. `verdict`: null while it waits, else countersigned, refused, withdrawn
   * or replaced; `settled_by` null where the house itself settled it.
   */
  proposals: {
    id: string; subject: string; act: string; person: string | null; wanted: string; proposed_by: string; proposed_at: number
    settled_by: string | null; settled_at: number | null; verdict: string | null
  }
  invitations: { token_hash: string; purpose: string; person: string | null; expires_at: number; used_at: number | null }

  // notices: the notice, its working draft, its frozen revisions; words live in `contents` by digest
  notices: { id: string; section: string; category: string; kind: string; created_by: string; created_at: number; index_number: string | null; latest: number }
  drafts: { notice: string; number: number; words: string; saved_at: number; saved_by: string; edit: number; opened_from: number | null }
  draft_editors: { notice: string; number: number; person: string }
  revisions: { digest: string; notice: string; number: number; author: string; submitted_at: number; form_number: string }
  revision_editors: { digest: string; person: string }
  contents: { digest: string; bytes: string }
  /** Files attached to a notice, by their SHA-256; deleted when nothing names them or they turn out to be secret, never changed. */
  attachments: { notice: string; digest: string; type: string; bytes: Uint8Array; person: string; at: number }
  /** Where each revision stands (domain.md 3.3); changed only by a transition, in its transaction; rebuilt from the journal in tests. */
  stages: { digest: string; notice: string; number: number; state: string; since: number }

  // reviews: one row per act of a reviewer; never changed, never removed
  reviews: { id: string; digest: string; person: string; role: string; step: string; verdict: string; statements: string; reason_code: string | null; at: number; on_behalf_of: string | null; delegation: string | null; ground: string | null }

  /** What people wrote about a notice (reasons, doubts, resolutions, answers to warnings), by the id of the row it belongs to; purged with the notice's words. */
  remarks: { id: string; notice: string; digest: string | null; text: string }
  /** A doubt about secrecy: open until the director resolves it, whichever revision follows (domain.md D27, I7). */
  doubts: { id: string; notice: string; digest: string; person: string; role: string; at: number }
  resolutions: { doubt: string; id: string; digest: string; person: string; at: number }
  /** `method`: password or passkey; `proof`: JSON, the moment of re-authentication or the passkey's signature over the digest. */
  signatures: { review: string; digest: string; person: string; method: string; passkey: string | null; proof: string; at: number }
  archives: { digest: string; retention: string; person: string; at: number }
  /** A leader or the director confirms that a recall is complete. */
  recall_confirms: { publication: string; person: string; at: number }
  /** One run of the scanner: rules, places and levels, never the words it found. `digest` null: of a draft. */
  scans: { id: string; notice: string; digest: string | null; number: number; person: string; rules: string; hits: string; at: number }
  /** A warning answered in writing. `print`: keyed hash of what was found; the answer itself is a remark. */
  dispositions: { id: string; notice: string; rule: string; print: string; person: string; at: number }

  // secrecy: what is left of words that had to leave
  referrals: { id: string; notice: string; digest: string; number: string; addressee: string; on_day: string; person: string; at: number }
  replies: { referral: string; number: string; on_day: string; secret: number; person: string; at: number }
  stubs: { notice: string; form_number: string; level: string; years: number; person: string; at: number }
  /** Words that were destroyed, so that backups can destroy them too. `digest` null: drafts and remarks of the notice. */
  purges: { id: string; notice: string; digest: string | null; at: number }

  // publications
  publications: { id: string; digest: string; notice: string; number: number; publisher: string; at: number; valid_to: number }
  recalls: { publication: string; digest: string; person: string; reason_code: string; at: number; edition_floor: number }
  catalogue: { index_number: string; notice: string; digest: string; title: string; summary: string; category: string; formed_on: string; published_at: number; withdrawn_at: number | null }
  index_counters: { year: number; last: number }
  /** One row per screen that must confirm a recall; `confirmed_at` null until its showing says so. */
  confirmations: { publication: string; screen: string; held_edition: number | null; latest_possible_at: number; confirmed_at: number | null; confirmed_edition: number | null }

  // the office's registers
  /** A year of the State Council calendar as imported; goes before the built-in one. `days`: JSON. */
  calendars: { year: number; days: string; source: string; imported_by: string; at: number }
  /** Published office numbers the scanner lets pass. */
  office_numbers: { number: string; label: string; added_by: string; at: number }
  policies: { id: string; name: string; number: string | null; status: string; from_on: string; to_on: string | null; clauses: string; updated_at: number }
  cases: {
    id: string; kind: string; cause: string; notice: string | null; digest: string | null; person: string | null; proposed_at: number; status: string
    decided_by: string | null; decided_at: number | null; outcome: string | null; due_on: string | null; proven_at: number | null
  }

  // schedules
  playlists: { id: string; name: string; picks: string; updated_at: number }
  rules: { id: string; name: string; playlist: string | null; level: string; body: string; updated_at: number }

  // screens
  screens: { id: string; name: string; place: string; tags: string; profile: string; zone: string; token_hash: string; public_key: string; enrolled_at: number; revoked_at: number | null; seat_serial: number; seat_group: string }
  enrolments: { code: string; claim_hash: string; surface: string; public_key: string; asked_at: number; expires_at: number; screen: string | null; token: string | null; prepared: string | null }

  // editions: stored for good; the newest number of a group is the current one
  editions: { number: number; group: string; digest: string; signature: string; bytes: Uint8Array; compiled_at: number; starts_at: number; horizon_at: number }
  edition_revisions: { number: number; digest: string }
  kiosk_assets: { digest: string; type: string; revision: string | null; bytes: Uint8Array }
  counters: { name: string; value: number }

  /** `mac`: the seal of the house over `hash`; null in entries from before there were seals, and in those a backup wrote. */
  journal: { seq: Generated<number>; at: number; actor: string | null; action: string; subject: string; body: string; prev: string; hash: string; mac: string | null }
  /** The seal of the house over one row of the road, by what it is and its id. */
  seals: { kind: string; id: string; seal: string }
  /** What the house seals of its records as a whole: `key`, by which key they are sealed; `journal`, the newest entry older than the seals; `head`, the newest. */
  seal_marks: { name: string; id: string; seal: string }
}

/** What screens say of themselves: many small rows, late and repeated. */
export interface Traces {
  plays: { screen: string; session: string; sequence: number; edition: number; notice: string | null; revision: string | null; page: number; from_at: number; ms: number; received_at: number }
  showings: { screen: string; edition: number; digests: string; since: number; received_at: number; version: string | null }
  health: { screen: string; at: number; held_edition: number | null; seen_at: number; offset_ms: number | null; refusal: string | null; missing: string | null; viewport: string | null; secure: number | null }
  /** What visitors said at a kiosk. `visit`: hash of the visit's random name and the notice; of the time only the day (domain.md D11). */
  ratings: { screen: string; visit: string; notice: string; revision: string; grade: string; reason: string | null; rated_on: string }
}
