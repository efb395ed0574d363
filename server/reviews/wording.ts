import type { Digest } from '#playlists/digest.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import { actingAs } from '../people/acting.ts'
import type { Signed } from '../people/signed.ts'
import { inName } from './doing.ts'
import { readDossier } from './dossier.ts'
import { bytesOf } from './secrecy-store.ts'
import { road } from './transitions.ts'
import { stateWords } from './words.ts'

/**
 * The exact bytes of a wording that is about to be referred outside: after the referral the house no longer has them, and only these bytes are
 * taken back (domain.md T16, T17, I15). Only for those who may refer it, only while it lies with the director; each time it is journalled.
 * Throws NOT_FOUND, WRONG_ROLE, DIGEST_MISMATCH, WRONG_STATE.
 */
export const exactWording = (house: House, { person, notice, digest }: { person: Signed; notice: string; digest: Digest }): Promise<string> =>
  house.acts.transaction().execute(async (tx) => {
    const dossier = await readDossier(tx, notice)
    const [newest] = dossier?.revisions ?? []
    if (dossier === undefined || newest === undefined) throw new Fault('NOT_FOUND')
    const { by, within, from } = road.refer
    const acting = actingAs(person, by, { section: { id: dossier.notice.section, name: dossier.notice.section_name }, within })
    if ('refused' in acting) throw new Fault(acting.refused.code, acting.refused)
    if (newest.digest !== digest) throw new Fault('DIGEST_MISMATCH', { at: 'digest' })
    const { zh, en } = stateWords[newest.state]
    if (!from.includes(newest.state)) throw new Fault('WRONG_STATE', { values: { stateZh: zh, state: en } })
    const bytes = await bytesOf(tx, digest)
    if (bytes === undefined) throw new Fault('DIGEST_BROKEN')
    await append(tx, { at: house.now(), actor: person.id, action: 'EXPORT', subject: `notice:${notice}`, body: { ...inName(acting), digest, number: newest.number } })
    return bytes
  })
