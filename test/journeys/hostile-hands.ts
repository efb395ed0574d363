import type { Page } from 'playwright'

/** Where to lay hands on: the store, and the record by its key or, of assets, by its type. `in`: the field of the record. */
export type Spoil = Readonly<{ store: 'facts' | 'editions' | 'assets'; key?: string; type?: 'font' | 'text' | 'library'; in: 'text' | 'bytes'; change: Readonly<{ from: string; to: string }> | 'last byte' }>

/** Changes what a screen keeps in its browser, as somebody with a keyboard could; answers how many records. */
export const spoilKeep = (page: Page, screen: string, spoil: Spoil): Promise<number> =>
  page.evaluate(
    async ({ name, spoil: { store, key, type, in: field, change } }) => {
      const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error ?? new Error('no answer')) }))
      const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte, place) => (place === bytes.length - 1 ? byte ^ 1 : byte))
      const changed = (value: string | Uint8Array): string | Uint8Array => {
        if (change === 'last byte') return typeof value === 'string' ? value.slice(0, -1) + String.fromCharCode(value.charCodeAt(value.length - 1) ^ 1) : turned(value)
        return typeof value === 'string' ? value.replaceAll(change.from, change.to) : new TextEncoder().encode(new TextDecoder().decode(value).replaceAll(change.from, change.to))
      }
      const database = await answered(indexedDB.open(name))
      const writing = database.transaction(store, 'readwrite').objectStore(store)
      const [keys, values] = await Promise.all([answered(writing.getAllKeys()), answered(writing.getAll() as IDBRequest<Record<string, unknown>[]>)])
      let count = 0
      for (const [place, record] of values.entries()) {
        if ((key !== undefined && keys[place] !== key) || (type !== undefined && record['type'] !== type)) continue
        const value = record[field] as string | Uint8Array
        const spoilt = changed(value)
        if (spoilt.length === value.length && String(spoilt) === String(value)) continue
        await answered(writing.put({ ...record, [field]: spoilt }, ...(writing.keyPath === null ? [keys[place]!] : [])))
        count += 1
      }
      database.close()
      return count
    },
    { name: `screen-${screen}`, spoil },
  )
