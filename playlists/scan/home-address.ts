import { personNear, type Detector, type Found, type Look } from './look.ts'

const door = /(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,5})\s?(?:号楼|号|室|单元|栋|幢|楼|组)(?!窗口|厅|线|文件|公告|令|通知|大屏|摊位)/g
const street = /(?:省|市|区|县|旗|镇|乡|村|街道|路|街|巷|弄|小区|社区|花园|家园|苑|里|庄|屯)[^。；;，,、\s〔〕()[\]]{0,20}$/
const office = /办公|单位|公司|受理|邮寄|经营|注册|地点|大厅|会议|仲裁/

/** HOME_ADDRESS (domain.md 5.3): an address down to the door after a person; addresses of offices are no homes. */
export const homeAddress: Detector = (look) => {
  const { text } = look.plain
  const found = new Map<number, Found>()
  for (const match of text.matchAll(door)) {
    const end = match.index + match[0].length
    const ahead = /[^。；;，,、:：\s〔〕()[\]]*$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
    const start = match.index - ahead.length
    if (street.test(ahead) && isSomebodys(look, start, end)) found.set(start, { rule: 'HOME_ADDRESS', level: 'WARN', start, end, across: true })
  }
  return [...found.values()]
}

const isSomebodys = (look: Look, start: number, end: number): boolean => {
  const person = personNear(look, { start, end, reach: 20 })
  return person !== undefined && person.start < end && !office.test(look.plain.text.slice(person.start, end))
}
