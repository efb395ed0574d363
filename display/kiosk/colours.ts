import type { Category } from '#playlists/notice.ts'

/**
 * The colours of one scheme, as `#rrggbb`. `ground` with `onGround`, `onGroundSoft`: the deep upper part that says where you are. `paper`
 * and `card` with `ink`, `inkSoft`: what is read and touched. `accents` stand as bars and labels on paper and card, `groundAccents` on the
 * deep part. `pressed`: a target under the finger; `edge`: the outline of a target, which must show its shape (3:1).
 */
export type Scheme = Readonly<{
  ground: string
  onGround: string
  onGroundSoft: string
  paper: string
  card: string
  ink: string
  inkSoft: string
  edge: string
  hairline: string
  pressed: string
  focus: string
  accents: Readonly<Record<Category, string>>
  groundAccents: Readonly<Record<Category, string>>
}>

/** Deep ink and warm paper, as in a reading room: long texts are read dark on light, and the deep part carries what is read from afar. */
export const calm: Scheme = {
  ground: '#14202b',
  onGround: '#f7f1e3',
  onGroundSoft: '#c3bcab',
  paper: '#f4eee1',
  card: '#fffcf5',
  ink: '#17212b',
  inkSoft: '#55524a',
  edge: '#8b8471',
  hairline: '#d8cfbb',
  pressed: '#e3d8bf',
  focus: '#1f5f93',
  accents: {
    organisation: '#75561a',
    affairs: '#1f5f93',
    'service-hall': '#1b6848',
    guides: '#4a6622',
    interaction: '#654a97',
    'labour-market': '#96481f',
  },
  groundAccents: {
    organisation: '#d8bd8a',
    affairs: '#93c3ea',
    'service-hall': '#8fd0b0',
    guides: '#a9cc8a',
    interaction: '#c9b4ec',
    'labour-market': '#efb08c',
  },
}

const yellow: Scheme['accents'] = {
  organisation: '#ffe36e',
  affairs: '#ffe36e',
  'service-hall': '#ffe36e',
  guides: '#ffe36e',
  interaction: '#ffe36e',
  'labour-market': '#ffe36e',
}

/** White and yellow on black for those who see little: at least 12:1 everywhere. */
export const strong: Scheme = {
  ground: '#000000',
  onGround: '#ffffff',
  onGroundSoft: '#ffffff',
  paper: '#000000',
  card: '#000000',
  ink: '#ffffff',
  inkSoft: '#ffffff',
  edge: '#ffffff',
  hairline: '#ffffff',
  pressed: '#4a4200',
  focus: '#ffe36e',
  accents: yellow,
  groundAccents: yellow,
}

/** The custom properties of a scheme, for a style attribute. */
export const colourProperties = (of: Scheme): Readonly<Record<string, string>> => ({
  '--ground': of.ground,
  '--on-ground': of.onGround,
  '--on-ground-soft': of.onGroundSoft,
  '--paper': of.paper,
  '--card': of.card,
  '--ink': of.ink,
  '--ink-soft': of.inkSoft,
  '--edge': of.edge,
  '--hairline': of.hairline,
  '--pressed': of.pressed,
  '--focus': of.focus,
  ...Object.fromEntries(Object.entries(of.accents).map(([category, colour]) => [`--accent-${category}`, colour])),
  ...Object.fromEntries(Object.entries(of.groundAccents).map(([category, colour]) => [`--ground-accent-${category}`, colour])),
})
