import type { Instant } from '#playlists/instant.ts'
import type { Bar, GlyphLine, Ink, Picture } from '#playlists/slide.ts'

type Colour = (ink: Ink) => string

/** Puts the picture's bars, lines, clock and meter under `root`, in place of whatever stood there. Colours come by ink. */
export const drawPicture = (root: ParentNode & Node, picture: Picture | null, colour: Colour): void => {
  const parts = picture === null ? [] : [...picture.bars.map((b) => bar(b, colour)), ...picture.lines.map((l) => line(l, colour)), ...meter(picture, colour), ...clock(picture, colour)]
  root.replaceChildren(...parts)
}

/** Sets the clock, if the picture has one, to `HH:MM` of the instant in the zone. */
export const setClock = (root: ParentNode, { now, zone }: { now: Instant; zone: string }): void => {
  const face = root.querySelector('.clock')
  const reading = clockText(now, zone)
  if (face && face.textContent !== reading) face.textContent = reading
}

/** Sets the thin line of time to what is left: full at the slide's beginning, empty at its end. */
export const setMeter = (root: ParentNode, progress: number): void => {
  const left = root.querySelector<HTMLElement>('.left')
  if (left) left.style.transform = `scaleX(${1 - Math.min(1, Math.max(0, progress))})`
}

const faces = new Map<string, Intl.DateTimeFormat>()

/** `HH:MM` in the zone, from 00:00 to 23:59. */
export const clockText = (now: Instant, zone: string): string => {
  const face = faces.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  faces.set(zone, face)
  return face.format(now)
}

const placed = (name: string, { x, y }: { x: number; y: number }): HTMLElement => {
  const part = document.createElement('div')
  part.className = name
  part.style.left = `${x}px`
  part.style.top = `${y}px`
  return part
}

const bar = (of: Bar, colour: Colour): HTMLElement => {
  const part = placed('bar', of)
  part.style.width = `${of.width}px`
  part.style.height = `${of.height}px`
  part.style.background = colour(of.ink)
  return part
}

const line = (of: GlyphLine, colour: Colour): HTMLElement => {
  const part = placed('line', of)
  part.style.fontSize = `${of.size}px`
  part.style.fontWeight = String(of.weight)
  part.style.color = colour(of.ink)
  part.textContent = of.text
  return part
}

const meter = ({ meter: of }: Picture, colour: Colour): HTMLElement[] => {
  if (!of) return []
  const whole = bar({ ...of, ink: 'rule' }, colour)
  const left = bar({ ...of, ink: 'soft' }, colour)
  whole.className = 'meter'
  left.className = 'left'
  left.style.transformOrigin = 'left'
  return [whole, left]
}

const clock = ({ clock: of }: Picture, colour: Colour): HTMLElement[] => {
  if (!of) return []
  const part = placed('clock', of)
  part.style.fontSize = `${of.size}px`
  part.style.fontWeight = '500'
  part.style.color = colour(of.ink)
  return [part]
}
