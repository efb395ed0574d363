import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Digest } from '#playlists/digest.ts'
import type { Surface } from '#playlists/profile.ts'

/** A screen that was enrolled in this browser. `link`: digest of the one-time link it came by, so that opening the link again finds it. */
export type KnownScreen = Readonly<{ screen: string; surface: Surface; link: Digest | null; enrolledAt: number }>

interface Known extends DBSchema {
  screens: { key: string; value: KnownScreen }
}

/** Which screens this browser is: so that a box that starts at `/outdoor/` comes back as what it was. */
export class KnownScreens {
  private database: Promise<IDBPDatabase<Known>> | undefined

  async add(screen: KnownScreen): Promise<void> {
    await (await this.open()).put('screens', screen)
  }

  async forget(screen: string): Promise<void> {
    await (await this.open()).delete('screens', screen)
  }

  /** The screen last enrolled for this kind of glass. */
  async last(surface: Surface): Promise<string | undefined> {
    const screens = await (await this.open()).getAll('screens')
    return screens.filter((known) => known.surface === surface).sort((a, b) => b.enrolledAt - a.enrolledAt)[0]?.screen
  }

  /** The screen that came by this link. */
  async byLink(link: Digest): Promise<string | undefined> {
    const screens = await (await this.open()).getAll('screens')
    return screens.find((known) => known.link === link)?.screen
  }

  private open(): Promise<IDBPDatabase<Known>> {
    this.database ??= openDB<Known>('known-screens', 1, {
      upgrade: (database) => {
        database.createObjectStore('screens', { keyPath: 'screen' })
      },
    })
    return this.database
  }
}
