import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Mark } from '../../../server/notices/answers.ts'
import type { DraftWords } from '../../../server/notices/words.ts'
import type { OfficeNumberList } from '../../../server/scans/answers.ts'
import { serverNow } from '../now.ts'
import { Source } from '../source.ts'
import type { Highlight } from '../text/highlights.ts'
import { dayOf } from '../times.ts'
import { type Finding, findingsIn, informed, insideAttachments, type Known, learned } from './findings.ts'

/** Reading the words may take this long at every key, ms. */
const QUICK_MS = 30
const REST_MS = 400

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
  /** What the server found in attachments; it stands as long as the words name them. */
  private inside: readonly Finding[] = []
  private allowed: OfficeNumberList | null = null
  private newest: Readonly<{ words: DraftWords; allowed: OfficeNumberList | null; findings: readonly Finding[] }> | null = null
  private tookMs = 0
  private timer: ReturnType<typeof setTimeout> | undefined

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

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  /** The words now. A long list that takes its time is read when typing rests, so that no key waits for it. */
  look(words: DraftWords): void {
    this.words = words
    clearTimeout(this.timer)
    if (this.tookMs < QUICK_MS) this.read(words)
    else this.timer = setTimeout(() => this.read(words), REST_MS)
  }

  private read(words: DraftWords): void {
    const named = new Set(words.attachments?.map(({ digest }) => digest))
    this.findings = [...informed(this.found(words), this.known), ...this.inside.filter(({ inside }) => named.has(inside?.file ?? ''))]
    this.mark()
  }

  /** What the server said of these words when it kept them. */
  learn(words: DraftWords, marks: readonly Mark[]): void {
    this.known = new Map([...this.known, ...learned(this.found(words), marks)])
    this.inside = insideAttachments(words, marks)
    if (this.words) this.read(this.words)
  }

  choose(key: string): void {
    this.chosen = key
    this.mark()
  }

  /** The newest words are read once, however often they are asked about. */
  private found(words: DraftWords): readonly Finding[] {
    if (this.newest?.words === words && this.newest.allowed === this.allowed) return this.newest.findings
    const began = performance.now()
    const findings = findingsIn(words, { today: dayOf(serverNow()), officeNumbers: this.allowed?.numbers.map(({ number }) => number) ?? [] })
    this.tookMs = performance.now() - began
    this.newest = { words, allowed: this.allowed, findings }
    return findings
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
