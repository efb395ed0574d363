import type { Instant } from '#playlists/instant.ts'
import { faultAnswer } from '../faults.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import { type ActName, acts, type Need } from '../reviews/answers.ts'
import { isBlocked, judge } from '../reviews/case.ts'
import { concernedBy, type Dossier, isOnDraft, stateOf } from '../reviews/dossier.ts'
import { risesFor } from '../reviews/guards.ts'
import { asksScan, scanFor } from '../reviews/scanned.ts'
import { road } from '../reviews/transitions.ts'
import type { ScanVerdict } from '../scans/verdict.ts'
import type { ActView } from './answers.ts'
import type { Found } from './marks.ts'

type Asking = Readonly<{ person: Signed; now: Instant; marks: readonly Found[] }>

/** The acts that the state of the notice offers, each with whether this person may, and why not (domain.md 3.4). */
export const actViews = async (house: House, dossier: Dossier, asking: Asking): Promise<ActView[]> => {
  const offered = acts.filter((act) => isOffered(act, dossier))
  const scanned = offered.find(asksScan)
  const scan = scanned === undefined ? null : await scanFor(house.acts, house, { dossier, act: scanned })
  return offered.map((act) => actView(act, dossier, { ...asking, scan: asksScan(act) ? scan : null }))
}

const isOffered = (act: ActName, dossier: Dossier): boolean => {
  const state = isOnDraft(act) ? stateOf(dossier) : concernedBy(act, dossier)?.state
  return state !== undefined && !isBlocked(dossier, act) && road[act].from.includes(state)
}

const actView = (act: ActName, dossier: Dossier, asking: Asking & { scan: ScanVerdict | null }): ActView => {
  const verdict = judge(dossier, { act, ...asking, ask: null })
  const refused = 'refused' in verdict ? verdict.refused : null
  const why = refused && faultAnswer(refused.code, refused).error
  return {
    act,
    clause: road[act].clause,
    digest: concernedBy(act, dossier)?.digest ?? null,
    allowed: refused === null,
    why: why && { code: why.code, zh: why.zh, en: why.en },
    needs: needsOf(act, dossier, { scan: asking.scan, isOrdered: act === 'refer' && 'as' in verdict && verdict.as !== 'director' }),
  }
}

/** What must be sent: no reason where the act has to be done anyhow, no resolutions where nobody doubts, words only where the office acts on an order. */
const needsOf = (act: ActName, dossier: Dossier, { scan, isOrdered }: { scan: ScanVerdict | null; isOrdered: boolean }): Need[] => {
  const doubts = dossier.doubts.map(({ resolution }) => ({ isOpen: resolution === null }))
  const isForced = act === 'escalate' && risesFor({ content: concernedBy(act, dossier)?.content ?? null, doubts, scan }).length > 0
  const needs = road[act].needs.filter((need) => !(need === 'reason' && isForced) && !(need === 'resolutions' && !doubts.some(({ isOpen }) => isOpen)))
  return isOrdered ? [...needs, 'text'] : needs
}
