import { canonical } from '#playlists/canonical.ts'
import { digestOf, type Digest } from '#playlists/digest.ts'
import type { Asset, Library, LibraryEntry } from '#playlists/edition.ts'
import type { Instant } from '#playlists/instant.ts'
import { categories, type Content } from '#playlists/notice.ts'
import { textBytes, textOf } from '#playlists/text.ts'
import { newestFirst, type Published } from '../schedules/picks.ts'

/** Something a kiosk reads, with its bytes. `revision`: the one whose words it is; null for an index, which speaks of many. */
export type KioskAsset = Readonly<{ asset: Asset; revision: Digest | null; bytes: Uint8Array }>

/** The text of one revision as an asset. */
export const textAsset = (content: Content, revision: Digest): KioskAsset & Readonly<{ said: string }> => {
  const said = textBytes(textOf(content))
  const bytes = Buffer.from(said)
  return { asset: { digest: digestOf(bytes), bytes: bytes.length, type: 'text' }, revision, bytes, said }
}

/** A notice a kiosk lists, with the digest of its text. */
export type Listed = Readonly<{ notice: Published; content: Content; text: Digest }>

/** The indexes of a kiosk, one per category that has something, newest first. */
export const libraryAssets = (listed: readonly Listed[]): readonly KioskAsset[] =>
  categories.flatMap((category) => {
    const inCategory = listed.filter(({ content }) => content.category === category).sort((a, b) => newestFirst(a.notice, b.notice))
    if (inCategory.length === 0) return []
    const library: Library = { category, entries: inCategory.flatMap(entryOf) }
    const bytes = Buffer.from(canonical(library))
    return [{ asset: { digest: digestOf(bytes), bytes: bytes.length, type: 'library' as const, category }, revision: null, bytes }]
  })

const entryOf = ({ notice, content, text }: Listed): readonly LibraryEntry[] => {
  const window = content.windows.kiosk
  if (!window) return []
  const { closedFrom, closedUntil } = content.wording.details
  return [
    {
      notice: notice.notice,
      revision: notice.digest,
      kind: content.kind,
      title: content.wording.title,
      summary: content.wording.summary,
      indexNumber: notice.indexNumber,
      section: content.section,
      formedOn: content.formedOn,
      publishedAt: notice.publishedAt,
      from: window.from,
      to: window.to,
      ...(closedFrom === undefined ? {} : { closedFrom }),
      ...(closedUntil === undefined ? {} : { closedUntil }),
      text,
    },
  ]
}

/** Whether the content may be read on a kiosk at some moment of the span. */
export const isListed = (content: Content, over: Readonly<{ from: Instant; to: Instant }>): boolean =>
  content.windows.kiosk !== undefined && content.windows.kiosk.from < over.to && over.from < content.windows.kiosk.to
