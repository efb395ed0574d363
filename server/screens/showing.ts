import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import type { Showing } from './answers.ts'
import type { Line } from './lines.ts'
import { confirm, openConfirmations } from './store.ts'
import { insertShowing } from './traces-store.ts'

/** Notes what a screen says is on its glass; saying the same twice is saying it once. */
export const noteShowing = async (house: House, line: Line, showing: Showing): Promise<void> => {
  const receivedAt = house.now()
  const before = line.report
  line.report = showing
  line.seenAt = receivedAt
  line.unsaved = true
  if (!before || !isSame(before, showing)) await insertShowing(house.traces, line.screen, { showing, receivedAt })
  await confirmRecalls(house, line, showing)
}

const isSame = (a: Showing, b: Showing): boolean => a.edition === b.edition && a.since === b.since && a.digests.join() === b.digests.join()

/**
 * Confirms every recall this showing proves (design.md P6): the screen holds an edition made after the recall, or the very one it should hold
 * now, and the recalled revision is no longer among what it keeps. Each confirmation is a row, once.
 */
const confirmRecalls = async (house: House, line: Line, { edition, digests }: Showing): Promise<void> => {
  const open = await openConfirmations(house.acts, line.screen)
  const held = new Set(digests)
  const due = house.editions.current(line.seated.group)?.number
  const proven = open.filter(({ digest, edition_floor }) => !held.has(digest) && (edition >= edition_floor || edition === due))
  if (proven.length === 0) return
  const at = house.now()
  await house.acts.transaction().execute(async (tx) => {
    for (const { publication, digest } of proven) {
      await confirm(tx, { publication, screen: line.screen, at, edition })
      await append(tx, { at, actor: null, action: 'RECALL_ACK', subject: `publication:${publication}`, body: { screen: line.screen, digest, edition } })
    }
  })
}
