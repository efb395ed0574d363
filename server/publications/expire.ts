import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { updateStage } from '../reviews/store.ts'
import { overdue } from './store.ts'

/**
 * Marks what is over as EXPIRED (domain.md T27). The glass does not wait for this: screens drop a slide at the end of its window by
 * themselves; this keeps the office and the editions tidy. The catalogue keeps its row.
 * @returns how many revisions expired.
 */
export const expireDue = async (house: House): Promise<number> => {
  const now = house.now()
  const over = await house.acts.transaction().execute(async (tx) => {
    const due = await overdue(tx, now)
    for (const { digest, notice, number } of due) {
      await updateStage(tx, digest, { state: 'EXPIRED', since: now })
      const body = { transition: 'T27', digest, number, from: 'PUBLISHED', to: 'EXPIRED' }
      await append(tx, { at: now, actor: null, action: 'EXPIRE', subject: `notice:${notice}`, body })
    }
    return due
  })
  if (over.length > 0) await house.editions.changed({ notices: over.map(({ notice }) => notice) }, { atOnce: false })
  return over.length
}
