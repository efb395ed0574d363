import { MINUTE, type Instant } from '#playlists/instant.ts'
import type { House } from '../house.ts'
import type { ScreenEdition, ScreenView } from './answers.ts'
import type { Line } from './lines.ts'
import { liveScreens, revisionTitles, type KeptScreen } from './store.ts'

/** A screen that has not polled for this long is offline: polls hang 25 s at most. */
const SILENT_MS = MINUTE

type Titles = ReadonlyMap<string, Readonly<{ notice: string; title: string }>>

/** Every enrolled screen as the office sees it now; what it holds and shows comes from memory. */
export const viewScreens = async (house: House): Promise<ScreenView[]> => {
  const screens = await liveScreens(house.acts)
  const shown = screens.flatMap(({ id }) => house.lines.of(id)?.report?.digests ?? [])
  const titles = await revisionTitles(house.acts, [...new Set(shown)])
  return screens.map((screen) => viewOf(house, screen, titles))
}

const viewOf = (house: House, screen: KeptScreen, titles: Titles): ScreenView => {
  const line = house.lines.of(screen.id)
  const { group } = screen.seated
  return {
    id: screen.id,
    name: screen.name,
    place: screen.place,
    tags: [...screen.tags],
    profile: screen.profile,
    zone: screen.zone,
    enrolledAt: screen.enrolledAt,
    revokedAt: screen.revokedAt,
    group,
    current: house.editions.current(group)?.number ?? null,
    ...seenOf(line, house.now()),
    ...saidBy(line, titles),
    unreadable: house.editions.leftOut(group).map(({ notice, title, finding }) => ({ notice, title, code: finding.code, detail: finding.detail })),
  }
}

const seenOf = (line: Line | undefined, now: Instant): Pick<ScreenView, 'online' | 'seenAt' | 'held'> => {
  const seenAt = line?.seenAt ?? null
  return { online: seenAt !== null && now - seenAt < SILENT_MS, seenAt, held: line?.held ?? null }
}

const saidBy = (line: Line | undefined, titles: Titles): Pick<ScreenView, 'shown' | 'refusal' | 'missing' | 'viewport' | 'secure' | 'offsetMs'> => {
  const report = line?.report ?? null
  const notices = report?.digests.map((digest) => ({ digest, notice: titles.get(digest)?.notice ?? '', title: titles.get(digest)?.title ?? '' })) ?? []
  return {
    shown: report && { notices, since: report.since },
    refusal: report?.refusal ?? null,
    missing: report?.missing ?? [],
    viewport: report?.viewport ?? null,
    secure: report?.secure ?? null,
    offsetMs: report?.offsetMs ?? null,
  }
}

/** What a screen should hold, for its miniature. Null when nothing is compiled yet. */
export const viewEdition = (house: House, screen: KeptScreen): ScreenEdition | null => {
  const current = house.editions.current(screen.seated.group)
  const serverTime = house.now()
  return current ? { number: current.number, digest: current.digest, startsAt: current.startsAt, stampedAt: current.stamp(serverTime).issuedAt, edition: current.edition, serverTime } : null
}
