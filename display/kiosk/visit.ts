import type { Digest } from '#playlists/digest.ts'
import type { Grade, Reason } from '../../server/ratings/answers.ts'
import type { Language } from '../language/language.ts'
import type { Choice } from './shelf.ts'
import { nextSize, type TextSize } from './text-size.ts'

type List = Readonly<{ at: 'list'; of: Choice; page: number }>
type Home = Readonly<{ at: 'home' }>

/** A notice in the wording somebody read. */
export type Rated = Readonly<{ notice: string; revision: Digest }>

/** What somebody said of a notice. */
export type Vote = Readonly<{ grade: Grade; reason: Reason | null }>

/**
 * Where a visitor stands. `renewed`: the notice being read was replaced by a newer revision under the reader's eyes. `parting`: they have ended
 * their visit and are asked about what they read last.
 */
export type Place =
  | Home
  | List
  | Readonly<{ at: 'reader'; notice: string; revision: Digest; back: Home | List; renewed: boolean }>
  | Readonly<{ at: 'gone'; back: Home | List }>
  | Readonly<{ at: 'parting' } & Rated>

/**
 * Everything one visit is. It lives in memory only; when it ends nothing of it is left. `read`: the last notice read; `votes`: what was said, by
 * notice.
 */
export type Visit = Readonly<{
  session: string
  place: Place
  size: TextSize
  contrast: boolean
  low: boolean
  language: Language
  read: Rated | null
  votes: ReadonlyMap<string, Vote>
}>

/** What a visitor can do, and what the shelf can do under their eyes: `present` names the revision of every notice that may be read now. */
export type Act =
  | Readonly<{ act: 'list'; of: Choice }>
  | Readonly<{ act: 'turn'; page: number }>
  | Readonly<{ act: 'read'; notice: string; revision: Digest }>
  | Readonly<{ act: 'back' | 'home' | 'end' | 'resize' | 'contrast' | 'low' | 'language' }>
  | Readonly<{ act: 'rate' } & Rated & Vote>
  | Readonly<{ act: 'shelf'; present: ReadonlyMap<string, Digest> }>

/** A new visit, as the first touch finds the kiosk. */
export const newVisit = (session: string): Visit => ({ session, place: { at: 'home' }, size: 0, contrast: false, low: false, language: 'zh-CN', read: null, votes: new Map() })

/** The visit after an act; null once it has ended. */
export const step = (visit: Visit, act: Act): Visit | null => {
  switch (act.act) {
    case 'end':
      return parted(visit)
    case 'rate':
      return rated(visit, act)
    case 'resize':
      return { ...visit, size: nextSize(visit.size) }
    case 'contrast':
      return { ...visit, contrast: !visit.contrast }
    case 'low':
      return { ...visit, low: !visit.low }
    case 'language':
      return { ...visit, language: visit.language === 'en' ? 'zh-CN' : 'en' }
    case 'shelf':
      return lookedAgain(visit, act.present)
    default:
      return go(visit, placeAfter(visit.place, act))
  }
}

/** A visit that is ended stays only to ask about what was read last, unless that was said already. */
const parted = (visit: Visit): Visit | null => {
  const { place, read, votes } = visit
  return place.at === 'parting' || read === null || votes.has(read.notice) ? null : { ...visit, place: { at: 'parting', ...read } }
}

/** A notice is rated once in a visit; only a reason may follow. */
const rated = (visit: Visit, { notice, grade, reason }: Rated & Vote): Visit => {
  const said = visit.votes.get(notice)
  const isNew = said === undefined || (said.grade === grade && said.reason === null && reason !== null)
  return isNew ? { ...visit, votes: new Map(visit.votes).set(notice, { grade, reason }) } : visit
}

const go = (visit: Visit, place: Place): Visit => {
  if (place === visit.place) return visit
  return { ...visit, place, read: place.at === 'reader' ? { notice: place.notice, revision: place.revision } : visit.read }
}

/** The shelf under the visitor's eyes: nobody reads, and nobody is asked about, what is not on it any more. */
const lookedAgain = (visit: Visit, present: ReadonlyMap<string, Digest>): Visit | null => {
  const now = visit.place.at === 'reader' ? go(visit, readerAfter(visit.place, present)) : visit
  if (now.read === null || present.get(now.read.notice) === now.read.revision) return now
  return now.place.at === 'parting' ? null : { ...now, read: null }
}

const placeAfter = (place: Place, act: Act): Place => {
  switch (act.act) {
    case 'list':
      return { at: 'list', of: act.of, page: 1 }
    case 'turn':
      return place.at === 'list' ? { ...place, page: act.page } : place
    case 'read':
      return { at: 'reader', notice: act.notice, revision: act.revision, back: place.at === 'list' ? place : { at: 'home' }, renewed: false }
    case 'back':
      return place.at === 'reader' || place.at === 'gone' ? place.back : { at: 'home' }
    case 'home':
      return { at: 'home' }
    default:
      return place
  }
}

/** A reader whose revision left the shelf closes; one whose notice has a newer revision goes on with that. */
const readerAfter = (place: Extract<Place, { at: 'reader' }>, present: ReadonlyMap<string, Digest>): Place => {
  const revision = present.get(place.notice)
  if (revision === place.revision) return place
  return revision === undefined ? { at: 'gone', back: place.back } : { ...place, revision, renewed: true }
}
