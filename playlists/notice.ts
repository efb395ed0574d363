import * as z from 'zod/mini'
import { canonical } from './canonical.ts'
import { digest, digestOf, type Digest } from './digest.ts'
import { HOUR, MINUTE, instant, localDay, span } from './instant.ts'
import { surface } from './profile.ts'

/** The six categories, in the fixed order of the kiosk's home page (seed report, line 39; domain.md D32). */
export const categories = ['organisation', 'affairs', 'service-hall', 'guides', 'interaction', 'labour-market'] as const
export const category = z.enum(categories)
export type Category = z.infer<typeof category>

/** The kinds of notice (domain.md 4.1). A kind chooses the form in the office and the template on the glass. */
export const kinds = [
  'announcement', // 通知公告
  'closure', // 停办公告
  'public-list', // 公示名单
  'policy', // 政策解读
  'contribution', // 社保缴费基数
  'disclosure-guide', // 公开指南
  'guide', // 业务指南
  'jobs', // 招聘信息
  'hotline', // 12333
  'answers', // 咨询答复
  'about', // 机构介绍
] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

/** Ways of making public (公开方式, domain.md D16). */
export const channels = ['website', 'outdoor', 'kiosk', 'media', 'press', 'hotline', 'bulletin'] as const
export const channel = z.enum(channels)
export type Channel = z.infer<typeof channel>

const line = (most: number) => z.string().check(z.maxLength(most))
const said = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** How a cell hides a person (domain.md 5.4): a masked name, or the last four places of an ID number. */
export const mask = z.enum(['name', 'id-last4'])

export const column = z.strictObject({ name: said(40), showOn: z.array(surface).check(z.maxLength(2)), mask: z.optional(mask) })
export type Column = z.infer<typeof column>

const cells = z.array(line(400)).check(z.minLength(1), z.maxLength(12))

export const heading = z.strictObject({ type: z.literal('heading'), text: said(120) })
export const paragraph = z.strictObject({ type: z.literal('paragraph'), text: said(6000) })
export const list = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(said(2000)).check(z.minLength(1), z.maxLength(200)) })
export const table = z
  .strictObject({
    type: z.literal('table'),
    caption: z.optional(line(80)),
    columns: z.array(column).check(z.minLength(1), z.maxLength(12)),
    rows: z.array(cells).check(z.maxLength(1000)),
    totalRow: z.optional(cells),
  })
  .check(z.refine((t) => [...t.rows, ...(t.totalRow ? [t.totalRow] : [])].every((row) => row.length === t.columns.length), 'a row has more or fewer cells than there are columns'))
export type Table = z.infer<typeof table>

export const block = z.discriminatedUnion('type', [heading, paragraph, list, table])
export type Block = z.infer<typeof block>

/** What a kind of notice must say beside its text: a closure its reopening, a public list its period, a policy the document explained. */
export const details = z.strictObject({
  closedFrom: z.optional(instant),
  closedUntil: z.optional(instant),
  listFromOn: z.optional(localDay),
  listToOn: z.optional(localDay),
  explains: z.optional(said(120)),
})
export type Details = z.infer<typeof details>

/** The kinds of file that can be attached, told by their bytes. */
export const fileTypes = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'text', 'csv'] as const
export const fileType = z.enum(fileTypes)
export type FileType = z.infer<typeof fileType>

/** So large may one attachment be, bytes, and so many may one notice have. */
export const ATTACHMENT_BYTES = 10 * 1024 * 1024
export const MOST_ATTACHMENTS = 10

/** A name a file may have on any machine: no path, nothing invisible, an ending. */
export const fileName = said(120).check(z.regex(/^[^\\/:*?"<>|\p{C}\s.][^\\/:*?"<>|\p{C}]*\.[A-Za-z]{3,4}$/u))

/** A file that goes with a notice (附件, domain.md 2.6); its bytes are kept by their SHA-256. Glasses do not show it. */
export const attachment = z.strictObject({ digest, name: fileName, type: fileType, bytes: z.int().check(z.minimum(1), z.maximum(ATTACHMENT_BYTES)) })
export type Attachment = z.infer<typeof attachment>

/** The words of a notice: what people read. */
export const wording = z.strictObject({
  title: said(80),
  summary: said(120),
  body: z.array(block).check(z.minLength(1), z.maxLength(400)),
  details,
})
export type Wording = z.infer<typeof wording>

/** The six simultaneous decisions (同步审批, seed line 23; domain.md D14) and the importance. */
export const decisions = z.strictObject({
  disclosure: z.enum(['proactive', 'on-request', 'not-public']), // 是否公开
  scope: z.enum(['public', 'specific', 'internal']), // 公开范围
  channels: z.array(channel).check(z.maxLength(7)), // 公开方式
  secret: z.boolean(), // 是否保密
  secrecyLevel: z.nullable(z.enum(['top-secret', 'confidential', 'secret'])), // 密级 绝密 机密 秘密
  secrecyYears: z.nullable(z.int().check(z.minimum(1), z.maximum(30))), // 保密期限
  importance: z.enum(['ordinary', 'important', 'major']), // 重要程度
})
export type Decisions = z.infer<typeof decisions>

/** When each kind of glass may show it. A screen channel that was decided has a window; one that was not has none. */
export const windows = z.strictObject({ outdoor: z.optional(span), kiosk: z.optional(span) })
export type Windows = z.infer<typeof windows>

/**
 * Everything a revision's digest stands for (domain.md 3.1). The notice and the number are part of it, so that the same words sent in
 * again carry no approval of the earlier revision.
 */
export const content = z.strictObject({
  format: z.literal(1),
  notice: z.string().check(z.minLength(1), z.maxLength(40)),
  number: z.int().check(z.minimum(1)),
  category,
  kind,
  section: said(60),
  documentNumber: z.nullable(said(40)),
  formedOn: localDay,
  wording,
  decisions,
  windows,
  /** Left out when there is none, so that a notice without attachments has the digest it always had. */
  attachments: z.optional(z.array(attachment).check(z.minLength(1), z.maxLength(MOST_ATTACHMENTS))),
})
export type Content = z.infer<typeof content>

/** The digest of a revision: SHA-256 of its canonical bytes. */
export const contentDigest = (of: Content): Digest => digestOf(canonical(of))

/** Kinds whose slides leave after ten minutes without a stamp instead of 24 h: lists of people (domain.md I12). */
export const isSensitive = (of: Kind): boolean => of === 'public-list'

/** How long a notice of this kind may be shown or read without a fresh stamp, in ms (design.md P5). */
export const staleMsOf = (of: Kind): number => (isSensitive(of) ? 10 * MINUTE : 24 * HOUR)
