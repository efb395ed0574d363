import type { Block, Content, Kind, Table } from '#playlists/notice.ts'
import { samples } from '../samples/samples.ts'

/** A notice made up for the laws; `tokens`: numbers, dates, amounts and masked names it holds, none of which may ever be broken. */
export type Made = Readonly<{ name: string; content: Content; tokens: readonly string[] }>

/** Always on both glasses, so that every notice meets every profile. */
export const ALWAYS = { from: 1_259_000_000_000, to: 1_300_000_000_000 }

/** A stream of numbers from a seed (mulberry32): the same seed, the same notices, everywhere. */
export function streamOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

class Dice {
  readonly #next: () => number
  constructor(seed: number) {
    this.#next = streamOf(seed)
  }
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1))
  }
  of<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length - 1)] as T
  }
  many<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make)
  }
}

const commonWords =
  '办理 社会保险 养老 失业 医疗 工伤 生育 补贴 申请 材料 窗口 服务大厅 登记 单位 职工 本人 身份证件 审核 发放 名单 公示 期限 工作日 咨询 投诉 监察 合同 工资 缴费 基数 申报 核定 查询 打印 凭证 转移 接续 关系 就业 培训 鉴定 招聘 岗位 市场 政策 解读 通知 公告 安排 假期 值班 恢复 暂停 系统 升级 网上 业务 顺延 影响 待遇 群众 敬请 谅解 的 和 或者 应当 可以 不得 自 起 内 向 由 在 到'.split(' ')
const marks = ['，', '，', '，', '。', '；', '、', '：', '？', '！', '）和（', '”与“', '》《']
const latinWords = 'The service hall of the bureau is closed for three days while insurance records move to a new system please call or visit www.example.gov.cn/guide/2010/index.html with your ID card'.split(' ')
const rareCharacters = ['㛃', '𠮷', '龑', '喆', '犇', '戤', '鿏', '㙍']

const makeToken: readonly ((dice: Dice) => string)[] = [
  (d) => `${2005 + d.upTo(9)}年${1 + d.upTo(11)}月${1 + d.upTo(27)}日`,
  (d) => `${1 + d.upTo(11)}月${10 + d.upTo(17)}日`,
  (d) => `${2005 + d.upTo(9)}-${10 + d.upTo(2)}-${10 + d.upTo(18)}`,
  (d) => `上午${1 + d.upTo(11)}时${10 + d.upTo(49)}分`,
  (d) => `${10 + d.upTo(13)}:${10 + d.upTo(49)}`,
  (d) => `${1000 + d.upTo(8999)}元`,
  (d) => `${1 + d.upTo(998)},${100 + d.upTo(899)},${100 + d.upTo(899)}.${10 + d.upTo(89)}元`,
  (d) => `${1000 + d.upTo(999)}—${2000 + d.upTo(999)}元`,
  (d) => `${d.upTo(99)}.${10 + d.upTo(89)}%`,
  (d) => `${'赵钱孙李'[d.upTo(3)]}*${'兰明梅芳'[d.upTo(3)]}`,
  () => '欧阳**',
  (d) => `**************${1000 + d.upTo(8999)}`,
  (d) => `0355-${2000000 + d.upTo(999999)}`,
  (d) => `望劳社发〔20${10 + d.upTo(9)}〕${100 + d.upTo(99)}号`,
]

/** Running Chinese of about `length` characters; with tokens in it, or without any mark at all. */
function prose(dice: Dice, length: number, how: 'plain' | 'figures' | 'bare'): { text: string; tokens: string[] } {
  const tokens: string[] = []
  let text = dice.of(commonWords)
  while (text.length < length) {
    if (how === 'figures' && dice.upTo(3) === 0) {
      const token = dice.of(makeToken)(dice)
      tokens.push(token)
      text += `${token}${dice.of(['，', '。', '起', '；'])}`
    }
    text += dice.many(1 + dice.upTo(4), () => dice.of(commonWords)).join('')
    if (how !== 'bare') text += dice.of(marks)
  }
  return { text: `${text.replace(/[“《（，；：、]+$/u, '')}${how === 'bare' ? '' : '。'}`, tokens }
}

const latin = (dice: Dice, words: number): string => dice.many(words, () => dice.of(latinWords)).join(' ')

function table(dice: Dice, columns: number, rows: number): { table: Table; tokens: string[] } {
  const tokens: string[] = []
  const cell = (column: number): string => {
    if (column === 0) return `${1 + dice.upTo(98)}`
    if (column === 2) return `**************${1000 + dice.upTo(8999)}`
    if (column === 1 || dice.upTo(2) > 0) return dice.many(1 + dice.upTo(2), () => dice.of(commonWords)).join('')
    const token = dice.of(makeToken.slice(0, 10))(dice)
    tokens.push(token)
    return token
  }
  const made: Table = {
    type: 'table',
    caption: '附表',
    columns: Array.from({ length: columns }, (_, i) => ({ name: i === 2 ? '身份证号码' : `${dice.of(commonWords)}${i}`, showOn: ['outdoor' as const, 'kiosk' as const], ...(i === 2 ? { mask: 'id-last4' as const } : {}) })),
    rows: dice.many(rows, () => Array.from({ length: columns }, (_, i) => cell(i))),
    ...(dice.upTo(1) === 0 ? { totalRow: Array.from({ length: columns }, (_, i) => (i === 0 ? '合计' : i === columns - 1 ? '12,345.00' : '')) } : {}),
  }
  return { table: made, tokens }
}

type Draft = Readonly<{ kind: Kind; body: Block[]; title?: string; summary?: string; tokens: string[] }>

