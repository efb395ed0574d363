import type { Instant } from '#playlists/instant.ts'
import { placesOf } from '#playlists/scan/place.ts'
import { secretMarks } from '#playlists/scan/scan.ts'
import type { DraftSaved, Mark } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { Answer, Trouble } from '../api.ts'

/** How the draft stands: everything saved, something not yet, being saved, refused by somebody else's save, stopped by a secrecy mark, not saved. */
export type Standing =
  | Readonly<{ is: 'saved'; at: Instant }>
  | Readonly<{ is: 'unsaved' | 'saving' | 'conflict' }>
  | Readonly<{ is: 'secret'; mark: string }>
  | Readonly<{ is: 'failed'; trouble: Trouble }>

/** `send`: keeps the words if `edit` is still the state last seen. `tell`: something has changed. `pauseMs`: how long typing must rest. */
type AutosaveGiven = Readonly<{
  edit: number
  savedAt: Instant
  marks: readonly Mark[]
  send: (edit: number, words: DraftWords) => Promise<Answer<DraftSaved>>
  tell: () => void
  pauseMs: number
  retryMs: number
}>

/** The secrecy mark anywhere in the words, cells of a row singly and joined; null when there is none (design.md P9). */
export const markIn = (words: DraftWords): string | null => secretMarks(placesOf(words))[0]?.text.replaceAll('\t', '') ?? null

/**
 * Saves a draft as it is typed: after a rest, one save at a time, the newest words last; never while an input method composes, and never
 * words that carry a secrecy mark.
 */
export class Autosave {
  standing: Standing
  marks: readonly Mark[]
  private edit: number
  private readonly given: AutosaveGiven
  private pending: DraftWords | null = null
  private composing = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null

  constructor(given: AutosaveGiven) {
    this.given = given
    this.edit = given.edit
    this.marks = given.marks
    this.standing = { is: 'saved', at: given.savedAt }
  }

  /** Whether there are words the server does not have. */
  get owes(): boolean {
    return this.pending !== null || this.running !== null
  }

  /** The words now. */
  change(words: DraftWords): void {
    this.pending = words
    if (this.standing.is === 'conflict') return
    const mark = markIn(words)
    clearTimeout(this.timer)
    if (mark !== null) return this.stand({ is: 'secret', mark })
    this.stand({ is: 'unsaved' })
    this.rest(this.given.pauseMs)
  }

  /** An input method begins or ends composing: half words are not saved. */
  compose(on: boolean): void {
    this.composing = on
    clearTimeout(this.timer)
    if (!on && this.standing.is === 'unsaved') this.rest(this.given.pauseMs)
  }

  /** Saves now whatever is owed; resolves when it is saved or refused. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    if (this.pending && (this.standing.is === 'unsaved' || this.standing.is === 'failed')) await this.save()
  }

  /** After a conflict: puts these words over the others', from the state that is on the server now. */
  async overwrite(edit: number): Promise<void> {
    this.edit = edit
    this.stand({ is: 'unsaved' })
    await this.flush()
  }

  /** What the server says of the draft in a state, if that is still the state last seen. */
  hear(edit: number, marks: readonly Mark[]): void {
    if (edit === this.edit) this.marks = marks
    this.given.tell()
  }

  /** Nothing more is saved. */
  stop(): void {
    clearTimeout(this.timer)
    this.pending = null
  }

  private rest(ms: number): void {
    clearTimeout(this.timer)
    if (!this.composing) this.timer = setTimeout(() => void this.save(), ms)
  }

  private save(): Promise<void> {
    this.running ??= this.sendPending().finally(() => (this.running = null))
    return this.running
  }

  private async sendPending(): Promise<void> {
    const words = this.pending
    if (words === null) return
    this.pending = null
    this.stand({ is: 'saving' })
    const answer = await this.given.send(this.edit, words)
    if (answer.ok) this.kept(answer.value)
    else this.refused(words, answer.trouble)
  }

  private kept({ edit, savedAt, marks }: DraftSaved): void {
    this.edit = edit
    this.marks = marks
    if (this.pending === null) return this.stand({ is: 'saved', at: savedAt })
    if (this.standing.is === 'secret') return this.given.tell()
    this.stand({ is: 'unsaved' })
    this.rest(this.given.pauseMs)
  }

  private refused(words: DraftWords, trouble: Trouble): void {
    this.pending ??= words
    if (trouble.code === 'STALE_EDIT') return this.stand({ is: 'conflict' })
    this.stand({ is: 'failed', trouble })
    if (trouble.status === 0 || trouble.status >= 500) this.rest(this.given.retryMs)
  }

  private stand(standing: Standing): void {
    this.standing = standing
    this.given.tell()
  }
}
