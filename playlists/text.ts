import * as z from 'zod/mini'
import { canonical } from './canonical.ts'
import { digest } from './digest.ts'
import { category, contentDigest, kind, wording, type Block, type Content, type Table } from './notice.ts'

/**
 * What a kiosk keeps of one revision so that a visitor can read it: the words, without the columns that were decided for other glass.
 * Index number and window stand in the library entry that names this text by its digest.
 */
export const text = z.readonly(
  z.strictObject({
    format: z.literal(1),
    notice: z.string(),
    revision: digest,
    category,
    kind,
    section: z.string(),
    documentNumber: z.nullable(z.string()),
    formedOn: z.iso.date(),
    wording,
  }),
)
export type Text = z.infer<typeof text>

/**
 * The kiosk's text of a revision. A column not decided for the kiosk is not sent at all, and an ID number never shows more than its last
 * four places, whatever was typed (domain.md 5.4).
 */
export const textOf = (content: Content): Text => ({
  format: 1,
  notice: content.notice,
  revision: contentDigest(content),
  category: content.category,
  kind: content.kind,
  section: content.section,
  documentNumber: content.documentNumber,
  formedOn: content.formedOn,
  wording: { ...content.wording, body: content.wording.body.flatMap(forKiosk) },
})

/** The exact bytes of a text asset, as a string. */
export const textBytes = (of: Text): string => canonical(of)

/** The text an asset says, or undefined when it is not a text of a format this house reads. */
export const parseText = (said: string): Text | undefined => {
  try {
    return text.safeParse(JSON.parse(said)).data
  } catch {
    return undefined
  }
}

const forKiosk = (block: Block): readonly Block[] => (block.type === 'table' ? kioskTable(block) : [block])

const kioskTable = (of: Table): readonly Table[] => {
  const kept = of.columns.flatMap((column, at) => (column.showOn.includes('kiosk') ? [at] : []))
  if (kept.length === 0) return []
  const pick = (row: readonly string[]) => kept.map((at) => row[at] ?? '')
  const hide = (row: readonly string[]) => row.map((cell, at) => (of.columns[at]?.mask === 'id-last4' ? lastFour(cell) : cell))
  const { totalRow, ...rest } = of
  return [
    {
      ...rest,
      columns: kept.flatMap((at) => of.columns[at] ?? []),
      rows: of.rows.map((row) => pick(hide(row))),
      ...(totalRow ? { totalRow: pick(totalRow) } : {}),
    },
  ]
}

const lastFour = (cell: string): string => {
  const places = [...cell.trim()]
  return places.map((place, at) => (at < places.length - 4 ? '*' : place)).join('')
}