/** The ways a notice can be odd; each made in turn, so that none is left to chance. */
const ways: Readonly<Record<string, (dice: Dice) => Draft>> = {
  'a few words': (d) => ({ kind: 'announcement', title: d.of(commonWords).slice(0, 4), body: [{ type: 'paragraph', text: d.of(commonWords) }], tokens: [] }),
  'one page': (d) => paragraphs('announcement', prose(d, 20 + d.upTo(60), 'figures')),
  'two pages': (d) => paragraphs('about', prose(d, 80 + d.upTo(80), 'figures'), prose(d, 20 + d.upTo(20), 'plain')),
  'up to three thousand characters': (d) => paragraphs('disclosure-guide', prose(d, 200 + d.upTo(2800), 'figures')),
  'long amounts': (d) => {
    const amounts = d.many(4, () => `￥${100 + d.upTo(899)},${100 + d.upTo(899)},${100 + d.upTo(899)},${100 + d.upTo(899)}.00元`)
    return { kind: 'announcement', body: [{ type: 'paragraph', text: amounts.map((amount) => `补贴${amount}`).join('，') }], tokens: amounts }
  },
  'a table of twelve columns': (d) => {
    const made = table(d, 12, 1 + d.upTo(5))
    return { kind: 'public-list', body: [made.table], tokens: made.tokens }
  },
  'a table that fits': (d) => {
    const made = table(d, 3 + d.upTo(2), 1 + d.upTo(9))
    return { kind: d.of(['public-list', 'jobs', 'contribution'] as const), body: [made.table], tokens: made.tokens }
  },
  'a character no font has': (d) => {
    const said = prose(d, 30, 'plain')
    return paragraphs('announcement', { ...said, text: `${said.text}${d.of(rareCharacters)}村` })
  },
  'a number longer than a line': (d) => {
    const number = `${1e15 + d.upTo(1e9)}${1e9 + d.upTo(1e8)}`
    return { kind: 'announcement', summary: `查询编号${number}`, body: [{ type: 'paragraph', text: `请记下查询编号${number}，三个工作日后凭编号查询办理结果。` }], tokens: [number] }
  },
  'all Latin': (d) => ({ kind: 'announcement', title: `Notice ${latin(d, 5)}`.slice(0, 80).trim(), summary: latin(d, 10).slice(0, 120).trim(), body: [{ type: 'paragraph', text: latin(d, 10 + d.upTo(40)) }], tokens: [] }),
  'no punctuation': (d) => paragraphs('announcement', prose(d, 30 + d.upTo(150), 'bare')),
  'questions and answers': (d) => ({ kind: 'policy', body: d.many(2, () => [qa(d, '问'), qa(d, '答')]).flat(), tokens: [] }),
  'steps and materials': (d) => ({
    kind: 'guide',
    body: [
      { type: 'list', ordered: true, items: d.many(2 + d.upTo(9), () => prose(d, 6 + d.upTo(12), 'plain').text) },
      { type: 'heading', text: '提交材料' },
      { type: 'list', ordered: false, items: d.many(1 + d.upTo(2), () => d.of(commonWords)) },
    ],
    tokens: [],
  }),
  'a closure': (d) => paragraphs('closure', prose(d, 20 + d.upTo(100), 'figures')),
  'a number to ring': (d) => paragraphs('hotline', prose(d, 20 + d.upTo(60), 'plain')),
}

const qa = (dice: Dice, word: string): Block => ({ type: 'paragraph', text: `${word}：${prose(dice, 8 + dice.upTo(24), 'plain').text}` })

const paragraphs = (kind: Kind, ...said: readonly { text: string; tokens: string[] }[]): Draft => ({
  kind,
  body: said.map(({ text }): Block => ({ type: 'paragraph', text })),
  tokens: said.flatMap(({ tokens }) => tokens),
})

/** So many notices from a seed, each odd in its own way. */
export function madeNotices(seed: number, count: number): readonly Made[] {
  const names = Object.keys(ways)
  return Array.from({ length: count }, (_, i) => {
    const dice = new Dice(seed * 7919 + i)
    const name = names[i % names.length] ?? ''
    const made = ways[name]?.(dice) ?? paragraphs('announcement')
    const title = made.title ?? `关于${prose(dice, 4 + dice.upTo(24), 'bare').text}的通知`
    const summary = prose(dice, 20 + dice.upTo(20), 'figures')
    const details = made.kind === 'closure' ? { closedFrom: ALWAYS.from, closedUntil: ALWAYS.from + 1_000_000 * dice.upTo(900) } : made.kind === 'public-list' ? { listFromOn: '2009-12-02', listToOn: '2009-12-08' } : {}
    const content: Content = {
      ...base,
      notice: `made-${i}`,
      kind: made.kind,
      wording: { title, summary: made.summary ?? summary.text, body: made.body, details },
    }
    return { name, content, tokens: [...made.tokens, ...(made.summary === undefined ? summary.tokens : [])] }
  })
}

const [first] = samples
if (!first) throw new Error('there are no samples')
const base: Content = { ...first, category: 'affairs', documentNumber: '望劳社发〔2009〕118号', windows: { outdoor: ALWAYS, kiosk: ALWAYS } }

/** The twelve samples, on every glass, with the numbers, dates and names they hold. */
export const sampleNotices: readonly Made[] = samples.map((content) => {
  const said = JSON.stringify(content.wording)
  const tokens = said.match(/\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?[元%]|上午\d时\d+分|12333|[\u4e00-\u9fff]\*[\u4e00-\u9fff]|\d{4}—\d{4}|〔\d{4}〕\d+号/gu) ?? []
  return { name: content.notice, content: { ...content, windows: { outdoor: ALWAYS, kiosk: ALWAYS } }, tokens: [...new Set(tokens)] }
})
