import { messages } from '../../language/language.ts'

/** The words for what is published and stands on no screen, or may not be published, because its records do not hold; and what to do. */
export const keptOffWords = messages(
  {
    out: '屏幕不显示', coming: '不能发布', outHead: '已经发布，但所有屏幕都不显示', comingHead: '照现在的记录，这一版不能发布', some: (n: number) => `${n} 条已发布的信息，屏幕不显示`,
    why: (of: string, why: string) => `原因${of === '' ? '' : `（${of}）`}：${why}。`,
    prove: '怎么办：先不要动数据，请有权的人在“操作日志”里校验全部日志，并由系统管理员与最近的备份核对。', backOut: '记录恢复原样后，屏幕会在一两分钟内自行恢复显示。', backComing: '记录恢复原样后，即可照常办理。',
    reviseOut: '恢复不了的，起草修订版，重新审核、发布。', reviseComing: '恢复不了的，由经办人收回修改，重新审核。', copy: '恢复不了的，用“以此新建”另立一条，重新审核、发布。', toJournal: '打开操作日志',
  },
  {
    out: 'Not on any screen', coming: 'Cannot be published', outHead: 'It is published, but no screen shows it', comingHead: 'As its records stand, this wording cannot be published', some: (n: number) => `${n} published notice${n === 1 ? ' is' : 's are'} not shown by any screen`,
    why: (of: string, why: string) => `Why${of === '' ? '' : ` (${of})`}: ${why}.`,
    prove: 'What to do: leave the data as it is, have the whole journal proven on its page, and have the administrator compare with the newest backup.', backOut: 'Once the records are as they were, the screens show it again by themselves within a minute or two.', backComing: 'Once the records are as they were, it goes on as usual.',
    reviseOut: 'If that cannot be done, write a new revision and have it reviewed and published.', reviseComing: 'If that cannot be done, its author takes it back to edit and it is reviewed anew.', copy: 'If that cannot be done, make a new notice from this one and have it reviewed and published.', toJournal: 'Open the journal',
  },
)
