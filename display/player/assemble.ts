import { digestOf, type Digest } from '#playlists/digest.ts'
import { library, type Asset, type Edition, type Library } from '#playlists/edition.ts'
import type { ScreenFonts } from './fonts.ts'
import type { Keep } from './keep.ts'
import type { Held } from './line.ts'

/** Where a missing asset is got from; `recalled`: it must not be shown any more. */
export type Fetch = (digest: Digest) => Promise<Uint8Array | 'recalled' | undefined>

/** Nobody to ask: only what is kept counts. */
export const nowhere: Fetch = () => Promise.resolve(undefined)

/** An edition whole, or what it lacks. */
export type Assembled = Readonly<{ held: Held; missing: null }> | Readonly<{ held: null; missing: readonly Digest[] }>

/**
 * Gathers everything a verified edition needs, one asset after the other: from the keep, else from `fetch`. Every byte is held against its
 * digest whenever it is read. Fonts are loaded and lists are read, so that a held edition can be drawn at once.
 */
export const assemble = async (given: { edition: Edition; digest: Digest; keep: Keep; fonts: ScreenFonts; fetch: Fetch }): Promise<Assembled> => {
  const { edition, digest, keep, fonts, fetch } = given
  const kept = await keep.assetDigests()
  const missing: Digest[] = []
  const libraries: Library[] = []
  for (const asset of edition.assets) {
    if (asset.type === 'text' && kept.has(asset.digest)) continue
    const bytes = (kept.has(asset.digest) ? await keptBytes(keep, asset.digest) : undefined) ?? (await fetched(asset, keep, fetch))
    if (bytes === undefined) missing.push(asset.digest)
    else if (bytes !== 'recalled') await taken(asset, bytes)
  }
  return missing.length > 0 ? { held: null, missing } : { held: { edition, digest, libraries }, missing: null }

  async function taken(asset: Asset, bytes: Uint8Array): Promise<void> {
    if (asset.type === 'font') await fonts.add(asset, bytes)
    if (asset.type === 'library') libraries.push(...readLibrary(bytes))
  }
}

/** The bytes of a kept asset, if they still are what their name says; if not they are thrown away. */
export const keptBytes = async (keep: Keep, digest: Digest): Promise<Uint8Array | undefined> => {
  const asset = await keep.asset(digest)
  if (!asset) return undefined
  if (digestOf(asset.bytes) === digest) return asset.bytes
  await keep.dropAssets([digest])
  return undefined
}

/** Fetches an asset and keeps it, if its bytes are what its name says. */
export const fetched = async (asset: Asset, keep: Keep, fetch: Fetch): Promise<Uint8Array | 'recalled' | undefined> => {
  const bytes = await fetch(asset.digest)
  if (bytes === undefined || bytes === 'recalled') return bytes
  if (digestOf(bytes) !== asset.digest) return undefined
  await keep.putAsset({ digest: asset.digest, type: asset.type, bytes })
  return bytes
}

const readLibrary = (bytes: Uint8Array): Library[] => {
  try {
    const read = library.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}
