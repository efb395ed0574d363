/** One page of a list: what stands on it, and where it is among how many. Pages count from 1; an empty list has one empty page. */
export type ListPage<T> = Readonly<{ entries: readonly T[]; page: number; pages: number }>

/** The page asked for, or the nearest there is: a list may have become shorter since. */
export const listPage = <T>(all: readonly T[], asked: number, perPage: number): ListPage<T> => {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(Math.max(1, asked), pages)
  return { entries: all.slice((page - 1) * perPage, page * perPage), page, pages }
}
