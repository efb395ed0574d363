import { Document, Packer, Paragraph } from 'docx'

/** A plain Word document, one paragraph a line, the first as its title. */
export const paperOf = async (lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
  const children = lines.map((text, place) => new Paragraph({ text, ...(place === 0 ? { heading: 'Title' as const } : {}) }))
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
}
