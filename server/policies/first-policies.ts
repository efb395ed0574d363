import type { PolicyBody } from './answers.ts'

/**
 * The rules the road is built on, as the bureau's report states them (seed lines 17 and 23-29; domain.md 1A), under the names of its three
 * policies, and the one article of the Regulation that every such office works under. Names and dates are the office's to put right.
 */
export const firstPolicies: readonly PolicyBody[] = [
  {
    name: '政务公开实施办法',
    number: null,
    status: 'formal',
    fromOn: '2008-05-01',
    toOn: null,
    clauses: [
      { ref: '领导审批制度', text: '需公开的信息填写登记表，经科长审核把关，报分管领导审定签字同意，办公室收集汇总，信息中心上网发布。' },
      { ref: '责任追究制度', text: '谁公开、谁审查，谁公开、谁负责；不依法公开、不及时公开、公开不应当公开、未严格执行保密审查的，批评并责令改正，情节严重的依法处分。' },
    ],
  },
  {
    name: '关于加强信息公开工作的管理办法（试行）',
    number: null,
    status: 'trial',
    fromOn: '2008-05-01',
    toOn: null,
    clauses: [
      { ref: '同步审批制度', text: '办理文件时，对是否公开、公开范围和公开方式，是否保密、密级和期限，同时做出决定。' },
      { ref: '归档范围', text: '不再展示的信息按保管期限归档：永久、30年、10年。' },
    ],
  },
  {
    name: '政府信息公开保密审查制度规定',
    number: null,
    status: 'formal',
    fromOn: '2008-05-01',
    toOn: null,
    clauses: [
      { ref: '保密审查制度（一）', text: '各科室对拟公开的信息进行自我审查。' },
      { ref: '保密审查制度（二）', text: '分管领导审查把关。' },
      { ref: '保密审查制度（三）', text: '办公室统一审查检查。' },
      { ref: '保密审查制度（四）', text: '重要、重大公开信息，由办公室报局长审查批准。' },
      { ref: '保密审查制度（五）', text: '事关保密工作方面把握不准的，由办公室报局长审查批准。' },
      { ref: '涉密信息不上网', text: '确保上网信息不涉密，涉密信息不上网。' },
    ],
  },
  {
    name: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    status: 'formal',
    fromOn: '2019-05-15',
    toOn: null,
    clauses: [{ ref: '《政府信息公开条例》第十七条第三款', text: '不能确定政府信息是否可以公开的，依照法律、法规和国家有关规定报有关主管部门或者保密行政管理部门确定。' }],
  },
]
