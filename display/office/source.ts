import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ask, type Trouble } from './api.ts'

/**
 * Something the server knows, kept fresh for one element. `path` answers where to ask (null: nothing to ask yet). Asked anew when the path
 * changes, on `refresh`, and every `everyMs` while the page is looked at.
 */
export class Source<T> implements ReactiveController {
  value: T | null = null
  trouble: Trouble | null = null
  private readonly host: ReactiveControllerHost
  private readonly path: () => string | null
  private readonly everyMs: number
  private asked: string | null = null
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, path: () => string | null, everyMs = 0) {
    this.host = host
    this.path = path
    this.everyMs = everyMs
    host.addController(this)
  }

  hostConnected(): void {
    if (this.everyMs > 0) this.timer = setInterval(() => void (document.hidden ? undefined : this.refresh()), this.everyMs)
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
    this.asked = null
  }

  hostUpdate(): void {
    const path = this.path()
    if (path === this.asked) return
    this.asked = path
    if (path !== null) void this.refresh()
  }

  /** Asks again now; an answer that comes after the path has changed is dropped. */
  async refresh(): Promise<void> {
    const path = this.path()
    if (path === null) return
    const answer = await ask<T>('GET', path)
    if (path !== this.path()) return
    if (answer.ok) this.value = answer.value
    this.trouble = answer.ok ? null : answer.trouble
    this.host.requestUpdate()
  }
}
