import { Extension, Node, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Slice, type Node as PartOfText } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import StarterKit from '@tiptap/starter-kit'
import { withoutInvisible } from '#playlists/invisible.ts'
import { htmlOfBlocks } from './as-html.ts'
import { blocksOfPaste } from './paste.ts'

/**
 * Several parts that are pasted into a line of text stand on their own: without this a heading or a list at their edge would melt into that
 * line. A single line stays a part of the line it is pasted into, and lines of a list stay lines of the list.
 */
const standingAlone = (slice: Slice, { state }: EditorView): Slice => {
  const { content, openStart, openEnd } = slice
  if (state.selection.$from.depth !== 1 || (content.childCount === 1 && content.firstChild?.isTextblock)) return slice
  const open = (edge: PartOfText | null, depth: number): number => (edge?.type.name === 'paragraph' ? depth : 0)
  return new Slice(content, open(content.firstChild, openStart), open(content.lastChild, openEnd))
}

/** What comes from outside is cleaned to our four parts; what was cut in this editor comes back as it was. */
const pasteCleaning = Extension.create({
  name: 'pasteCleaning',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (html: string) => (html.includes('data-pm-slice') ? html : htmlOfBlocks(blocksOfPaste(html))),
        transformPastedText: withoutInvisible,
        transformPasted: standingAlone,
      },
    }),
  ],
})

const ListLine = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const OurTable = Table.extend({
  addAttributes: () => ({ caption: { default: '', parseHTML: (element: HTMLElement) => element.dataset['caption'] ?? '', renderHTML: ({ caption }) => ({ 'data-caption': String(caption) }) } }),
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

const Row = TableRow.extend({
  addAttributes: () => ({ total: { default: false, parseHTML: (element: HTMLElement) => element.dataset['total'] === 'true', renderHTML: ({ total }) => (total ? { 'data-total': 'true' } : {}) } }),
})

const Cell = TableCell.extend({ content: 'paragraph', addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null, rendered: false } }) })

const Head = TableHeader.extend({
  content: 'paragraph',
  addAttributes: () => ({
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null, rendered: false },
    showOn: { default: 'outdoor kiosk', parseHTML: (element: HTMLElement) => element.dataset['showOn'] ?? 'outdoor kiosk', renderHTML: ({ showOn }) => ({ 'data-show-on': String(showOn) }) },
    mask: { default: null, parseHTML: (element: HTMLElement) => element.dataset['mask'] ?? null, renderHTML: ({ mask }) => (mask ? { 'data-mask': String(mask) } : {}) },
  }),
})

/** What a notice's text can be made of in the editor: headings, paragraphs, lists and tables of plain words. */
export const textSchema: Extensions = [
  StarterKit.configure({
    blockquote: false, bold: false, code: false, codeBlock: false, hardBreak: false, horizontalRule: false, italic: false, link: false, listItem: false, strike: false,
    underline: false, dropcursor: false, heading: { levels: [2] }, listKeymap: false,
  }),
  ListLine,
  OurTable.configure({ resizable: false }),
  Row,
  Head,
  Cell,
  pasteCleaning,
]
