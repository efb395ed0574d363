import { messages } from '../../language/language.ts'

/** The words of the page on which the office files what is over. */
export const archiveWords = messages(
  {
    title: '归档', open: (n: number) => `归档（${n}）`, several: '一起归档', lead: '以下信息已不再办理。选中要归档的，选定保管期限，一次归档；每条各留一条日志。归档后不能恢复，只能另行起草。', none: '没有要归档的信息', noneWords: '撤回已确认完成、期满、已替代、已撤销或不予公开的信息，会出现在这里。',
    all: '全选', one: (name: string) => `选择：${name}`, name: '标题', state: '状态', due: '期限', chosen: (n: number) => `已选 ${n} 条`, act: (n: number) => `归档所选 ${n} 条`, needChosen: '请先选择要归档的信息。', done: (n: number) => `已归档 ${n} 条`, refused: (n: number) => `${n} 条没有归档`,
    more: (n: number, total: number) => `共 ${total} 条，这里先列出最早的 ${n} 条；归档后会列出其余的。`, back: '回到信息条目',
  },
  {
    title: 'Archive', open: (n: number) => `Archive (${n})`, several: 'Archive together', lead: 'Nothing more is to be done with these. Choose which, choose how long they are kept, and archive them in one act; each gets its own entry in the journal. It cannot be undone.', none: 'Nothing to archive', noneWords: 'What was recalled and answered for, is over, superseded, withdrawn or not made public will lie here.',
    all: 'Choose all', one: (name: string) => `Choose: ${name}`, name: 'Title', state: 'State', due: 'Due', chosen: (n: number) => `${n} chosen`, act: (n: number) => `Archive the ${n} chosen`, needChosen: 'Choose what to archive first.', done: (n: number) => `${n} archived`, refused: (n: number) => `${n} could not be archived`,
    more: (n: number, total: number) => `${total} in all; these are the ${n} oldest. The others come once these are archived.`, back: 'Back to the notices',
  },
)
