/**
 * Which controls the server has judged since somebody touched them. What it said before that is about words that are no longer there: whoever
 * has just begun a title is not told that it is missing.
 */
export class Judged {
  private readonly touched = new Set<string>()
  private readonly known = new Set<string>()

  touch(control: string): void {
    this.touched.add(control)
  }

  /** The words as they are now are on their way; what comes back is to be called once the server has answered for them. */
  sending(): () => void {
    const sent = [...this.touched]
    return () => sent.forEach((control) => this.known.add(control))
  }

  has(control: string): boolean {
    return this.known.has(control)
  }
}
