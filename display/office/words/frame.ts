import { messages } from '../../language/language.ts'

/** The words around the pages: navigation, signing in, what every page says. */
export const frame = messages(
  {
    product: '信息公开屏幕管理', skip: '跳到正文', today: '今日屏幕', desk: '我的待办', proposals: '复核', notices: '信息条目', publish: '发布', playlists: '播放列表', rules: '排期', screens: '屏幕', people: '人员',
    posts: '职务', sections: '科室', delegations: '委托', matrix: '职责分工', account: '密码与通行密钥', signOut: '退出登录', navigation: '主导航', groupWork: '工作', groupGlass: '屏幕与播放', groupOrder: '规矩与监督', policies: '制度', digest: '每周要览', cases: '责任追究', ratings: '社会评议', calendars: '工作日历', numbers: '公开电话', journal: '操作日志', groupHouse: '机构', otherLanguage: 'English', waiting: (n: number) => `${n} 件待办`,
    loading: '正在读取…', retry: '再试一次', cancel: '取消', save: '保存', saved: '已保存', close: '关闭', remove: '删除', undo: '恢复', change: '修改', actions: '操作', none: '无', all: '全部',
    notYours: '这一页需要的职务您今天没有。', backToToday: '回到今日屏幕', noPost: '您今天没有任何职务。请系统管理员在“职务”里为您任职。',
  },
  {
    product: 'Public information screens', skip: 'Skip to the page', today: 'Today\'s screens', desk: 'My desk', proposals: 'Countersign', notices: 'Notices', publish: 'Publish', playlists: 'Playlists', rules: 'Schedule', screens: 'Screens', people: 'People',
    posts: 'Posts', sections: 'Sections', delegations: 'Delegations', matrix: 'Who answers', account: 'Password, passkeys', signOut: 'Sign out', navigation: 'Main navigation', groupWork: 'Work', groupGlass: 'Screens and playing', groupOrder: 'Rules and oversight', policies: 'Policies', digest: 'Weekly digest', cases: 'Accountability', ratings: 'What visitors say', calendars: 'Working days', numbers: 'Office telephones', journal: 'Journal', groupHouse: 'The bureau', otherLanguage: '中文', waiting: (n: number) => `${n} waiting`,
    loading: 'Loading…', retry: 'Try again', cancel: 'Cancel', save: 'Save', saved: 'Saved', close: 'Close', remove: 'Delete', undo: 'Undo', change: 'Change', actions: 'Actions', none: 'None', all: 'All',
    notYours: 'This page takes a post you do not hold today.', backToToday: 'Back to today\'s screens', noPost: 'You hold no post today. Ask the administrator to give you one under "Posts".',
  },
)

export const entry = messages(
  {
    title: '登录', login: '登录名', password: '密码', signIn: '登录', demoTitle: '演示人员', demoLead: (password: string) => `点一位，即填好登录名和密码。密码都是 ${password}，签字时会再问。`, setUpTitle: '设立第一位系统管理员',
    setUpLead: '这个链接只能用一次。设立之后，用这里的登录名和密码登录，再添加其他人。', name: '姓名', setUp: '设立并登录', changeTitle: '修改密码', changeLead: '您用的是一次性密码。请先改成自己的密码。',
    current: '现在的密码', next: '新密码', again: '再输一次新密码', change: '修改密码', differ: '两次输入的新密码不一样，请重新输入。', tooShort: '密码至少 10 个字。', changed: '密码已修改。',
    code: '启用码', codeHint: '8 位数字，由复核的同事（办公室或局长）当面或打电话交给您；遗失了，请系统管理员重置密码。', loginHint: '2 到 32 个小写字母、数字或 . _ -', passwordHint: '至少 10 个字、4 种不同的字，不含登录名和常见密码',
  },
  {
    title: 'Sign in', login: 'Login', password: 'Password', signIn: 'Sign in', demoTitle: 'People of the demonstration', demoLead: (password: string) => `One click fills in login and password. The password is ${password} for everyone; signing asks for it again.`, setUpTitle: 'Make the first administrator',
    setUpLead: 'This link works once. Afterwards sign in with this login and password and add the others.', name: 'Name', setUp: 'Make and sign in', changeTitle: 'Change password', changeLead: 'You signed in with a one-time password. Choose your own first.',
    current: 'Present password', next: 'New password', again: 'New password once more', change: 'Change password', differ: 'The two new passwords differ; type them again.', tooShort: 'A password has at least 10 characters.', changed: 'The password is changed.',
    code: 'Handover code', codeHint: 'Eight digits, given to you in person or by telephone by whoever countersigned: the office or the director. If it is lost, have the password reset.', loginHint: '2 to 32 small letters, digits or . _ -', passwordHint: 'At least 10 characters, 4 of them different; no login, no well-known password',
  },
)
