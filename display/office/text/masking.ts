import type { z } from 'zod/mini'
import type { mask } from '#playlists/notice.ts'
import { maskId, maskName } from '#playlists/scan/masking.ts'

export type Mask = z.infer<typeof mask>

/**
 * A cell as the one house mask shows it (domain.md 5.4): a name keeps its first and, of three, its last character; a resident ID number its
 * last four places, the birth date never. What already carries a star stays as it is.
 */
export const masked = (text: string, how: Mask | undefined): string => {
  const cell = text.trim()
  if (how === undefined || cell === '' || cell.includes('*')) return cell
  return how === 'name' ? maskName(cell) : maskId(cell)
}
