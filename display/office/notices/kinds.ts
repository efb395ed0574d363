import type { Category, Kind } from '#playlists/notice.ts'

/** The category in which a kind of notice usually stands (domain.md 4.1); the author may choose another. */
export const usualCategory: Readonly<Record<Kind, Category>> = {
  announcement: 'affairs',
  closure: 'service-hall',
  'public-list': 'affairs',
  policy: 'affairs',
  contribution: 'affairs',
  'disclosure-guide': 'affairs',
  guide: 'guides',
  jobs: 'labour-market',
  hotline: 'interaction',
  answers: 'interaction',
  about: 'organisation',
}
