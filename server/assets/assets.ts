import type { Kysely } from 'kysely'
import type { Digest } from '#playlists/digest.ts'
import { library } from '#playlists/edition.ts'
import type { Acts } from '../database/tables.ts'
import { Fault } from '../faults.ts'
import type { Fonts } from './fonts.ts'
import { anyRecalled, kioskAsset } from './store.ts'

export type AssetBytes = Readonly<{ bytes: Uint8Array<ArrayBuffer>; type: 'font/woff2' | 'application/json' }>

/**
 * The bytes behind a digest: a font subset, a text, an index. Throws NOT_FOUND, and RECALLED for whatever speaks of a revision that was taken
 * back: its text, and every index that lists it.
 */
export const assetBytes = async (given: Readonly<{ acts: Kysely<Acts>; fonts: Fonts }>, digest: Digest): Promise<AssetBytes> => {
  const font = given.fonts.bytes(digest)
  if (font) return { bytes: font, type: 'font/woff2' }
  const kept = await kioskAsset(given.acts, digest)
  if (!kept) throw new Fault('NOT_FOUND')
  const bytes = Buffer.from(kept.bytes)
  const revisions = kept.revision === null ? listedIn(bytes) : [kept.revision]
  if (await anyRecalled(given.acts, revisions)) throw new Fault('RECALLED')
  return { bytes, type: 'application/json' }
}

const listedIn = (bytes: Buffer): readonly Digest[] => library.safeParse(JSON.parse(bytes.toString('utf8'))).data?.entries.map(({ revision }) => revision) ?? []
