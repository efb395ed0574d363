import { content, type Block, type Content, type Kind, type Table } from '#playlists/notice.ts'
import { streamOf } from '../laws/layout-notices.ts'
import { closing, recipes, type Recipe } from './ordinary-words.ts'
import { samples } from './samples.ts'

type Pick = <T>(choices: readonly T[]) => T
type Fill = Readonly<{ pick: Pick; upTo: (most: number) => number; text: (template: string) => string }>

const two = (n: number): string => String(n).padStart(2, '0')

const fillWith = (next: () => number): Fill => {
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const pick: Pick = (choices) => {
    const chosen = choices[upTo(choices.length - 1)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }
  const digits = (count: number): string => Array.from({ length: count }, () => upTo(9)).join('')
  const day = (): [number, number, number] => [2024 + upTo(2), 1 + upTo(11), 1 + upTo(27)]
  const fillings: Readonly<Record<string, () => string>> = {
    year: () => `${2024 + upTo(2)}`,
    month: () => `${pick(['一', '三', '五', '九', '十', '十一'])}月`,
    monthNumber: () => `${2 + upTo(10)}`,
    day: () => day().reduce((said, part, at) => `${said}${part}${'年月日'.charAt(at)}`, ''),
    short: () => `${1 + upTo(11)}月${1 + upTo(27)}日`,
    isoDay: () => day().map(two).join('-'),
    compactDay: () => day().map(two).join(''),
    time: () => pick(['上午8时30分至12时，下午2时30分至5时30分', '9:00至17:00', '8:30-12:00，13:30-17:00', '全天']),
    few: () => `${1 + upTo(8)}`,
    small: () => `${10 + upTo(89)}`,
    count: () => `${100 + upTo(899)}`,
    big: () => pick([`${1000 + upTo(8999)}`, `${1 + upTo(98)},${100 + upTo(899)}`, `${1 + upTo(9)}.${upTo(9)}万`]),
    wage: () => `${1500 + upTo(1999)}`,
    hour: () => `${15 + upTo(9)}.${upTo(9)}`,
    money: () => pick([`${5000 + upTo(20000)}`, `${10 + upTo(900)},${100 + upTo(899)}.${two(upTo(99))}`, `${1 + upTo(900)}.${two(upTo(99))}`]),
    percent: () => `${upTo(99)}.${two(upTo(99))}%`,
    phone: () => pick([`0355-${2 + upTo(6)}${digits(6)}`, `0355—${2 + upTo(6)}${digits(6)}`, `(0355)${2 + upTo(6)}${digits(6)}`, `${2 + upTo(6)}${digits(6)}`, `010-6${digits(7)}`]),
    postcode: () => `${pick(['046', '030', '100', '436', '610'])}${digits(3)}`,
    six: () => digits(6),
    eight: () => `8${digits(7)}`,
    digits16: () => `${2024 + upTo(2)}${two(1 + upTo(11))}${two(1 + upTo(27))}${digits(8)}`,
    account: () => `0405${digits(16)}`,
    credit: () => `91140400MA0${digits(3)}7X${digits(2)}`,
    street: () => pick(['正阳路', '东门大街', '河湾巷', '新城南路', '府前街']),
    office: () => pick(['政务服务大厅', '市劳动力市场', '社会保险经办中心', '城区就业服务中心']),
    section: () => pick(['就业促进科', '养老保险科', '失业保险科', '法规与信访科', '办公室']),
  }
  const text = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => fillings[name]?.() ?? name)
  return { pick, upTo, text }
}

const column = (name: string, mask?: 'name' | 'id-last4'): Table['columns'][number] => ({ name, showOn: mask === 'id-last4' ? ['kiosk'] : ['outdoor', 'kiosk'], ...(mask ? { mask } : {}) })
const tableOf = (caption: string, columns: Table['columns'], rows: string[][]): Table => ({ type: 'table', caption, columns, rows })
const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

const people = ['赵*兰', '钱*', '孙*明', '李*梅', '欧阳**', '吴*', '郑*强', '王*', '冯*英', '陈*']
const homes = ['东门社区', '河湾社区', '北关社区', '新城社区']

