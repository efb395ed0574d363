import type { Detector, Found, Look } from './look.ts'

/** A phrase of the mark; `talk`: where it stands in a sentence about such things; `plain`: where it says nothing at all. */
type Phrase = Readonly<{ words: string; before?: RegExp; behind?: RegExp; means?: 'nothing' }>

const ofFirms = { before: /(?:单位|企业|公司|学校|机构|工厂)的?$/, behind: /^(?:的|规定|管理|应当|可以|一般)/ }
const ofPeople = /(?:个人|信息|隐私|举报|投诉|反映人|当事人|密码|试题)[^。；;\n]{0,12}$/

/** Phrases that keep a paper inside (domain.md 5.3). A phrase blocks wherever it stands, but in the named sentences of ordinary prose. */
const phrases: readonly Phrase[] = [
  { words: '内部资料', ...ofFirms },
  { words: '内部文件', ...ofFirms },
  { words: '注意保存', before: /(?:请|应|须|要|妥善|自行|凭证|回执|编号|原件)$/, behind: /^(?:好|受理|凭证|票据|回执|原件|单据|有关|相关|证明|缴费|收据|材料)/, means: 'nothing' },
  { words: '不得外传', before: ofPeople },
  { words: '请勿外传', before: ofPeople },
  { words: '工作秘密', before: /(?:国家秘密|商业秘密|个人隐私|涉及|属于|泄露|保守|保护)[^。；;\n]{0,6}$/, behind: /^(?:[、,，和或及的]|管理|保护|范围|事项|目录|信息)/ },
  { words: '此件不予公开' },
  { words: '此件不公开' },
  { words: '此件依申请公开' },
]

const patterns = phrases.map((phrase) => ({ phrase, pattern: new RegExp([...phrase.words].join('[^\\S\\r\\n]*'), 'gu') }))

/** INTERNAL_MARK (domain.md 5.3). */
export const internalMark: Detector = (look) => patterns.flatMap(({ phrase, pattern }) => [...look.plain.text.matchAll(pattern)].flatMap((match) => markAt(look, phrase, { start: match.index, end: match.index + match[0].length }))).sort((a, b) => a.start - b.start)

const markAt = ({ plain: { text } }: Look, phrase: Phrase, { start, end }: { start: number; end: number }): readonly Found[] => {
  const isTalk = (phrase.before?.test(text.slice(Math.max(0, start - 20), start)) ?? false) || (phrase.behind?.test(text.slice(end, end + 4)) ?? false)
  if (isTalk && phrase.means === 'nothing') return []
  return [{ rule: 'INTERNAL_MARK', level: isTalk ? 'WARN' : 'BLOCK', start, end }]
}
