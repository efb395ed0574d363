import { cellAt, personNear, type Detector, type Found, type Look } from './look.ts'

/** Privacy of children under fourteen (Personal Information Protection Law Art. 28). */
const OF_AGE = 14

const ages = /(?<![\d.])(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))\s?周?岁/g
const saysLimit = /(?:不满|未满|年满|已满|满|超过|不足|低于|高于|大于|小于|至|到|[-—~<>≤≥]|\d岁?、)\s*$/
const saysRange = /^\s*(?:\(?含|以下|以上|以内|及以|至|到|或|前|起|[-—~、]\s?\d)/
const births = /(?:生于|出生于|出生(?:日期|年月|时间)?\s*[:：为]?)\s*((?:19|20)\d{2})(?:\s?[年./-]\s?(\d{1,2}))?(?:\s?[月./-]\s?(\d{1,2}))?|((?:19|20)\d{2})(?:\s?[年./-]\s?(\d{1,2}))?(?:\s?[月./-]\s?(\d{1,2}))?\s?[年月日]?\s?(?:出生|生人|生(?![产活效育成源]))/g

/** MINOR (domain.md 5.3): a named or masked person beside an age under fourteen, or a birth date that says so. Ages in a rule (年满16周岁) are nobody's. */
export const minor: Detector = (look) => {
  const { text } = look.plain
  const aged = [...text.matchAll(ages)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const isRule = saysLimit.test(text.slice(Math.max(0, span.start - 6), span.start)) || saysRange.test(text.slice(span.end, span.end + 6))
    const age = match[1] === undefined ? spokenAge(match[2] ?? '') : Number(match[1])
    return isRule || age >= OF_AGE ? [] : minorAt(look, { ...span, level: 'BLOCK' })
  })
  const born = [...text.matchAll(births)].flatMap((match) => {
    const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]]
    const level = levelOfBirth({ year, month, day }, look.given.today)
    return level ? minorAt(look, { start: match.index, end: match.index + match[0].length, level }) : []
  })
  return [...aged, ...born, ...inColumns(look)]
}

const minorAt = (look: Look, { start, end, level }: Omit<Found, 'rule'>): readonly Found[] => (personNear(look, { start, end, reach: 15 }) ? [{ rule: 'MINOR', level, start, end, across: true }] : [])

/** A row with a person, and a column of ages or birth dates. */
const inColumns = (look: Look): readonly Found[] => {
  const { part, plain, given } = look
  if (part?.is !== 'row') return []
  return [...plain.text.matchAll(/[^\t]+/g)].flatMap((match) => {
    const column = cellAt(part, plain.from[match.index] ?? 0)?.column
    const level = column?.age ? levelOfAge(match[0].trim()) : column?.birth ? levelOfBirthIn(match[0], given.today) : null
    return level ? minorAt(look, { start: match.index, end: match.index + match[0].length, level }) : []
  })
}

const levelOfAge = (cell: string): Found['level'] | null => (/^\d{1,2}$/.test(cell) && Number(cell) < OF_AGE ? 'BLOCK' : null)

const levelOfBirthIn = (cell: string, today: string): Found['level'] | null => {
  const match = /^\s*((?:19|20)\d{2})\D{0,2}(\d{2}|\d(?!\d))?\D{0,2}(\d{1,2})?\D?\s*$/.exec(cell)
  return match ? levelOfBirth({ year: match[1], month: match[2], day: match[3] }, today) : null
}

type Birth = Readonly<Record<'year' | 'month' | 'day', string | undefined>>

/** BLOCK when nobody born then is fourteen today; WARN when some are not; null when all are, or nobody is born yet. */
const levelOfBirth = ({ year, month, day }: Birth, today: string): Found['level'] | null => {
  const [from, to] = [`${year}-${two(month, '01')}-${two(day, '01')}`, `${year}-${two(month, '12')}-${two(day, '31')}`]
  const fourteenAgo = `${Number(today.slice(0, 4)) - OF_AGE}${today.slice(4)}`
  if (from > today || to <= fourteenAgo) return null
  return from > fourteenAgo ? 'BLOCK' : 'WARN'
}

const two = (written: string | undefined, otherwise: string): string => (written ?? otherwise).padStart(2, '0')

const TENS = '一二三四五六七八九'

const spokenAge = (written: string): number => {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written]
  const ten = written.includes('十') ? (tens === '' ? 1 : TENS.indexOf(tens ?? '') + 1) : 0
  return ten * 10 + TENS.indexOf(ones || '零') + 1
}
