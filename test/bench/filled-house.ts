import { createHash } from 'node:crypto'
import { canonical } from '#playlists/canonical.ts'
import { contentDigest, type Channel, type Content } from '#playlists/notice.ts'
import { profileDigest, type Profile } from '#playlists/profile.ts'
import type { Rule } from '#playlists/rule.ts'
import { groupOf } from '../../server/editions/group.ts'
import { migrate } from '../../server/database/migrate.ts'
import { openDatabases, type Databases } from '../../server/database/open.ts'
import type { Acts } from '../../server/database/tables.ts'

/** A bureau with a past, laid straight into its files: benches need thousands of notices and screens, not the hours of typing them. */
export const NOW = Date.now()
const DAY = 86_400_000
const CHUNK = 400

const people = ['author', 'head', 'leader', 'office', 'centre'] as const
const roles = { author: 'author', head: 'section-head', leader: 'supervising-leader', office: 'office', centre: 'information-centre' } as const

export const wall: Profile = { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false }

/** The token of the n-th screen; its hash is what the database keeps. */
export const tokenOf = (screen: number): string => `bench-screen-token-${String(screen).padStart(6, '0')}`

/** A notice of about 200 characters; every second one is decided for outdoor screens too. */
export const contentOf = (notice: number, number: number): Content => {
  const outdoor = notice % 2 === 0
  const window = { from: NOW - DAY, to: NOW + 30 * DAY }
  const channels: Channel[] = outdoor ? ['outdoor', 'kiosk'] : ['kiosk']
  return {
    format: 1, notice: `n${notice}`, number, category: 'affairs', kind: 'announcement', section: '社会保险科', documentNumber: null, formedOn: '2026-11-02',
    wording: {
      title: `关于第${notice}号窗口调整服务时间的通知`,
      summary: `第${notice}号窗口自12月1日起工作日上午8时30分开始办理业务，第${number}次修订，咨询请拨12333。`,
      body: [{ type: 'paragraph', text: `自12月1日起，服务大厅第${notice}号窗口办理时间调整为工作日上午8时30分至12时、下午2时30分至5时30分。` }, { type: 'paragraph', text: '业务种类和所需材料不变，已经预约的按原预约时间办理。因调整给您带来不便，敬请谅解。咨询电话：12333。'.repeat(2) }],
      details: {},
    },
    decisions: { disclosure: 'proactive', scope: 'public', channels, secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
    windows: outdoor ? { outdoor: window, kiosk: window } : { kiosk: window },
  }
}

/** Opens a data folder and lays people, notices (all published), playlists, rules and screens into it. */
export const fill = async (dataDir: string, size: Readonly<{ notices: number; groups: number; screensPerGroup: number; perPlaylist: number }>): Promise<Databases> => {
  const databases = openDatabases(dataDir)
  await migrate(databases)
  const { acts } = databases
  await acts.transaction().execute(async (tx) => {
    const insert = async <T extends keyof Acts & string>(table: T, rows: readonly object[]): Promise<void> => {
      for (let from = 0; from < rows.length; from += CHUNK) await tx.insertInto(table).values(rows.slice(from, from + CHUNK) as never).execute()
    }
    await insert('people', people.map((id) => ({ id, name: id, created_at: NOW, active: 1 })))
    await insert('sections', [{ id: 's', name: '社会保险科', supervising_leader: 'leader', active: 1 }])
    await insert('posts', people.map((id) => ({ id, person: id, role: roles[id], section: id === 'author' || id === 'head' ? 's' : null, title: id, from_on: '2026-01-01', to_on: null })))
    const all = Array.from({ length: size.notices }, (_, n) => revisionRows(n, 1))
    await layIn(insert, all)
    await insert('publications', all.map(({ publication }) => publication))
    await insert('catalogue', all.map(({ catalogue }) => catalogue))
    await insert('index_counters', [{ year: 2026, last: size.notices }])
    const { playlists, rules, screens } = glasses(size)
    await insert('playlists', playlists)
    await insert('rules', rules)
    await insert('screens', screens)
  })
  return databases
}

type Insert = <T extends keyof Acts & string>(table: T, rows: readonly object[]) => Promise<void>

/** Everything of a revision but its publication, through the tables the fences watch. */
export const layIn = async (insert: Insert, all: readonly ReturnType<typeof revisionRows>[]): Promise<void> => {
  const fresh = all.filter(({ notice }) => notice !== null)
  await insert('notices', fresh.map(({ notice }) => notice!))
  await insert('contents', all.map(({ content }) => content))
  await insert('revisions', all.map(({ revision }) => revision))
  await insert('revision_editors', all.map(({ editor }) => editor))
  await insert('stages', all.map(({ stage }) => stage))
  await insert('reviews', all.flatMap(({ reviews }) => reviews))
}

/** The rows of one revision; the first of a notice is published, a later one waits for the information centre. */
export const revisionRows = (n: number, number: number) => {
  const content = contentOf(n, number)
  const digest = contentDigest(content)
  const notice = `n${n}`
  const index = `RSJ001/2026-${String(n + 1).padStart(5, '0')}`
  const review = (step: string, person: string) => ({ id: `${digest}-${step}`, digest, person, role: step, step, verdict: 'pass', statements: JSON.stringify(step === 'leader' ? { content: true, secrecy: true } : null), reason_code: null, at: NOW - DAY })
  return {
    digest,
    notice: number === 1 ? { id: notice, section: 's', category: 'affairs', kind: 'announcement', created_by: 'author', created_at: NOW - 2 * DAY, index_number: index, latest: 1 } : null,
    content: { digest, bytes: canonical(content) },
    revision: { digest, notice, number, author: 'author', submitted_at: NOW - DAY, form_number: `F-${n}-${number}` },
    editor: { digest, person: 'author' },
    stage: { digest, notice, number, state: number === 1 ? 'PUBLISHED' : 'READY', since: NOW - DAY },
    reviews: [review('section', 'head'), review('leader', 'leader'), review('office', 'office')],
    publication: { id: `p-${digest.slice(0, 20)}`, digest, notice, number, publisher: 'centre', at: NOW - DAY, valid_to: NOW + 30 * DAY },
    catalogue: { index_number: index, notice, digest, title: content.wording.title, summary: content.wording.summary, category: 'affairs', formed_on: '2026-11-02', published_at: NOW - DAY, withdrawn_at: null },
  }
}

/** One playlist and one rule a group, told apart by tag; the outdoor notices are dealt out in turn, notice 0 to the first three. */
const glasses = ({ notices, groups, screensPerGroup, perPlaylist }: Readonly<{ notices: number; groups: number; screensPerGroup: number; perPlaylist: number }>) => {
  const outdoor = Array.from({ length: Math.ceil(notices / 2) }, (_, n) => 2 * n).filter((n) => n !== 0)
  const all = Array.from({ length: groups }, (_, g) => g)
  const picks = (g: number) => Array.from({ length: perPlaylist }, (_, k) => outdoor[(g * perPlaylist + k) % outdoor.length]!)
  const entries = (g: number) => [...(g < 3 ? [0] : []), ...new Set(picks(g))].map((n) => ({ notice: `n${n}`, weight: 1 }))
  const rules = all.map((g): Rule => ({ id: `r${g}`, name: `规则${g}`, playlist: `pl${g}`, screens: [], tags: [`t${g}`], level: 'standing', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null }))
  const zone = 'Asia/Shanghai'
  const screens = all.flatMap((g) => {
    const group = groupOf({ id: `x${g}`, tags: [`t${g}`], profile: wall, zone }, rules.slice(0, 0))
    return Array.from({ length: screensPerGroup }, (_, k) => {
      const n = g * screensPerGroup + k
      return {
        id: `s${n}`, name: `屏${n}`, place: '', tags: JSON.stringify([`t${g}`]), profile: JSON.stringify(wall), zone, token_hash: createHash('sha256').update(tokenOf(n)).digest('hex'),
        public_key: '00'.repeat(32), enrolled_at: NOW, revoked_at: null, seat_serial: 1, seat_group: group,
      }
    })
  })
  return {
    playlists: all.map((g) => ({ id: `pl${g}`, name: `列表${g}`, picks: JSON.stringify({ by: 'list', entries: entries(g) }), updated_at: NOW })),
    rules: rules.map((rule) => ({ id: rule.id, name: rule.name, playlist: rule.playlist, level: rule.level, body: JSON.stringify(rule), updated_at: NOW })),
    screens,
    profile: profileDigest(wall),
  }
}
