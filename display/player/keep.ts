import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Digest } from '#playlists/digest.ts'
import type { Asset } from '#playlists/edition.ts'

/** Exact bytes as they came, with the signature over them: verified when they arrive and again each time they are read. */
export type SignedText = Readonly<{ text: string; signature: string }>

/** How this screen is known to the server: which one it is, its token, and the house's key it trusts. */
export type Identity = Readonly<{ screen: string; token: string; serverKey: string }>

/** One slide that stood on this glass: from when, for how many ms. */
export type KeptPlay = Readonly<{
  session: string
  sequence: number
  edition: number
  notice: string | null
  revision: Digest | null
  page: number
  from: number
  ms: number
}>

export type KeptEdition = SignedText & Readonly<{ digest: Digest; number: number }>
export type KeptAsset = Readonly<{ digest: Digest; type: Asset['type']; bytes: Uint8Array }>

interface Facts extends DBSchema {
  facts: { key: 'identity' | 'seat' | 'stamp' | 'offset' | 'withheld'; value: Identity | SignedText | number | readonly Digest[] }
  editions: { key: number; value: KeptEdition }
  assets: { key: Digest; value: KeptAsset }
  plays: { key: number; value: KeptPlay }
}

/** Plays that could not be handed in: a month without the server, then the oldest go. */
const PLAYS_KEPT = 50_000

/**
 * What one screen keeps in this browser, in a database of its own, so that several screens can share one browser and know nothing of each
 * other. It only holds; whether what it holds is genuine is decided by whoever reads it (held.ts).
 */
export class Keep {
  private readonly name: string
  private database: IDBPDatabase<Facts> | undefined

  constructor(screen: string) {
    this.name = `screen-${screen}`
  }

  async identity(): Promise<Identity | undefined> {
    return (await this.fact('identity')) as Identity | undefined
  }

  async seat(): Promise<SignedText | undefined> {
    return (await this.fact('seat')) as SignedText | undefined
  }

  async stamp(): Promise<SignedText | undefined> {
    return (await this.fact('stamp')) as SignedText | undefined
  }

  async offset(): Promise<number> {
    return ((await this.fact('offset')) as number | undefined) ?? 0
  }

  async withheld(): Promise<readonly Digest[]> {
    return ((await this.fact('withheld')) as readonly Digest[] | undefined) ?? []
  }

  /** Keeps who this screen is from now on. */
  async enrol(identity: Identity, seat: SignedText): Promise<void> {
    const writing = (await this.open()).transaction('facts', 'readwrite')
    await Promise.all([writing.store.put(identity, 'identity'), writing.store.put(seat, 'seat'), writing.done])
  }

  async putSeat(seat: SignedText): Promise<void> {
    await (await this.open()).put('facts', seat, 'seat')
  }

  async putStamp(stamp: SignedText): Promise<void> {
    await (await this.open()).put('facts', stamp, 'stamp')
  }

  async putOffset(offset: number): Promise<void> {
    await (await this.open()).put('facts', offset, 'offset')
  }

  /** Every kept edition, oldest first, unverified. */
  async editions(): Promise<readonly KeptEdition[]> {
    return (await this.open()).getAll('editions')
  }

  /** Keeps an edition together with the stamp it came with. */
  async putEdition(edition: KeptEdition, stamp: SignedText): Promise<void> {
    const writing = (await this.open()).transaction(['editions', 'facts'], 'readwrite')
    await Promise.all([writing.objectStore('editions').put(edition, edition.number), writing.objectStore('facts').put(stamp, 'stamp'), writing.done])
  }

  /** Forgets every edition that is not among these numbers. */
  async onlyEditions(numbers: ReadonlySet<number>): Promise<void> {
    const writing = (await this.open()).transaction('editions', 'readwrite')
    const keys = await writing.store.getAllKeys()
    await Promise.all([...keys.filter((key) => !numbers.has(key)).map((key) => writing.store.delete(key)), writing.done])
  }

  async asset(digest: Digest): Promise<KeptAsset | undefined> {
    return (await this.open()).get('assets', digest)
  }

  /** The digests of all kept assets. */
  async assetDigests(): Promise<ReadonlySet<Digest>> {
    return new Set(await (await this.open()).getAllKeys('assets'))
  }

  async putAsset(asset: KeptAsset): Promise<void> {
    await (await this.open()).put('assets', asset)
  }

  /** Forgets these assets. */
  async dropAssets(digests: Iterable<Digest>): Promise<void> {
    const writing = (await this.open()).transaction('assets', 'readwrite')
    await Promise.all([...[...digests].map((digest) => writing.store.delete(digest)), writing.done])
  }

  /** Remembers what must not be shown although its edition may still be here. */
  async putWithheld(digests: readonly Digest[]): Promise<void> {
    await (await this.open()).put('facts', digests, 'withheld')
  }

  async addPlay(play: KeptPlay): Promise<void> {
    const writing = (await this.open()).transaction('plays', 'readwrite')
    await writing.store.add(play)
    const tooMany = (await writing.store.count()) - PLAYS_KEPT
    if (tooMany > 0) {
      const oldest = await writing.store.getAllKeys(undefined, tooMany)
      await Promise.all(oldest.map((key) => writing.store.delete(key)))
    }
    await writing.done
  }

  /** The oldest plays of one session that were not handed in yet, at most `most`, with their keys. */
  async playsToSend(most: number): Promise<readonly Readonly<{ key: number; play: KeptPlay }>[]> {
    const reading = (await this.open()).transaction('plays')
    const [keys, plays] = await Promise.all([reading.store.getAllKeys(undefined, most), reading.store.getAll(undefined, most)])
    const session = plays[0]?.session
    return plays.flatMap((play, place) => (play.session === session ? [{ key: keys[place] ?? 0, play }] : []))
  }

  async dropPlays(keys: readonly number[]): Promise<void> {
    const writing = (await this.open()).transaction('plays', 'readwrite')
    await Promise.all([...keys.map((key) => writing.store.delete(key)), writing.done])
  }

  /** Forgets everything: the server does not know this screen any more. */
  async wipe(): Promise<void> {
    this.database?.close()
    this.database = undefined
    await deleteDB(this.name)
  }

  private async fact(name: Facts['facts']['key']): Promise<Facts['facts']['value'] | undefined> {
    return (await this.open()).get('facts', name)
  }

  private async open(): Promise<IDBPDatabase<Facts>> {
    this.database ??= await openDB<Facts>(this.name, 1, {
      upgrade: (database) => {
        database.createObjectStore('facts')
        database.createObjectStore('editions')
        database.createObjectStore('assets', { keyPath: 'digest' })
        database.createObjectStore('plays', { autoIncrement: true })
      },
      blocking: () => this.close(),
      terminated: () => this.close(),
    })
    return this.database
  }

  private close(): void {
    this.database?.close()
    this.database = undefined
  }
}
