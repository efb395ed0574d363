import { messages, type Messages } from '../language/language.ts'
import type { Misfit } from './fit.ts'

const size = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`

/** What a screen says of itself to whoever sets it up. It says it in both languages at once: nobody can choose there. */
export const screenWords = messages(
  {
    screen: '公共信息屏幕',
    unknown: '此屏幕尚未登记',
    letIn: '请在管理页面的屏幕一栏输入代码，并核对指纹。',
    code: '登记代码',
    fingerprint: '指纹',
    address: '管理页面',
    noCode: '正在等待服务器答复，接通后此处显示登记代码。',
    cutOff: (fit: Misfit) => `窗口 ${size(fit.window)}，画面需要 ${size(fit.wanted)}：有一部分看不到`,
    notFilled: (fit: Misfit) => `窗口 ${size(fit.window)}，大于画面 ${size(fit.wanted)}：周围为黑`,
    insecure: '此地址非 https：断网时重启后无法显示',
    floor: '最小字号',
    testText: '服务大厅 咨询12333',
  },
  {
    screen: 'Public information screen',
    unknown: 'This screen is not enrolled yet',
    letIn: 'In the office, open Screens, type the code and compare the fingerprint.',
    code: 'Code',
    fingerprint: 'Fingerprint',
    address: 'Office',
    noCode: 'Waiting for the server; the code appears here.',
    cutOff: (fit: Misfit) => `Window ${size(fit.window)}, picture needs ${size(fit.wanted)}: part of it is cut off`,
    notFilled: (fit: Misfit) => `Window ${size(fit.window)} is larger than the picture ${size(fit.wanted)}: black around it`,
    insecure: 'Not an https address: nothing can be shown after a restart without network',
    floor: 'smallest type',
    testText: 'Service hall 12333',
  },
)

type Words = typeof screenWords extends Messages<infer T> ? keyof T : never

/** A plain phrase in both languages, Chinese first. */
export const both = (phrase: Exclude<Words, 'cutOff' | 'notFilled'>): Readonly<{ zh: string; en: string }> => ({ zh: screenWords['zh-CN'][phrase], en: screenWords.en[phrase] })

/** How the window does not fit, in both languages. */
export const misfitWords = (fit: Misfit): Readonly<{ zh: string; en: string }> => {
  const phrase = fit.is === 'CUT_OFF' ? 'cutOff' : 'notFilled'
  return { zh: screenWords['zh-CN'][phrase](fit), en: screenWords.en[phrase](fit) }
}
