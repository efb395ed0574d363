import type { ContentfulStatusCode } from 'hono/utils/http-status'

type Words = Readonly<{ status: ContentfulStatusCode; zh: string; en: string }>

const fault = (status: ContentfulStatusCode, zh: string, en: string): Words => ({ status, zh, en })

/**
 * Everything that can be refused, once: the stable code, the HTTP status, and a sentence that says what is wrong and what to do.
 * `{name}` is filled from the fault's values.
 */
const closedList = {
  // the request itself
  BAD_REQUEST: fault(400, '请求有误：{why}。请检查后重试。', 'The request is not right: {why}. Check it and try again.'),
  TOO_LARGE: fault(413, '内容超过 1 MB，请删减后重试。', 'More than 1 MB was sent; shorten it and try again.'),
  NOT_FOUND: fault(404, '没有找到。请返回列表重新选择。', 'There is no such thing; go back to the list and choose again.'),
  WRONG_ORIGIN: fault(403, '请求不是从本系统的页面发出的，已拒绝。请从本系统的地址重新打开页面。', 'The request did not come from this system’s own page; open the page again at its own address.'),
  NOTED: fault(500, '系统出错，已记录，编号 {reference}。请稍后再试，或把编号告诉管理员。', 'Something went wrong and was noted as {reference}. Try again, or tell the administrator this number.'),
  NO_SPACE: fault(507, '磁盘已满，未保存任何内容。请通知管理员清理磁盘。', 'The disk is full and nothing was saved. Ask the administrator to free space.'),

  // people
  NOT_SIGNED_IN: fault(401, '请先登录。', 'Sign in first.'),
  BAD_CREDENTIALS: fault(401, '登录名或密码不正确。', 'The login or the password is not right.'),
  TOO_MANY_TRIES: fault(429, '尝试次数过多，请 {seconds} 秒后再试。', 'Too many tries; wait {seconds} seconds.'),
  PASSWORD_MUST_CHANGE: fault(403, '请先修改一次性密码，再继续操作。', 'Change the one-time password first.'),
  PASSWORD_TOO_WEAK: fault(422, '密码至少 10 个字，不能与登录名或旧密码相同，也不能过于简单。', 'A password needs at least 10 characters, differs from the login and the old one, and is not a trivial one.'),
  WRONG_ROLE: fault(403, '您今天的职务无权进行此操作（需要：{role}）。', 'Your posts of today do not allow this (it takes: {role}).'),
  SETUP_LINK_INVALID: fault(403, '初始设置链接无效或已过期。请在服务器上重新启动以取得新链接。', 'The set-up link is wrong, used or over; start the server again for a new one.'),
  LOGIN_TAKEN: fault(409, '该登录名已被使用，请另选一个。', 'This login is taken; choose another one.'),
  NAME_TAKEN: fault(409, '已有同名的记录，请另取名称。', 'There is already one of this name; choose another name.'),
  LAST_ADMINISTRATOR: fault(409, '这是最后一位系统管理员，不能停用或卸任。请先任命另一位。', 'This is the last administrator; appoint another one first.'),
  PERSON_INACTIVE: fault(409, '此人已停用，请先恢复启用。', 'This person is not active; make them active first.'),
  POST_NEEDS_SECTION: fault(422, '经办人和科长的职务必须指明科室，其他职务不指明科室。', 'An author or a section head belongs to a section; other posts do not.'),
  POST_DAYS_REVERSED: fault(422, '职务的结束日期早于开始日期。', 'The post ends before it begins.'),
  POST_TAKEN: fault(409, '此人在这段时间已有相同职务。', 'This person already holds this post in that time.'),
  SECTION_IN_USE: fault(409, '该科室仍有在任职务，不能停用。请先结束这些职务。', 'Someone still holds a post in this section; end those posts first.'),
} as const satisfies Record<string, Words>

export type FaultCode = keyof typeof closedList

export const faults: Readonly<Record<FaultCode, Words>> = closedList
export const faultCodes = Object.keys(closedList) as [FaultCode, ...FaultCode[]]

/** `at`: the field that is wrong, `words.title`. `values`: what fills the sentence's places. */
export type FaultDetail = Readonly<{ at?: string | undefined; values?: Readonly<Record<string, string | number>> }>

/** A refusal: thrown anywhere, turned into an answer in one place (app.ts). */
export class Fault extends Error {
  readonly code: FaultCode
  readonly detail: FaultDetail

  constructor(code: FaultCode, detail: FaultDetail = {}) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.detail = detail
  }
}

/** What every error answer says. */
export type FaultAnswer = Readonly<{ error: { code: FaultCode; zh: string; en: string; at?: string } }>

/** The answer for a code, its places filled; a place without a value is left out. */
export const faultAnswer = (code: FaultCode, { at, values = {} }: FaultDetail = {}): FaultAnswer => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—'))
  const { zh, en } = faults[code]
  return { error: { code, zh: fill(zh), en: fill(en), ...(at === undefined ? {} : { at }) } }
}
