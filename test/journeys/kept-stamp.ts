import type { Instant } from '#playlists/instant.ts'
import type { Hung } from './bureau.ts'

/** When the stamp in a screen's keep was made. */
export const keptStamp = ({ page, id }: Pick<Hung, 'page' | 'id'>): Promise<Instant> =>
  page.evaluate(async (name) => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await answered(indexedDB.open(name))
    const stamp: { text: string } = await answered(database.transaction('facts').objectStore('facts').get('stamp'))
    database.close()
    return (JSON.parse(stamp.text) as { issuedAt: number }).issuedAt
  }, `screen-${id}`)
