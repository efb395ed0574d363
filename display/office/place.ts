/** The pages of the office. */
export const pages = ['today', 'desk', 'proposals', 'notices', 'publish', 'playlists', 'rules', 'screens', 'people', 'posts', 'sections', 'delegations', 'matrix', 'policies', 'digest', 'cases', 'ratings', 'calendars', 'numbers', 'journal', 'account'] as const
export type Page = (typeof pages)[number]

/** Where somebody is: a page, perhaps one thing on it and a part of that thing, and how the page is narrowed. */
export type Place = Readonly<{ page: Page; id: string | null; part: string | null; query: Readonly<Record<string, string>> }>

/** The place an address `#/notices/ID/write?state=DRAFT` means; an address nobody knows is today's page. */
export const placeOf = (hash: string): Place => {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [page, id, part] = path.split('/').map((piece) => decodeURIComponentOr(piece))
  const known = pages.find((name) => name === page)
  if (!known) return { page: 'today', id: null, part: null, query: {} }
  return { page: known, id: id || null, part: part || null, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** The address of a place; empty answers of the query are left out. */
export const addressOf = ({ page, id, part, query }: Partial<Place> & Pick<Place, 'page'>): string => {
  const path = [page, id, part].filter((piece): piece is string => Boolean(piece)).map(encodeURIComponent).join('/')
  const search = new URLSearchParams(Object.entries(query ?? {}).filter(([, value]) => value !== '')).toString()
  return `#/${path}${search ? `?${search}` : ''}`
}

/** Goes to another place. */
export const go = (to: Partial<Place> & Pick<Place, 'page'>): void => {
  location.hash = addressOf(to)
}

const decodeURIComponentOr = (piece: string): string => {
  try {
    return decodeURIComponent(piece)
  } catch {
    return ''
  }
}
