import { dayAfter, dayOf } from '#playlists/calendar.ts'
import type { Bureau } from '#playlists/bureau.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Asset, Edition, Loop } from '#playlists/edition.ts'
import type { Instant, Span } from '#playlists/instant.ts'
import type { LoopEntry } from '#playlists/loop.ts'
import type { Content } from '#playlists/notice.ts'
import { profileDigest } from '#playlists/profile.ts'
import { courseAt } from '#playlists/resume.ts'
import type { Slide } from '#playlists/slide.ts'
import { holderAt, startsAt } from '#playlists/starts.ts'
import { arrange, type Timeline } from '#playlists/timeline.ts'
import type { Picked, Published } from '../schedules/picks.ts'
import type { LeftOut } from './current.ts'
import type { Group } from './group.ts'
import { isListed, libraryAssets, type KioskAsset, type Listed } from './kiosk.ts'
import type { PageLayout } from './pages.ts'

/** An edition reaches this many local days ahead, so that a screen without network knows what to show for a week. */
const HORIZON_DAYS = 8

/** What a group's edition is made from. `picked`: playlist id → its notices; `contents`: the admitted wordings by digest. */
export type Given = Readonly<{
  group: Group
  picked: ReadonlyMap<string, readonly Picked[]>
  contents: ReadonlyMap<Digest, Content>
  withheld: readonly Digest[]
  running: readonly Edition[]
  now: Instant
  atOnce: boolean
  bureau: Bureau
  layout: PageLayout
}>

/** An edition that has no number yet, the revisions it shows or lists, the kiosk's assets, and what can't be read on its glass. */
export type Compiled = Readonly<{ edition: Omit<Edition, 'number'>; revisions: readonly Digest[]; kioskAssets: readonly KioskAsset[]; leftOut: readonly LeftOut[] }>

/** From now to local midnight eight days on. */
const horizonOf = (zone: string, now: Instant): Span => {
  let day = dayOf(zone, now)
  for (let days = 1; days < HORIZON_DAYS; days += 1) day = dayAfter(day)
  return { from: now, to: day.to }
}

/** The edition of a group: a function of what is committed, of the edition that runs and how far it has come, and of the moment. */
export const compileGroup = (given: Given): Compiled => {
  const { group, now, layout } = given
  const over = horizonOf(group.zone, now)
  const begins = startsAt(given)
  const holder = holderAt(given.running, begins)
  const { plate, hotline, fonts } = layout.furniture(group.profile)
  const table = slideTable(given, over)
  const all = [...table.slides, hotline]
  const plan = { zone: group.zone, rules: group.rules, playlists: table.playlists, slides: all, hotline: all.length - 1, startsAt: begins, course: holder ? courseAt(holder, begins) : null }
  const { slides, loops, stretches } = onlyUsed(all, arrange(plan, over))
  const kiosk = kioskOf(given, over)
  return {
    edition: {
      format: 1,
      audience: { group: group.id, surface: group.profile.surface, profile: profileDigest(group.profile) },
      profile: group.profile,
      zone: group.zone,
      bureau: given.bureau,
      compiledAt: now,
      startsAt: begins,
      plate,
      slides,
      loops,
      stretches: [...stretches],
      assets: [...inOrder([fonts, ...table.fonts, ...kiosk.fonts].flat()), ...kiosk.assets.map(({ asset }) => asset)],
      withheld: [...given.withheld],
    },
    revisions: [...new Set([...slides.flatMap(({ revision }) => revision ?? []), ...kiosk.revisions])],
    kioskAssets: kiosk.assets,
    leftOut: table.leftOut,
  }
}

type SlideTable = Readonly<{ slides: readonly Slide[]; playlists: ReadonlyMap<string, readonly LoopEntry[]>; fonts: readonly (readonly Asset[])[]; leftOut: readonly LeftOut[] }>

/** Every picked notice laid out once, and the playlists as indexes into those slides. */
const slideTable = ({ group, picked, contents, layout }: Given, over: Span): SlideTable => {
  const slides: Slide[] = []
  const fonts: (readonly Asset[])[] = []
  const leftOut: LeftOut[] = []
  const places = new Map<string, readonly number[]>()
  const placesOf = (notice: Published): readonly number[] => {
    const content = contents.get(notice.digest)
    if (!content) return []
    const pages = layout.pages(content, notice.digest, group.profile)
    leftOut.push(...pages.findings.filter(({ blocking }) => blocking).map((finding) => ({ notice: notice.notice, title: notice.title, finding })))
    const shown = pages.slides.filter(({ from, to }) => from < over.to && over.from < to)
    if (shown.length > 0) fonts.push(pages.fonts)
    return shown.map((slide) => slides.push(slide) - 1)
  }
  const entriesOf = (all: readonly Picked[]): readonly LoopEntry[] =>
    all.map(({ notice, weight }) => {
      const known = places.get(notice.notice) ?? placesOf(notice)
      places.set(notice.notice, known)
      return { slides: known, weight }
    })
  const playlists = new Map([...picked].map(([id, all]) => [id, entriesOf(all)]))
  return { slides, playlists, fonts, leftOut }
}

/** Drops the slides no loop shows and numbers the rest anew. */
const onlyUsed = (slides: readonly Slide[], { stretches, loops }: Timeline): { slides: Slide[]; loops: Loop[]; stretches: Timeline['stretches'] } => {
  const used = [...new Set(loops.flat(2))].sort((a, b) => a - b)
  const place = new Map(used.map((slide, n) => [slide, n]))
  return {
    slides: used.flatMap((slide) => slides[slide] ?? []),
    loops: loops.map((turns) => turns.map((turn) => turn.map((slide) => place.get(slide) ?? 0))),
    stretches,
  }
}

type Kiosk = Readonly<{ assets: readonly KioskAsset[]; revisions: readonly Digest[]; fonts: readonly (readonly Asset[])[] }>

/** What visitors can read: every picked notice decided for kiosks, also those no slide can show. */
const kioskOf = ({ group, picked, contents, layout }: Given, over: Span): Kiosk => {
  if (group.profile.surface !== 'kiosk') return { assets: [], revisions: [], fonts: [] }
  const notices = new Map([...picked.values()].flat().map(({ notice }) => [notice.notice, notice]))
  const texts: ReturnType<PageLayout['text']>[] = []
  const listed = [...notices.values()].flatMap((notice): Listed[] => {
    const content = contents.get(notice.digest)
    if (!content || !isListed(content, over)) return []
    const text = layout.text(content, notice.digest)
    texts.push(text)
    return [{ notice, content, text: text.asset.digest }]
  })
  return { assets: [...libraryAssets(listed), ...texts], revisions: listed.map(({ notice }) => notice.digest), fonts: texts.map(({ fonts }) => fonts) }
}

/** Each asset once, by digest, so that equal needs have equal bytes. */
const inOrder = (assets: readonly Asset[]): readonly Asset[] =>
  [...new Map(assets.map((asset) => [asset.digest, asset])).values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))
