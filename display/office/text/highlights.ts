import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Spot, spotsIn } from './spots.ts'

/** A spot to be marked in the text. `look`: its class. */
export type Highlight = Spot & Readonly<{ look: string }>

const key = new PluginKey<DecorationSet>('highlights')

/** Marks spots in the text without touching it: the marks move with the words and are never saved. */
export const highlights = Extension.create({
  name: 'highlights',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, held) => (tr.getMeta(key) as DecorationSet | undefined) ?? held.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Marks these spots and no others. Not while an input method composes: drawing the line anew would end the composition. */
export const highlight = ({ state, view }: Editor, spots: readonly Highlight[]): void => {
  if (view.composing) return
  const rangeOf = spotsIn(state.doc)
  const drawn = spots.flatMap(({ look, ...spot }) => {
    const range = rangeOf(spot)
    return range && range.from < range.to ? [Decoration.inline(range.from, range.to, { class: look })] : []
  })
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, drawn)).setMeta('addToHistory', false))
}
