import * as fc from 'fast-check'

/** A number nobody may read on a screen, and the rule that knows it. */
export type Secret = Readonly<{ rule: 'ID18' | 'MOBILE' | 'BANKCARD'; digits: string }>

const digits = (least: number, most = least): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''))

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const DAY = 86_400_000

/** Any resident ID number of somebody born from 1900 to the day before `today`, by GB 11643-1999. */
const residentId = (today: string): fc.Arbitrary<Secret> => {
  const born = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.parse(today) / DAY - 1 }).map((day) => new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', ''))
  return fc.tuple(fc.constantFrom('110105', '140402', '310101', '440306', '540102', '620102', '650104', '810000'), born, digits(3)).map(([area, birth, order]) => {
    const first = `${area}${birth}${order}`
    const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0)
    return { rule: 'ID18', digits: `${first}${['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11] ?? ''}` }
  })
}

const mobile: fc.Arbitrary<Secret> = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => ({ rule: 'MOBILE', digits: `1${second}${rest}` }))

/** How card numbers begin, and how long they are then. */
const issued: readonly (readonly [string, number, number])[] = [['62', 16, 19], ['60', 16, 16], ['4', 16, 16], ['51', 16, 16], ['55', 16, 16], ['35', 16, 19], ['9558', 19, 19], ['2221', 16, 16]]

/** Any card number of 16 to 19 places as they are issued, with the last place that makes it add up. */
const card: fc.Arbitrary<Secret> = fc.constantFrom(...issued).chain(([prefix, least, most]) =>
  fc.tuple(fc.integer({ min: least, max: most }), digits(18)).map(([length, filling]) => {
    const first = `${prefix}${filling}`.slice(0, length - 1)
    const last = [...'0123456789'].find((digit) => addsUp(`${first}${digit}`)) ?? ''
    return { rule: 'BANKCARD', digits: `${first}${last}` }
  }),
)

/** Luhn by its table, digit by digit from the right. */
const addsUp = (number: string): boolean => [...number].reverse().reduce((sum, digit, at) => sum + (at % 2 === 0 ? Number(digit) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0)), 0) % 10 === 0

/** Any of the three. */
export const secret = (today: string): fc.Arbitrary<Secret> => fc.oneof(residentId(today), mobile, card)

/** Ways to write a digit that a reader takes for it: each is the ten from 0 on. */
const faces: readonly (readonly string[])[] = [
  [...'0123456789'], [...'０１２３４５６７８９'], [...'𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'], [...'𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'], [...'𝟢𝟣𝟤𝟥𝟦𝟧𝟨𝟩𝟪𝟫'], [...'𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵'], [...'𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿'],
  [...'⓪①②③④⑤⑥⑦⑧⑨'], [...'⓿❶❷❸❹❺❻❼❽❾'], [...'⁰¹²³⁴⁵⁶⁷⁸⁹'], [...'₀₁₂₃₄₅₆₇₈₉'], [...'٠١٢٣٤٥٦٧٨٩'], [...'०१२३४५६७८९'], [...'0123456789'].map((digit) => `${digit}\ufe0f\u20e3`),
]
const exes = ['X', 'x', 'Ｘ', 'ｘ', '𝐗', 'Х', 'х', '×', 'Ⅹ']
const unseen = ['', '', '', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u2064', '\u061c', '\u2067', '\u202e', '\ufff9', '\u{e0031}', '\u{e0100}']
const gaps = [' ', '\u00a0', '\u3000', '\u2003', '\t', '\n', '\r\n', '-', '‐', '‑', '–', '—', '－', '−', '_', '·', '•', '・', '･', '‧', ' - ', '  ']

/** A disguise: which face each digit has, what invisible thing follows it, and where gaps fall. */
type Disguise = Readonly<{ faces: readonly number[]; unseen: readonly string[]; cuts: readonly (string | null)[]; x: string }>

const disguise: fc.Arbitrary<Disguise> = fc.record({
  faces: fc.oneof(fc.nat(faces.length - 1).map((face) => Array<number>(19).fill(face)), fc.array(fc.nat(faces.length - 1), { minLength: 19, maxLength: 19 })),
  unseen: fc.oneof(fc.constant(Array<string>(19).fill('')), fc.array(fc.constantFrom(...unseen), { minLength: 19, maxLength: 19 })),
  cuts: fc.oneof(
    fc.constant(Array<null>(19).fill(null)),
    fc.constantFrom(...gaps).map((gap) => Array<string>(19).fill(gap)),
    fc.tuple(fc.constantFrom(...gaps), fc.array(fc.nat(4), { minLength: 19, maxLength: 19 })).map(([gap, at]) => at.map((n) => (n === 0 ? gap : null))),
    fc.array(fc.option(fc.constantFrom(...gaps), { freq: 3 }), { minLength: 19, maxLength: 19 }),
  ),
  x: fc.constantFrom(...exes),
})

const faceOf = (digit: string, face: number, x: string): string => (digit === 'X' ? x : (faces[face]?.[Number(digit)] ?? digit))

/** The number as somebody would write it who wants it to pass. */
export const dressed = (number: string, { faces: face, unseen: hidden, cuts, x }: Disguise): string =>
  [...number].map((digit, at) => `${faceOf(digit, face[at] ?? 0, x)}${hidden[at] ?? ''}${at < number.length - 1 ? (cuts[at] ?? '') : ''}`).join('')

const before = ['', '拟发放人员：张三，号码', '如有异议请联系', '编号', '（', '1. ', '第3项：', '共12人 ', '合计 2026 ', '电话：0355-2112345 ', '金额726.00元，', 'Tel. ', '〔2009〕118号，', '12333、']
const behind = ['', '。', '，金额726元', '）', ' 12', '待核', ' 2026年', '、12333', '；\n', '/', '元', ' 0355-2112345']

/** A number in a disguise, in the middle of what an office writes. */
export const inText = (today: string): fc.Arbitrary<Readonly<{ secret: Secret; written: string; text: string; at: number }>> =>
  fc.tuple(secret(today), disguise, fc.constantFrom(...before), fc.constantFrom(...behind)).map(([hidden, how, ahead, after]) => {
    const written = dressed(hidden.digits, how)
    return { secret: hidden, written, text: `${ahead}${written}${after}`, at: ahead.length }
  })

const heads = ['姓名', '联系方式', '备注', '所在社区', '甲', '乙', '说明', '电话']
const ordinary = ['', '赵*兰', '东门社区', '726.00', '3', '已核', '—']

/** A number cut over neighbouring cells of one row, each piece in a disguise of its own. */
export const inCells = (today: string): fc.Arbitrary<Readonly<{ secret: Secret; columns: readonly string[]; row: readonly string[] }>> =>
  fc
    .tuple(secret(today), disguise, fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom(...ordinary), { maxLength: 2 }), fc.array(fc.constantFrom(...ordinary), { maxLength: 2 }))
    .map(([hidden, how, at, left, right]) => {
      const cuts = [0, ...at.filter((cut) => cut < hidden.digits.length).sort((a, b) => a - b), hidden.digits.length]
      const pieces = cuts.slice(1).map((to, n) => dressed(hidden.digits.slice(cuts[n], to), how))
      const row = [...left, ...pieces, ...right]
      return { secret: hidden, row, columns: row.map((_, n) => heads[n % heads.length] ?? '') }
    })
