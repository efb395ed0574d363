/**
 * Parts of a whole in per cent to two places, null when there is nothing to divide. Which of the two a number asks for is the domain's word:
 * D12 prints 2 of 3 as `66.66%`, D35 prints 614 of 615 as `99.84%`.
 */

/** Floored: only all of them are `100%` (domain.md I14, D12). */
export const flooredShare = (part: number, whole: number): string | null => (whole === 0 ? null : printed(Math.floor((part * 10_000) / whole)))

/** To the nearest hundredth, but never rounded up to the whole (domain.md D35, TS25). */
export const shareOf = (part: number, whole: number): string | null => {
  if (whole === 0) return null
  return printed(part === whole ? 10_000 : Math.min(9_999, Math.round((part * 10_000) / whole)))
}

const printed = (hundredths: number): string => (hundredths % 100 === 0 ? `${String(hundredths / 100)}%` : `${(hundredths / 100).toFixed(2)}%`)
