import Sqlite from 'better-sqlite3'
import { actsFile } from '../../server/database/open.ts'
import { atOneMoment } from '../../server/database/read.ts'
import { Refused } from '../../server/demo/office.ts'
import { both, draftOf, submit } from '../../server/demo/walk.ts'
import { compareWithTables } from '../../server/journal/compare.ts'
import { verifyWhole } from '../../server/journal/whole.ts'
import { draftSaved, noticeStarted } from '../../server/notices/answers.ts'
import { actDone, type ActName } from '../../server/reviews/answers.ts'
import { shortNotice } from '../journeys/short-notices.ts'
import { filesSpeakingOf } from '../server/secrecy/traces.ts'
import { openOffice, type Office } from './office.ts'
import { fill, inOwnNamespace, makeRoom, onSmallDisk } from './small-disk.ts'

/** How much is left free, in kB, while a notice is destroyed: from nothing at all to enough for the act and not for the wiping. */
const FREE_KB = [0, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384]
/** A kill falls so long after the request, ms. */
const KILLS = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96]
/** The wiping is tried again every minute. */
const WIPES_WITHIN_MS = 75_000
const SECTION = '信息中心'

/**
 * Has notices destroyed because they are secret, on a disk that is full or nearly so, and by a server that is killed with -9 in the middle: each
 * either is refused and stands whole, or is destroyed whole, and its words leave the files as soon as there is room or the server starts again.
 */
export const purgeOnFullDisk = (): Promise<string> => inOwnNamespace(import.meta.url)

/** One notice with words that stand nowhere else, ready to be destroyed by an act. */
type Doomed = Readonly<{ word: string; notice: string; act: ActName; ask: object }>

const destroyMeanwhile = async (folder: string): Promise<string> => {
  const office = await openOffice(folder)
  const faults: string[] = []
  try {
    const tight = await onTightDisk(office, folder, faults)
    const killed = await killedMidway(office, faults)
    const [whole, differences] = [await atOneMoment(office.dataDir, verifyWhole), await atOneMoment(office.dataDir, compareWithTables)]
    if (!whole.ok) faults.push(`the journal does not verify: ${JSON.stringify(whole)}`)
    faults.push(...differences.map((difference) => `the tables are not what the journal says: ${JSON.stringify(difference)}`))
    return `purge: ${tight.refused} refused with NO_SPACE and whole, ${tight.done} destroyed on a tight disk (${tight.owed} had to wait for room to be wiped), gone ${tight.waitedMs} ms after there was room; ${killed.done} of ${killed.kills} killed midway were destroyed; faults: ${faults.join('; ') || 'none'}`
  } finally {
    await office.close()
  }
}

const onTightDisk = async (office: Office, folder: string, faults: string[]) => {
  const destroyed: Doomed[] = []
  const refused: Doomed[] = []
  const owed: number[] = []
  const tryWith = async (doomed: Doomed, free: number): Promise<void> => {
    fill(folder, free)
    const answer = await destroy(office, doomed)
    if (answer === 'done') destroyed.push(doomed)
    else if (answer.includes('NO_SPACE')) refused.push(doomed)
    else faults.push(`${doomed.act} with ${String(free)} kB free: ${answer}`)
    faults.push(...halfGone(office, doomed, answer === 'done'))
    if (answer === 'done' && isOwed(office)) owed.push(free)
    makeRoom(folder)
  }
  for (const [turn, free] of FREE_KB.entries()) {
    await tryWith(await drafted(office, `青岚${String(turn)}号预案`), free)
    await tryWith(await beforeDirector(office, `白鹭${String(turn)}号旧稿`), free)
  }
  for (const [turn, free] of [...owed].reverse().entries()) if (!isOwed(office)) await tryWith(await drafted(office, `松烟${String(turn)}号批注`), free)
  if (refused.length === 0 || !isOwed(office)) faults.push(`the disk was never full enough: ${String(refused.length)} refused, owed with ${owed.join(', ')} kB free`)
  const waitedMs = await wiped(office)
  faults.push(...filesSpeakingOf(office.dataDir, destroyed.map(({ word }) => word)))
  for (const doomed of refused) if ((await destroy(office, doomed)) !== 'done') faults.push(`${doomed.act} was refused with room enough`)
  faults.push(...filesSpeakingOf(office.dataDir, refused.map(({ word }) => word)))
  return { refused: refused.length, done: destroyed.length, owed: owed.length, waitedMs }
}

