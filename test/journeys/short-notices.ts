import { DAY, HOUR, type Instant } from '#playlists/instant.ts'
import type { Category } from '#playlists/notice.ts'
import type { Sample } from '../../server/demo/sample.ts'

/** A notice of few words, whose slides are short, for a bureau whose clock says `now`. It stands for 30 days on both kinds of glass. */
export const shortNotice = (now: Instant, { title, text, category = 'service-hall' }: Readonly<{ title: string; text: string; category?: Category }>): Sample => {
  const window = { from: now - HOUR, to: now + 30 * DAY }
  return {
    section: 'insurance',
    category,
    kind: 'announcement',
    documentNumber: null,
    formedOn: new Date(now).toISOString().slice(0, 10),
    importance: 'ordinary',
    channels: ['outdoor', 'kiosk'],
    windows: { outdoor: window, kiosk: window },
    wording: { title, summary: text, body: [{ type: 'paragraph', text }], details: {} },
  }
}
