import type { z } from 'zod/mini'
import type { mask } from '#playlists/notice.ts'

export type Mask = z.infer<typeof mask>

const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '司徒', '东方', '独孤', '端木', '申屠', '轩辕', '南宫', '百里']

const maskName = (name: string): string => {
  const letters = [...name]
  const surname = COMPOUND.find((compound) => name.startsWith(compound) && letters.length > 2)
  if (surname) return `${surname}**`
  if (letters.length < 2) return name
  if (letters.length === 2) return `${letters[0]}*`
  return letters.length === 3 ? `${letters[0]}*${letters[2]}` : `${letters[0]}**`
}

const maskNumber = (number: string): string => {
  const plain = number.replace(/[\s-]/g, '')
  return /^\d{14,17}[\dXx]$/.test(plain) ? `${'*'.repeat(plain.length - 4)}${plain.slice(-4)}` : number
}

/**
 * A cell as the one house mask shows it (domain.md 5.4): a name keeps its first and, of three, its last character; a resident ID number its
 * last four places, the birth date never. What already carries a star stays as it is.
 */
export const masked = (text: string, how: Mask | undefined): string => {
  const cell = text.trim()
  if (how === undefined || cell === '' || cell.includes('*')) return cell
  return how === 'name' ? maskName(cell) : maskNumber(cell)
}

/** Whether a column's head says that it holds resident ID numbers, which never reach an outdoor screen. */
export const holdsNumbers = (head: string): boolean => /身份证|证件号|社会保障号|公民身份|ID\s*(card|number|no)/i.test(head)
