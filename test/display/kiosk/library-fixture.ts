import { HOUR } from '#playlists/instant.ts'
import type { LibraryEntry } from '#playlists/edition.ts'
import type { Listed } from '../../../display/kiosk/shelf.ts'

/** Monday 23 November 2026, 10:00 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 23, 2, 0)

/** A library entry that stands for a week around now; `of` says what is different about it. */
export const entry = (notice: string, of: Partial<LibraryEntry> = {}): LibraryEntry => ({
  notice,
  revision: notice.padEnd(64, '0'),
  kind: 'announcement',
  title: `通知${notice}`,
  summary: '摘要',
  indexNumber: 'WC0012/2026-00001',
  section: '办公室',
  formedOn: '2026-11-20',
  publishedAt: NOW - HOUR,
  from: NOW - 72 * HOUR,
  to: NOW + 96 * HOUR,
  text: notice.padEnd(64, 'f'),
  ...of,
})

export const listed = (notice: string, of: Partial<Listed> = {}): Listed => ({ category: 'affairs', ...entry(notice), ...of })
