import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Instant } from '#playlists/instant.ts'

let offset = -Infinity

/**
 * Takes in the server's time from an answer's `Date`. It is cut to whole seconds and late by the way back, so the largest difference
 * heard is the nearest; it never depends on what the office's own computer thinks the time is.
 */
export const heard = (date: string | null): void => {
  const at = date === null ? Number.NaN : Date.parse(date)
  if (Number.isFinite(at)) offset = Math.max(offset, at - performance.now())
}

/** The server's time now; 1970 until the first answer has come. */
export const serverNow = (): Instant => (Number.isFinite(offset) ? Math.round(offset + performance.now()) : 0)

/** Draws its element anew every second (or every `everyMs`), with the server's time of that moment in `now`. */
export class Ticking implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly everyMs: number
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, everyMs = 1000) {
    this.host = host
    this.everyMs = everyMs
    host.addController(this)
  }

  get now(): Instant {
    return serverNow()
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), this.everyMs)
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
  }
}
