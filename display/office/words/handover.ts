import { messages } from '../../language/language.ts'

/** The words of the codes that whoever countersigned hands over. */
export const handoverWords = messages(
  {
    title: (n: number) => (n === 1 ? '请把启用码交给本人' : `请把这 ${n} 个启用码分别交给本人`), lead: '只显示这一次。请当面或打电话交给本人，不要经系统管理员转交：本人首次登录时，要同时用管理员给的密码和这个启用码。遗失的，须重新重置密码。',
    code: '启用码', print: '打印', kept: '已抄下，关闭', paper: (host: string) => `启用码。首次登录（${host}/office/）须同时使用系统管理员给的密码和此码。用后作废，请妥善保管。`,
    leaveTitle: '启用码还没有抄下', leaveLead: '离开后不再显示。没有抄下的，只能重新重置密码。', stay: '留在这里', leave: '仍要离开',
  },
  {
    title: (n: number) => (n === 1 ? 'Give the handover code to its person' : `Give these ${n} handover codes to their people`), lead: 'Shown only this once. Give it in person or by telephone, not by way of the administrator: the first sign-in takes the administrator\'s password and this code. If it is lost, the password has to be reset again.',
    code: 'Handover code', print: 'Print', kept: 'I have written them down', paper: (host: string) => `Handover code. The first sign-in (${host}/office/) takes the administrator's password and this code. It works once; keep it safe.`,
    leaveTitle: 'The handover codes are still open', leaveLead: 'They are not shown again. For those not written down the password has to be reset once more.', stay: 'Stay here', leave: 'Leave all the same',
  },
)
