import type { Digest } from '#playlists/digest.ts'
import type { Edition } from '#playlists/edition.ts'
import type { Line } from './line.ts'

/** The assets somebody still needs: the editions of the line and one that is being fetched. */
export const neededAssets = (line: Line, coming: Edition | null): ReadonlySet<Digest> =>
  new Set([...line.map(({ edition }) => edition), ...(coming ? [coming] : [])].flatMap((edition) => edition.assets.map(({ digest }) => digest)))

/** What has to leave the keep: what no edition needs, and the words of what was withheld even while its edition is still here. */
export const superfluous = (kept: ReadonlySet<Digest>, given: { line: Line; coming: Edition | null; withheld: ReadonlySet<Digest> }): readonly Digest[] => {
  const needed = neededAssets(given.line, given.coming)
  const entries = given.line.flatMap(({ libraries }) => libraries.flatMap((library) => library.entries))
  const silenced = new Set(entries.filter(({ revision }) => given.withheld.has(revision)).map(({ text }) => text))
  return [...kept].filter((digest) => !needed.has(digest) || silenced.has(digest))
}
