/** What a rule is about, by name, and what its author is asked to do, in both languages. */
export type RuleWords = Readonly<{ nameZh: string; name: string; zh: string; en: string }>

const words = (nameZh: string, name: string, zh: string, en: string): RuleWords => ({ nameZh, name, zh, en })

/** What is said of a rule's findings that block: the words have to change (domain.md 5.3, 5.4). */
const blocking = {
  ID18: words('公民身份号码', 'resident ID number', '身份证号不得公开。删去，或按本局统一方式只留末四位。', 'A resident ID number must not be public: remove it, or keep its last four places the house’s way.'),
  MOBILE: words('手机号码', 'mobile number', '个人手机号不得公开。换成已登记的办公电话，或删去、隐去中间四位。', 'A personal mobile number must not be public: give a listed office number instead, remove it, or hide its middle.'),
  BANKCARD: words('银行卡号', 'bank card number', '银行卡号不得公开。请删去，或只留末四位。', 'A bank card number must not be public: remove it, or keep its last four digits.'),
  MINOR: words('未成年人信息', 'a child’s data', '不满十四周岁儿童的信息不得公开。请删去姓名或年龄。', 'Nothing about a child under fourteen may be public: remove the name or the age.'),
  SECRET_MARK: words('密级标志', 'secrecy mark', '涉密信息不上网，现在什么都没有保存。误写的请删去；确属涉密的，请申报涉密，转纸质办理。', 'What is secret stays on paper, and nothing is saved now. Remove the mark if it is a mistake; if it is secret, declare it.'),
  INTERNAL_MARK: words('内部标志', 'internal mark', '标有内部或限制公开字样的文稿不能公开。请核对来源文件，修改后再提交。', 'A text marked internal or restricted can’t be public: check the source document and change the words.'),
  MASK_TOO_OPEN: words('证件号隐去不足', 'ID number shows too much', '最多显示末四位，出生日期八位必须隐去。请按本局统一方式重新隐去。', 'At most the last four places may show and never the birth date: mask it again the house’s way.'),
  NAME_WITH_ID: words('全名与证件号同现', 'full name beside an ID part', '姓名未隐去时不得显示证件号的任何一位。请隐去姓名，或删去证件号。', 'A full name never stands beside any part of an ID number: mask the name or remove the number.'),
  MASK_MIXED: words('隐去方式不一', 'mixed masks', '同一列须用同一种隐去方式。请对整列重新隐去。', 'One column needs one mask: mask the whole column again.'),
} as const satisfies Record<string, RuleWords>

/** What is said of a rule's findings that a person has to judge: change the words, or write down why they may stay. */
const warning = {
  ID18: words('疑似公民身份号码', 'perhaps a resident ID number', '像身份证号但校验不符。是身份证号的请删去；不是的，写明是什么号码。', 'It looks like a resident ID number with a slip: remove it, or say what number it is.'),
  ID15: words('疑似15位身份证号', 'perhaps a 15-digit ID number', '像旧身份证号。是的请删去；不是的，写明是什么号码。', 'It looks like an old resident ID number: remove it, or say what number it is.'),
  LANDLINE: words('姓名旁的固定电话', 'land line beside a name', '个人住宅电话请删去；办公电话请写明。', 'Remove it if it is somebody’s own line; say so if it is an office.'),
  PERMIT: words('疑似护照、通行证号', 'perhaps a passport or permit', '是个人证件号的请删去；不是的，写明是什么号码。', 'Remove it if it is a personal document; else say what number it is.'),
  HOME_ADDRESS: words('疑似住址', 'perhaps a home address', '个人住址请删去；办公或办事地点请写明。', 'Remove it if somebody lives there; say so if it is an office.'),
  SOCIAL_SECURITY: words('疑似社会保障号', 'perhaps a social-security number', '个人社会保障号请删去；不是的，写明是什么号码。', 'Remove it if it is a person’s; else say what number it is.'),
  MEDICAL: words('姓名旁的病情', 'illness beside a name', '个人健康信息请删去；确需公开的，写明依据。', 'Remove what says somebody is ill; if it must be public, say by which rule.'),
  UNMASKED_NAME: words('名单中的全名', 'full names in a list', '公示全名须有依据。隐去姓名，或写明依据。', 'A full name in a list needs a ground: mask it, or write the ground down.'),
  DRAFT_OR_META: words('文稿或内部字样', 'draft or internal wording', '像未定稿或内部文件的字样。请删去；确需保留的写明理由，并须报局长。', 'It reads like a draft or an internal paper: remove it, or say why it stays; then the director has to see it.'),
  MASK_MIXED: words('隐去方式不一', 'mixed masks', '同一列须用同一种隐去方式。请对整列重新隐去，或写明理由。', 'One column needs one mask: mask the whole column again, or say why not.'),
  MASK_TOO_OPEN: words('证件号隐去不足', 'ID number shows too much', '最多显示末四位。请重新隐去，或写明这是什么号码。', 'At most the last four places may show: mask it again, or say what number it is.'),
  NAME_WITH_ID: words('全名与证件号同现', 'full name beside an ID part', '请隐去姓名或删去证件号；确需保留的写明依据。', 'Mask the name or remove the number; if both must stay, say by which rule.'),
  SMALL_CELL: words('一组只有一人', 'a group of one', '金额、社区和隐去的姓名合起来仍能认出本人。请合并分组，或写明理由。', 'Amount, community and masked name together still point at one person: join groups, or say why not.'),
} as const satisfies Record<string, RuleWords>

export const ruleWords = { BLOCK: blocking, WARN: warning } as const
