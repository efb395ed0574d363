import { compounds } from '#playlists/layout/kinsoku.ts'

/** Chinese has no spaces: the browser's own dictionary tells the words of a title apart, so that no line of it ends inside one. */
const dictionary = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * A title as pieces between which a line may end: its words, with single characters and marks left at the word before them, so that
 * `保障` + `局` stays one name, and words of the trade whole. The pieces joined are the title.
 */
export const phrases = (title: string): readonly string[] => {
  const inside = insideCompounds(title)
  return [...dictionary.segment(title)].reduce<string[]>((pieces, { segment, index }) => {
    const before = pieces.at(-1)
    if (before !== undefined && inside.has(index)) return [...pieces.slice(0, -1), before + segment]
    if (before === undefined || ([...segment].length > 1 && !/[（《“〔「]$/.test(before)) || /^[（《“〔「]/.test(segment)) return [...pieces, segment]
    return [...pieces.slice(0, -1), before + segment]
  }, [])
}

/** Offsets inside words that the dictionary knows only in parts. */
const insideCompounds = (title: string): ReadonlySet<number> =>
  new Set([...title.matchAll(compounds)].flatMap(({ 0: word, index }) => Array.from({ length: word.length - 1 }, (_, at) => index + at + 1)))
