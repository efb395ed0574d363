import type { Detector } from './look.ts'

const words = new RegExp(['征求意见稿', '送审稿', '讨论稿', '会议纪要', '密级', '份号'].map((word) => [...word].join('[^\\S\\r\\n]*')).join('|'), 'gu')
/** A copy number (份号): six digits alone at the top left. */
const copyNumber = /^[^\S\r\n]*\d{6}[^\S\r\n]*$/u

/** DRAFT_OR_META (domain.md 5.3): a word of drafts, minutes or a classified paper's head. Six figures in a cell are an amount, not a copy number. */
export const draftMark: Detector = ({ plain: { text }, part }) => {
  const found = [...text.matchAll(words)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const [firstLine = ''] = text.split(/[\r\n]/, 1)
  const numbered = !part && copyNumber.test(firstLine) ? [{ start: firstLine.search(/\d/), end: firstLine.trimEnd().length }] : []
  return [...numbered, ...found].map((span) => ({ rule: 'DRAFT_OR_META', level: 'WARN', ...span }))
}
