import type { Category } from '#playlists/notice.ts'
import type { Ink } from '#playlists/slide.ts'

/** By day a glass stands against the sun, by night it must not blind: the same picture in two sets of inks. */
export type Daylight = 'day' | 'night'

/** The colours of one picture: its ground and what each ink is, as `#rrggbb`. */
export type Palette = Readonly<{ ground: string } & Record<Exclude<Ink, 'accent'>, string> & { accents: Readonly<Record<Category, string>> }>

/**
 * Black ground: on an LED wall black is off and saves light and power. Warm white ink. One quiet accent a category, all of the same
 * lightness so that none shouts; red is kept for alerts. Every pair is computed in test/display/look (7:1 outdoors, 4.5:1 at the kiosk).
 */
export const palettes: Readonly<Record<Daylight, Palette>> = {
  day: {
    ground: '#000000',
    text: '#f7f1e3',
    soft: '#c3bcab',
    rule: '#55514a',
    alert: '#ff8f80',
    accents: {
      organisation: '#d9c67c',
      affairs: '#93c3ea',
      'service-hall': '#8fd0b0',
      guides: '#a9cc8a',
      interaction: '#c9b4ec',
      'labour-market': '#f0a986',
    },
  },
  night: {
    ground: '#000000',
    text: '#c9bfa9',
    soft: '#a09782',
    rule: '#433f38',
    alert: '#e3786b',
    accents: {
      organisation: '#b3a35f',
      affairs: '#77a0c2',
      'service-hall': '#74ab90',
      guides: '#8aa86f',
      interaction: '#a592c4',
      'labour-market': '#c68b6e',
    },
  },
}

/** The colour of an ink for a category by day or by night. */
export const colourOf = (ink: Ink, category: Category, daylight: Daylight): string => {
  const palette = palettes[daylight]
  return ink === 'accent' ? palette.accents[category] : palette[ink]
}
