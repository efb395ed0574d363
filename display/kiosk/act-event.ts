import type { Act } from './visit.ts'

/** Says what the visitor did; it bubbles from any part of the kiosk to the page, the only one who keeps the visit. */
export class ActEvent extends Event {
  static readonly type = 'kiosk-act'
  readonly act: Act

  constructor(act: Act) {
    super(ActEvent.type, { bubbles: true, composed: true })
    this.act = act
  }
}

/** For a listener in a template: `@click=${does({ act: 'home' })}`. */
export const does =
  (act: Act) =>
  (event: Event): void => {
    event.currentTarget?.dispatchEvent(new ActEvent(act))
  }
