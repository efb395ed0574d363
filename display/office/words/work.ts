import { messages } from '../../language/language.ts'

/** The words of the desk and of the publishing page. */
export const workWords = messages(
  {
    desk: '我的待办', waiting: '等您办理', mine: '我的草稿和退回', empty: '现在没有等您办理的信息', emptyWords: '轮到您审核、签字或发布的信息会出现在这里，最急的在最上面。', choose: '从左边选一条，在这里审阅和办理。', since: (time: string) => `${time}到您这里`, list: '待办列表', toNotices: '到信息条目', toToday: '看今日屏幕',
    publish: '发布', ready: '待发布', nothingReady: '没有待发布的信息', nothingReadyWords: '审核全部通过的信息会出现在这里，等您发布到屏幕。', onEach: '在每块屏幕上的样子', noScreens: '还没有登记屏幕。发布后信息进入目录，屏幕登记后即可显示。', pages: (n: number, time: string) => `${n} 页 · ${time}`, leftOut: '此屏不显示',
    published: '已发布', arriving: '各屏幕收到情况', received: '已收到', showing: '已收到，轮到时显示', notYet: '尚未收到', offline: '离线', another: '继续发布下一条', index: (number: string) => `索引号 ${number}`,
  },
  {
    desk: 'My desk', waiting: 'Waits for you', mine: 'My drafts and returned ones', empty: 'Nothing waits for you', emptyWords: 'What you are to review, sign or publish will lie here, the most urgent on top.', choose: 'Choose one on the left to read and act on it here.', since: (time: string) => `here since ${time}`, list: 'What waits', toNotices: 'To the notices', toToday: 'See today\'s screens',
    publish: 'Publish', ready: 'Ready', nothingReady: 'Nothing is ready', nothingReadyWords: 'Notices that have passed every review will lie here for you to publish.', onEach: 'On every screen', noScreens: 'No screen is enrolled yet. The notice enters the catalogue and stands on screens once they are enrolled.', pages: (n: number, time: string) => `${n} page${n === 1 ? '' : 's'} · ${time}`, leftOut: 'not shown here',
    published: 'Published', arriving: 'What the screens have got', received: 'has it', showing: 'has it and shows it in its turn', notYet: 'not yet', offline: 'offline', another: 'Publish the next one', index: (number: string) => `Index number ${number}`,
  },
)
