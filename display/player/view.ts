import type { Instant } from '#playlists/instant.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Edition, Seat } from '#playlists/edition.ts'
import type { Showing } from '#playlists/showing.ts'

/** What an unknown screen shows so that somebody can let it in. `expiresAt`: when the code is replaced by a new one. */
export type Asking = Readonly<{ code: string; fingerprint: string; expiresAt: Instant }>

/**
 * What the player has decided to show. `starting`: its keep is being read. `asking`: unknown to the server; the plate with a code.
 * `on`: enrolled. `edition` is the one that holds the glass (null: nothing verified yet, so the plate); `showing` is what stands now;
 * `withheld` must be shown nowhere, neither on slides nor in lists or texts. `card`, `identify`: until when the test card or the screen's
 * name covers the glass; `newest`: number of the newest edition this screen holds.
 */
export type View =
  | Readonly<{ phase: 'starting' }>
  | Readonly<{ phase: 'asking'; asking: Asking | null }>
  | Readonly<{
      phase: 'on'
      screen: string
      seat: Seat
      edition: Edition | null
      showing: Showing
      withheld: ReadonlySet<Digest>
      card: Instant
      identify: Instant
    }>
