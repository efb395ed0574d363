/** Chinese has no spaces: the browser's own dictionary tells the words of a title apart, so that no line of it ends inside one. */
const dictionary = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * A title as pieces between which a line may end: its words, with single characters and marks left at the word before them, so that
 * `保障` + `局` stays one name. The pieces joined are the title.
 */
export const phrases = (title: string): readonly string[] =>
  [...dictionary.segment(title)].reduce<string[]>((pieces, { segment }) => {
    const before = pieces.at(-1)
    if (before === undefined || ([...segment].length > 1 && !/[（《“〔「]$/.test(before)) || /^[（《“〔「]/.test(segment)) return [...pieces, segment]
    return [...pieces.slice(0, -1), before + segment]
  }, [])
