import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { categories } from '#playlists/notice.ts'
import { floorPx, type Profile } from '#playlists/profile.ts'
import { palettes } from '../look/palette.ts'
import type { Misfit } from './fit.ts'
import { both, misfitWords } from './words.ts'

const GREYS = 16
const { text, soft, accents } = palettes.day

/**
 * A card by which the fitter sees at one look whether the glass is mapped right: a line of single pixels on all four edges (one missing =
 * cut off), a grid of equal squares (uneven = scaled), greys from black to white (merged = wrong gamma), the accents, type at the smallest
 * size people are to read, and which screen this is.
 */
@customElement('test-card')
export class TestCard extends LitElement {
  @property({ attribute: false }) profile: Profile | null = null
  @property() name = ''
  @property({ attribute: false }) misfit: Misfit | null = null
  @property({ type: Boolean }) secure = true

  static override styles = css`
    :host { position: absolute; inset: 0; background: #000; }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; font-family: 'Noto Sans SC Variable'; shape-rendering: crispEdges; }
  `

  protected override render(): TemplateResult | typeof nothing {
    const { profile } = this
    if (!profile) return nothing
    const { width, height } = profile
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.name}>${grid(profile)}${this.renderWords(profile)}${steps(profile)}${edge(profile)}</svg>`
  }

  private renderWords(profile: Profile): TemplateResult {
    const { cell, left, top, across, down } = columns(profile)
    const room = { x: left + cell, y: top + cell, width: (across - 2) * cell, height: Math.floor(down - STRIPS - 1) * cell }
    const rows = fill(this.rows(profile), room)
    const deep = Math.ceil(rows.reduce((sum, { px }) => sum + px * PITCH, 0) / cell) * cell
    let y = room.y
    return svg`<rect x=${room.x + 1} y=${room.y + 1} width=${room.width - 1} height=${Math.min(deep, room.height) - 1} fill="#000"/>${rows.map(({ words, px, ink, weight }) => {
      y += px * PITCH
      return svg`<text x=${room.x + cell / 4} y=${y - px * (PITCH - 1)} font-size=${px} font-weight=${weight} fill=${ink}>${words}</text>`
    })}`
  }

  private rows(profile: Profile): readonly Row[] {
    const floor = floorPx(profile)
    const small = Math.max(18, Math.min(floor, Math.round(profile.height / 24)))
    const corner = profile.x || profile.y ? `  +${profile.x} +${profile.y}` : ''
    return [
      { words: this.name, px: 0, ink: text, weight: 700 },
      { words: `${profile.width} × ${profile.height}${corner}  ·  ${Number(profile.pitchMm.toFixed(2))} mm  ·  ${profile.distanceM} m`, px: small, ink: soft, weight: 500 },
      { words: `${both('testText').zh} ${both('floor').zh} ${floor} px`, px: floor, ink: text, weight: 500 },
      ...(this.misfit ? [{ words: misfitWords(this.misfit).zh, px: small, ink: palettes.day.alert, weight: 500 }] : []),
      ...(this.secure ? [] : [{ words: both('insecure').zh, px: small, ink: soft, weight: 500 }]),
    ]
  }
}

/** A line of words; `px` 0: as large as the room allows. */
type Row = Readonly<{ words: string; px: number; ink: string; weight: number }>

const PITCH = 1.35
/** How many rows of the grid the greys, the accents and the space around them take at the bottom. */
const STRIPS = 2.5

const fill = (rows: readonly Row[], { width, height }: { width: number; height: number }): readonly Row[] => {
  const taken = rows.reduce((sum, { px }) => sum + px * PITCH, 0)
  return rows.map((row) => (row.px > 0 ? row : { ...row, px: Math.max(12, Math.floor(Math.min((height - taken) / PITCH, width / (weigh(row.words) + 0.5), height / 3))) }))
}

type Columns = Readonly<{ cell: number; left: number; top: number; across: number; down: number }>

/** A grid of squares of whole pixels, centred, about twenty across the longer side. */
const columns = ({ width, height }: Profile): Columns => {
  const cell = Math.max(16, Math.round(Math.max(width, height) / 160) * 8)
  const across = Math.floor((width - 2) / cell)
  const down = Math.floor((height - 2) / cell)
  return { cell, across, down, left: Math.floor((width - across * cell) / 2), top: Math.floor((height - down * cell) / 2) }
}

const grid = (profile: Profile): TemplateResult => {
  const { cell, left, top, across, down } = columns(profile)
  const upright = Array.from({ length: across + 1 }, (_, n) => svg`<rect x=${left + n * cell} y=${top} width="1" height=${down * cell} fill="#3a372f"/>`)
  const level = Array.from({ length: down + 1 }, (_, n) => svg`<rect x=${left} y=${top + n * cell} width=${across * cell} height="1" fill="#3a372f"/>`)
  return svg`${upright}${level}`
}

const edge = ({ width, height }: Profile): TemplateResult => svg`
  <rect x="0" y="0" width=${width} height="1" fill="#fff"/><rect x="0" y=${height - 1} width=${width} height="1" fill="#fff"/>
  <rect x="0" y="0" width="1" height=${height} fill="#fff"/><rect x=${width - 1} y="0" width="1" height=${height} fill="#fff"/>`

/** Below the words: greys in sixteen steps, the six accents under them. */
const steps = (profile: Profile): TemplateResult => {
  const { cell, left, top, across, down } = columns(profile)
  const wide = Math.floor(((across - 2) * cell) / GREYS)
  const x = left + cell
  const y = top + (down - STRIPS) * cell
  const greys = Array.from({ length: GREYS }, (_, n) => {
    const grey = Math.round((n * 255) / (GREYS - 1))
    return svg`<rect x=${x + n * wide} y=${y} width=${wide} height=${cell} fill="rgb(${grey},${grey},${grey})"/>`
  })
  const share = (wide * GREYS) / categories.length
  const colours = categories.map((category, n) => svg`<rect x=${x + Math.round(n * share)} y=${y + cell} width=${Math.ceil(share)} height=${cell / 2} fill=${accents[category]}/>`)
  return svg`<rect x=${x - 1} y=${y - 1} width=${wide * GREYS + 2} height=${cell + 2} fill="#fff"/>${greys}${colours}`
}

const weigh = (words: string): number => [...words].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0)

declare global {
  interface HTMLElementTagNameMap {
    'test-card': TestCard
  }
}
