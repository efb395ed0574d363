import { messages } from '../../language/language.ts'

/** The words of attachments (附件). */
export const attachmentWords = messages(
  {
    title: '附件', add: '添加附件…', adding: (name: string) => `正在读取并检测“${name}”…`, added: (name: string) => `已添加“${name}”`, remove: '移除', removeName: (name: string) => `移除“${name}”`, removed: (name: string) => `已移除“${name}”`,
    hint: '最多 10 个，每个不超过 10 MB：PDF、DOCX、XLSX、PNG、JPEG、TXT、CSV。上传时检测全文、批注、隐藏工作表和文件属性；屏幕和查询机不显示附件。', imageHint: '图片和扫描页中的文字不能自动检测，请人工核对。', refused: (name: string) => `没有添加“${name}”：`,
    full: '已有 10 个附件', download: (name: string) => `下载“${name}”`, digest: 'SHA-256', changed: (name: string, digest: string) => `${name}（${digest}）`, putBack: '送回附件…', putBackLead: '文字已经送回，附件还没有。请把当时保存的同一文件送回。', saveToo: '附件也会销毁。请逐个下载保存，复函“不涉密”时一并送回。',
  },
  {
    title: 'Attachments', add: 'Attach a file…', adding: (name: string) => `Reading and checking “${name}”…`, added: (name: string) => `“${name}” is attached`, remove: 'Remove', removeName: (name: string) => `Remove “${name}”`, removed: (name: string) => `“${name}” is removed`,
    hint: 'At most 10, up to 10 MB each: PDF, DOCX, XLSX, PNG, JPEG, TXT or CSV. Text, comments, hidden sheets and properties are checked when you attach them. Screens and kiosks do not show attachments.', imageHint: 'Text in pictures and scanned pages can’t be checked: look at it yourself.', refused: (name: string) => `“${name}” was not attached: `,
    full: 'There are 10 attachments already', download: (name: string) => `Download “${name}”`, digest: 'SHA-256', changed: (name: string, digest: string) => `${name} (${digest})`, putBack: 'Bring attachments back…', putBackLead: 'The words are back, but not their attachments: bring the very files that were saved before.', saveToo: 'The attachments are destroyed as well: save each of them; they come back with the wording.',
  },
)
