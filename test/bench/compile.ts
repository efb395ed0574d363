import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKey } from '../../server/editions/key.ts'
import { furnish } from '../../server/furnish.ts'
import { roles, type Role } from '../../server/people/roles.ts'
import { perform } from '../../server/reviews/act.ts'
import { makeLog } from '../../server/log.ts'
import { sealStanding, settleSeals } from '../../server/seals/seals.ts'
import { readSettings } from '../../server/settings.ts'
import { fill, layIn, revisionRows } from './filled-house.ts'
import { median } from './cores.ts'

/**
 * compile: what an edit costs. All notices published and in their window, half with the outdoor channel, 200 groups of glasses; the edited
 * notice is on air in three of them. Measured: publishing its next revision, from the act to the three editions signed and stored.
 */
const EDITS = 9

const measured = async (notices: number): Promise<{ editMs: number; fullMs: number; touched: number }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-compile-'))
  const databases = await fill(dataDir, { notices, groups: 200, screensPerGroup: 1, perPlaylist: 25 })
  const read = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const key = openKey(dataDir)
  await settleSeals({ acts: databases.acts, key, dataDir, now: Date.now() })
  const house = furnish({ acts: databases.acts, traces: databases.traces, files: databases.files, now: () => Date.now(), log: makeLog(read.settings), settings: read.settings, key })
  const began = performance.now()
  const { numbers } = await house.editions.compileMissing()
  const fullMs = performance.now() - began
  if (numbers.length !== 200) throw new Error(`${String(numbers.length)} editions instead of 200`)
  const edits: number[] = []
  let touched = 0
  const insert = async (table: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await databases.acts.insertInto(table as 'contents').values(rows as never).execute()
  }
  await insert('accounts', [{ login: 'centre', person: 'centre', password_hash: '', must_change: 0, created_at: 0, disabled_at: null }])
  await insert('sessions', [{ token_hash: 'centre', person: 'centre', login: 'centre', created_at: Date.now(), expires_at: Number.MAX_SAFE_INTEGER, confirmed_at: 0 }])
  for (let edit = 0; edit < EDITS; edit += 1) {
    const rows = revisionRows(0, edit + 2)
    await layIn(insert, [rows])
    await sealStanding({ acts: databases.acts, key, now: Date.now() })
    await databases.acts.updateTable('notices').set({ latest: edit + 2 }).where('id', '=', 'n0').execute()
    const from = performance.now()
    const done = await perform(house, { notice: 'n0', act: 'publish', person: centre, ask: { digest: rows.digest } })
    edits.push(performance.now() - from)
    touched = done.editions?.length ?? 0
  }
  await databases.close()
  rmSync(dataDir, { recursive: true })
  return { editMs: median(edits), fullMs, touched }
}

const nowhere = Object.fromEntries(roles.map((role) => [role, []])) as unknown as Record<Role, string[]>
const centre = { id: 'centre', name: 'centre', login: 'centre', roles: ['information-centre'] as const, sections: nowhere, delegations: [], session: 'centre', confirmedAt: 0 }

const rounded = (ms: number): number => Math.round(ms * 10) / 10

/** Runs the bench and prints its table and its line. */
export const compile = async (): Promise<void> => {
  const small = await measured(600)
  const large = await measured(10_000)
  console.table({ '600 notices': shown(small), '10,000 notices': shown(large) })
  console.log(
    JSON.stringify({
      bench: 'compile', edit_ms_600: rounded(small.editMs), edit_ms_10000: rounded(large.editMs), edit_growth: Math.round((large.editMs / small.editMs) * 100) / 100,
      full_ms_10000: Math.round(large.fullMs), editions_touched: large.touched,
    }),
  )
}

const shown = ({ editMs, fullMs, touched }: { editMs: number; fullMs: number; touched: number }) => ({ 'edit, median ms': rounded(editMs), 'from nothing, ms': Math.round(fullMs), 'editions touched': touched })
