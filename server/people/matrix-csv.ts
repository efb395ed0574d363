import { rolesInWords } from '../reviews/words.ts'
import type { Gap, Holder, Matrix } from './answers.ts'
import type { Role } from './roles.ts'

/** The first line, in both languages: the sheet is kept with the bureau's papers. */
const heads = ['职权 Role', '姓名 Name', '职务 Title', '科室 Sections', '自 From', '至 Until', '受谁委托 On behalf of', '备注 Note']

/** The matrix as a sheet for any spreadsheet program: one line per holder, then what is missing. UTF-8 with a mark, so that Chinese opens right. */
export const matrixCsv = ({ today, roles, gaps }: Matrix): string => {
  const held = roles.flatMap(({ role, holders }) => holders.map((holder) => lineOf(role, holder)))
  const lines = [heads, ...held, ...gaps.map(gapLine), ['', '', '', '', today, '', '', '按当日职务 as of this day']]
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

const lineOf = (role: Role, { person, title, sections, fromOn, toOn, giver, canSignIn }: Holder): string[] => [
  said(role), person.name, title, (sections ?? []).map(({ name }) => name).join('、'), fromOn, toOn ?? '', giver?.name ?? '', canSignIn ? '' : '没有可用的登录名 no login',
]

const gapWords: Readonly<Record<Gap['gap'], string>> = {
  NO_HOLDER: '空缺：无人担任 nobody holds this',
  NO_SECTION_HEAD: '空缺：没有科长 no section head',
  NO_SUPERVISING_LEADER: '空缺：没有分管领导 no supervising leader',
  LEADER_WITHOUT_POST: '分管领导今天没有分管领导职务 its leader does not hold that post today',
  NO_ACCOUNT: '没有可用的登录名 no login',
  FORGED: '警示：登记有改动，不予承认 changed past the house, counts as not there',
  BOTH_ROLES: '提示：同一修订版只能办理其中一项 acts in one of these on one revision',
  ONE_COUNTERSIGNER: '空缺：能复核的不足两人 fewer than two can countersign',
}

const gapLine = ({ gap, role, section, person, roles, row }: Gap): string[] => [
  role === null ? roles.map(said).join('、') : said(role), person?.name ?? '', row ?? '', section?.name ?? '', '', '', '', gapWords[gap],
]

const said = (role: Role): string => rolesInWords([role]).rolesZh

/** A cell that a spreadsheet neither splits nor takes for a formula; Chinese ones read the full-width signs as well. */
const cell = (text: string): string => {
  const plain = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
