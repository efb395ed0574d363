import type { Digest } from '#playlists/digest.ts'
import type { Language } from '../language/language.ts'
import type { Choice } from './shelf.ts'
import { nextSize, type TextSize } from './text-size.ts'

type List = Readonly<{ at: 'list'; of: Choice; page: number }>
type Home = Readonly<{ at: 'home' }>

/** Where a visitor stands. `renewed`: the notice being read was replaced by a newer revision under the reader's eyes. */
export type Place =
  | Home
  | List
  | Readonly<{ at: 'reader'; notice: string; revision: Digest; back: Home | List; renewed: boolean }>
  | Readonly<{ at: 'gone'; back: Home | List }>

/** Everything one visit is. It lives in memory only; when it ends nothing of it is left. */
export type Visit = Readonly<{ session: string; place: Place; size: TextSize; contrast: boolean; low: boolean; language: Language }>

/** What a visitor can do, and what the shelf can do under their eyes: `present` names the revision of every notice that may be read now. */
export type Act =
  | Readonly<{ act: 'list'; of: Choice }>
  | Readonly<{ act: 'turn'; page: number }>
  | Readonly<{ act: 'read'; notice: string; revision: Digest }>
  | Readonly<{ act: 'back' | 'home' | 'end' | 'resize' | 'contrast' | 'low' | 'language' }>
  | Readonly<{ act: 'shelf'; present: ReadonlyMap<string, Digest> }>

/** A new visit, as the first touch finds the kiosk. */
export const newVisit = (session: string): Visit => ({ session, place: { at: 'home' }, size: 0, contrast: false, low: false, language: 'zh-CN' })

/** The visit after an act; null once it has ended. */
export const step = (visit: Visit, act: Act): Visit | null => {
  switch (act.act) {
    case 'end':
      return null
    case 'resize':
      return { ...visit, size: nextSize(visit.size) }
    case 'contrast':
      return { ...visit, contrast: !visit.contrast }
    case 'low':
      return { ...visit, low: !visit.low }
    case 'language':
      return { ...visit, language: visit.language === 'en' ? 'zh-CN' : 'en' }
    default:
      return go(visit, placeAfter(visit.place, act))
  }
}

const go = (visit: Visit, place: Place): Visit => (place === visit.place ? visit : { ...visit, place })

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
    case 'shelf':
      return place.at === 'reader' ? readerAfter(place, act.present) : place
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
