import type { Block } from '#playlists/notice.ts'

/** A sample's text in the plainest writing: `# heading`, `- item`, `1. item`, anything else a paragraph; a blank line ends a list. */
export const blocks = (text: string): Block[] => {
  const found: Block[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const item = /^(-|\d+\.)\s+(.+)$/.exec(line)
    if (line.startsWith('# ')) found.push({ type: 'heading', text: line.slice(2) })
    else if (item) addItem(found, item[1] !== '-', item[2]!)
    else if (line) found.push({ type: 'paragraph', text: line })
  }
  return found
}

const addItem = (found: Block[], ordered: boolean, text: string): void => {
  const last = found.at(-1)
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(text)
  else found.push({ type: 'list', ordered, items: [text] })
}
