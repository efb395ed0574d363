import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Mark } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { OfficeNumberList } from '../../../server/scans/answers.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import type { Highlight } from '../text/highlights.ts'
import { dayOf } from '../times.ts'
import { type Finding, findingsIn, type Known, learned } from './findings.ts'

/**
 * What the scanner says of the words on a page: found here at every change, before anything is sent, and named and answered by the server once
 * the words are saved.
 */
export class Scanning implements ReactiveController {
  findings: readonly Finding[] = []
  /** The findings as marks in the text; the same list as long as nothing changes. */
  marked: readonly Highlight[] = []
  chosen: string | null = null
  private readonly host: ReactiveControllerHost
  private readonly numbers: Source<OfficeNumberList>
  private words: DraftWords | null = null
  private known: Known = new Map()
  private allowed: OfficeNumberList | null = null

  constructor(host: ReactiveControllerHost) {
    this.host = host
    this.numbers = new Source<OfficeNumberList>(host, () => '/office-numbers')
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.numbers.value === this.allowed) return
    this.allowed = this.numbers.value
    if (this.words) this.look(this.words)
  }

  /** The words now. */
  look(words: DraftWords): void {
    this.words = words
    this.findings = this.found(words)
    this.mark()
  }

  /** What the server said of these words when it kept them. */
  learn(words: DraftWords, marks: readonly Mark[]): void {
    this.known = new Map([...this.known, ...learned(this.found(words), marks)])
    if (this.words) this.look(this.words)
  }

  choose(key: string): void {
    this.chosen = key
    this.mark()
  }

  private found(words: DraftWords): Finding[] {
    const officeNumbers = this.allowed?.numbers.map(({ number }) => number) ?? []
    return findingsIn(words, { today: dayOf(serverNow()), officeNumbers, known: this.known })
  }

  private mark(): void {
    this.marked = this.findings.flatMap(({ at, from, to, level, answer, key }) => {
      if (answer !== null && key !== this.chosen) return []
      const look = `${answer === null ? level.toLowerCase() : ''} ${key === this.chosen ? 'chosen' : ''}`
      return [{ at, from, to, look }]
    })
    this.host.requestUpdate()
  }
}
