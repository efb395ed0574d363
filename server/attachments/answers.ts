import { z } from '@hono/zod-openapi'
import { digest } from '#playlists/digest.ts'
import { attachment } from '#playlists/notice.ts'
import { fromCore } from '../border.ts'

/** A file that was taken in; naming it in the words of the draft attaches it. */
export const attached = fromCore(attachment).openapi('Attached')

export const attachmentPlace = z.object({ id: z.string().min(1).max(40) })
export const keptPlace = z.object({ id: z.string().min(1).max(40), digest: fromCore(digest) })

/** The file's name, percent-encoded: headers carry no Chinese, and addresses stand in logs. */
export const NAME_HEADER = 'file-name'
export const attachmentHeaders = z.object({ [NAME_HEADER]: z.string().max(1200) })
