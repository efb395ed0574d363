import type { Digest } from '#playlists/digest.ts'
import type { Instant } from '#playlists/instant.ts'
import { inspect, type Records, type Rejected, unfitAmong } from './admission.ts'
import type { KeptOff } from './answers.ts'
import { toldKeptOff } from './evidence-store.ts'

/** Wordings by where they stand: what is published, and what is on its way to be. */
type Asked = Readonly<{ out: readonly Digest[]; coming: readonly Digest[] }>

/** Why no screen shows what is published, or why what is on its way can't be published as it stands; by digest. Nothing is written down. */
export const keptOffAmong = async (records: Records, { out, coming }: Asked, now: Instant): Promise<ReadonlyMap<Digest, KeptOff>> => {
  const { rejected } = await inspect(records, out, now)
  const unfit = await unfitAmong(records, coming)
  return new Map([...unfit.map((one) => [one.digest, asTold(one, { out: false })] as const), ...rejected.map((one) => [one.digest, asTold(one, { out: true })] as const)])
}

const asTold = ({ code, of }: Rejected, { out }: Pick<KeptOff, 'out'>): KeptOff => ({ out, code, of: of ?? null })

/** The published notices that no screen shows at this moment, of those that admission ever spoke of: what was put right is not among them. */
export const keptOffNow = async (records: Records, now: Instant): Promise<string[]> => {
  const { rejected } = await inspect(records, await toldKeptOff(records.acts), now)
  return [...new Set(rejected.flatMap(({ notice }) => notice ?? []))]
}