/** The tables of ordinary notices: lists with the house masks, posts, rates, and bare figures side by side. */
const tables: Readonly<Partial<Record<Kind, readonly ((fill: Fill) => Table)[]>>> = {
  'public-list': [
    (f) => ({ totalRow: ['合计', '', '', '', '', f.text('{money}')], ...tableOf('拟发放名单', [column('序号'), column('姓名', 'name'), column('身份证号码', 'id-last4'), column('所在社区'), column('补贴月数'), column('金额（元）')],
      many(8 + f.upTo(8), (n) => [`${n + 1}`, f.pick(people), `**************${f.text('{count}')}${f.pick(['1', '7', 'X'])}`, homes[n % homes.length] ?? '', `${1 + f.upTo(2)}`, f.text('{wage}.00')])) }),
    (f) => tableOf('拟拨付单位', [column('单位名称'), column('统一社会信用代码'), column('培训人数'), column('补贴标准（元/人）'), column('补贴金额（元）')],
      many(3 + f.upTo(4), () => [f.pick(['望川市技工学校', '远帆职业培训学校', '清和职业技能培训中心']), f.text('{credit}'), f.text('{small}'), f.text('{wage}'), f.text('{money}')])),
  ],
  jobs: [
    (f) => tableOf('部分岗位', [column('单位'), column('岗位'), column('人数'), column('要求'), column('月工资（元）')],
      many(4 + f.upTo(6), () => [f.pick(['望川远帆机械厂', '锦程纺织有限公司', '清和物业服务公司']), f.pick(['车工', '安检员', '管道工', '包装工', '高级电工']), f.text('{small}'), f.pick(['初级工以上', '18—45周岁', '两年以上经验', '可培训']), f.text(f.pick(['{wage}—3800', '{wage}-4500', '面议']))])),
    (f) => tableOf('岗位汇总', [column('行业'), column('企业数'), column('岗位数'), column('平均月工资')], many(4, (n) => [['机械', '纺织', '商贸', '物业'][n] ?? '', f.text('{small}'), f.text('{count}'), f.text('{wage}')])),
  ],
  contribution: [
    (f) => tableOf('缴费基数和费率', [column('险种'), column('下限（元/月）'), column('上限（元/月）'), column('单位费率'), column('个人费率')], ['养老', '失业', '医疗', '工伤'].map((name) => [name, f.text('{wage}'), f.text('{wage}0'), '16%', '8%'])),
    (f) => tableOf('各县区参保人数', [column('县区'), column('养老'), column('失业'), column('医疗'), column('工伤'), column('生育')], many(6, (n) => [['城区', '郊区', '平川县', '清河县', '东山县', '南岭县'][n] ?? '', ...many(5, () => `${10 ** (2 + f.upTo(3)) + f.upTo(899)}`)])),
  ],
  hotline: [(f) => tableOf('来电情况', [column('月份'), column('来电'), column('接通'), column('咨询'), column('投诉')], many(6, (n) => [`${n + 1}月`, ...many(4, () => `${10 ** (1 + f.upTo(3)) + f.upTo(99)}`)]))],
  about: [(f) => tableOf('科室电话', [column('科室'), column('负责人'), column('办公电话'), column('房间')], many(4, (n) => [['办公室', '就业促进科', '养老保险科', '信访科'][n] ?? '', ['苗玉', '何素文', '田野', '周启明'][n] ?? '', f.text('0355-2{six}'), f.text('{count}室')]))],
  announcement: [(f) => tableOf('考试安排', [column('日期'), column('时间'), column('科目'), column('考场')], many(3, () => [f.text('{isoDay}'), '9:00-11:30', f.pick(['理论知识', '实操技能', '综合评审']), f.text('第{few}考场')]))],
}

const noticeOf = (recipe: Recipe, number: number, fill: Fill): Content => {
  const { kind, category, titles, summaries, paragraphs, points } = recipe
  const told = [...paragraphs].sort(() => fill.upTo(1) - 0.5).slice(0, 3 + fill.upTo(3))
  const makers = tables[kind] ?? []
  const body: Block[] = told.map((text) => ({ type: 'paragraph', text: fill.text(text) }))
  if (points) body.push({ type: 'heading', text: '提交材料' }, { type: 'list', ordered: fill.upTo(1) === 0, items: points.map(fill.text) })
  if (makers.length > 0 && (kind === 'public-list' || fill.upTo(2) > 0)) body.push(fill.pick(makers)(fill))
  body.push({ type: 'paragraph', text: fill.text(`${fill.pick(closing)}${fill.pick(closing)}`) })
  const [first] = samples
  if (!first) throw new Error('there are no samples')
  return content.parse({ ...first, notice: `ordinary-${number}`, kind, category, documentNumber: fill.text('望劳社发〔{year}〕{small}号'), wording: { title: fill.text(fill.pick(titles)), summary: fill.text(fill.pick(summaries)), body, details: {} } })
}

/** So many ordinary notices from a seed, each kind in turn: hand-written sentences put together and filled with the figures of an office's days. */
export const ordinaryNotices = (seed: number, count: number): readonly Content[] =>
  Array.from({ length: count }, (_, number) => {
    const recipe = recipes[number % recipes.length]
    if (!recipe) throw new Error('there are no recipes')
    return noticeOf(recipe, number, fillWith(streamOf(seed * 7919 + number)))
  })
