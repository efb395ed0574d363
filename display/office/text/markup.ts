/** A piece of pasted HTML: text, or an element with its children. `marker` stands for the bullet or number Word draws before a list line. */
export type Markup = string | MarkupElement
export type MarkupElement = { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Markup[] }

const VOID = new Set(['br', 'hr', 'img', 'col', 'meta', 'link', 'input', 'wbr', 'area', 'base', 'source'])
const SILENT = ['script', 'style', 'title', 'xml', 'template', 'noscript', 'textarea', 'iframe', 'object', 'svg', 'math']
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  p: ['p'], li: ['li'], tr: ['tr', 'td', 'th'], td: ['td', 'th'], th: ['td', 'th'], thead: ['tr', 'td', 'th'], tbody: ['thead', 'tr', 'td', 'th'],
}
const WALLS = new Set(['table', 'ul', 'ol', 'root'])
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', mdash: '—', ndash: '–',
  middot: '·', bull: '•', times: '×', yen: '¥', deg: '°', ensp: ' ', emsp: ' ',
}

const codePoint = (code: number): string => (code > 31 && code < 0x11_0000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ')

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return codePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
    return NAMED[name.toLowerCase()] ?? whole
  })

const attributesOf = (source: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const [, name, double, single, bare] of source.matchAll(/([a-z][\w:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi))
    found[(name ?? '').toLowerCase()] = decode(double ?? single ?? bare ?? '')
  return found
}

/** The stack of elements still open while reading; the first is the root and never closes. */
const openStack = () => {
  const root: MarkupElement = { tag: 'root', attributes: {}, children: [] }
  const stack: MarkupElement[] = [root]
  const top = () => stack[stack.length - 1] ?? root
  const close = (tag: string): void => {
    for (let at = stack.length - 1; at > 0; at--) {
      const open = stack[at]
      if (open?.tag === tag) return void (stack.length = at)
      if (open && WALLS.has(open.tag) && tag !== 'table' && !WALLS.has(tag)) return
    }
  }
  const open = (tag: string, attributes: Record<string, string>): void => {
    const ends = CLOSES[tag] ?? []
    while (stack.length > 1 && ends.includes(top().tag)) stack.length -= 1
    const element: MarkupElement = { tag, attributes, children: [] }
    top().children.push(element)
    if (!VOID.has(tag) && stack.length < 200) stack.push(element)
  }
  return { root, open, close, text: (text: string) => void top().children.push(text) }
}

const PIECE = /<!--([\s\S]*?)-->|<!([^>]*)>|<\?[^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/gi
const quiet = new RegExp(`<(${SILENT.join('|')})\\b[^>]*>[\\s\\S]*?</\\1\\s*>`, 'gi')

/**
 * Reads what a word processor or spreadsheet put on the clipboard into a tree. Never throws; scripts, styles and comments are left out; the
 * conditional comments in which Word and WPS wrap the number of a list line become `marker` elements.
 */
export const readMarkup = (html: string): MarkupElement => {
  const tree = openStack()
  for (const [, comment, declaration, closing, opening, attributes, text] of html.replace(quiet, '').matchAll(PIECE)) {
    const condition = comment ?? declaration
    if (condition !== undefined) {
      if (/^\s*\[if\s+!supportLists\]/i.test(condition)) tree.open('marker', {})
      else if (/^\s*\[endif\]/i.test(condition)) tree.close('marker')
    } else if (closing) tree.close(closing.toLowerCase())
    else if (opening) tree.open(opening.toLowerCase(), attributesOf(attributes ?? ''))
    else if (text) tree.text(decode(text))
  }
  return tree.root
}

/** All the text below, as it was written, markers left out. */
export const textOf = (node: Markup): string => {
  if (typeof node === 'string') return node
  if (node.tag === 'br') return '\n'
  return isMarker(node) ? '' : node.children.map(textOf).join('')
}

/** All the text below, bullets and numbers too. */
export const wholeText = (node: Markup): string => (typeof node === 'string' ? node : node.children.map(wholeText).join(''))

/** Whether the element only holds the bullet or number that Word draws before a list line. */
export const isMarker = ({ tag, attributes }: MarkupElement): boolean => tag === 'marker' || /mso-list:\s*ignore/i.test(attributes['style'] ?? '')
