import { SECOND } from '#playlists/instant.ts'
import type { Cancel, ClockController } from '../player/clock-controller.ts'
import type { Sent, Spoken } from '../player/server-door.ts'

/** So long after a vote could not be handed in it is tried again. */
const AGAIN_MS = 5 * SECOND

type Given = Readonly<{ clock: ClockController; send: (said: Spoken) => Promise<Sent> }>

/**
 * What a visitor has said and the server has not heard yet. It lives in memory and no longer than the visit: what could not be handed in by
 * then is dropped, for nothing of a visitor is kept. What the house refuses is dropped at once, without a word to the visitor.
 */
export class BallotBox {
  private readonly given: Given
  private readonly waiting = new Map<string, Spoken>()
  private busy = false
  private again: Cancel = () => undefined

  constructor(given: Given) {
    this.given = given
  }

  /** Takes a vote; a later one on the same notice takes its place. */
  cast(said: Spoken): void {
    this.waiting.set(said.notice, said)
    void this.handIn()
  }

  /** The visit is over. */
  empty(): void {
    this.again()
    this.waiting.clear()
  }

  private async handIn(): Promise<void> {
    if (this.busy) return
    this.again()
    this.busy = true
    let sent: Sent = 'kept'
    for (let [next] = this.waiting.values(); next && sent !== 'gone'; [next] = this.waiting.values()) {
      sent = await this.given.send(next).catch((): Sent => 'gone')
      if (sent !== 'gone' && this.waiting.get(next.notice) === next) this.waiting.delete(next.notice)
    }
    this.busy = false
    if (this.waiting.size > 0) this.again = this.given.clock.after(AGAIN_MS, () => void this.handIn())
  }
}
