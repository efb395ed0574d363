import type { ScreenView } from '../../../server/screens/answers.ts'
import { type Instant, MINUTE } from '#playlists/instant.ts'
import type { Refusal } from '#playlists/treaty.ts'
import { say } from '../../language/language.ts'
import { refusalNames } from '../words/names.ts'
import { screenWords } from '../words/screens.ts'

/** A screen's clock may be this far off before the office speaks of it. */
const CLOCK_MS = 5000

/** So long after it was enrolled a box may take to open its page and report for the first time: until then nothing is wrong. */
const FIRST_CONTACT_MS = 2 * MINUTE

const isRefusal = (code: string): code is Refusal => code in say(refusalNames)

const sizeTrouble = ({ viewport, profile }: ScreenView): string[] => {
  if (viewport === null) return []
  const [width, height] = [Math.round(viewport.width * viewport.ratio), Math.round(viewport.height * viewport.ratio)]
  const fits = width >= profile.x + profile.width && height >= profile.y + profile.height
  return fits ? [] : [say(screenWords).wrongSize(`${width}×${height}`, `${profile.x + profile.width}×${profile.y + profile.height}`)]
}

/** Whether a screen was enrolled just now and has not reported yet: it is waited for, calmly. */
export const isAwaited = ({ online, seenAt, enrolledAt, revokedAt }: ScreenView, now: Instant): boolean =>
  revokedAt === null && !online && seenAt === null && now - enrolledAt < FIRST_CONTACT_MS

/** What is wrong with a screen, in words, worst first; empty when all is well, or when it is only just waited for. */
export const troubleOf = (screen: ScreenView, now: Instant): string[] => {
  const t = say(screenWords)
  if (isAwaited(screen, now)) return []
  if (!screen.online) return [screen.seenAt === null ? t.never : t.offline]
  return [
    ...(screen.refusal === null ? [] : [isRefusal(screen.refusal) ? say(refusalNames)[screen.refusal] : screen.refusal]),
    ...(screen.missing.length > 0 ? [t.missing(screen.missing.length)] : []),
    ...(screen.current === null || (screen.held === null && screen.shown === null) ? [t.noEdition] : []),
    ...sizeTrouble(screen),
  ]
}

/** What is worth knowing of a screen though nothing is wrong. */
export const hintsOf = (screen: ScreenView): string[] => {
  const t = say(screenWords)
  const off = Math.round(Math.abs(screen.offsetMs ?? 0) / 1000)
  return [
    ...(screen.held !== null && screen.current !== null && screen.held.number < screen.current ? [t.behind] : []),
    ...(screen.unreadable.length > 0 ? [t.leftOut(screen.unreadable.length)] : []),
    ...(Math.abs(screen.offsetMs ?? 0) > CLOCK_MS ? [t.clock(off)] : []),
    ...(screen.secure === false ? [t.insecure] : []),
  ]
}
