import { messages } from '../../language/language.ts'

/** The words of what visitors say. */
export const ratingWords = messages(
  {
    title: '社会评议', lead: '群众在大厅查询机上对信息的评价。匿名，不记录任何个人信息；同一次查询对同一条信息只计一次。占比向下取两位小数，只有全部才是 100%。', year: '年份', byCategory: '按栏目', byNotice: '按信息', reasons: '哪里需要改进', category: '栏目', notice: '信息', total: '评价数', whole: '合计',
    none: (year: number) => `${String(year)} 年还没有评价`, noneWords: '群众在查询机上读完一条信息，或者结束查询时，可以评价一次。有了评价，这里按栏目、按信息统计。', untitled: '（原文已清除）', showAll: (n: number) => `显示全部 ${n} 条`,
  },
  {
    title: 'What visitors say', lead: 'What people said of notices at the kiosks. Anonymous, nothing personal is kept; in one visit a notice counts once. Shares are floored to two places, so only all of them are 100 %.', year: 'Year', byCategory: 'By subject', byNotice: 'By notice', reasons: 'What should be better', category: 'Subject', notice: 'Notice', total: 'Answers', whole: 'All',
    none: (year: number) => `Nobody has said anything in ${String(year)} yet`, noneWords: 'At the end of a notice, or of their visit, people may say once whether they are satisfied. Their answers are counted here by subject and by notice.', untitled: '(its words were destroyed)', showAll: (n: number) => `Show all ${n}`,
  },
)
