import { clockAt, dayBefore, type Day } from './calendar.ts'
import type { Span } from './instant.ts'
import type { Rule } from './rule.ts'

/** A rule and the part of one day during which it holds. */
export type Holding = Readonly<{ rule: Rule } & Span>

/**
 * When the rules hold within one local day, in the order given. Hours that run over midnight belong to the day they began on, so a day also
 * has the tails of the evening before.
 */
export function holdingsOn(day: Day, rules: readonly Rule[]): readonly Holding[] {
  const before = dayBefore(day)
  return rules
    .flatMap((rule): Holding[] => [
      ...(holdsOn(rule, before) ? tail(rule, day) : []),
      ...(holdsOn(rule, day) ? head(rule, day) : []),
    ])
    .filter(({ from, to }) => from < to)
}

const holdsOn = (rule: Rule, { on, weekday }: Day): boolean =>
  (rule.fromOn === null || rule.fromOn <= on) && (rule.toOn === null || on <= rule.toOn) && rule.weekdays.includes(weekday)

const overMidnight = ({ from, to }: { from: string; to: string }): boolean => to <= from

const head = (rule: Rule, day: Day): Holding[] => {
  if (rule.hours === null) return [{ rule, from: day.from, to: day.to }]
  const to = overMidnight(rule.hours) ? day.to : clockAt(day, rule.hours.to)
  return [{ rule, from: clockAt(day, rule.hours.from), to }]
}

const tail = (rule: Rule, day: Day): Holding[] =>
  rule.hours !== null && overMidnight(rule.hours) ? [{ rule, from: day.from, to: clockAt(day, rule.hours.to) }] : []
