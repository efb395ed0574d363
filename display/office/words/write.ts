import { messages } from '../../language/language.ts'

/** The words of the editor. */
export const writeWords = messages(
  {
    saving: '正在保存…', savedAt: (time: string) => `已保存 ${time}`, unsaved: '还未保存', saveFailed: '没有保存', conflict: '别人刚保存了新的内容，您的修改还没有存。', takeTheirs: '换成对方的内容', keepMine: '用我的内容覆盖', secretMark: (mark: string) => `文中有密级标志“${mark}”，已停止保存。`,
    noDraft: '这条信息现在没有草稿可写。', back: '回到这条信息', title: '标题', titleHint: '一眼能读完，不超过 80 字', summary: '内容概述（屏幕摘要）', summaryHint: '户外大屏放不下全文时只显示这一段；48 字以内最好读', body: '全文', count: (n: number, most: number) => `${n} / ${most}`,
    about: '基本情况', category: '类别', kind: '类型', documentNumber: '文号', documentNumberHint: '如 望劳社发〔2026〕18号，没有可不填', formedOn: '生成日期',
    kindClosure: '停办时间', closedFrom: '停办开始', closedUntil: '恢复办理', closedHint: '到恢复办理的时间，屏幕会自动停止显示', kindList: '公示期', listFrom: '公示开始', listTo: '公示结束', listHint: '公示结束后，各处同时停止显示', explains: '解读的文件', explainsHint: '文件全称和文号',
    decisions: '同步审批六项', decisionsLead: '办理时同时决定，提交后随全文一起固定。', disclosure: '1 是否公开', scope: '2 公开范围', channels: '3 公开方式', secret: '4 是否保密', secretNo: '不涉密', secretYes: '涉密', secretStop: '涉密信息不得在本系统起草。请删去全文，转纸质流程。', level: '5 密级', years: '6 保密期限（年）', notSecret: '不涉密，无须填写', importance: '重要程度', importanceHint: '重要、重大的须报局长审批',
    windows: '显示时间', windowsLead: '到结束时间，各屏幕自行停止显示，断网也一样。', outdoor: '户外大屏', kiosk: '大厅查询机', from: '开始', to: '结束', noGlass: '公开方式里没有选屏幕。',
    submit: '提交审核', toFix: (n: number) => `还有 ${n} 处要改`, ready: '可以提交', submitBlocked: '请先改好标出的各处再提交。', toolbar: '文字格式', heading: '标题', paragraph: '正文', bullets: '列表', numbers: '编号', table: '表格', undo: '撤销', redo: '重做', bodyHint: '可从 Word、WPS、Excel 粘贴，保留标题、列表和表格',
    rowAdd: '加一行', rowRemove: '删一行', columnAdd: '加一列', columnRemove: '删一列', tableRemove: '删表格', totalRow: '末行是合计', caption: '表名', columns: '各列在哪里显示', maskName: '姓名隐去', maskNumber: '证件号留末四位', maskNone: '不隐去', mask: '隐去', columnName: (n: number) => `第 ${n} 列`, choose: '请选择',
  },
  {
    saving: 'Saving…', savedAt: (time: string) => `Saved ${time}`, unsaved: 'Not saved yet', saveFailed: 'Not saved', conflict: 'Someone else has just saved; your changes are not kept yet.', takeTheirs: 'Take theirs', keepMine: 'Put mine over it', secretMark: (mark: string) => `Secrecy mark "${mark}": nothing is saved any more.`,
    noDraft: 'This notice has no draft to write on.', back: 'Back to the notice', title: 'Title', titleHint: 'To be read in one look; at most 80 characters', summary: 'Summary (for screens)', summaryHint: 'Outdoor screens show only this when the full text does not fit; best within 48 characters', body: 'Full text', count: (n: number, most: number) => `${n} / ${most}`,
    about: 'About it', category: 'Category', kind: 'Kind', documentNumber: 'Document number', documentNumberHint: 'Such as 望劳社发〔2026〕18号; may be left empty', formedOn: 'Formed on',
    kindClosure: 'Closed', closedFrom: 'Closed from', closedUntil: 'Open again', closedHint: 'The screens drop it by themselves when you open again', kindList: 'Public period', listFrom: 'First day', listTo: 'Last day', listHint: 'It leaves every place at once afterwards', explains: 'Document explained', explainsHint: 'Its full name and number',
    decisions: 'The six decisions', decisionsLead: 'Taken together, and fixed with the text when you submit.', disclosure: '1 Disclosure', scope: '2 Scope', channels: '3 Channels', secret: '4 Secret', secretNo: 'Not secret', secretYes: 'Secret', secretStop: 'Nothing secret may be written here. Delete the text and go on with paper.', level: '5 Secrecy level', years: '6 Years', notSecret: 'Not secret: nothing to fill in', importance: 'Importance', importanceHint: 'Important and major ones go to the director',
    windows: 'When it stands', windowsLead: 'At its end every screen drops it by itself, offline too.', outdoor: 'Outdoor screens', kiosk: 'Lobby kiosks', from: 'From', to: 'To', noGlass: 'No screen is among the channels.',
    submit: 'Submit for review', toFix: (n: number) => `${n} to mend`, ready: 'Ready to submit', submitBlocked: 'Mend what is marked before you submit.', toolbar: 'Text form', heading: 'Heading', paragraph: 'Text', bullets: 'List', numbers: 'Numbered', table: 'Table', undo: 'Undo', redo: 'Redo', bodyHint: 'Paste from Word, WPS or Excel: headings, lists and tables stay',
    rowAdd: 'Add row', rowRemove: 'Remove row', columnAdd: 'Add column', columnRemove: 'Remove column', tableRemove: 'Remove table', totalRow: 'Last row is the total', caption: 'Caption', columns: 'Where each column is shown', maskName: 'Hide name', maskNumber: 'Last four of ID', maskNone: 'Nothing hidden', mask: 'Hide', columnName: (n: number) => `Column ${n}`, choose: 'Choose',
  },
)
