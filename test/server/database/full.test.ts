import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../../server/database/migrate.ts'
import { openDatabases } from '../../../server/database/open.ts'

test('an act that finds no room is undone as a whole, says why, and leaves the file ready for the next', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'full-'))
  const databases = openDatabases(dir)
  await migrate(databases)
  const { acts, files } = databases
  const pages = files.acts.pragma('page_count', { simple: true }) as number
  const write = (count: number) =>
    acts.transaction().execute(async (tx) => {
      for (let n = 0; n < count; n += 1) await tx.insertInto('people').values({ id: `p${String(n)}`, name: '周'.repeat(2_000), created_at: 1, active: 1 }).execute()
    })
  files.acts.pragma(`max_page_count = ${pages + 3}`)
  await expect(write(50)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  expect(await acts.selectFrom('people').select('id').execute()).toEqual([])
  files.acts.pragma('max_page_count = 100000')
  await write(5)
  expect(await acts.selectFrom('people').select('id').execute()).toHaveLength(5)
  await databases.close()
  rmSync(dir, { recursive: true })
})
