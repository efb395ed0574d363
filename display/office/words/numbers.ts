import { messages } from '../../language/language.ts'

/** The words of the page of published office numbers. */
export const numberWords = messages(
  {
    title: '公开电话', lead: '本局对外公布的办公电话和值班手机。登记在这里的号码，检测时放行；移出后，审核途中的信息也会重新拦下。', number: '号码', numberHint: '固定电话带区号，如 0570-8012333', label: '用途', labelHint: '如 服务大厅值班手机',
    added: '登记', add: '登记号码', must: '请填写', none: '还没有登记公开电话', noneWords: '全国统一的服务热线（如12333）不用登记。手机号和个人姓名旁的固定电话，登记后才能出现在信息里。', remove: '移出', removed: (number: string) => `${number} 已移出`, addedBy: (name: string, time: string) => `${name}，${time}`,
  },
  {
    title: 'Office telephones', lead: 'Telephones the bureau publishes for its offices. The scanner lets these pass; one that is taken off is found again, in notices under review too.', number: 'Number', numberHint: 'A land line with its area code: 0570-8012333', label: 'What for', labelHint: 'Such as: duty telephone of the service hall',
    added: 'Listed', add: 'List a number', must: 'This is needed', none: 'No number is listed yet', noneWords: 'National service lines (12333) need no listing. A mobile number, or a land line beside a name, may stand in a notice only once it is listed.', remove: 'Take off', removed: (number: string) => `${number} was taken off`, addedBy: (name: string, time: string) => `${name}, ${time}`,
  },
)
