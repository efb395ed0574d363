import type { Generated } from 'kysely'

/**
 * Every table and its columns. Instants are UTC milliseconds, local days `YYYY-MM-DD`, flags 0/1, lists and records JSON text.
 * `Acts` live in the main file (synchronous=FULL); `Traces` in a second file (NORMAL), see design.md P10.
 */
export interface Acts {
  // people
  people: { id: string; name: string; created_at: number; active: number }
  accounts: { login: string; person: string; password_hash: string; must_change: number; created_at: number; disabled_at: number | null }
  sessions: { token_hash: string; person: string; login: string; created_at: number; expires_at: number; confirmed_at: number }
  sections: { id: string; name: string; supervising_leader: string | null; active: number }
  posts: { id: string; person: string; role: string; section: string | null; title: string; from_on: string; to_on: string | null }
  invitations: { token_hash: string; purpose: string; person: string | null; expires_at: number; used_at: number | null }

  // notices: the notice, its working draft, its frozen revisions; words live in `contents` by digest
  notices: { id: string; section: string; category: string; kind: string; created_by: string; created_at: number; index_number: string | null; latest: number }
  drafts: { notice: string; number: number; words: string; saved_at: number; saved_by: string; edit: number; opened_from: number | null }
  draft_editors: { notice: string; number: number; person: string }
  revisions: { digest: string; notice: string; number: number; author: string; submitted_at: number; form_number: string; title: string }
  revision_editors: { digest: string; person: string }
  contents: { digest: string; bytes: string }
  /** Where each revision stands (domain.md 3.3); changed only by a transition, in its transaction; rebuilt from the journal in tests. */
  stages: { digest: string; notice: string; number: number; state: string; since: number }

  // reviews: one row per act of a reviewer; never changed, never removed
  reviews: { id: string; digest: string; person: string; role: string; step: string; verdict: string; statements: string; reason_code: string | null; reason: string | null; at: number }

  // publications
  publications: { id: string; digest: string; notice: string; number: number; publisher: string; at: number; valid_to: number }
  recalls: { publication: string; digest: string; person: string; reason_code: string; reason: string | null; at: number; edition_floor: number }
  catalogue: { index_number: string; notice: string; digest: string; title: string; summary: string; category: string; formed_on: string; published_at: number; withdrawn_at: number | null }
  index_counters: { year: number; last: number }
  /** One row per screen that must confirm a recall; `confirmed_at` null until its showing says so. */
  confirmations: { publication: string; screen: string; held_edition: number | null; latest_possible_at: number; confirmed_at: number | null; confirmed_edition: number | null }

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

  journal: { seq: Generated<number>; at: number; actor: string | null; action: string; subject: string; body: string; prev: string; hash: string }
}

/** What screens say of themselves: many small rows, late and repeated. */
export interface Traces {
  plays: { screen: string; session: string; sequence: number; edition: number; notice: string | null; revision: string | null; page: number; from_at: number; ms: number; received_at: number }
  showings: { screen: string; edition: number; digests: string; since: number; received_at: number; version: string | null }
  health: { screen: string; at: number; held_edition: number | null; seen_at: number; offset_ms: number | null; refusal: string | null; missing: string | null; viewport: string | null; secure: number | null }
}
