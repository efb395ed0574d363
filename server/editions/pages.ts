import type { Bureau } from '#playlists/bureau.ts'
import { charactersOf } from '#playlists/characters.ts'
import type { Digest } from '#playlists/digest.ts'
import type { Asset } from '#playlists/edition.ts'
import type { Content } from '#playlists/notice.ts'
import { paginate } from '#playlists/paginate.ts'
import { hotlineSlide, platePicture } from '#playlists/plate.ts'
import { profileDigest, type Profile } from '#playlists/profile.ts'
import type { Finding, Picture, Slide } from '#playlists/slide.ts'
import type { Fonts } from '../assets/fonts.ts'
import { bounded } from './bounded.ts'
import { textAsset, type KioskAsset } from './kiosk.ts'

/** A notice laid out for one profile, and the font subsets its lines need. */
export type Pages = Readonly<{ slides: readonly Slide[]; findings: readonly Finding[]; fonts: readonly Asset[] }>

/** The house's own pictures on a profile: the plate, the 12333 slide, and what the clock and a page's foot need. */
export type Furniture = Readonly<{ plate: Picture; hotline: Slide; fonts: readonly Asset[] }>

/** Drawn by the page itself, whatever the slides say: the clock. */
const ALWAYS = '0123456789:'

/** What layout costs is paid once per revision and profile; about 10 kB are kept for each. */
const KEPT_PAGES = 6_000
const KEPT_TEXTS = 4_000

/** Page layout that remembers. */
export type PageLayout = Readonly<{
  pages: (content: Content, revision: Digest, profile: Profile) => Pages
  furniture: (profile: Profile) => Furniture
  text: (content: Content, revision: Digest) => KioskAsset & Readonly<{ fonts: readonly Asset[] }>
}>

export const createPageLayout = ({ bureau, fonts }: Readonly<{ bureau: Bureau; fonts: Fonts }>): PageLayout => {
  const pages = bounded<Pages>(KEPT_PAGES)
  const furniture = bounded<Furniture>(50)
  const texts = bounded<ReturnType<PageLayout['text']>>(KEPT_TEXTS)
  const digests = new WeakMap<Profile, Digest>()
  const nameOf = (profile: Profile): Digest => {
    const digest = digests.get(profile) ?? profileDigest(profile)
    digests.set(profile, digest)
    return digest
  }
  return {
    pages: (content, revision, profile) =>
      pages.of(`${revision} ${nameOf(profile)}`, () => {
        const laidOut = paginate({ content, revision, profile, bureau })
        return { ...laidOut, fonts: fonts.needed(charactersOf(laidOut.slides.map(({ picture }) => picture))) }
      }),
    furniture: (profile) =>
      furniture.of(nameOf(profile), () => {
        const plate = platePicture(profile, bureau)
        const hotline = hotlineSlide(profile, bureau)
        return { plate, hotline, fonts: fonts.needed([...charactersOf([plate, hotline.picture]), ...ALWAYS]) }
      }),
    text: (content, revision) =>
      texts.of(revision, () => {
        const { said, ...asset } = textAsset(content, revision)
        return { ...asset, fonts: fonts.needed(new Set(said)) }
      }),
  }
}
