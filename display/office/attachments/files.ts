import type { Attachment } from '#playlists/notice.ts'
import { type Answer, askWith } from '../api.ts'

/** Where an attachment can be downloaded. */
export const addressOfFile = (notice: string, digest: string): string => `/api/office/notices/${notice}/attachments/${digest}`

/** Brings a file for a notice. Its name goes along percent-encoded: headers carry no Chinese. */
export const bringFile = (notice: string, file: File): Promise<Answer<Attachment>> =>
  askWith<Attachment>(`/notices/${notice}/attachments`, { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'file-name': encodeURIComponent(file.name) }, body: file })

/** 12 KB, 3.4 MB. */
export const sizeInWords = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** What a file dialog offers. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv'
