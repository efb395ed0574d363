import type { Instant } from '#playlists/instant.ts'
import type { KeptPlay } from './keep.ts'
import type { Standing } from './view.ts'

/** The play that is going on; `begun` is when it came onto this glass, which after a reload is in its middle. */
type Running = Readonly<{ mark: string; begun: Instant; play: Omit<KeptPlay, 'ms' | 'session' | 'sequence'> }>

/**
 * Notes which slide stood on the glass from when and for how long. `session` names this life of the page; a play is known by session and
 * sequence, so that handing it in twice counts once.
 */
export class PlayLog {
  private readonly session: string
  private running: Running | null = null
  private sequence = 0

  constructor(session: string) {
    this.session = session
  }

  /** Looks at the glass; answers the play that has just ended, if one has. Null: nothing that counts stands there. */
  see(stands: Standing | null, now: Instant): KeptPlay | null {
    const mark = markOf(stands)
    const before = this.running
    if (mark === (before?.mark ?? null)) return null
    this.running = mark === null ? null : begin(stands, mark, now)
    return before && now > before.begun ? { ...before.play, session: this.session, sequence: this.sequence++, ms: now - before.begun } : null
  }
}

const markOf = (stands: Standing | null): string | null =>
  stands?.showing.is === 'slide' ? `${stands.held.edition.number}/${stands.showing.slide}/${stands.showing.from}` : null

const begin = (stands: Standing | null, mark: string, now: Instant): Running | null => {
  const slide = stands?.showing.is === 'slide' ? stands.held.edition.slides[stands.showing.slide] : undefined
  if (!stands || !slide) return null
  const { notice, revision, page } = slide
  return { mark, begun: now, play: { edition: stands.held.edition.number, notice, revision, page, from: now } }
}
