import { dayOf } from '#playlists/calendar.ts'
import { DAY } from '#playlists/instant.ts'
import { type Content, contentDigest } from '#playlists/notice.ts'
import { paginate } from '#playlists/paginate.ts'
import { platePicture } from '#playlists/plate.ts'
import type { Profile } from '#playlists/profile.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import type { Signed } from '../people/signed.ts'
import { type Dossier, readDossier } from '../reviews/dossier.ts'
import { contestedAmong } from '../secrecy/store.ts'
import { readsUnpublished } from './access.ts'
import type { Preview, PreviewAsk } from './answers.ts'
import { secrecyMarks } from './form.ts'
import { frozen, thawed } from './freeze.ts'
import { profileIn } from './readable.ts'
import { profileOfScreen } from './store.ts'
import type { DraftWords } from './words.ts'

/**
 * How words would stand on a glass: the very slides the glass would get, their reading times and findings, and the plate. Keeps nothing.
 * What is still missing is drawn as three dots; a window that is still missing counts as open. What is contested is drawn for nobody (I15).
 */
export const previewNotice = async (house: House, { person, id, ask }: { person: Signed; id: string; ask: PreviewAsk }): Promise<Preview> => {
  const dossier = await readDossier(house.acts, id)
  if (dossier === undefined || dossier.stub !== null || !(await readsUnpublished(house.acts, person, dossier.notice))) throw new Fault('NOT_FOUND')
  if ((await contestedAmong(house.acts, [id])).size > 0) throw new Fault('WORDS_IN_DOUBT')
  const profile = ask.profile ?? (await screenProfile(house, ask.screen))
  const words = ask.words ?? savedWords(dossier)
  const [secret] = secrecyMarks(words)
  if (secret) throw new Fault(secret.code, { at: secret.at })
  const content = drawable(words, { house, dossier, profile })
  const { bureau } = house.settings
  const { slides, findings } = paginate({ content, revision: contentDigest(content), profile, bureau })
  return { profile, slides: [...slides], findings: [...findings], plate: platePicture(profile, bureau) }
}

const screenProfile = async (house: House, screen: string | undefined): Promise<Profile> => {
  if (screen === undefined) throw new Fault('BAD_REQUEST', { at: 'profile', values: { whyZh: '须指明屏幕或屏幕参数', why: 'name a screen or a profile' } })
  const stored = await profileOfScreen(house.acts, screen)
  const profile = stored === undefined ? undefined : profileIn(stored)
  if (profile === undefined) throw new Fault('NOT_FOUND', { at: 'screen' })
  return profile
}

const savedWords = ({ draft, revisions }: Dossier): DraftWords => {
  const words = draft?.words ?? (revisions[0]?.content ? thawed(revisions[0].content) : undefined)
  if (words === undefined) throw new Fault('NOT_FOUND')
  return words
}

const DOTS = '…'

/** The words made whole enough to be laid out for one glass. */
const drawable = (words: DraftWords, { house, dossier, profile }: { house: House; dossier: Dossier; profile: Profile }): Content => {
  const now = house.now()
  const { title, summary, body, details } = words.wording
  const typed = words.windows[profile.surface]
  const { from, to } = typed ?? { from: null, to: null }
  const window = from !== null && to !== null && from < to ? { from, to } : { from: now, to: now + DAY }
  const whole: DraftWords = {
    ...words,
    formedOn: words.formedOn ?? dayOf(house.settings.zone, now).on,
    wording: { title: title.trim() || DOTS, summary: summary.trim() || DOTS, body: body.length > 0 ? body : [{ type: 'paragraph', text: DOTS }], details },
    decisions: { disclosure: 'proactive', scope: 'public', channels: [profile.surface], secret: false, secrecyLevel: null, secrecyYears: null, importance: 'ordinary' },
    windows: { outdoor: null, kiosk: null, [profile.surface]: window },
  }
  const { notice, draft } = dossier
  const made = frozen(whole, { notice: notice.id, number: draft?.number ?? notice.latest, section: notice.section_name })
  if ('mark' in made) throw new Fault(made.mark.code, { at: made.mark.at, values: made.mark.values })
  return made.content
}
