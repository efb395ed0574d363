/** How large the words are: as set, larger, largest. */
export type TextSize = 0 | 1 | 2

/** How many times the reading text grows with each step; the largest is 27 mm high on a 43-inch glass. */
export const readingScale: Readonly<Record<TextSize, number>> = { 0: 1, 1: 1.25, 2: 1.5 }

/** Labels of controls grow less: they are large from the start and must stay on their tiles. */
export const labelScale: Readonly<Record<TextSize, number>> = { 0: 1, 1: 1.1, 2: 1.2 }

/** How many rows of a list stand on one page. */
export const rowsPerPage: Readonly<Record<TextSize, number>> = { 0: 5, 1: 4, 2: 4 }

/** One step larger; after the largest as set again. */
export const nextSize = (size: TextSize): TextSize => (size === 0 ? 1 : size === 1 ? 2 : 0)
