import { draftMark } from './draft-mark.ts'
import type { Hit } from './hit.ts'
import { homeAddress } from './home-address.ts'
import { internalMark } from './internal-mark.ts'
import { landline } from './landline.ts'
import { hitOf, lookAt, type Detector, type Given, type Look } from './look.ts'
import { maskTooOpen, mixedMasks, nameWithId, smallCell } from './mask-checks.ts'
import { medical } from './medical.ts'
import { minor } from './minor.ts'
import { numbers } from './numbers.ts'
import { permit } from './permit.ts'
import type { Place, TablePart } from './place.ts'
import { secrecyMark } from './secrecy-mark.ts'
import { socialSecurity } from './social-security.ts'
import { unmaskedNames } from './unmasked-name.ts'

const detectors: readonly Detector[] = [secrecyMark, internalMark, draftMark, numbers, landline, permit, socialSecurity, homeAddress, medical, minor, maskTooOpen, nameWithId]

/**
 * What must not, or not without a word, be made public in these texts (domain.md 5.2-5.4), text by text in the order given and in each by kind of finding. Pure and
 * total; the cost grows with the length of the texts only.
 */
export const scan = (places: readonly Place[], given: Given): readonly Hit[] =>
  places.flatMap((place) => {
    if (place.part?.is === 'table') return ofTable(place.at, place.part, given)
    return place.text.trim() === '' ? [] : found(lookAt(place, given), detectors)
  })

const ofTable = (at: string, table: TablePart, { kind }: Given): readonly Hit[] => [...(kind === 'public-list' ? unmaskedNames(at, table) : []), ...mixedMasks(at, table), ...smallCell(at, table)]

const found = (look: Look, by: readonly Detector[]): readonly Hit[] => by.flatMap((detector) => detector(look).flatMap((one) => hitOf(look, one) ?? []))

/** Secrecy marks only: what stops words from being kept at all (design.md P9). Asks nothing of the day or the house. */
export const secretMarks = (places: readonly Place[]): readonly Hit[] =>
  places.flatMap((place) => found(lookAt(place, { today: '1900-01-01', officeNumbers: [], kind: 'announcement' }), [secrecyMark]))
