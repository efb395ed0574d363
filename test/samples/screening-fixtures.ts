/** Texts that the scanner must find or must let pass (domain.md 4.2, 5.3), with the rule and level of every hit. All numbers are published examples or test numbers. */
export const screeningFixtures: readonly Readonly<{ id: string; why: string; text: string; expected: readonly string[] }>[] = [
  { id: 'R01', why: '完整身份证号(国标示例号)', text: '拟发放人员:张三,身份证号11010519491231002X,金额726元。', expected: ['ID18:BLOCK'] },
  { id: 'R02', why: '身份证号中间加空格规避', text: '身份证号 110105 19491231 002X。', expected: ['ID18:BLOCK'] },
  { id: 'R03', why: '手机号(运营商测试常用号)', text: '如有异议请联系李某,手机13800138000。', expected: ['MOBILE:BLOCK'] },
  { id: 'R04', why: '银行卡号(Luhn有效的全零测试号)', text: '补贴划入账号6222020000000000000。', expected: ['BANKCARD:BLOCK'] },
  { id: 'R05', why: '国家秘密标志', text: '机密★5年\n关于某事项的请示\n正文略。', expected: ['SECRET_MARK:BLOCK'] },
  { id: 'R06', why: '国家秘密标志,全角空格与空心星规避', text: '秘密　☆ 10年', expected: ['SECRET_MARK:BLOCK'] },
  { id: 'R07', why: '内部标记', text: '内部资料 注意保存\n全市劳动监察情况通报。', expected: ['INTERNAL_MARK:BLOCK', 'INTERNAL_MARK:BLOCK'] },
  { id: 'R08', why: '公文附注限制公开', text: '(此件不予公开)', expected: ['INTERNAL_MARK:BLOCK'] },
  { id: 'R09', why: '18位格式但校验位错误:提示人工', text: '编号110105194912310021待核。', expected: ['ID18:WARN'] },
  { id: 'R10', why: '日期不存在(1985-02-29)但校验位正确:提示人工', text: '编号140402198502290012待核。', expected: ['ID18:WARN'] },
  { id: 'R11', why: '征求意见稿:提示', text: '关于补贴办法的通知(征求意见稿)', expected: ['DRAFT_OR_META:WARN'] },
  { id: 'P01', why: '不应误报:统一社会信用代码式索引号、12333、文号、商业秘密、保密法名', text: '索引号11990000MB0000000K/2021-00013,文号望劳社发〔2009〕118号,依据《中华人民共和国保守国家秘密法》,不含商业秘密,保密审查已完成,咨询12333。', expected: [] },
  { id: 'P02', why: '不应误报:已掩码名单', text: '赵*兰 **************0027 东门社区 726.00元', expected: [] },
]
