import type { Profile } from '#playlists/profile.ts'

/** The window a page has, in CSS pixels, and how many device pixels go on one of them. */
export type Viewport = Readonly<{ width: number; height: number; ratio: number }>

/** Where the picture lies in the window, in CSS pixels, and by how much it is scaled. */
export type Place = Readonly<{ x: number; y: number; scale: number }>

/** One pixel of the picture on one pixel of the box's output, at the corner the profile says. */
export const trueSize = ({ x, y }: Profile, { ratio }: Viewport): Place => ({ x: x / ratio, y: y / ratio, scale: 1 / ratio })

/** As large as the window allows, in its middle: for looking at a screen from a desk. */
export const fitted = ({ width, height }: Profile, window: Viewport): Place => {
  const scale = Math.min(window.width / width, window.height / height)
  return { x: (window.width - width * scale) / 2, y: (window.height - height * scale) / 2, scale }
}

/** `CUT_OFF`: part of the picture lies outside the window. `NOT_FILLED`: the window is larger than the picture and its corner is the window's. */
export type Misfit = Readonly<{ is: 'CUT_OFF' | 'NOT_FILLED'; window: Readonly<{ width: number; height: number }>; wanted: Readonly<{ width: number; height: number }> }>

/** How the window does not fit the profile, in device pixels; null when it does. An LED wall's box may well have a larger output. */
export const misfit = ({ x, y, width, height }: Profile, viewport: Viewport): Misfit | null => {
  const window = { width: Math.round(viewport.width * viewport.ratio), height: Math.round(viewport.height * viewport.ratio) }
  const wanted = { width: x + width, height: y + height }
  if (window.width < wanted.width || window.height < wanted.height) return { is: 'CUT_OFF', window, wanted }
  return window.width > wanted.width || window.height > wanted.height ? { is: 'NOT_FILLED', window, wanted } : null
}
