import type { Digest } from '#playlists/digest.ts'
import type { Asset } from '#playlists/edition.ts'

/** The family a glass sets its lines in: made of the very subsets its edition names, so that no system font ever stands in. */
export const FAMILY = 'Screen Sans'

/** The font subsets this page has loaded, by digest. */
export class ScreenFonts {
  private readonly faces = new Map<Digest, FontFace>()

  /** Loads a verified subset; resolves when text can be set in it. A file the browser can't read is left out: the bundled font fills in. */
  async add({ digest, unicodeRange }: Asset, bytes: Uint8Array): Promise<void> {
    if (this.faces.has(digest)) return
    const face = new FontFace(FAMILY, bytes.slice().buffer, { weight: '100 900', ...(unicodeRange ? { unicodeRange } : {}) })
    this.faces.set(digest, face)
    document.fonts.add(face)
    await face.load().catch(() => this.drop(digest))
  }

  /** Unloads every subset that is not needed any more. */
  only(needed: ReadonlySet<Digest>): void {
    for (const digest of [...this.faces.keys()]) if (!needed.has(digest)) this.drop(digest)
  }

  private drop(digest: Digest): void {
    const face = this.faces.get(digest)
    if (face) document.fonts.delete(face)
    this.faces.delete(digest)
  }
}
