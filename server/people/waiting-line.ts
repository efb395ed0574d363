/** Lets people through one at a time. `longest`: how many may stand in it; null for who comes when it is that long. */
export type WaitingLine = <T>(work: () => Promise<T>) => Promise<T> | null

export const createWaitingLine = ({ longest }: { longest: number }): WaitingLine => {
  let standing = 0
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (standing >= longest) return null
    standing += 1
    const mine = before.then(work).finally(() => {
      standing -= 1
    })
    before = mine.catch(() => undefined)
    return mine
  }
}
