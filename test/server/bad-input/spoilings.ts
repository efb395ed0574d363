import type { Door } from './doors.ts'
import { fieldAt, type Place, places, valueAt, withAt, withoutAt } from './places.ts'

/** A body that must be refused. `kind`: the column of the table; `what`: in which way it is bad. */
export type Spoiling = Readonly<{ kind: string; what: string; text: string }>

const DEEP = 100_000

/** What is no JSON, or no record, whatever the door wants. */
const malformed = (body: unknown): Spoiling[] =>
  ['', '{', '{"a":', 'null', '[]', '"x"', '17', '<a/>', '\u0000', `${JSON.stringify(body)}}`, '['.repeat(DEEP), '['.repeat(DEEP) + ']'.repeat(DEEP), '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)].map((text) => ({
    kind: 'malformed JSON', what: `${text.slice(0, 12)} (${text.length} characters)`, text,
  }))

const MARKUP = '<img src=x onerror=alert(1)>'
const unknownNames = ['nobodyKnowsThis', 'constructor', 'prototype', MARKUP, "'); drop table notices;--", 'x'.repeat(20_000)]

const unknownFields = (body: unknown): Spoiling[] => {
  const records = [[] as Place, ...places(body).filter((place) => isRecord(valueAt(body, place)))]
  return records.flatMap((place) => {
    const record = valueAt(body, place) as object
    const at = place.length === 0 ? 'the top' : fieldAt(place)
    const added = (place.length === 0 ? unknownNames : unknownNames.slice(0, 2)).map((name) => ({ kind: 'unknown field', what: `${name.slice(0, 20)} at ${at}`, text: JSON.stringify(withAt(body, place, Object.fromEntries([...Object.entries(record), [name, { polluted: true }]]))) }))
    const prototype = JSON.stringify(withAt(body, place, { ...record, __PROTO__: { polluted: true } })).replace('__PROTO__', '__proto__')
    return [...added, { kind: 'prototype pollution', what: `__proto__ at ${at}`, text: prototype }]
  })
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value of every sort, and the schema's name of the sort. */
const sorts: readonly (readonly [readonly string[], unknown])[] = [
  [['string'], '没有这个'], [['number'], 17.5], [['boolean'], true], [['object'], { not: 'this' }], [['array'], [['not this']]], [['null'], null],
]

const ofField = (door: Door, place: Place, body: unknown): Spoiling[] => {
  const field = door.body!.find(({ at }) => at === fieldAt(place))
  if (field === undefined) throw new Error(`${door.name}: the fixture's body has ${fieldAt(place)}, the API document does not`)
  const put = (kind: string, value: unknown): Spoiling => ({ kind, what: `${field.at} = ${JSON.stringify(value).slice(0, 40)}`, text: JSON.stringify(withAt(body, place, value)) })
  const was = valueAt(body, place)
  const wrong = sorts.filter(([names]) => !names.some((name) => field.types.has(name))).map(([, value]) => put('wrong type', value))
  const missing = field.isRequired ? [{ kind: 'missing field', what: field.at, text: JSON.stringify(withoutAt(body, place)) }] : []
  return [...wrong, ...missing, ...tooMuch(was).map((value) => put('too long', value)), ...badDates(was).map((value) => put('bad date', value)), ...unwritable(was).map((value) => put('unwritable text', value))]
}

const tooMuch = (was: unknown): unknown[] => {
  if (typeof was === 'string') return ['长'.repeat(30_000)]
  if (typeof was === 'number') return [1e308, -1e308]
  return Array.isArray(was) ? [Array.from({ length: 20_000 }, () => was[0] as unknown)] : []
}

const badDates = (was: unknown): unknown[] => {
  if (typeof was === 'number' && was > 1e12) return [-1, 8_640_000_000_000_001, 253_402_300_800_000, was + 0.5]
  if (typeof was !== 'string') return []
  if (/^\d{4}-\d\d-\d\d$/.test(was)) return ['2026-02-30', '2026-13-01', '0000-01-01', '99999-01-01', '2026-1-1', '2026-11-23T00:00:00Z', '']
  return /^\d\d:\d\d$/.test(was) ? ['24:00', '8:00', '25:61', '08:00:00', ''] : []
}

/** No person types these: half a character, a NUL, an order of reading turned round, marks that take no room. */
const unwritable = (was: unknown): unknown[] => (typeof was === 'string' ? ['望\ud800州', '望\u0000州', '\u202e州望', '望\u200e\u2060州'] : [])

/** Everything that is wrong with a body at this door, one bad thing at a time. */
export const spoilings = (door: Door, body: unknown): Spoiling[] => [...malformed(body), ...unknownFields(body), ...places(body).flatMap((place) => ofField(door, place, body))]

/** Words of people who mean harm; they are words all the same, kept and shown as such or refused. */
export const payloads = ["'); drop table people;--", MARKUP, '${7*7}{{7*7}}\u200d\u{1f600}'] as const
