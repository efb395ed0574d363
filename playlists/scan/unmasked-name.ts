import type { Hit } from './hit.ts'
import { hidesName, isName } from './person.ts'
import type { TablePart } from './place.ts'

/**
 * UNMASKED_NAME (domain.md 5.3): whole names in a public list (公示名单). Names may be lawful, but the basis is stated; one finding a column, at its first whole name, because
 * one basis covers the list. `text`: all of them, so that another name asks again.
 */
export const unmaskedNames = (at: string, { columns, rows }: TablePart): readonly Hit[] =>
  columns.flatMap((column, index): Hit[] => {
    if (!column.person) return []
    const whole = rows.flatMap((row, number) => (isName(row[index] ?? '') && !hidesName(row[index] ?? '') ? [{ name: row[index] ?? '', number }] : []))
    const [first] = whole
    if (!first) return []
    const text = whole.map(({ name }) => name.trim()).join('、')
    return [{ rule: 'UNMASKED_NAME', level: 'WARN', family: 'person', at: `${at}.rows.${first.number}.${index}`, from: 0, to: first.name.length, text }]
  })
