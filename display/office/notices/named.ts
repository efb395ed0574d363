import type { NoticeRow } from '../../../server/notices/answers.ts'
import { say } from '../../language/language.ts'
import { noticeWords } from '../words/notices.ts'

/** What a notice is called: its title; a draft may have none yet, and what had to leave the system has none any more. */
export const nameOf = ({ title, state }: Pick<NoticeRow, 'title' | 'state'>): string => title || (state === 'DRAFT' ? say(noticeWords).untitled : say(noticeWords).titleGone)

/** Whether its words may be looked at on a glass: not while its secrecy is in doubt, nor when they are outside or destroyed (domain.md I15). */
export const mayPreview = ({ doubted, state }: Pick<NoticeRow, 'doubted' | 'state'>): boolean => !doubted && state !== 'PENDING_EXTERNAL' && state !== 'BLOCKED_CLASSIFIED'
