/** How a column says it hides people; the same two words as in a notice's table. */
type Mask = 'name' | 'id-last4'

/** A table as typed or frozen; only its shape matters here. */
export type WrittenTable = Readonly<{
  caption?: string | undefined
  columns: readonly Readonly<{ name: string; mask?: Mask | undefined }>[]
  rows: readonly (readonly string[])[]
  totalRow?: readonly string[] | undefined
}>

/** What a column holds, by its head, its mask and its cells. `figures`: quantities, which may stand side by side without being one number. */
export type Column = Readonly<{ name: string; person: boolean; id: boolean; age: boolean; birth: boolean; community: boolean; amount: boolean; figures: boolean }>

/** The columns of a table as the scanner reads them. */
export const columnsOf = ({ columns, rows }: WrittenTable): readonly Column[] =>
  columns.map(({ name, mask }, at) => ({
    name,
    person: mask === 'name' || /(姓\s*名|(申请|领取|受助|参保|联系|经办|负责|获奖|聘用|录用|代表|当事|监护|受益)人员?)$/.test(name.trim()),
    id: mask === 'id-last4' || holdsIdNumbers(name),
    age: /年龄|周岁/.test(name),
    birth: /出生|生日/.test(name),
    community: /社区|村|街道|乡镇|居委会|住址|地址|户籍/.test(name),
    amount: /金额|元|补贴|待遇|津贴|补助|奖金/.test(name),
    figures: saysFigures(name) || areFigures(rows.map((row) => row[at] ?? '')),
  }))

/** A cell that belongs to no column: a head, or a cell of a total. */
export const loose = (name: string, figures: boolean): Column => ({ name, person: false, id: false, age: false, birth: false, community: false, amount: false, figures })

/** Whether a column's head says that it holds resident ID numbers, which never reach an outdoor screen (domain.md 5.4). */
export const holdsIdNumbers = (head: string): boolean => /身份证|证件号|社会保障号|公民身份|ID\s*(card|number|no)/i.test(head)

const saysFigures = (head: string): boolean =>
  !/电话|手机|号码|联系|证件|身份|账号|账户|卡号|证号|备注/.test(head) &&
  /序号|编号|人数|人次|名额|数量?|金额|元|薪|工资|费|基数|标准|[上下]限|比例|率|%|年|月|日|时|期|龄|岁|次|件|户|份|岗位数|合计|小计|总|分|成绩|面积|天|单价|名次/.test(head)

/** Three figures or more, of different lengths and none begun by a zero: nobody's number cut into pieces looks like that. */
const areFigures = (cells: readonly string[]): boolean => {
  const numbers = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => /^\d{1,10}(\.\d+)?$/.test(cell))
  return numbers.length >= 3 && !numbers.some((cell) => /^0\d/.test(cell)) && new Set(numbers.map((cell) => cell.length)).size > 1
}
