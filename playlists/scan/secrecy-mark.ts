import type { Detector, Found } from './look.ts'

const gap = '[^\\S\\r\\n]*'
const level = `(?:绝${gap}密|机${gap}密|秘${gap}密)(?:${gap}级)?`
const open = '[\\[(【〔「]'
const close = '[\\])】〕」]'

/** Before a star; alone on a line, bare or in brackets; in brackets at the head of a line; after 密级 and a colon. */
const marks = [
  new RegExp(`${level}${gap}[★☆✩✭✯⭐*]`, 'dgu'),
  new RegExp(`^${gap}(?:${open}${gap})?(${level})(?:${gap}${close})?${gap}$`, 'dgmu'),
  new RegExp(`^${gap}${open}${gap}(${level})${gap}${close}`, 'dgmu'),
  new RegExp(`密${gap}级${gap}:${gap}(${level})`, 'dgu'),
]

const spansIn = (text: string): readonly Readonly<{ start: number; end: number }>[] => {
  if (!text.includes('密')) return []
  const found = new Map<number, number>()
  for (const pattern of marks) {
    for (const { indices } of text.matchAll(pattern)) {
      const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0]
      if (!found.has(start)) found.set(start, end)
    }
  }
  return [...found].map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start)
}

/**
 * SECRET_MARK (domain.md 5.2, 5.3; State Secrets Law; design.md P9): 绝密, 机密 or 秘密, with 级 or without, where a paper carries its mark. Full-width forms, invisible
 * characters and spaces inside hide none. Words about secrecy (商业秘密, 保守国家秘密法) are no marks.
 */
export const secrecyMark: Detector = ({ plain }) => spansIn(plain.text).map((span): Found => ({ rule: 'SECRET_MARK', level: 'BLOCK', ...span }))
