import type { Page } from 'playwright'

/**
 * Where these words stand in anything the page's origin keeps: every store of every IndexedDB database, keys and values, as text or as
 * UTF-8 or UTF-16 bytes at any depth, and every text in Cache Storage. One line each, `database/store/key`; nothing found is an empty list.
 */
export const keptWords = (page: Page, words: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)
    const needles = wanted.flatMap((word) => [new TextEncoder().encode(word), utf16(word)])
    const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
    const spelt = needles.map(latin)
    const holds = (value: unknown): boolean => {
      if (typeof value === 'string') return wanted.some((word) => value.includes(word)) || spelt.some((bytes) => value.includes(bytes))
      if (value instanceof ArrayBuffer) return holds(new Uint8Array(value))
      if (ArrayBuffer.isView(value)) return holds(latin(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)))
      return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => holds(key) || holds(inner))
    }
    const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error ?? new Error('no answer')) }))
    const found: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([answered(reading.getAllKeys()), answered(reading.getAll())])
        keys.forEach((key, place) => (holds(key) || holds(values[place])) && found.push(`${name}/${store}/${String(key)}`))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const shelf = await caches.open(name)
      for (const request of await shelf.keys()) {
        const answer = await shelf.match(request)
        const type = answer?.headers.get('content-type') ?? ''
        if (/text|json/.test(type) && holds(await answer!.text())) found.push(`${name}/${request.url}`)
      }
    }
    return found
  }, words)
