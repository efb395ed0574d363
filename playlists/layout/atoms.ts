/** A stretch of text with no break inside, but for `soft`: offsets where it may be cut when a whole line is too short for it. */
export type Atom = Readonly<{ at: number; text: string; soft: readonly number[] }>

const han = String.raw`\p{Script=Han}`
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const numeral = '[一二三四五六七八九十百千万亿零〇两]'
const units =
  '(?:[%％‰℃°]|个工作日|工作日|个月|平方米|公里|千米|厘米|毫米|公斤|千克|小时|分钟|周年|年度|季度|人次|万元|亿元|元|年|月|日|时|分|秒|号|个|名|人|家|件|条|项|天|岁|周|期|楼|层|室|页|次|步|米|吨|倍|成|折|户|份|张|台|辆|间|处|位|批|届|类|级|档|种|所|座|点)'
const partOfDay = '(?:上午|下午|中午|晚上|凌晨|早上)?'
const clock = String.raw`${partOfDay}(?:\d{1,2}时(?:\d{1,2}分|半|整)?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)`
const date = String.raw`(?:\d{2,4}年)?\d{1,2}月\d{1,2}日`
const dash = '[—–~～-]'
const amount = `[￥¥$＄]?${digits}\\s?${units}?`

/**
 * What stays whole (domain.md 6.2: never split a number, date, amount or masked name). Order matters: the longer idea first. `soft` ones
 * may be cut at the last resort: an address is longer than many a wall.
 */
const patterns: readonly Readonly<{ source: string; soft: boolean }>[] = [
  { source: String.raw`(?:https?:\/\/|www\.)[\x21-\x7e]+`, soft: true },
  { source: String.raw`\d*\*{2,}[\dXx]*`, soft: false },
  { source: String.raw`${han}{1,3}\*{1,6}(?![*\d])${han}?`, soft: false },
  { source: String.raw`${han}{0,4}[〔\[［(（]\d{4}[〕\]］)）]第?\d+号`, soft: false },
  { source: `${date}(?:${dash}${date})?`, soft: false },
  { source: String.raw`\d{2,4}年\d{1,2}月`, soft: false },
  { source: String.raw`\d{4}[-\/.]\d{1,2}[-\/.]\d{1,2}(?!\d)`, soft: false },
  { source: `${clock}(?:${dash}${clock})?`, soft: false },
  { source: `${amount}(?:${dash}${amount})*`, soft: false },
  { source: `${partOfDay}${numeral}{1,3}时(?:${numeral}{1,3}分|半)?`, soft: false },
  { source: `${numeral}{1,3}月${numeral}{1,3}日`, soft: false },
  { source: `${numeral}{2,}${units}?`, soft: false },
  { source: String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d'’.\-_\/&+@]*`, soft: true },
]

const whole = new RegExp(patterns.map(({ source }) => `(${source})`).join('|') + '|\\s+|.', 'gsu')

/** Cuts a text into atoms; white space between them is an atom of its own. Every character is in exactly one atom. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  for (const match of text.matchAll(whole)) {
    const which = match.slice(1).findIndex((group) => group !== undefined)
    atoms.push({ at: match.index, text: match[0], soft: patterns[which]?.soft ? softCuts(match[0]) : [] })
  }
  return atoms
}

/** Where a word or an address may be cut: after a dot or a slash, between letters, never between two digits. */
function softCuts(text: string): number[] {
  const cuts: number[] = []
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1)
    if (/^(?:[\p{L}\p{N}\/_&=][\p{L}\p{N}_&=]|[.-]\p{L})$/u.test(pair) && !/\d\d/.test(pair)) cuts.push(at)
  }
  return cuts
}
