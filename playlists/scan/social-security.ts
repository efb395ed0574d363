import type { Detector } from './look.ts'

const label = '社会保障(?:卡)?(?:号码?|编号)|社保(?:卡)?(?:号码?|编号)|医保(?:卡)?(?:号码?|编号)|个人编号|职工编号'
const labelled = new RegExp(`(?:${label})[ \\t]*[:：为是]?[ \\t]*([A-Za-z]?\\d[A-Za-z0-9]{5,19})`, 'g')
const head = new RegExp(label)

/** SOCIAL_SECURITY (domain.md 5.3): a social security or medical insurance number after the words that say so, or in a column of them. */
export const socialSecurity: Detector = ({ plain, part }) => {
  const found = [...plain.text.matchAll(labelled)].map((match) => ({ start: match.index + match[0].length - (match[1] ?? '').length, end: match.index + match[0].length }))
  const inColumn = part?.is === 'cell' && head.test(part.column.name) && /^\s*[A-Za-z]?\d[A-Za-z0-9]{5,19}\s*$/.test(plain.text) ? [{ start: 0, end: plain.text.length }] : []
  return [...found, ...inColumn].map((span) => ({ rule: 'SOCIAL_SECURITY', level: 'WARN', ...span }))
}
