import { PNG } from 'pngjs'
import type { Page } from 'playwright'
import type { Instant } from '#playlists/instant.ts'

/** One frame the browser has drawn: when it was swapped onto the glass, by the machine's clock, and its pixels. */
export type Frame = Readonly<{ at: Instant; image: PNG }>

/** Another picture came onto the glass: the moment of its first frame, and what stood once it had settled. */
export type Change = Readonly<{ at: Instant; settled: PNG }>

/** Films a page as its browser draws it, frame by frame, until the returned function is called. */
export const film = async (page: Page): Promise<() => Promise<readonly Frame[]>> => {
  const session = await page.context().newCDPSession(page)
  const taken: { at: Instant; data: string }[] = []
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    taken.push({ at: (metadata.timestamp ?? 0) * 1_000, data })
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined) // the page may have gone meanwhile
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  return async () => {
    await session.send('Page.stopScreencast')
    await session.detach()
    return taken.map(({ at, data }) => ({ at, image: PNG.sync.read(Buffer.from(data, 'base64')) }))
  }
}

/** A channel of a pixel has changed when it moved by more than this; a picture when more than this share of its pixels did. */
const MOVED = 48
const ANOTHER = 0.003
/** A picture has settled when this long has passed since it came, ms. */
const SETTLES_MS = 600

/** Every change of picture in a film. Only rows above `above` count: below them the clock and the line of time move by themselves. */
export const changesIn = (frames: readonly Frame[], above: number): readonly Change[] => {
  const changes: { at: Instant; settled: PNG }[] = []
  let stands = frames[0]?.image
  for (const { at, image } of frames) {
    const last = changes.at(-1)
    if (last && at < last.at + SETTLES_MS) last.settled = image
    else if (stands && apart(stands, image, above) > ANOTHER) changes.push({ at, settled: image })
    stands = image
  }
  return changes
}

/** The share of pixels above a row that two pictures do not share, 0…1; 1 when their sizes differ. */
export const apart = (one: PNG, other: PNG, above: number): number => {
  if (one.width !== other.width || one.height !== other.height) return 1
  const length = one.width * above * 4
  let moved = 0
  for (let place = 0; place < length; place += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(one.data[place + channel]! - other.data[place + channel]!) > MOVED)) moved += 1
  }
  return moved / (one.width * above)
}
