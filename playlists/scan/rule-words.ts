import type { Hit, Level, ScanRule, scanRules } from './hit.ts'

/** What a rule is about, by name, and what its author is asked to do, in both languages. */
export type RuleWords = Readonly<{ nameZh: string; name: string; zh: string; en: string }>
type Levels<R extends ScanRule> = keyof (typeof scanRules)[R]['levels'] & Level

/** BLOCK: the words have to change. WARN: change them, or write down why they may stay (domain.md 5.3, 5.4, D23). */
const ruleWords: { readonly [R in ScanRule]: { readonly [L in Levels<R>]: RuleWords } } = {
  ID18: {
    BLOCK: { nameZh: '公民身份号码', name: 'resident ID number', zh: '身份证号不得公开。请删去，或按本局统一方式隐去。', en: 'A resident ID number must not be public: remove it, or mask it the house’s way.' },
    WARN: { nameZh: '疑似公民身份号码', name: 'perhaps a resident ID number', zh: '像身份证号，但校验不符。是身份证号的请删去；不是的，写明是什么号码。', en: 'It looks like a resident ID number with a slip: remove it, or say what number it is.' },
  },
  ID15: { WARN: { nameZh: '疑似15位身份证号', name: 'perhaps a 15-digit ID number', zh: '像旧身份证号。是的请删去；不是的，写明是什么号码。', en: 'It looks like an old resident ID number: remove it, or say what number it is.' } },
  MOBILE: {
    BLOCK: { nameZh: '手机号码', name: 'mobile number', zh: '个人手机号不得公开。请删去或隐去；是办公用号的，先由办公室登记为办公电话。', en: 'A personal mobile number must not be public: remove or mask it; one the bureau publishes is listed by the office first.' },
    WARN: { nameZh: '疑似手机号码', name: 'perhaps a mobile number', zh: '几个格子连起来像手机号。是的请删去；不是的，写明是什么数字。', en: 'The cells run together to what looks like a mobile number: remove it, or say what the figures are.' },
  },
  BANKCARD: {
    BLOCK: { nameZh: '银行卡号', name: 'bank card number', zh: '银行卡号不得公开。请删去，或只留末四位。', en: 'A bank card number must not be public: remove it, or keep its last four digits.' },
    WARN: { nameZh: '疑似银行卡号', name: 'perhaps a bank card number', zh: '像银行卡号。是的请删去；不是的，写明是什么号码。', en: 'It looks like a bank card number: remove it, or say what number it is.' },
  },
  LANDLINE: { WARN: { nameZh: '姓名旁的固定电话', name: 'land line beside a name', zh: '个人住宅电话请删去；是办公电话的，写明是哪个单位的。', en: 'Remove it if it is somebody’s own line; if it is an office, say which.' } },
  PERMIT: { WARN: { nameZh: '疑似护照、通行证号', name: 'perhaps a passport or permit number', zh: '个人证件号请删去；不是的，写明是什么号码。', en: 'Remove it if it is a personal document; else say what number it is.' } },
  HOME_ADDRESS: { WARN: { nameZh: '疑似个人住址', name: 'perhaps a home address', zh: '个人住址请删去；是办公或办事地点的，写明。', en: 'Remove it if somebody lives there; if it is an office, say so.' } },
  SOCIAL_SECURITY: { WARN: { nameZh: '社会保障号', name: 'social security number', zh: '个人社会保障号请删去；不是的，写明是什么号码。', en: 'Remove it if it is a person’s; else say what number it is.' } },
  MEDICAL: { WARN: { nameZh: '姓名旁的病情', name: 'illness beside a name', zh: '个人健康信息请删去；确需公开的，写明依据。', en: 'Remove what says that somebody is ill; if it must be public, say by which rule.' } },
  UNMASKED_NAME: { WARN: { nameZh: '名单中的全名', name: 'whole name in a list', zh: '公示全名须有依据。请隐去姓名，或写明依据。', en: 'A whole name in a list needs a ground: mask it, or write the ground down.' } },
  MINOR: {
    BLOCK: { nameZh: '未成年人信息', name: 'data of a child', zh: '不满十四周岁儿童的信息不得公开。请删去姓名或年龄。', en: 'Nothing about a child under fourteen may be public: remove the name or the age.' },
    WARN: { nameZh: '可能是未成年人', name: 'perhaps a child', zh: '按出生年份可能不满十四周岁。是的请删去；不是的，写明年龄。', en: 'By the year of birth this may be a child under fourteen: remove it, or state the age.' },
  },
  MASK_TOO_OPEN: { BLOCK: { nameZh: '证件号隐去不足', name: 'ID number shows too much', zh: '最多显示末四位，出生日期一位也不能显示。请按本局统一方式重新隐去。', en: 'At most the last four places may show and nothing of the birth date: mask it again the house’s way.' } },
  MASK_MIXED: {
    BLOCK: { nameZh: '证件号隐去方式不一', name: 'ID numbers masked in several ways', zh: '同一列证件号须用同一种方式隐去。请整列重新隐去。', en: 'The ID numbers of one column need one mask: mask the whole column again.' },
    WARN: { nameZh: '姓名隐去方式不一', name: 'names masked in several ways', zh: '同一列姓名宜用同一种方式隐去。请整列重新隐去，或写明理由。', en: 'The names of one column should have one mask: mask the column again, or say why not.' },
  },
  NAME_WITH_ID: { BLOCK: { nameZh: '全名与证件号同现', name: 'whole name beside an ID number', zh: '姓名未隐去时，不得显示证件号的任何一位。请隐去姓名，或删去证件号。', en: 'A whole name never stands beside any part of an ID number: mask the name or remove the number.' } },
  SMALL_CELL: { WARN: { nameZh: '一组只有一人', name: 'a group of one', zh: '金额、社区与隐去的姓名合起来仍能认出本人。请合并分组，或写明理由。', en: 'Amount, community and masked name together still point at one person: join groups, or say why not.' } },
  IMAGE_TEXT: { WARN: { nameZh: '图片中的文字', name: 'text in a picture', zh: '图片和扫描页中的文字不能自动检测，请人工核对，并写明核对结果。', en: 'Text in pictures and scanned pages can’t be read by the scanner: look at it yourself, then write down what you found.' } },
  ATTACHMENT_GONE: { BLOCK: { nameZh: '附件缺失', name: 'missing attachment', zh: '附件的文件已不在系统里。请移除后重新上传。', en: 'The file of this attachment is not kept here: remove it and upload it again.' } },
  SECRET_MARK: { BLOCK: { nameZh: '密级标志', name: 'secrecy mark', zh: '涉密信息不上网，从现在起什么都不保存。误写的请删去；确属涉密的，请申报涉密，转纸质办理。', en: 'What is secret stays on paper, and nothing is saved from now on. Remove the mark if it is a slip; if it is secret, declare it.' } },
  INTERNAL_MARK: {
    BLOCK: { nameZh: '内部标志', name: 'internal mark', zh: '标有内部或限制公开字样的文稿不能公开。请核对来源文件，修改文稿；确属涉密的，请申报涉密。', en: 'A text marked internal or restricted can’t be public: check its source and change the words; if it is secret, declare it.' },
    WARN: { nameZh: '提到内部标志', name: 'speaks of an internal mark', zh: '文中提到内部文件的标志。请改写；确需保留的写明理由，并须报局长。', en: 'The text speaks of an internal mark: reword it, or say why it stays; then the director has to see it.' },
  },
  DRAFT_OR_META: { WARN: { nameZh: '未定稿或公文格式字样', name: 'words of a draft or a paper’s head', zh: '像未定稿或内部公文的字样。请删去；确需保留的写明理由，并须报局长。', en: 'It reads like a draft or an internal paper: remove it, or say why it stays; then the director has to see it.' } },
}

/** What is said of a finding. */
export const wordsOfRule = ({ rule, level }: Pick<Hit, 'rule' | 'level'>): RuleWords => {
  const levels: Readonly<Partial<Record<Level, RuleWords>>> = ruleWords[rule]
  return levels[level] ?? { nameZh: rule, name: rule, zh: '', en: '' }
}