/** Kills the server in the middle of the act, and once when the act is done and a reader keeps it from wiping. */
const killedMidway = async (office: Office, faults: string[]) => {
  let done = 0
  for (const waitMs of [...KILLS, null]) {
    const doomed = await drafted(office, `竹里${String(waitMs)}号图纸`)
    const reader = waitMs === null ? reading(office) : null
    const asked = destroy(office, doomed).catch(() => 'cut off')
    if (waitMs === null) await asked
    else await new Promise((resolve) => setTimeout(resolve, waitMs))
    await office.kill()
    reader?.close()
    const isGone = halfGone(office, doomed, true).length === 0
    faults.push(...(isGone ? [] : halfGone(office, doomed, false)))
    if ((await asked) === 'done' && !isGone) faults.push(`a block that was answered was lost ${String(waitMs)} ms after it was asked`)
    await office.start()
    if (isGone) done += 1
    else if ((await destroy(office, doomed)) !== 'done') faults.push('what a kill had cut off could not be done again')
    faults.push(...filesSpeakingOf(office.dataDir, [doomed.word]))
  }
  return { done, kills: KILLS.length + 1 }
}

const destroy = async ({ staff }: Office, { notice, act, ask }: Doomed): Promise<string> => {
  try {
    await staff.of(act === 'refer' ? 'director' : 'author', SECTION).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, ask)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return `${String(error.status)} ${JSON.stringify(error.answer)}`
  }
}

const wording = (word: string) => {
  const sample = { ...shortNotice(Date.now(), { title: `关于${word}的通知`, text: '请按时参加。' }), section: SECTION }
  return { ...sample, importance: 'important' as const, wording: { ...sample.wording, body: [{ type: 'paragraph' as const, text: `${word}由专人看管。`.repeat(300) }] } }
}

const drafted = async ({ staff }: Office, word: string): Promise<Doomed> => {
  const sample = wording(word)
  const author = staff.of('author', SECTION)
  const { id } = await author.ask(noticeStarted, 'POST', '/api/office/notices', { section: staff.sectionId(SECTION), category: sample.category, kind: sample.kind })
  const { edit } = await author.ask(draftSaved, 'PUT', `/api/office/notices/${id}/draft`, { edit: 0, words: draftOf(sample) })
  return { word, notice: id, act: 'declare-secret', ask: { edit, level: 'secret', years: 5 } }
}

const beforeDirector = async ({ staff }: Office, word: string): Promise<Doomed> => {
  const { notice, digest } = await submit(staff, wording(word))
  for (const [role, act, said] of [['section-head', 'section-approve', {}], ['supervising-leader', 'leader-sign', { statements: both }], ['office', 'escalate', {}]] as const) {
    await staff.of(role, SECTION).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })
  }
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now())
  return { word, notice, act: 'refer', ask: { digest, addressee: '望州市国家保密局', number: '望劳社密函〔2026〕3号', on: today } }
}

/** What of a notice is neither whole nor gone, one line each. */
const halfGone = (office: Office, { notice, act }: Doomed, isGone: boolean): string[] => {
  const file = read(office)
  const count = (from: string): number => file.prepare(`select count(*) from ${from}`).pluck().get(notice) as number
  const found = {
    words: act === 'refer' ? count('revisions r join contents c on c.digest = r.digest where r.notice = ?') : count('drafts where notice = ?'),
    stub: act === 'refer' ? count('referrals where notice = ?') : count('stubs where notice = ?'),
    purge: Math.min(1, count('purges where notice = ?')),
  }
  file.close()
  const right = isGone ? { words: 0, stub: 1, purge: 1 } : { words: 1, stub: 0, purge: 0 }
  return JSON.stringify(found) === JSON.stringify(right) ? [] : [`${act} is ${isGone ? 'done' : 'refused'} and left ${JSON.stringify(found)}`]
}

const isOwed = (office: Office): boolean => {
  const file = read(office)
  const value = file.prepare("select value from counters where name = 'scrub-owed'").pluck().get() as number | undefined
  file.close()
  return (value ?? 0) > 0
}

const read = ({ dataDir }: Office): Sqlite.Database => new Sqlite(actsFile(dataDir), { readonly: true })

/** Someone who reads for long: meanwhile the log can't be emptied. */
const reading = (office: Office): Sqlite.Database => {
  const file = read(office)
  file.exec('begin; select count(*) from journal')
  return file
}

/** Waits until nothing is owed. @returns how long it took, ms. */
const wiped = async (office: Office): Promise<number> => {
  const began = performance.now()
  while (isOwed(office)) {
    if (performance.now() - began > WIPES_WITHIN_MS) throw new Error('the files were never wiped')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return Math.round(performance.now() - began)
}

await onSmallDisk(import.meta.url, destroyMeanwhile)
